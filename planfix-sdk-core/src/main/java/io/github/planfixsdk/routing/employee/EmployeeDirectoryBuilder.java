package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.user.Users;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;

/** Builds an {@link EmployeeDirectory}. Not thread-safe. */
public final class EmployeeDirectoryBuilder {
    final Users users;
    EmployeeStore store = EmployeeStore.inMemory();
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneId.systemDefault();

    EmployeeDirectoryBuilder(Users users) {
        this.users = Objects.requireNonNull(users, "users");
    }

    /**
     * Sets what keeps the last run over a restart. Without it, nothing does.
     *
     * @param value the store
     * @return this builder
     */
    public EmployeeDirectoryBuilder store(EmployeeStore value) {
        store = Objects.requireNonNull(value, "store");
        return this;
    }

    /**
     * Sets the clock of runs and replacements; the system's by default.
     *
     * @param value the clock
     * @return this builder
     */
    public EmployeeDirectoryBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /**
     * Sets the time zone of employees without one; the system's by default.
     *
     * @param value the zone
     * @return this builder
     */
    public EmployeeDirectoryBuilder zone(ZoneId value) {
        zone = Objects.requireNonNull(value, "zone");
        return this;
    }

    /**
     * Builds the directory with what the store has kept. A run that was under way when the program ended has failed.
     *
     * @return a directory; Planfix is not asked
     * @throws IllegalArgumentException if the store's text can't be read; it holds nothing that a run would not bring back, but for the choice
     */
    public EmployeeDirectory build() {
        return new EmployeeDirectory(this);
    }
}
