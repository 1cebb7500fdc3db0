package io.github.planfixsdk.inbound;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The same work measured by the thread's own processor time, in turns, the best turn of each: for machines on which others work too.
 * Wants {@code -XX:-BackgroundCompilation}, since the compiler gets no processor there either. Shared by the benchmarks of receiving.
 */
public final class Turns {
    private static final int WARM_UP = 3;
    private static final int TURNS = 10;
    private static final int CALLS = 15_000;

    static volatile Object sink;

    private Turns() {}

    /** Prints the time of each, also as a part of the time of {@code reference}, and what it allocates. */
    public static void print(String reference, Map<String, Callable<?>> work) throws Exception {
        print(reference, work, CALLS);
    }

    /** The same with as many calls in a turn as are given. */
    public static void print(String reference, Map<String, Callable<?>> work, int calls) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (Map.Entry<String, Callable<?>> entry : work.entrySet()) {
                long allocated = threads.getCurrentThreadAllocatedBytes();
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < calls; i++) {
                    sink = entry.getValue().call();
                }
                double each = (threads.getCurrentThreadCpuTime() - start) / (double) calls;
                if (turn >= WARM_UP) {
                    best.merge(entry.getKey(), each, Math::min);
                    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
                    bytes.merge(entry.getKey(), allocated / calls, Math::min);
                }
            }
        }
        double one = best.get(reference);
        best.forEach((who, nanos) -> System.out.printf(
                "%-18s %8.0f ns  %5.2f of %s  %8d bytes%n", who, nanos, nanos / one, reference, bytes.get(who)));
    }
}
