package io.github.planfixsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole client on a real socket: what its views share, and whose OkHttp it closes. */
class PlanfixClientCallsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PlanfixClientBuilder builder() {
        return PlanfixClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getPort() + "/rest/")
                .token("s3cr3t-T0ken");
    }

    private void answer() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("X-RateLimit-Remaining", "19990")
                .body("{\"result\":\"success\",\"task\":{\"id\":5}}")
                .build());
    }

    private int connectionOfCall(PlanfixClient client) throws InterruptedException {
        answer();
        assertThat(client.tasks().get(5).id()).isEqualTo(5);
        return server.takeRequest().getConnectionIndex();
    }

    @Test
    void defaultPaceIsOneRequestASecondSharedByViews() {
        try (PlanfixClient client = builder().build()) {
            PlanfixClient view = client.with(options -> options.timeout(Duration.ofMillis(500)));
            answer();
            assertThat(client.tasks().get(5).id()).isEqualTo(5);
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> view.tasks().get(5))
                    .withMessage("GET task/5: not sent: the limiter has no permit within the call's timeout of PT0.5S");
            assertThat(server.getRequestCount()).isOne();
        }
    }

    @Test
    void viewsShareLimiterQuotaAndConnections() throws InterruptedException {
        AtomicInteger permits = new AtomicInteger();
        try (PlanfixClient client =
                builder().limiter(maxWait -> permits.incrementAndGet() > 0).build()) {
            PlanfixClient view = client.with(options -> options.maxRetries(0));
            assertThat(connectionOfCall(client)).isZero();
            assertThat(connectionOfCall(view)).isZero();
            assertThat(permits).hasValue(2);
            assertThat(view.quota()).map(Quota::remaining).contains(19990L);
            assertThat(view.quota()).isEqualTo(client.quota());
        }
    }

    @Test
    void closingFreesItsOwnConnectionsButAViewFreesNone() throws InterruptedException {
        PlanfixClient client = builder().limiter(Limiter.unlimited()).build();
        assertThat(connectionOfCall(client)).isZero();
        client.with(options -> options.silent(true)).close();
        assertThat(connectionOfCall(client)).isZero();
        client.close();
        assertThat(connectionOfCall(client)).isEqualTo(1);
        client.close();
    }

    @Test
    void usersOwnOkHttpIsLeftOpen() throws InterruptedException {
        AtomicInteger seen = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    assertThat(chain.request().header("Authorization")).isNull();
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        try (PlanfixClient client =
                builder().limiter(Limiter.unlimited()).httpClient(own).build()) {
            assertThat(connectionOfCall(client)).isZero();
        }
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(own.connectionPool().connectionCount()).isOne();
        assertThat(own.followRedirects()).as("the user's own is not changed").isTrue();
        assertThat(seen).hasValue(1);
        own.connectionPool().evictAll();
    }
}
