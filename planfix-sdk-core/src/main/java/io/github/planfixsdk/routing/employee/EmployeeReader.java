package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.user.TemporaryReplacement;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.UserStatus;
import io.github.planfixsdk.user.Users;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** A list that shifts each time is taken as it is: the next run brings who was missed. */
    private static final int MOST_READINGS = 3;

    private EmployeeReader() {}

    static Map<Long, Employee> read(Users users, Map<Long, Employee> before) {
        Map<Long, Employee> found = new TreeMap<>();
        Set<Long> seen = new TreeSet<>();
        boolean steady = false;
        for (int reading = 1; !steady && reading <= MOST_READINGS; reading++) {
            found.clear();
            steady = readPages(users, found);
            seen.addAll(found.keySet());
        }
        boolean someWereActive = before.values().stream().anyMatch(known -> known.state() == Employee.State.ACTIVE);
        if (found.isEmpty() && someWereActive) {
            throw new MalformedResponseException(
                    "POST user/list",
                    200,
                    "no employee at all, though some were active before; does the token still have the scope user_readonly?",
                    false,
                    null);
        }
        before.values().stream()
                .filter(known -> known.state() != Employee.State.REMOVED)
                .forEach(known -> seen.add(known.number()));
        seen.removeAll(found.keySet());
        // Pages shift when somebody is added or deleted meanwhile, so who isn't in them may be there all the same.
        users.getAll(seen, ASKED).forEach(user -> found.put(user.number(), employee(user)));
        before.forEach((number, known) -> found.putIfAbsent(number, known.as(Employee.State.REMOVED)));
        // Whoever was deleted before the first run is nobody's concern.
        found.values().removeIf(now -> now.state() == Employee.State.REMOVED && !before.containsKey(now.number()));
        return found;
    }

    /**
     * Each page begins with the last one of the page before: if somebody else stands there, the list has shifted, and whoever was in
     * between may be on no page at all.
     *
     * @return whether it never did
     */
    private static boolean readPages(Users users, Map<Long, Employee> found) {
        UserQuery query = UserQuery.builder().fields(ASKED).build();
        boolean steady = true;
        int offset = 0;
        Long last = null;
        while (true) {
            List<User> page = users.list(query.at(offset));
            steady &= last == null || (!page.isEmpty() && page.get(0).number() == last);
            int before = found.size();
            page.forEach(user -> found.put(user.number(), employee(user)));
            if (page.size() < query.pageSize() || found.size() == before) {
                return steady;
            }
            offset += page.size() - 1;
            last = page.get(page.size() - 1).number();
        }
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
