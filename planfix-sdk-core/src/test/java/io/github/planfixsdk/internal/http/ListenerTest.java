package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.transport.CallListener.Attempt;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final String FOUND = "{\"task\":{\"id\":5}}";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listenerIsToldOfEveryAttempt() {
        bench.answer(503, "").answer(FOUND).answer("{\"result\":\"fail\",\"code\":1000}");
        bench.probe().get(5);
        failure(NotFoundException.class, () -> bench.probe().get(6));

        assertThat(bench.attempts).hasSize(3);
        Attempt first = bench.attempts.get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo("task/5");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.failure()).isInstanceOf(ServerException.class);
        assertThat(first.retryAfter()).isEqualTo(bench.timing.sleeps().get(0));
        Attempt second = bench.attempts.get(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.failure()).isNull();
        assertThat(second.retryAfter()).isNull();
        Attempt third = bench.attempts.get(2);
        assertThat(third.number()).isEqualTo(1);
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.failure()).isInstanceOf(NotFoundException.class);
        assertThat(third.retryAfter()).isNull();
    }

    @Test
    void attemptWithoutAnswerHasNoStatus() throws IOException {
        RawServer gone = new RawServer(RawServer.Connection::stall);
        gone.close();
        failure(RuntimeException.class, () -> bench.probe(gone).get(5));
        assertThat(bench.attempts).hasSize(3).allMatch(attempt -> attempt.status() == null);
    }

    @Test
    void listenerThatThrowsHarmsNothing() {
        bench.listener = attempt -> {
            throw new IllegalStateException("a fault of the listener's");
        };
        bench.answer(503, "").answer(FOUND);
        assertThat(bench.probe().get(5).id()).isEqualTo(5);
    }
}
