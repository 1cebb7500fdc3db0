package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.OperatorMatches.By;
import io.github.planfixsdk.chat.OperatorMatches.Match;
import io.github.planfixsdk.chat.OperatorMatches.Reason;
import io.github.planfixsdk.chat.OperatorMatches.Unmatched;
import io.github.planfixsdk.internal.match.PeopleMatcher;
import io.github.planfixsdk.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matching of people, in this module's words. */
final class OperatorMatcher {
    private OperatorMatcher() {}

    static OperatorMatches match(
            Collection<ChatOperator> operators, List<User> employees, Map<String, Long> map, Instant readAt) {
        Set<String> ids = new HashSet<>();
        for (ChatOperator operator : operators) {
            if (!ids.add(operator.id())) {
                throw new IllegalArgumentException(
                        "operators have the id \"" + operator.id() + "\" twice; give each operator once");
            }
        }
        PeopleMatcher.Result<ChatOperator, User> result = PeopleMatcher.match(
                operators,
                operator -> new PeopleMatcher.Traits(map.get(operator.id()), operator.name(), operator.email()),
                employees,
                user -> PeopleMatcher.Known.of(
                        user.number(),
                        user.name(),
                        user.midname(),
                        user.lastname(),
                        user.email(),
                        user.secondaryEmails()));
        return new OperatorMatches(
                readAt,
                result.matches().stream()
                        .map(match -> new Match(
                                match.person(),
                                match.employee(),
                                By.valueOf(match.by().name())))
                        .toList(),
                result.unmatched().stream()
                        .map(nobody -> new Unmatched(
                                nobody.person(), Reason.valueOf(nobody.reason().name()), nobody.candidates()))
                        .toList(),
                result.left());
    }
}
