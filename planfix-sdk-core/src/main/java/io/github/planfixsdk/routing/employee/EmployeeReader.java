package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.user.TemporaryReplacement;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.UserStatus;
import io.github.planfixsdk.user.Users;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everybody, page by page. */
final class EmployeeReader {
    private static final Fields ASKED = Fields.of(
            UserFields.ID,
            UserFields.NAME,
            UserFields.MIDNAME,
            UserFields.LASTNAME,
            UserFields.EMAIL,
            UserFields.SECONDARY_EMAILS,
            UserFields.STATUS,
            UserFields.IS_DELETED,
            UserFields.TIMEZONE,
            UserFields.TEMPORARY_REPLACEMENT);

    private EmployeeReader() {}

    static Map<Long, Employee> read(Users users, Map<Long, Employee> before) {
        Map<Long, Employee> found = new TreeMap<>();
        for (User user : users.all(UserQuery.builder().fields(ASKED).build())) {
            found.put(user.number(), employee(user));
        }
        List<Long> missed = before.values().stream()
                .filter(known -> known.state() != Employee.State.REMOVED && !found.containsKey(known.number()))
                .map(Employee::number)
                .toList();
        // Pages shift when somebody is added or deleted meanwhile, so who isn't in them may be there all the same.
        users.getAll(missed, ASKED).forEach(user -> found.put(user.number(), employee(user)));
        before.forEach((number, known) -> found.putIfAbsent(number, known.as(Employee.State.REMOVED)));
        // Whoever was deleted before the first run is nobody's concern.
        found.values().removeIf(now -> now.state() == Employee.State.REMOVED && !before.containsKey(now.number()));
        return found;
    }

    private static Employee employee(User user) {
        return new Employee(
                user.number(),
                user.name(),
                user.midname(),
                user.lastname(),
                Stream.concat(Stream.ofNullable(user.email()), user.secondaryEmails().stream())
                        .filter(email -> !email.isBlank())
                        .distinct()
                        .toList(),
                state(user),
                user.timezone(),
                isSet(user.temporaryReplacement()) ? user.temporaryReplacement() : null);
    }

    private static boolean isSet(@Nullable TemporaryReplacement replacement) {
        return replacement != null && Boolean.TRUE.equals(replacement.isEnabled()) && replacement.employee() != null;
    }

    private static Employee.State state(User user) {
        if (Boolean.TRUE.equals(user.isDeleted())) {
            return Employee.State.REMOVED;
        }
        return UserStatus.INACTIVE.equals(user.status()) ? Employee.State.BLOCKED : Employee.State.ACTIVE;
    }
}
