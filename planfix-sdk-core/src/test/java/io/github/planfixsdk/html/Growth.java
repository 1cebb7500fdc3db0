package io.github.planfixsdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** How the time of a conversion grows with its text: by the processor's clock, which other programs hardly disturb. */
final class Growth {
    private static final int TIMES = 40_000;
    private static final int FACTOR = 5;
    private static final long SMALL_CHANGE_NANOS = 300_000_000;

    /** Much less than a thread usually has. */
    private static final int STACK_BYTES = 256 * 1024;

    private Growth() {}

    /** Five times the text may take ten times as long, but not twenty-five times. */
    static void assertLinear(IntFunction<String> text, UnaryOperator<String> conversion) throws InterruptedException {
        long small = nanos(text.apply(TIMES), conversion);
        long large = nanos(text.apply(TIMES * FACTOR), conversion);
        assertThat(large).isLessThan(2 * FACTOR * small + SMALL_CHANGE_NANOS);
    }

    private static long nanos(String text, UnaryOperator<String> conversion) throws InterruptedException {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Runnable run = () -> {
            try {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                String converted = conversion.apply(text);
                assertThat(converted.length()).isLessThan(25 * text.length());
                outcome.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            } catch (Throwable e) {
                outcome.set(e);
            }
        };
        Thread thread = new Thread(null, run, "growth", STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(outcome.get()).isInstanceOf(Long.class);
        return (Long) outcome.get();
    }
}
