package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.transport.CallOptions;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that fall silent. The timeouts of these tests are real ones, but short. */
class TimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static RawServer stallingAfter(String start) throws IOException {
        return new RawServer(connection -> {
            connection.readRequest();
            connection.write(start).stall();
        });
    }

    private void stalls(String start, int attempts, String message) throws IOException {
        try (RawServer raw = stallingAfter(start)) {
            Probe probe = bench.probe(raw);
            ConnectionException read = failure(ConnectionException.class, () -> probe.get(5));
            assertThat(read).hasMessageContaining(message);
            assertThat(read.mayHaveBeenApplied()).isFalse();
            assertThat(raw.requests()).isEqualTo(attempts);

            ConnectionException lost = failure(ConnectionException.class, () -> probe.create(BODY));
            assertThat(lost).hasMessageContaining(message);
            assertThat(lost.mayHaveBeenApplied()).isTrue();
            assertThat(raw.requests()).isEqualTo(attempts + 1);
        }
    }

    @Test
    void silenceBeforeTheHeadersEndsWithTheReadTimeout() throws IOException {
        bench.options = CallOptions.defaults().maxRetries(1);
        bench.okHttp = new OkHttpClient.Builder().readTimeout(SHORT).build();
        stalls("", 2, "no answer, SocketTimeoutException");
    }

    @Test
    void silenceWithinTheBodyEndsWithTheReadTimeout() throws IOException {
        bench.options = CallOptions.defaults().maxRetries(1);
        bench.okHttp = new OkHttpClient.Builder().readTimeout(SHORT).build();
        stalls(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"result\":",
                2,
                "status 200, but the answer broke off, SocketTimeoutException");
    }

    @Test
    void timeoutOfTheCallCoversTheBody() throws IOException {
        bench.options = CallOptions.defaults().maxRetries(1).timeout(SHORT);
        stalls(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"result\":",
                // No wait for another attempt fits into the rest.
                1,
                "status 200, but the answer broke off, InterruptedIOException: timeout");
    }

    @Test
    void shorterCallTimeoutOfTheUsersOwnClientIsKept() throws IOException {
        bench.options = CallOptions.defaults().maxRetries(1);
        bench.okHttp = new OkHttpClient.Builder().callTimeout(SHORT).build();
        stalls("", 2, "no answer, InterruptedIOException: timeout");
    }
}
