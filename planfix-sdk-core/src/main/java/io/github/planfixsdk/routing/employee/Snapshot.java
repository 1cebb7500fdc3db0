package io.github.planfixsdk.routing.employee;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept. Immutable.
 *
 * @param run the last run
 * @param readAt when a run last ended well; null if none did
 * @param employees everybody who was read, by number
 * @param chosen numbers of those who are synchronised; null for everybody
 */
record Snapshot(
        EmployeeRun run,
        @Nullable Instant readAt,
        Map<Long, Employee> employees,
        @Nullable Set<Long> chosen) {
    static final Snapshot EMPTY = new Snapshot(EmployeeRun.NEVER, null, Map.of(), null);

    Snapshot {
        employees = Collections.unmodifiableMap(new TreeMap<>(employees));
        chosen = chosen == null ? null : Collections.unmodifiableSet(new TreeSet<>(chosen));
    }

    Snapshot with(EmployeeRun other) {
        return new Snapshot(other, readAt, employees, chosen);
    }

    Snapshot read(EmployeeRun other, Map<Long, Employee> found) {
        return new Snapshot(other, other.endedAt(), found, chosen);
    }

    Snapshot choosing(@Nullable Set<Long> numbers) {
        return new Snapshot(run, readAt, employees, numbers);
    }

    boolean isChosen(Employee employee) {
        return chosen == null || chosen.contains(employee.number());
    }

    List<Employee> active() {
        return employees.values().stream()
                .filter(employee -> employee.isActive() && isChosen(employee))
                .toList();
    }
}
