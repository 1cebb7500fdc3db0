package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void closedConnectionLeavesNothing() {
        fake.fail(Fault.close());
        assertThatThrownBy(() -> http.post("task/", "{'name':'x'}")).isInstanceOf(IOException.class);
        assertThat(fake.tasks()).isEmpty();
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void resetIsARealReset() {
        fake.fail(Fault.reset());
        assertThatThrownBy(() -> http.post("task/", "{'name':'x'}"))
                .rootCause()
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(fake.tasks()).isEmpty();
    }

    @Test
    void lostAnswerHasBeenCarriedOut() throws Exception {
        fake.fail("POST", "/rest/task/", Fault.lostAnswer(), 1);
        assertThat(http.get("ping").status()).isEqualTo(200);
        assertThatThrownBy(() -> http.post("task/", "{'name':'x'}")).isInstanceOf(IOException.class);
        assertThat(fake.tasks()).hasSize(1);
    }

    @Test
    void halfBodyBreaksOff() {
        fake.fail(Fault.halfBody());
        assertThatThrownBy(() -> http.post("task/list", "{}")).isInstanceOf(IOException.class);
    }

    @Test
    void stalledBodyOutlivesTheClientsPatience() throws Exception {
        fake.fail(Fault.stalledBody(Duration.ofSeconds(30)));
        HttpRequest.Builder request = http.request("ping").GET();
        var response = Http.CLIENT.sendAsync(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThatThrownBy(() -> response.get(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    @Test
    void stalledBodyGoesOn() throws Exception {
        fake.fail(Fault.stalledBody(Duration.ofMillis(30)));
        assertThat(http.get("ping").body()).isEqualTo("{\"result\":\"success\"}");
    }

    @Test
    void latencyCanExceedATimeout() {
        fake.fail(Fault.latency(Duration.ofSeconds(30)));
        assertThatThrownBy(() -> Http.send(http.request("ping").GET().timeout(Duration.ofMillis(100))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void frontEndsAnswerHtml() throws Exception {
        fake.fail(Fault.htmlPage(502), 2);
        assertThat(http.get("ping").status()).isEqualTo(502);
        Http.Answer answer = http.get("ping");
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<h1>502");
        assertThat(http.get("ping").status()).isEqualTo(200);
    }

    @Test
    void redirectsTooManyRequestsAndAnythingElse() throws Exception {
        fake.fail(Fault.redirect(URI.create("https://crm.example/rest/ping")));
        fake.fail(Fault.tooManyRequests(Duration.ofSeconds(7)));
        fake.fail(Fault.failure(400, 3, "busy"));
        fake.fail(Fault.answer(204, "text/plain", ""));
        Http.Answer redirect = http.get("ping");
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.raw().headers().firstValue("Location")).hasValue("https://crm.example/rest/ping");
        assertThat(http.get("ping").raw().headers().firstValue("Retry-After")).hasValue("7");
        assertThat(http.get("ping").body()).isEqualTo("{\"result\":\"fail\",\"code\":3,\"error\":\"busy\"}");
        assertThat(http.get("ping").status()).isEqualTo(204);
        fake.fail(Fault.quotaSpent(FakePlanfixBuilder.QuotaForm.CODE_22, Duration.ofSeconds(60)));
        Http.Answer spent = http.get("ping");
        assertThat(spent.status()).isEqualTo(403);
        assertThat(spent.raw().headers().firstValue("x-ratelimit-reset")).hasValue("60");
        fake.fail(Fault.close(), 5);
        fake.clearFaults();
        assertThat(http.get("ping").status()).isEqualTo(200);
    }

    @Test
    void zeroTimesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.fail(Fault.close(), 0))
                .withMessage("times is 0: give 1 or more");
    }
}
