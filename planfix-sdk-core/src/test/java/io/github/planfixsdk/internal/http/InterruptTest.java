package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interrupt is final, and the flag stands afterwards. */
class InterruptTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        Thread.interrupted();
        bench.close();
    }

    private ConnectionException interrupted(Runnable call) {
        ConnectionException e = failure(ConnectionException.class, call);
        assertThat(Thread.interrupted()).as("flag").isTrue();
        assertThat(e).hasMessageContaining("the thread was interrupted while it waited");
        assertThat(e.mayHaveBeenApplied()).isFalse();
        return e;
    }

    @Test
    void interruptedBeforeTheCallSendsNothing() {
        Thread.currentThread().interrupt();
        interrupted(() -> bench.probe().create(BODY));
        assertThat(bench.server.getRequestCount()).isZero();
    }

    @Test
    void interruptedInTheLimiterSendsNothing() {
        Limiter limiter = Limiter.perSecond(0.001);
        bench.limiter = limiter;
        Thread caller = Thread.currentThread();
        bench.answer("{\"id\":7}");
        bench.probe().create(BODY);
        bench.limiter = maxWait -> {
            caller.interrupt();
            return limiter.acquire(Duration.ofDays(1));
        };
        interrupted(() -> bench.probe().create(BODY));
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void interruptedInTheWaitStopsTheRetries() {
        Thread caller = Thread.currentThread();
        // Told before the wait, but after it was decided upon.
        bench.listener = attempt -> caller.interrupt();
        bench.answer(500, "").answer("{}");
        ConnectionException e = interrupted(() -> bench.probe().get(5));
        assertThat(e.getSuppressed())
                .hasOnlyElementsOfType(ServerException.class)
                .hasSize(1);
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void interruptedWhileSendingIsNotRepeated() {
        Thread caller = Thread.currentThread();
        bench.limiter = maxWait -> {
            caller.interrupt();
            return true;
        };
        ConnectionException e =
                failure(ConnectionException.class, () -> bench.probe().get(5));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).hasMessageContaining("interrupted");
        assertThat(bench.attempts).hasSize(1);
        assertThat(bench.timing.sleeps()).isEmpty();
    }
}
