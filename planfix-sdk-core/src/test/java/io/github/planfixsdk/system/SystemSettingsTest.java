package io.github.planfixsdk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemSettingsTest {
    private static final String SECRET = "qB4YuT_IzRRhNTz3y5B0Vzt23y24ddVM";

    private final MockWebServer server = new MockWebServer();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"positions", "posts"})
    void positionsComeUnderEitherKey(String key) {
        answer(200, "{\"result\":\"success\",\"" + key + "\":[{\"id\":1,\"name\":\"Product manager\"}]}");

        assertThat(client.systemSettings().positions()).containsExactly(new EntityRef(1, "Product manager"));
    }

    @Test
    void positionIsCreatedByItsName() throws Exception {
        answer(201, "{\"id\":123}");

        assertThat(client.systemSettings().createPosition("Clerk")).isEqualTo(123);
        assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"name\":\"Clerk\"}");
        assertThatThrownBy(() -> client.systemSettings().createPosition(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name is blank");
    }

    @Test
    void emptyObjectMeansThatThePositionWasChanged() {
        answer(200, "{}");

        assertThat(client.systemSettings()
                        .updatePosition(
                                5, PositionRequest.builder().name("Clerk").build()))
                .isEqualTo(UpdateResult.applied());
    }

    @Test
    void webhookSecretIsSentAndShownNowhereElse() throws Exception {
        answer(200, "{\"result\":\"success\",\"botId\":7,\"webhookSecretTokenConfigured\":true}");
        TelegramWebhookRequest request =
                TelegramWebhookRequest.builder().secretToken(SECRET).build();

        assertThat(client.systemSettings().updateTelegramWebhook(7, request))
                .isEqualTo(new TelegramWebhook(7, null, true));
        assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"secretToken\":\"" + SECRET + "\"}");
        assertThat(request.toString())
                .isEqualTo("TelegramWebhookRequest{secretToken=[secret]}")
                .doesNotContain(SECRET);
        TelegramWebhookRequest raw = TelegramWebhookRequest.builder()
                .raw("secretToken", TextNode.valueOf(SECRET))
                .build();
        assertThat(raw).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(Json.mapper().writeValueAsString(raw)).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tooShort", "qB4YuT_IzRRhNTz3y5B0Vzt23y24ddV!"})
    void secretThatTelegramWouldRefuseIsRefusedAtOnceAndNotRepeated(String token) {
        assertThatThrownBy(() -> TelegramWebhookRequest.builder().secretToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secretToken has " + token.length() + " characters: give 32 to 256")
                .satisfies(e -> assertThat(token.isEmpty() || !e.getMessage().contains(token))
                        .isTrue());
    }

    @Test
    void webhookNeedsOneOfItsSettings() {
        assertThatThrownBy(() -> TelegramWebhookRequest.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither secretToken nor webhookManagedExternally");
        assertThat(TelegramWebhookRequest.builder()
                        .webhookManagedExternally(false)
                        .build()
                        .asMap())
                .containsOnlyKeys("webhookManagedExternally");
    }

    @Test
    void missingScopeIsNamed() {
        answer(405, "{\"result\":\"fail\",\"code\":5,\"error\":\"Access denied for scope\"}");

        assertThatThrownBy(() -> client.systemSettings()
                        .updateTelegramWebhook(
                                7,
                                TelegramWebhookRequest.builder()
                                        .webhookManagedExternally(true)
                                        .build()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Add scope system_settings to the token");
    }

    @Test
    void pingTellsThatServiceAndTokenAreGood() {
        answer(200, "{\"result\":\"success\"}");
        answer(401, "{\"result\":\"fail\",\"code\":1,\"error\":\"Access denied, unknown token\"}");

        assertThat(client.monitoring().ping().result()).isEqualTo("success");
        assertThatThrownBy(() -> client.monitoring().ping()).isInstanceOf(AuthenticationException.class);
    }

    private void answer(int status, String json) {
        server.enqueue(new MockResponse.Builder().code(status).body(json).build());
    }
}
