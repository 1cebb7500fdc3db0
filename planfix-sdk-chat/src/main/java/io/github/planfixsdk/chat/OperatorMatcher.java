package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.OperatorMatches.By;
import io.github.planfixsdk.chat.OperatorMatches.Match;
import io.github.planfixsdk.chat.OperatorMatches.Reason;
import io.github.planfixsdk.chat.OperatorMatches.Unmatched;
import io.github.planfixsdk.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One matching: the map first, then e-mail addresses, then the names of whoever is left on both sides. */
final class OperatorMatcher {
    private final List<User> employees;
    private final Map<String, Long> map;
    private final Map<ChatOperator, Match> matches = new HashMap<>();
    private final Map<ChatOperator, Unmatched> unmatched = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private OperatorMatcher(List<User> employees, Map<String, Long> map) {
        this.employees = employees;
        this.map = map;
    }

    static OperatorMatches match(
            Collection<ChatOperator> given, List<User> employees, Map<String, Long> map, Instant readAt) {
        Map<String, ChatOperator> operators = new LinkedHashMap<>();
        for (ChatOperator operator : given) {
            if (operators.putIfAbsent(operator.id(), operator) != null) {
                throw new IllegalArgumentException(
                        "operators have the id \"" + operator.id() + "\" twice; give each operator once");
            }
        }
        OperatorMatcher matcher = new OperatorMatcher(employees, map);
        List<ChatOperator> left = new ArrayList<>();
        for (ChatOperator operator : operators.values()) {
            if (!matcher.byMap(operator) && !matcher.byEmail(operator)) {
                left.add(operator);
            }
        }
        matcher.byNames(left);
        List<ChatOperator> all = List.copyOf(operators.values());
        return new OperatorMatches(
                readAt,
                all.stream()
                        .filter(matcher.matches::containsKey)
                        .map(matcher.matches::get)
                        .toList(),
                all.stream()
                        .filter(matcher.unmatched::containsKey)
                        .map(matcher.unmatched::get)
                        .toList(),
                employees.stream()
                        .filter(user -> !matcher.taken.contains(user.number()))
                        .toList());
    }

    private boolean byMap(ChatOperator operator) {
        Long number = map.get(operator.id());
        if (number == null) {
            return false;
        }
        List<User> found =
                employees.stream().filter(user -> user.number() == number).toList();
        settle(operator, found, By.MAP, Reason.NO_SUCH_EMPLOYEE);
        return true;
    }

    private boolean byEmail(ChatOperator operator) {
        if (operator.email() == null || operator.email().isBlank()) {
            return false;
        }
        String wanted = operator.email().strip();
        List<User> found = employees.stream()
                .filter(user -> Stream.concat(Stream.ofNullable(user.email()), user.secondaryEmails().stream())
                        .anyMatch(email -> email.strip().equalsIgnoreCase(wanted)))
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        settle(operator, found, By.EMAIL, Reason.NOBODY);
        return true;
    }

    /** A name that belongs to several, or to somebody who is another operator already, tells nothing. */
    private void byNames(List<ChatOperator> operators) {
        Map<Long, List<ChatOperator>> claims = new HashMap<>();
        Map<ChatOperator, List<User>> found = new LinkedHashMap<>();
        for (ChatOperator operator : operators) {
            List<User> named = named(operator.name());
            found.put(operator, named);
            named.forEach(user -> claims.computeIfAbsent(user.number(), n -> new ArrayList<>())
                    .add(operator));
        }
        Set<Long> others = Set.copyOf(taken);
        found.forEach((operator, named) -> {
            boolean shared = named.stream()
                    .anyMatch(user -> others.contains(user.number())
                            || claims.getOrDefault(user.number(), List.of()).size() > 1);
            if (shared) {
                unmatched.put(operator, new Unmatched(operator, Reason.AMBIGUOUS, named));
            } else {
                settle(operator, named, By.NAME, Reason.NOBODY);
            }
        });
    }

    private List<User> named(@Nullable String name) {
        List<String> wanted = words(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return employees.stream()
                .filter(user -> wanted.equals(words(user.name(), user.lastname()))
                        || wanted.equals(words(user.name(), user.midname(), user.lastname())))
                .toList();
    }

    private static List<String> words(@Nullable String... names) {
        return Stream.of(names)
                .filter(name -> name != null && !name.isBlank())
                .flatMap(name -> Stream.of(name.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .sorted()
                .toList();
    }

    private void settle(ChatOperator operator, List<User> found, By by, Reason nobody) {
        if (found.size() == 1) {
            matches.put(operator, new Match(operator, found.get(0), by));
            taken.add(found.get(0).number());
        } else {
            unmatched.put(operator, new Unmatched(operator, found.isEmpty() ? nobody : Reason.AMBIGUOUS, found));
        }
    }
}
