package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts decisions. */
final class Tally {
    private final RoutingPolicy policy;
    private final int dailyQuota;
    private final int mostExamples;
    private final Map<InteractionKind, Long> kinds = new TreeMap<>();
    private final Map<Verdict, Long> verdicts = new TreeMap<>();
    private final Map<Reason, Long> reasons = new TreeMap<>();
    private final Map<Warning.Code, Long> warnings = new TreeMap<>();
    private final Map<PersonRef, Long> responsibles = new LinkedHashMap<>();
    private final Map<TaskTarget, Long> tasks = new LinkedHashMap<>();
    private final Map<String, long[]> rules = new LinkedHashMap<>();
    private final List<Decision> examples = new ArrayList<>();
    private long interactions;
    private long contacts;
    private long leastRequests;
    private long mostRequests;

    Tally(RoutingPolicy policy, int dailyQuota, int mostExamples) {
        this.policy = policy;
        this.dailyQuota = dailyQuota;
        this.mostExamples = mostExamples;
    }

    void add(Decision decision, boolean withLateData) {
        interactions++;
        kinds.merge(decision.interaction().kind(), 1L, Long::sum);
        verdicts.merge(decision.verdict(), 1L, Long::sum);
        reasons.merge(decision.reason(), 1L, Long::sum);
        decision.warnings().forEach(warning -> warnings.merge(warning.code(), 1L, Long::sum));
        if (decision.contact().action() == ContactPlan.Action.CREATE) {
            contacts++;
        }
        decision.task().map(TaskPlan::target).ifPresent(target -> tasks.merge(target, 1L, Long::sum));
        decision.responsible().ifPresent(responsible -> {
            responsibles.merge(responsible.employee(), 1L, Long::sum);
            if (responsible.rule() >= 0) {
                InteractionKind kind = decision.interaction().kind();
                String key = key(kind, decision.interaction().direction(), responsible.rule());
                rules.computeIfAbsent(key, anew -> new long[1])[0]++;
            }
        });
        RequestCost cost = withLateData ? RequestCost.LATE_DATA : RequestCost.of(decision, policy);
        leastRequests += cost.least();
        mostRequests += cost.most();
        if (examples.size() < mostExamples) {
            examples.add(decision);
        }
    }

    private static String key(InteractionKind kind, Direction direction, int rule) {
        // Only calls have rules for each direction.
        return kind + " " + (kind == InteractionKind.CALL ? direction : Direction.IN) + " " + rule;
    }

    DryRunResult result(RecordedInteractions.Unreadable unreadable) {
        return new DryRunResult(
                policy.configurationHash(),
                interactions,
                copy(kinds),
                copy(verdicts),
                copy(reasons),
                copy(warnings),
                rules(),
                mostFirst(responsibles),
                mostFirst(tasks),
                contacts,
                leastRequests,
                mostRequests,
                dailyQuota,
                examples,
                unreadable);
    }

    private List<RuleCount> rules() {
        List<RuleCount> counts = new ArrayList<>();
        for (InteractionKind kind : InteractionKind.values()) {
            for (Direction direction : Direction.values()) {
                InteractionPolicy own = policy.policy(kind, direction).orElse(null);
                if (own != null && (direction == Direction.IN || kind == InteractionKind.CALL)) {
                    List<ResponsibleRules.Rule> all = own.responsible().rules();
                    for (int i = 0; i < all.size(); i++) {
                        long[] count = rules.get(key(kind, direction, i));
                        ResponsibleRules.Rule rule = all.get(i);
                        counts.add(new RuleCount(
                                kind, direction, i, rule.condition(), rule.chain(), count == null ? 0 : count[0]));
                    }
                }
            }
        }
        return counts;
    }

    private static <K> Map<K, Long> copy(Map<K, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    private static <K> Map<K, Long> mostFirst(Map<K, Long> counts) {
        Map<K, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
