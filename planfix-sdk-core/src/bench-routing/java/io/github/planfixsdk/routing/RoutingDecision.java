package io.github.planfixsdk.routing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Who is responsible for a call, by rules on two attributes: the SDK against a rule engine and an expression engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingDecision {
    @Param({"10", "100", "1000"})
    int rules;

    @Param
    RuleSet.Kind kind;

    private Sdk sdk;
    private Drools drools;
    private Spel spel;
    private Interaction interaction;
    private Call call;

    @Setup
    public void prepare() {
        List<RuleSet.Rule> set = RuleSet.of(rules);
        sdk = new Sdk(set);
        drools = new Drools(set);
        spel = new Spel(set);
        for (RuleSet.Rule rule : set) {
            agree(new Call(rule.number(), rule.siteId()), rule.employee());
        }
        for (RuleSet.Kind each : RuleSet.Kind.values()) {
            Call one = each.call(set);
            agree(one, each == RuleSet.Kind.TYPICAL ? 1000 + rules / 2 : RuleSet.DEFAULT_EMPLOYEE);
        }
        call = kind.call(set);
        interaction = Sdk.interaction(call);
    }

    private void agree(Call one, int expected) {
        Interaction same = Sdk.interaction(one);
        List<Integer> answers = List.of(
                Sdk.employee(sdk.responsible(same)),
                Sdk.employee(sdk.decide(same).responsible().orElseThrow()),
                drools.employee(one),
                drools.employeeFromPool(one),
                spel.employee(one));
        if (!answers.stream().allMatch(answer -> answer == expected)) {
            throw new IllegalStateException(
                    "rules, decision, drools twice, spel: " + answers + " instead of " + expected);
        }
    }

    @TearDown
    public void close() {
        drools.close();
    }

    /** The same work as the engines': which rule, and so which employee. */
    @Benchmark
    public Responsible rulesAlone() {
        return sdk.responsible(interaction);
    }

    /** The whole decision: filter, history, plan, title, responsible, reasons. */
    @Benchmark
    public Decision decision() {
        return sdk.decide(interaction);
    }

    /** The whole decision and what explaining it costs whoever asks for that. */
    @Benchmark
    public String explained() {
        return sdk.decide(interaction).explain(Locale.ENGLISH);
    }

    /** A session kept for one thread alone. */
    @Benchmark
    public int droolsPerThread() {
        return drools.employee(call);
    }

    /** What several threads may call, as they may the SDK. */
    @Benchmark
    public int droolsPooled() {
        return drools.employeeFromPool(call);
    }

    @Benchmark
    public int spel() {
        return spel.employee(call);
    }
}
