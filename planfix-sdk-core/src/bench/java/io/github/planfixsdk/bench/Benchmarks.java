package io.github.planfixsdk.bench;

import io.github.planfixsdk.peer.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
 * turns: with "-f 5" everybody runs once, then everybody again; a ratio is the median of those within a turn. So the other
 * work of a noisy machine falls on all alike.
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
                                result.getPrimaryResult().getScore(),
                                secondary(result, CpuTime.NAME),
                                secondary(result, "gc.alloc.rate.norm")));
            }
        }

        private static double secondary(RunResult result, String name) {
            Result<?> secondary = result.getSecondaryResults().get(name);
            return secondary == null ? Double.NaN : secondary.getScore();
        }

        void print() {
            groups.forEach((group, rows) -> {
                System.out.printf(
                        "%n%-24s %9s %9s %9s %20s %20s %20s%n",
                        group, "µs", "cpu µs", "KB", "speed/" + BASE, "by cpu", "bytes/" + BASE);
                rows.forEach((who, figures) -> System.out.printf(
                        Locale.ROOT,
                        "  %-22s %9.1f %9.1f %9.1f %20s %20s %20s%n",
                        who,
                        median(figures, Figures::time),
                        median(figures, Figures::cpu),
                        median(figures, Figures::bytes) / 1000,
                        ratios(rows.get(BASE), figures, Figures::time),
                        ratios(rows.get(BASE), figures, Figures::cpu),
                        ratios(figures, rows.get(BASE), Figures::bytes)));
            });
        }

        /** The median of the ratios within each turn, and the least and the greatest. */
        private static String ratios(
                @Nullable List<Figures> above, @Nullable List<Figures> below, ToDoubleFunction<Figures> figure) {
            if (above == null || below == null) {
                return "-";
            }
            double[] ratios = IntStream.range(0, Math.min(above.size(), below.size()))
                    .mapToDouble(turn -> figure.applyAsDouble(above.get(turn)) / figure.applyAsDouble(below.get(turn)))
                    .sorted()
                    .toArray();
            return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(ratios), ratios[0], ratios[ratios.length - 1]);
        }

        private static double median(List<Figures> figures, ToDoubleFunction<Figures> figure) {
            return median(figures.stream().mapToDouble(figure).sorted().toArray());
        }

        private static double median(double[] sorted) {
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    }

    private record Figures(double time, double cpu, double bytes) {}
}
