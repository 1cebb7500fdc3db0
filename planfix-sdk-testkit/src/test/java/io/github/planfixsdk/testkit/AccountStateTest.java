package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStateTest {
    @ParameterizedTest
    @CsvSource({
        "TOKEN_INACTIVE, 401, 2",
        "OWNER_INACTIVE, 403, 16",
        "BLOCKED, 403, 10",
        "FROZEN, 403, 11",
        "UNPAID, 403, 20",
        "FREE_PLAN, 403, 21"
    })
    void theRightTokenIsRefusedWithTheStatesCode(FakePlanfixBuilder.AccountState state, int status, int code)
            throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder().accountState(state).start()) {
            for (String path : new String[] {"ping", "task/1"}) {
                Http.Answer refused = new Http(fake).get(path);
                assertThat(refused.status()).isEqualTo(status);
                assertThat(refused.json().path("result").asText()).isEqualTo("fail");
                assertThat(refused.json().path("code").asInt()).isEqualTo(code);
            }
            Http.Answer created = new Http(fake).post("task/", "{'name':'x'}");
            assertThat(created.status()).isEqualTo(status);
            assertThat(fake.tasks()).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsWrongInEveryState() throws Exception {
        try (FakePlanfix fake = FakePlanfix.builder()
                .accountState(FakePlanfixBuilder.AccountState.FROZEN)
                .start()) {
            Http.Answer refused =
                    Http.send(HttpRequest.newBuilder(fake.restUrl().resolve("ping")));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().path("code").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aMovedAccountRedirectsEveryRestRequestToTheSamePathThere() throws Exception {
        URI there = URI.create("https://crm.acme.example/rest/");
        try (FakePlanfix fake = FakePlanfix.builder().movedTo(there).start()) {
            Http.Answer moved = new Http(fake).get("task/5?fields=id,name");
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.raw().headers().firstValue("Location"))
                    .hasValue("https://crm.acme.example/rest/task/5?fields=id%2Cname");

            Http.Answer created = new Http(fake).post("task/", "{'name':'x'}");
            assertThat(created.status()).isEqualTo(301);
            assertThat(created.raw().headers().firstValue("Location")).hasValue("https://crm.acme.example/rest/task/");
            assertThat(fake.tasks()).isEmpty();
        }
    }

    @Test
    void anAddressToMoveToIsAbsoluteAndEndsWithASlash() {
        for (String wrong : new String[] {"/rest/", "https://crm.acme.example/rest"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakePlanfix.builder().movedTo(URI.create(wrong)))
                    .withMessageContaining("restUrl is " + wrong);
        }
    }

    @Test
    void everyAnswerIsDatedByTheAccountsClock() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:07.9Z"), ZoneOffset.UTC);
        try (FakePlanfix fake = FakePlanfix.builder().clock(clock).start()) {
            assertThat(new Http(fake).get("ping").raw().headers().firstValue("Date"))
                    .hasValue("Sun, 01 Mar 2026 12:00:07 GMT");
            fake.fail(Fault.htmlPage(502), 2);
            assertThat(new Http(fake).get("ping").raw().headers().firstValue("Date"))
                    .hasValue("Sun, 01 Mar 2026 12:00:07 GMT");
            fake.clearFaults();
            fake.fail(Fault.htmlPage(502).withHeader("Date", "Sun, 01 Mar 2026 13:00:00 GMT"));
            assertThat(new Http(fake).get("ping").raw().headers().allValues("Date"))
                    .containsExactly("Sun, 01 Mar 2026 13:00:00 GMT");
        }
    }
}
