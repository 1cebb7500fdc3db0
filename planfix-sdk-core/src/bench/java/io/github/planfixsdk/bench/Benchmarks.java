package io.github.planfixsdk.bench;

import io.github.planfixsdk.peer.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks with JMH's own arguments and prints what they took, as ratios to the hand-written records too. Forks take
 * turns: with "-f 5" everybody runs once, then everybody again; of all iterations the best one counts. What other work slows
 * down on a noisy machine so tells nothing, unless it lasts.
 */
public final class Benchmarks {
    private static final String BASE = "records";

    private Benchmarks() {}

    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        CommandLineOptions given = new CommandLineOptions(args);
        boolean peer = Peer.find().isPresent();
        if (!peer) {
            System.out.println("The generated client is left out: give -Dplanfix.openapi=<folder> to have it made.");
        }
        int turns = given.getForkCount().orElse(1);
        Table table = new Table();
        for (int turn = 1; turn <= Math.max(1, turns); turn++) {
            System.out.printf("turn %d of %d%n", turn, Math.max(1, turns));
            OptionsBuilder options = new OptionsBuilder();
            options.parent(given);
            options.forks(Math.min(1, turns));
            options.addProfiler(GCProfiler.class);
            options.addProfiler(CpuTime.class);
            options.shouldFailOnError(true);
            if (!given.verbosity().hasValue()) {
                options.verbosity(VerboseMode.SILENT);
            }
            if (!peer) {
                options.exclude("\\.generated$");
            }
            table.add(run(options.build()));
        }
        table.print();
    }

    private static Collection<RunResult> run(Options options) throws RunnerException {
        return new Runner(options).run();
    }

    /** Per benchmark class and parameters: who took what, one figure for each turn. */
    private static final class Table {
        private final Map<String, Map<String, List<Figures>>> groups = new TreeMap<>();

        void add(Collection<RunResult> results) {
            for (RunResult result : results) {
                BenchmarkParams params = result.getParams();
                String benchmark = params.getBenchmark();
                int dot = benchmark.lastIndexOf('.');
                StringBuilder group =
                        new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', dot - 1) + 1, dot));
                params.getParamsKeys().forEach(key -> group.append(' ').append(params.getParam(key)));
                groups.computeIfAbsent(group.toString(), key -> new TreeMap<>())
                        .computeIfAbsent(benchmark.substring(dot + 1), key -> new ArrayList<>())
                        .add(new Figures(
                                result.getPrimaryResult().getStatistics().getMin(),
                                least(result, CpuTime.NAME),
                                least(result, "gc.alloc.rate.norm")));
            }
        }

        private static double least(RunResult result, String name) {
            Result<?> secondary = result.getSecondaryResults().get(name);
            return secondary == null ? Double.NaN : secondary.getStatistics().getMin();
        }

        void print() {
            groups.forEach((group, rows) -> {
                System.out.printf(
                        "%n%-24s %9s %9s %9s %14s %9s %14s%n",
                        group, "µs", "cpu µs", "KB", "speed/" + BASE, "by cpu", "bytes/" + BASE);
                Figures base = Figures.least(rows.get(BASE));
                rows.forEach((who, turns) -> {
                    Figures least = Figures.least(turns);
                    System.out.printf(
                            Locale.ROOT,
                            "  %-22s %9.1f %9.1f %9.1f %14.2f %9.2f %14.2f%n",
                            who,
                            least.time(),
                            least.cpu(),
                            least.bytes() / 1000,
                            base.time() / least.time(),
                            base.cpu() / least.cpu(),
                            least.bytes() / base.bytes());
                });
            });
        }
    }

    private record Figures(double time, double cpu, double bytes) {
        static Figures least(@Nullable List<Figures> turns) {
            return turns == null
                    ? new Figures(Double.NaN, Double.NaN, Double.NaN)
                    : new Figures(
                            least(turns, Figures::time), least(turns, Figures::cpu), least(turns, Figures::bytes));
        }

        private static double least(List<Figures> turns, ToDoubleFunction<Figures> figure) {
            return turns.stream().mapToDouble(figure).min().orElse(Double.NaN);
        }
    }
}
