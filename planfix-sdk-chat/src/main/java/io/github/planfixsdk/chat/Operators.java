package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Matches a provider's operators to Planfix's employees, so that what an operator writes has the right author in Planfix:
 *
 * <pre>{@code
 * Operators operators = Operators.of(planfix.users());
 * OperatorMatches matches = operators.refresh(List.of(new ChatOperator("17", "Anna Petrova", "anna@company.example")));
 * }</pre>
 *
 * <p>An operator is the employee that the program names, else the one with the same e-mail address, else the only one with the same
 * full name. Whoever is matched to nobody is listed with the reason. Employees are read when the program says so and not otherwise:
 * a new one is unknown until the next {@link #refresh}. Thread-safe.
 */
public final class Operators {
    private static final Fields ASKED = Fields.of(
            UserFields.ID,
            UserFields.NAME,
            UserFields.MIDNAME,
            UserFields.LASTNAME,
            UserFields.EMAIL,
            UserFields.SECONDARY_EMAILS,
            UserFields.IS_DELETED);

    private final Users users;
    private final Map<String, Long> map;
    private final Clock clock;
    private volatile OperatorMatches matches = new OperatorMatches(Instant.EPOCH, List.of(), List.of(), List.of());

    private Operators(Users users, Map<String, Long> map, Clock clock) {
        this.users = Objects.requireNonNull(users, "users");
        this.map = Map.copyOf(map);
        this.clock = clock;
        this.map.forEach((operator, employee) -> {
            Require.notBlank(operator, "operator");
            if (employee < 1) {
                throw new IllegalArgumentException("employee of operator \"" + operator + "\" is " + employee
                        + ": give the number of an employee, 1 or more");
            }
        });
    }

    /**
     * Operators matched by e-mail address and name.
     *
     * @param users where to read employees; the token needs the scope {@code user_readonly}
     * @return nobody is matched yet
     */
    public static Operators of(Users users) {
        return of(users, Map.of());
    }

    /**
     * Operators some of whom the program matches itself.
     *
     * @param users where to read employees; the token needs the scope {@code user_readonly}
     * @param map operators' ids and their employees' numbers; what stands here is not looked for by address or name
     * @return nobody is matched yet
     * @throws IllegalArgumentException if an id is blank or a number is not positive
     */
    public static Operators of(Users users, Map<String, Long> map) {
        return of(users, map, Clock.systemUTC());
    }

    static Operators of(Users users, Map<String, Long> map, Clock clock) {
        return new Operators(users, map, clock);
    }

    /**
     * Reads the active employees and matches all operators anew. If reading fails, the matches stay as they were.
     *
     * @param operators all operators
     * @return the new matches
     * @throws IllegalArgumentException if an id is there twice
     * @throws io.github.planfixsdk.error.PlanfixException if the employees cannot be read
     */
    public synchronized OperatorMatches refresh(Collection<ChatOperator> operators) {
        List<ChatOperator> given = List.copyOf(operators);
        UserQuery active = UserQuery.builder().onlyActive(true).fields(ASKED).build();
        List<User> employees = users.all(active).stream()
                .filter(user -> !Boolean.TRUE.equals(user.isDeleted()))
                .toList();
        matches = OperatorMatcher.match(given, employees, map, clock.instant());
        return matches;
    }

    /**
     * The matches of the latest refresh.
     *
     * @return matches without anybody if there was none
     */
    public OperatorMatches current() {
        return matches;
    }

    /** The address that Planfix knows the operator's employee by. */
    Optional<String> email(String operatorId) {
        return matches.employee(operatorId).map(User::email).filter(email -> !email.isBlank());
    }
}
