package io.github.planfixsdk.chat;

import io.github.planfixsdk.user.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operator is which employee, as of one reading of the employees. Immutable; {@link #toString()} holds no names. */
public final class OperatorMatches {
    /** What a match goes by. */
    public enum By {
        /** The program named the employee. */
        MAP,
        /** The e-mail address, in any case. */
        EMAIL,
        /** The full name, its words in any case and order, with or without the middle name. */
        NAME
    }

    /** Why an operator has no employee. */
    public enum Reason {
        /** No active employee has the e-mail address or the name. */
        NOBODY,
        /** Several employees have it, several operators have the name, or the one who has it belongs to another operator. */
        AMBIGUOUS,
        /** The program named an employee who is not there or not active. */
        NO_SUCH_EMPLOYEE
    }

    /**
     * An operator and the employee who it is.
     *
     * @param operator the operator
     * @param employee number, names and e-mail addresses of the employee
     * @param by what the match goes by
     */
    public record Match(ChatOperator operator, User employee, By by) {}

    /**
     * An operator whose employee is not known.
     *
     * @param operator the operator
     * @param reason why
     * @param candidates the employees that could be meant, empty unless the reason is {@link Reason#AMBIGUOUS}
     */
    public record Unmatched(ChatOperator operator, Reason reason, List<User> candidates) {
        /**
         * Copies the list.
         *
         * @param operator the operator
         * @param reason why
         * @param candidates the employees that could be meant
         */
        public Unmatched {
            candidates = List.copyOf(candidates);
        }
    }

    private final Instant readAt;
    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final List<Unmatched> unmatched;
    private final List<User> employees;

    OperatorMatches(Instant readAt, List<Match> matches, List<Unmatched> unmatched, List<User> employees) {
        this.readAt = readAt;
        matches.forEach(match -> this.matches.put(match.operator().id(), match));
        this.unmatched = List.copyOf(unmatched);
        this.employees = List.copyOf(employees);
    }

    /**
     * When the employees were read.
     *
     * @return {@link Instant#EPOCH} if they never were
     */
    public Instant readAt() {
        return readAt;
    }

    /** {@return operators with their employees, in the operators' order} */
    public List<Match> matches() {
        return List.copyOf(matches.values());
    }

    /** {@return operators without an employee, in their order} */
    public List<Unmatched> unmatched() {
        return unmatched;
    }

    /** {@return active employees without an operator, in Planfix's order} */
    public List<User> unmatchedEmployees() {
        return employees;
    }

    /**
     * The employee who an operator is.
     *
     * @param operatorId the provider's own id of the operator
     * @return empty if the operator is unmatched or unknown
     */
    public Optional<User> employee(String operatorId) {
        return Optional.ofNullable(matches.get(operatorId)).map(Match::employee);
    }

    @Override
    public String toString() {
        return "OperatorMatches of " + readAt + ": " + matches.size() + " matched, " + unmatched.size()
                + " operators and " + employees.size() + " employees not";
    }
}
