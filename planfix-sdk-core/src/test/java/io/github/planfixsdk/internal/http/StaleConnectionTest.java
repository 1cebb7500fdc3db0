package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that the server closes while it is idle must neither fail a create nor double it. */
class StaleConnectionTest {
    private static final String CREATED = "{\"result\":\"success\",\"id\":7}";

    private final Bench bench = new Bench();
    private final Semaphore ended = new Semaphore(0);

    @AfterEach
    void close() {
        bench.close();
    }

    /** Answers one request per connection as if it would stay open, says goodbye, closes. */
    private RawServer oneEach(String goodbye) throws IOException {
        return new RawServer(connection -> {
            connection.readRequest();
            connection.writeJson(CREATED).write(goodbye).shut();
            ended.release();
        });
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"})
    void createTakesANewConnectionOnceTheOldOneIsClosed(String goodbye) throws Exception {
        try (RawServer raw = oneEach(goodbye)) {
            Probe probe = bench.probe(raw);
            for (int i = 1; i <= 5; i++) {
                assertThat(probe.create(BODY)).isEqualTo(7);
                awaitEnd();
                bench.timing.advance(Duration.ofSeconds(1));
                assertThat(raw.requests()).isEqualTo(i);
                assertThat(raw.connections()).isEqualTo(i);
            }
            assertThat(bench.attempts).hasSize(5).allMatch(attempt -> attempt.failure() == null);
            assertThat(bench.timing.sleeps()).isEmpty();
        }
    }

    @Test
    void openConnectionIsKept() {
        Probe probe = bench.probe();
        for (int i = 0; i < 5; i++) {
            bench.answer(CREATED);
            assertThat(probe.create(BODY)).isEqualTo(7);
            bench.timing.advance(Duration.ofSeconds(1));
        }
        assertThat(bench.okHttp.connectionPool().connectionCount()).isOne();
    }

    /** It cannot be told from a lost answer, so it is not repeated. */
    @Test
    void connectionThatEndsWithTheRequestOnItMayHaveBeenApplied() throws IOException {
        try (RawServer raw = new RawServer(connection -> {
            connection.readRequest();
            connection.writeJson(CREATED);
            connection.readRequest();
        })) {
            Probe probe = bench.probe(raw);
            assertThat(probe.create(BODY)).isEqualTo(7);
            ConnectionException e = failure(ConnectionException.class, () -> probe.create(BODY));
            assertThat(e.mayHaveBeenApplied()).isTrue();
            assertThat(raw.requests()).isEqualTo(2);
        }
    }

    @Test
    void timeoutOfReadsOutlastsTheCheck() throws Exception {
        try (RawServer raw = new RawServer(connection -> {
            connection.readRequest();
            connection.writeJson(CREATED);
            connection.readRequest();
            // Far longer than the check, far shorter than the timeout.
            try {
                ended.tryAcquire(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            connection.writeJson(CREATED);
            connection.stall();
        })) {
            Probe probe = bench.probe(raw);
            assertThat(probe.create(BODY)).isEqualTo(7);
            bench.timing.advance(Duration.ofSeconds(1));
            assertThat(probe.create(BODY)).isEqualTo(7);
            assertThat(raw.connections()).isOne();
        }
    }
}
