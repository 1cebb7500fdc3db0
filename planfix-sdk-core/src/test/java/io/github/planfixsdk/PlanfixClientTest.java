package io.github.planfixsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.planfixsdk.transport.CallOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client is made; nothing is sent here. */
class PlanfixClientTest {
    private static final String TOKEN = "s3cr3t-T0ken";

    private static PlanfixClientBuilder acme() {
        return PlanfixClient.builder().host("acme.planfix.com");
    }

    @Test
    void hostAndTokenSuffice() {
        try (PlanfixClient client = acme().token(TOKEN).build()) {
            assertThat(client.baseUrl()).hasToString("https://acme.planfix.com/rest/");
            assertThat(client.options()).isEqualTo(CallOptions.defaults());
            assertThat(client.quota()).isEmpty();
            assertThat(client).hasToString("PlanfixClient[https://acme.planfix.com/rest/]");
        }
    }

    @Test
    void addressAndTokenAreMandatory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanfixClient.builder().token(TOKEN).build())
                .withMessage("the address is missing: give host(…) or baseUrl(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acme().build())
                .withMessage("the token is missing: give token(…)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankTokenIsRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acme().token(token))
                .withMessageStartingWith("token is blank: create one in Planfix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cr3t", "s3cr3t\r\nX-Evil: 1", "s3c\u0000r3t", "s3cr3т"})
    void tokenThatCannotBeOneIsRefusedAndNotShown(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acme().token(token))
                .withMessage("token holds white space or a character outside ASCII: copy it again, without \"Bearer\"");
    }

    @Test
    void tokenNeverShowsItself() {
        PlanfixToken token = PlanfixToken.of(" " + TOKEN + "\n");
        assertThat(token).hasToString("PlanfixToken[…]").isEqualTo(PlanfixToken.of(TOKEN));
        assertThat(token).hasSameHashCodeAs(PlanfixToken.of(TOKEN)).isNotEqualTo(PlanfixToken.of("other"));
        try (PlanfixClient client = acme().token(token).build()) {
            assertThat(client.toString() + client.options() + client.with(options -> options.silent(true)))
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> PlanfixToken.of(null)).withMessage("token");
        assertThatNullPointerException().isThrownBy(() -> acme().host(null)).withMessage("host");
        assertThatNullPointerException().isThrownBy(() -> acme().baseUrl(null)).withMessage("url");
        assertThatNullPointerException().isThrownBy(() -> acme().limiter(null)).withMessage("limiter");
        assertThatNullPointerException().isThrownBy(() -> acme().listener(null)).withMessage("listener");
        assertThatNullPointerException()
                .isThrownBy(() -> acme().options(options -> null))
                .withMessage("options");
    }

    @Test
    void environmentGivesHostOrUrl() {
        try (PlanfixClient byHost =
                        PlanfixClient.fromEnv(Map.of("PLANFIX_HOST", " acme.planfix.ru ", "PLANFIX_TOKEN", TOKEN));
                PlanfixClient byUrl = PlanfixClient.fromEnv(Map.of(
                        "PLANFIX_URL", "http://localhost:8080/rest", "PLANFIX_TOKEN", TOKEN, "PLANFIX_HOST", ""))) {
            assertThat(byHost.baseUrl()).hasToString("https://acme.planfix.ru/rest/");
            assertThat(byUrl.baseUrl()).hasToString("http://localhost:8080/rest/");
        }
    }

    @Test
    void environmentMustBeCompleteAndClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanfixClient.fromEnv(Map.of("PLANFIX_TOKEN", TOKEN)))
                .withMessageStartingWith("neither PLANFIX_HOST nor PLANFIX_URL is set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanfixClient.fromEnv(
                        Map.of("PLANFIX_HOST", "a.b", "PLANFIX_URL", "https://a.b", "PLANFIX_TOKEN", TOKEN)))
                .withMessage("both PLANFIX_HOST and PLANFIX_URL are set: unset one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanfixClient.fromEnv(Map.of("PLANFIX_HOST", "a.b", "PLANFIX_TOKEN", " ")))
                .withMessageStartingWith("PLANFIX_TOKEN is not set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanfixClient.fromEnv(Map.of("PLANFIX_URL", "http://a.b", "PLANFIX_TOKEN", TOKEN)))
                .withMessageStartingWith("baseUrl is plain http to a.b");
    }

    @Test
    void viewsChangeOptionsAndNothingElse() {
        try (PlanfixClient client =
                acme().token(TOKEN).options(options -> options.maxRetries(5)).build()) {
            PlanfixClient view = client.with(options -> options.silent(true).timeout(Duration.ofSeconds(7)));
            assertThat(view.options()).isEqualTo(new CallOptions(Duration.ofSeconds(7), 5, true));
            assertThat(client.options().silent()).isFalse();
            assertThat(view.baseUrl()).isEqualTo(client.baseUrl());
        }
    }
}
