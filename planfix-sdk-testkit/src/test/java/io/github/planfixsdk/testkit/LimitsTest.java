package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aSpentQuotaIsABillingTextUnderStatus200() throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder()
                .dailyQuota(2, Duration.ofSeconds(57283), FakePlanfixBuilder.QuotaForm.BILLING_TEXT)
                .start()) {
            Http http = new Http(fake);
            assertThat(http.get("ping").raw().headers().firstValue("X-RateLimit-Remaining"))
                    .hasValue("1");
            assertThat(http.get("ping").raw().headers().firstValue("x-ratelimit-reset"))
                    .hasValue("57283");
            Http.Answer refused = http.post("task/", "{'name':'x'}");
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.body())
                    .isEqualTo("{\"result\":\"fail\",\"error\":\"Rest API billing - rate limit exceeded, remaining:0,"
                            + " timeToReset:57283\"}");
            assertThat(fake.tasks()).isEmpty();
        }
    }

    @Test
    void aSpentQuotaIsCode22UnderStatus403() throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder()
                .dailyQuota(1, Duration.ofHours(1), FakePlanfixBuilder.QuotaForm.CODE_22)
                .start()) {
            Http http = new Http(fake);
            assertThat(http.get("ping").status()).isEqualTo(200);
            assertThat(http.get("ping").status()).isEqualTo(403);
            assertThat(http.get("ping").json().path("code").asInt()).isEqualTo(22);
        }
    }

    @Test
    void fasterThanAllowedIs429() throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder().requestsPerSecond(2).start()) {
            Http http = new Http(fake);
            assertThat(http.get("ping").status()).isEqualTo(200);
            assertThat(http.get("ping").status()).isEqualTo(200);
            Http.Answer refused = http.get("ping");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder().scopes("task_readonly").start()) {
            Http http = new Http(fake);
            assertThat(http.post("task/list", "{}").status()).isEqualTo(200);
            Http.Answer refused = http.post("task/", "{'name':'x'}");
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.body())
                    .isEqualTo("{\"result\":\"fail\",\"code\":5,\"error\":\"Scope denied, method not allowed\"}");
            assertThat(http.get("ping").status()).isEqualTo(200);
        }
    }
}
