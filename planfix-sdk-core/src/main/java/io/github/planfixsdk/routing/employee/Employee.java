package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.user.TemporaryReplacement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An employee as of the last run. {@link #toString()} holds no name and no address.
 *
 * @param number the number in Planfix
 * @param name the first name; null if Planfix has none
 * @param midname the middle name; null if Planfix has none
 * @param lastname the last name; null if Planfix has none
 * @param emails all e-mail addresses, the main one first
 * @param state whether the employee can be responsible
 * @param timezone the time zone's name in the IANA database; null if Planfix does not say it
 * @param replacement who stands in, and when; null if nobody is set
 */
public record Employee(
        long number,
        @Nullable String name,
        @Nullable String midname,
        @Nullable String lastname,
        List<String> emails,
        State state,
        @Nullable String timezone,
        @Nullable TemporaryReplacement replacement) {
    /** Whether an employee can be responsible. */
    public enum State {
        /** Active, with or without access. */
        ACTIVE,
        /** There, but not active. */
        BLOCKED,
        /** Deleted, or no longer to be seen. */
        REMOVED
    }

    /**
     * Copies the list.
     *
     * @param number the number in Planfix
     * @param name the first name, or null
     * @param midname the middle name, or null
     * @param lastname the last name, or null
     * @param emails all e-mail addresses
     * @param state whether the employee can be responsible
     * @param timezone the time zone's name, or null
     * @param replacement who stands in, or null
     */
    public Employee {
        emails = List.copyOf(emails);
        Objects.requireNonNull(state, "state");
    }

    /** {@return first, middle and last name, as far as Planfix has them} */
    public String fullName() {
        return Stream.of(name, midname, lastname)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** {@return the employee's reference, such as {@code user:5}} */
    public PersonRef ref() {
        return PersonRef.user(number);
    }

    /** {@return whether the employee can be responsible} */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    Employee as(State other) {
        return new Employee(number, name, midname, lastname, emails, other, timezone, replacement);
    }

    @Override
    public String toString() {
        return "employee " + number + " " + state;
    }
}
