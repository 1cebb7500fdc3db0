package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RateLimitException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is repeated, how often, and after which wait. */
class RetryTest {
    private static final String FOUND = "{\"result\":\"success\",\"task\":{\"id\":5}}";
    private static final String CREATED = "{\"result\":\"success\",\"id\":7}";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static MockResponse.Builder dropped() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream());
    }

    private static MockResponse.Builder status(int status) {
        return new MockResponse.Builder().code(status);
    }

    private void sleptTwiceLonger() {
        assertThat(bench.timing.sleeps()).hasSize(2);
        assertThat(bench.timing.sleeps().get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(bench.timing.sleeps().get(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void readIsRepeatedAfterALostAnswer() {
        bench.answer(dropped()).answer(dropped()).answer(FOUND);
        assertThat(bench.probe().get(5).id()).isEqualTo(5);
        assertThat(bench.server.getRequestCount()).isEqualTo(3);
        sleptTwiceLonger();
    }

    @Test
    void listIsARead() {
        bench.answer(status(500)).answer("{\"tasks\":[]}");
        assertThat(bench.probe().list(Map.of())).isEmpty();
        assertThat(bench.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void twoCallsInARowHaveTheFullBudgetEach() {
        Probe probe = bench.probe();
        for (int call = 1; call <= 3; call++) {
            bench.answer(status(503)).answer(status(503)).answer(status(503));
            failure(ServerException.class, () -> probe.get(5));
            assertThat(bench.server.getRequestCount()).isEqualTo(3 * call);
        }
    }

    @Test
    void retriesCanBeSwitchedOff() {
        bench.options = CallOptions.defaults().maxRetries(0);
        bench.answer(status(503));
        failure(ServerException.class, () -> bench.probe().get(5));
        assertThat(bench.server.getRequestCount()).isOne();
        assertThat(bench.timing.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,", "502,", "503,", "500,0", "500,77777"})
    void serverFaultIsRepeatedForReadsAlone(int status, Integer code) {
        String body = code == null ? "" : "{\"result\":\"fail\",\"code\":" + code + "}";
        for (int i = 0; i < 4; i++) {
            bench.answer(status, body);
        }
        ApiException read = failure(ApiException.class, () -> bench.probe().get(5));
        assertThat(read.mayHaveBeenApplied()).isFalse();
        assertThat(bench.server.getRequestCount()).isEqualTo(3);

        ApiException change = failure(ApiException.class, () -> bench.probe().create(BODY));
        assertThat(change.mayHaveBeenApplied()).isTrue();
        assertThat(change).hasMessageContaining("Planfix may have carried it out all the same");
        assertThat(bench.server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"500,1000", "500,30", "400,0", "400,41", "403,6", "404,", "401,1"})
    void refusalIsNotRepeated(int status, Integer code) {
        bench.answer(status, code == null ? "" : "{\"result\":\"fail\",\"code\":" + code + "}");
        ApiException e = failure(ApiException.class, () -> bench.probe().get(5));
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void createWhoseAnswerGotLostIsNotRepeated() {
        bench.answer(dropped()).answer(CREATED);
        ConnectionException e =
                failure(ConnectionException.class, () -> bench.probe().create(BODY));
        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(e).hasMessageStartingWith("POST task/: no answer, IOException");
        assertThat(e).hasMessageContaining("look before repeating it");
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void createThatNeverLeftIsRepeated() throws IOException {
        RawServer gone = new RawServer(RawServer.Connection::stall);
        gone.close();
        ConnectionException e =
                failure(ConnectionException.class, () -> bench.probe(gone).create(BODY));
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(e).hasMessageContaining("POST task/: no answer, ConnectException");
        assertThat(bench.attempts).hasSize(3);
        sleptTwiceLonger();
    }

    @Test
    void createThatHttp2RefusedUnseenIsRepeated() {
        bench.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        bench.okHttp = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        int refused = 7;
        int cancelled = 8;
        bench.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(refused)))
                .answer(CREATED)
                .answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(cancelled)));
        Probe probe = bench.probe();
        assertThat(probe.create(BODY)).isEqualTo(7);
        assertThat(bench.attempts).hasSize(2);
        assertThat(failure(ConnectionException.class, () -> probe.create(BODY)).mayHaveBeenApplied())
                .isTrue();
    }

    @Test
    void tooManyRequestsAreRepeatedEvenForACreate() {
        bench.answer(status(429)).answer(status(429)).answer(CREATED);
        assertThat(bench.probe().create(BODY)).isEqualTo(7);
        sleptTwiceLonger();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Sun, 01 Mar 2026 12:00:07 GMT"})
    void retryAfterIsObeyed(String value) {
        bench.answer(status(429).addHeader("Retry-After", value)).answer(CREATED);
        assertThat(bench.probe().create(BODY)).isEqualTo(7);
        assertThat(bench.timing.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterIsObeyedDuringMaintenanceToo() {
        bench.answer(status(503).addHeader("Retry-After", "9")).answer(FOUND);
        assertThat(bench.probe().get(5).id()).isEqualTo(5);
        assertThat(bench.timing.sleeps()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void retryAfterInThePastMeansNow() {
        bench.answer(status(429).addHeader("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT"))
                .answer(CREATED);
        assertThat(bench.probe().create(BODY)).isEqualTo(7);
        assertThat(bench.timing.sleeps()).containsExactly(Duration.ZERO);
    }

    @Test
    void unreadableRetryAfterFallsBackToTheUsualWait() {
        bench.answer(status(429).addHeader("Retry-After", "soon")).answer(CREATED);
        assertThat(bench.probe().create(BODY)).isEqualTo(7);
        assertThat(bench.timing.sleeps().get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void retryAfterBeyondTheTimeoutIsAnExceptionAtOnce() {
        bench.answer(status(429).addHeader("Retry-After", "200"));
        RateLimitException e =
                failure(RateLimitException.class, () -> bench.probe().get(5));
        assertThat(e.retryAt()).isEqualTo(FakeTiming.START.plusSeconds(200));
        assertThat(e).hasMessageContaining("Again from 2026-03-01T12:03:20Z");
        assertThat(bench.timing.sleeps()).isEmpty();
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void retryAfterInAFarCenturyIsAnExceptionOfOursToo() {
        bench.answer(status(429).addHeader("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"));
        failure(RateLimitException.class, () -> bench.probe().get(5));
        assertThat(bench.server.getRequestCount()).isOne();
    }

    /** OkHttp on its own repeats whatever is answered so, without a permit and without asking what it was. */
    @Test
    void createAnswered503WithRetryAfterZeroIsSentOnce() {
        bench.answer(status(503).addHeader("Retry-After", "0")).answer(CREATED);
        ServerException e = failure(ServerException.class, () -> bench.probe().create(BODY));
        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void requestTimeoutAnswerIsNotRepeatedBehindOurBack() {
        bench.answer(status(408)).answer(CREATED);
        failure(ApiException.class, () -> bench.probe().create(BODY));
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void everyAttemptTakesAPermit() {
        AtomicInteger permits = new AtomicInteger();
        bench.limiter = maxWait -> permits.incrementAndGet() > 0;
        bench.answer(status(500)).answer(status(500)).answer(FOUND);
        bench.probe().get(5);
        assertThat(permits).hasValue(3);
    }

    @Test
    void connectionIsFreeAgainBeforeTheWait() throws InterruptedException {
        bench.answer(500, "x".repeat(300)).answer(429, "y").answer(FOUND);
        bench.probe().get(5);
        assertThat(bench.request().getConnectionIndex()).isZero();
        assertThat(bench.request().getExchangeIndex()).isEqualTo(1);
        assertThat(bench.request().getExchangeIndex()).isEqualTo(2);
    }

    @Test
    void timeoutIsOneBudgetForPermitsAndAttempts() {
        bench.options = CallOptions.defaults().timeout(Duration.ofSeconds(10));
        Limiter slow = maxWait -> {
            Duration each = Duration.ofSeconds(4);
            bench.timing.advance(each.compareTo(maxWait) < 0 ? each : maxWait);
            return each.compareTo(maxWait) <= 0;
        };
        bench.limiter = slow;
        bench.answer(status(500)).answer(status(500)).answer(FOUND);

        // 4 s, a wait of 0.5 to 1 s, 4 s; then a wait that still fits or not, but no third permit.
        PlanfixException e = failure(PlanfixException.class, () -> bench.probe().get(5));
        assertThat(bench.server.getRequestCount()).isEqualTo(2);
        if (e instanceof ConnectionException) {
            assertThat(e)
                    .hasMessage("GET task/5: not sent: the limiter has no permit within the call's timeout of PT10S");
            assertThat(e.getSuppressed())
                    .hasOnlyElementsOfType(ServerException.class)
                    .hasSize(1);
        } else {
            assertThat(e).isInstanceOf(ServerException.class);
        }
    }

    @Test
    void limiterWithoutPermitSendsNothing() {
        bench.limiter = maxWait -> false;
        ConnectionException e =
                failure(ConnectionException.class, () -> bench.probe().create(BODY));
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(bench.server.getRequestCount()).isZero();
    }
}
