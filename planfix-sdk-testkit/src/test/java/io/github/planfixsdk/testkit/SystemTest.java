package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void processesAndTheirStatuses() throws Exception {
        assertThat(http.get("process/task").body())
                .isEqualTo("{\"result\":\"success\",\"processes\":[{\"id\":1,\"name\":\"Tasks\"}]}");
        assertThat(http.get("process/contact").json().path("processes").path(0).path("id"))
                .hasToString("51");
        assertThat(http.get("process/task/1/statuses").json().path("statuses")).hasSize(4);
        long waiting = fake.settings().addStatus("{'id':7,'name':'Waiting','isActive':true,'color':'#4573b1'}");
        long process = fake.settings().addProcess(EntityKind.TASK, "Claims", 1, waiting);
        assertThat(http.get("process/task/" + process + "/statuses?fields=id,name,color")
                        .json()
                        .path("statuses"))
                .hasToString("[{\"id\":1,\"name\":\"New\"},{\"id\":7,\"name\":\"Waiting\",\"color\":\"#4573b1\"}]");
    }

    @Test
    void objectsAreShownWholeWithoutFields() throws Exception {
        long object = fake.settings().addObject("{'name':'Claim','description':'text'}", 2, 3);
        assertThat(http.post("object/list", "{}").body())
                .isEqualTo("{\"result\":\"success\",\"objects\":[{\"id\":41,\"name\":\"Claim\"}]}");
        JsonNode whole = http.get("object/" + object).json().path("object");
        assertThat(whole.path("description").asText()).isEqualTo("text");
        assertThat(whole.path("status").path("name").asText()).isEqualTo("New");
        assertThat(whole.has("customFieldData")).isTrue();
        assertThat(http.get("object/41/statuses").json().path("statuses").findValuesAsText("id"))
                .containsExactly("2", "3");
        Http.Answer unknown = http.get("object/77");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("code").asInt()).isZero();
    }

    @Test
    void workspacesAndPositions() throws Exception {
        fake.settings().addWorkspace("Main Office");
        assertThat(http.get("workspace/list").body())
                .isEqualTo("{\"result\":\"success\",\"workspaces\":[{\"id\":1,\"name\":\"Main Office\"}]}");
        Http.Answer created = http.post("user/positions/", "{'name':'Manager'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"id\":1}");
        assertThat(http.post("user/positions/1", "{'name':'Boss'}").body()).isEqualTo("{}");
        assertThat(http.get("user/positions/?fields=id,name").body())
                .isEqualTo("{\"result\":\"success\",\"positions\":[{\"id\":1,\"name\":\"Boss\"}]}");
        fake.settings().exampleForms(true);
        assertThat(http.get("user/positions/").json().path("posts")).hasSize(1);
        assertThat(http.post("user/positions/77", "{'name':'x'}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void telegramWebhooks() throws Exception {
        fake.settings().addTelegramBot(12345);
        Http.Answer answer = http.post(
                "integration/telegram/bots/12345/webhook",
                "{'secretToken':'qB4YuT_IzRRhNTz3y5B0Vzt23y24ddVM','webhookManagedExternally':true}");
        assertThat(answer.body())
                .isEqualTo("{\"result\":\"success\",\"botId\":12345,\"webhookManagedExternally\":true,"
                        + "\"webhookSecretTokenConfigured\":true}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | {}                                | 400 | 40
            5 | {'secretToken':'short'}           | 400 | 41
            6 | {'webhookManagedExternally':true} | 404 | 41
            """)
    void telegramRefusals(long bot, String body, int status, int code) throws Exception {
        fake.settings().addTelegramBot(5);
        Http.Answer answer = http.post("integration/telegram/bots/" + bot + "/webhook", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    @Test
    void telegramWebhooksAreForAdministrators() throws Exception {
        try (FakePlanfix plain =
                FakePlanfix.builder().tokenOwner("user:2", false).start()) {
            plain.settings().addTelegramBot(5);
            Http.Answer answer =
                    new Http(plain).post("integration/telegram/bots/5/webhook", "{'webhookManagedExternally':true}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asInt()).isEqualTo(6);
        }
    }
}
