package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static io.github.planfixsdk.internal.http.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.transport.Quota;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {
    private static final Instant RESET = FakeTiming.START.plusSeconds(57283);
    private static final String TEXT = "Rest API billing - rate limit exceeded, remaining:0, timeToReset:57283";
    private static final String FOUND = "{\"task\":{\"id\":5}}";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void spentQuotaWithStatus200CarriesTheResetTime() {
        bench.answer("{\"result\":\"fail\",\"error\":\"" + TEXT + "\"}");
        QuotaExceededException e =
                failure(QuotaExceededException.class, () -> bench.probe().get(5));
        assertThat(e.resetAt()).isEqualTo(RESET);
        assertThat(e.retryAt()).isEqualTo(RESET);
        assertThat(e.code().number()).isEqualTo(22);
        assertThat(e.status()).isEqualTo(200);
        assertThat(e).hasMessageStartingWith("GET task/5: status 200, code 22 (daily request limit spent), \"" + TEXT);
        assertThat(e).hasMessageContaining("Again from 2026-03-02T03:54:43Z");
        assertThat(bench.server.getRequestCount()).isOne();
        assertThat(bench.timing.sleeps()).isEmpty();
    }

    @Test
    void billingTextIsASpentQuotaEvenWithTheCodeOfAnUnknownError() {
        bench.answer("{\"result\":\"fail\",\"code\":0,\"error\":\"" + TEXT + "\"}");
        assertThat(failure(QuotaExceededException.class, () -> bench.probe().get(5))
                        .resetAt())
                .isEqualTo(RESET);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500})
    void spentQuotaAsCode22IsNeverRepeated(int status) {
        bench.answer(json(status, "{\"result\":\"fail\",\"code\":22,\"error\":\"limit\"}")
                .addHeader("Retry-After", "1")
                .addHeader("x-ratelimit-reset", "57283"));
        QuotaExceededException e =
                failure(QuotaExceededException.class, () -> bench.probe().create(BODY));
        assertThat(e.resetAt()).isEqualTo(RESET);
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(bench.server.getRequestCount()).isOne();
        assertThat(bench.timing.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"error\":\"timeToReset:\"", ",\"error\":\"timeToReset: x\""})
    void resetTimeMayBeUnknown(String error) {
        bench.answer(403, "{\"result\":\"fail\",\"code\":22" + error + "}");
        assertThat(failure(QuotaExceededException.class, () -> bench.probe().get(5))
                        .resetAt())
                .isNull();
    }

    @Test
    void headersTellWhatIsLeft() {
        RestTransport transport = bench.transport();
        Probe probe = transport.create(Probe.class);
        assertThat(transport.quota()).isNull();

        bench.answer(FOUND);
        probe.get(5);
        assertThat(transport.quota()).isNull();

        bench.answer(json(200, FOUND).addHeader("X-RateLimit-Remaining", "19990"));
        probe.get(5);
        assertThat(transport.quota()).isEqualTo(new Quota(19990, null, FakeTiming.START));

        bench.answer(json(404, "{\"result\":\"fail\",\"code\":1000}")
                .addHeader("x-ratelimit-remaining", "19989")
                .addHeader("X-RateLimit-Reset", "57283"));
        failure(RuntimeException.class, () -> probe.get(5));
        Quota latest = new Quota(19989, RESET, FakeTiming.START);
        assertThat(transport.quota()).isEqualTo(latest);

        bench.answer(json(200, FOUND).addHeader("X-RateLimit-Remaining", "many"))
                .answer(FOUND);
        probe.get(5);
        probe.get(5);
        assertThat(transport.quota()).as("an answer without it leaves the last").isEqualTo(latest);
        assertThat(transport.with(transport.options().silent(true)).quota())
                .as("shared by views")
                .isEqualTo(latest);
    }
}
