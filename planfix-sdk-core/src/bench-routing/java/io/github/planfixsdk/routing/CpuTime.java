package io.github.planfixsdk.routing;

import io.github.planfixsdk.inbound.Turns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A decision by processor time and allocation; the arguments name the {@link RuleSet.Kind kinds} of calls, without any all are measured. */
public final class CpuTime {
    private CpuTime() {}

    public static void main(String[] args) throws Exception {
        List<RuleSet.Kind> kinds = args.length == 0
                ? List.of(RuleSet.Kind.values())
                : Arrays.stream(args).map(RuleSet.Kind::valueOf).toList();
        for (int rules : new int[] {10, 100, 1000}) {
            for (RuleSet.Kind kind : kinds) {
                RoutingDecision decision = new RoutingDecision();
                decision.rules = rules;
                decision.kind = kind;
                decision.prepare();
                Map<String, Callable<?>> work = new LinkedHashMap<>();
                work.put("rulesAlone", decision::rulesAlone);
                work.put("decision", decision::decision);
                work.put("droolsPerThread", decision::droolsPerThread);
                work.put("droolsPooled", decision::droolsPooled);
                work.put("spel", decision::spel);
                System.out.printf("%n%d rules, %s%n", rules, kind);
                Turns.print("rulesAlone", work, rules == 1000 ? 2_000 : 15_000);
                decision.close();
            }
        }
    }
}
