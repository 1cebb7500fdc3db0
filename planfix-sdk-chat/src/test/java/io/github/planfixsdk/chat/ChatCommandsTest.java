package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCommandsTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final ChatContact ANNA = ChatContact.of("p-1", "Anna");

    private final MockWebServer server = new MockWebServer();
    private ChatClient chat;

    @BeforeEach
    void start() throws IOException {
        server.start();
        chat = builder().build();
    }

    @AfterEach
    void stop() {
        chat.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"number\":1058}}",
                "{data:{number:1058}}",
                "{\"data\":\"{\\\"number\\\":1058}\"}",
                "{\"data\":\"{\\\"number\\\":1058,\\\"statusIsActive\\\":true,\\\"new\\\":[]}\"}",
                "{\"data\":{\"number\":\"1058\"}}",
                "{\"data\":1058}",
                "{\"data\":\"1058\"}",
                "\"{\\\"number\\\":1058}\"",
                "1058",
                "{\"number\":1058}"
            })
    void readsEveryFormOfAContact(String body) throws InterruptedException {
        enqueue(200, body);

        assertThat(chat.findContact("57487124")).hasValue(1058);
        assertThat(received().fields())
                .containsExactly(
                        field("cmd", "getContact"),
                        field("planfix_token", TOKEN),
                        field("providerId", "superchat"),
                        field("contactId", "57487124"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"error\":\"unknown contact\"}", "{error:\"unknown contact\"}", "{error:'unknown contact'}"})
    void anUnknownPersonIsEmpty(String body) {
        enqueue(400, body);
        enqueue(200, body);

        assertThat(chat.findContact("p")).isEmpty();
        assertThat(chat.findContact("p")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"data\":{}}", "{\"data\":\"no\"}", "{\"data\":[1]}", "{\"data\":{\"number\":1.5}}"})
    void anAnswerWithoutANumberIsMalformed(String body) {
        enqueue(200, body);

        assertThatThrownBy(() -> chat.findContact("p"))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("without the contact's number");
    }

    @Test
    void noContactIsEmpty() {
        enqueue(200, "{\"data\":null}");

        assertThat(chat.findContact("p")).isEmpty();
    }

    @Test
    void sendsEveryParameterOfAContact() throws InterruptedException {
        enqueue(200, "");
        chat.updateContact(ChatContact.builder("57487124", "Иван")
                .lastName("Иванов")
                .picture("https://superchat.io/ivan.png")
                .email("ivan@example.com")
                .phone("79051234567")
                .data("likes \"tea\"\n& coffee")
                .build());

        assertThat(received().fields())
                .containsExactly(
                        field("cmd", "updateContact"),
                        field("planfix_token", TOKEN),
                        field("providerId", "superchat"),
                        field("contactId", "57487124"),
                        field("contactName", "Иван"),
                        field("contactLastName", "Иванов"),
                        field("contactIco", "https://superchat.io/ivan.png"),
                        field("contactEmail", "ivan@example.com"),
                        field("contactPhone", "79051234567"),
                        field("contactData", "likes \"tea\"\n& coffee"));
    }

    @Test
    void sendsEveryParameterOfAStatus() throws InterruptedException {
        enqueue(200, "");
        enqueue(200, "");
        chat.reportStatus(StatusReport.of("77", MessageStatus.ERROR, "Номер не в сети"));
        chat.reportStatus(StatusReport.of("78", MessageStatus.of("delivered")));

        assertThat(received().fields())
                .containsExactly(
                        field("cmd", "messageStatus"),
                        field("planfix_token", TOKEN),
                        field("providerId", "superchat"),
                        field("messageId", "77"),
                        field("messageStatus", "error"),
                        field("messageStatusText", "Номер не в сети"));
        Form second = received();
        assertThat(second.first("messageStatus")).isEqualTo("delivered");
        assertThat(second.first("messageStatusText")).isNull();
    }

    @Test
    void statusesAreAnOpenVocabulary() {
        assertThat(MessageStatus.values()).containsExactly(MessageStatus.SENT, MessageStatus.READ, MessageStatus.ERROR);
        assertThat(MessageStatus.of("read")).isSameAs(MessageStatus.READ);
        assertThat(MessageStatus.of("delivered").isKnown()).isFalse();
        assertThat(StatusReport.of("77", MessageStatus.ERROR, "private")).hasToString("StatusReport error of 77");
    }

    static Stream<Consumer<ChatClient>> commands() {
        return Stream.of(
                chat -> chat.sendMessage(NewMessage.builder("c", ANNA, "Hi").build()),
                chat -> chat.updateContact(ANNA),
                chat -> chat.reportStatus(StatusReport.of("77", MessageStatus.READ)),
                chat -> chat.findTask("c"),
                chat -> chat.findContact("p"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void failuresOfEveryCommandAreTyped(Consumer<ChatClient> command) {
        for (String body : List.of("{\"error\":\"Invalid token\"}", "{error:\"Invalid token\"}", "")) {
            enqueue(401, body);
            assertThatThrownBy(() -> command.accept(chat)).isInstanceOf(AuthenticationException.class);
        }
        for (String body : List.of("{\"error\":\"Invalid parameters\"}", "{error:\"Invalid parameters\"}", "")) {
            enqueue(400, body);
            assertThatThrownBy(() -> command.accept(chat))
                    .isInstanceOf(InvalidRequestException.class)
                    .satisfies(e -> assertThat(((PlanfixException) e).mayHaveBeenApplied())
                            .isFalse());
        }
        enqueue(200, "{\"error\":\"Invalid parameters\"}");
        assertThatThrownBy(() -> command.accept(chat)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "{\"data\":null}", "1"})
    void aSuccessMaySayAnything(String body) {
        for (int i = 0; i < 3; i++) {
            enqueue(200, body);
        }
        commands().limit(3).forEach(command -> command.accept(chat));

        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/a",
                "http://127.0.0.1/a",
                "http://[::1]/a",
                "https://192.168.0.7/a",
                "https://169.254.169.254/a",
                "https://[fd00::1]/a",
                "https://nas.local/a",
                "https://user:key@x.io/a"
            })
    void aFilePlanfixCannotFetchIsRefusedBeforeAnythingIsSent(String url) {
        NewMessage message =
                NewMessage.builder("c", ANNA, "").attachment("план.pdf", url).build();
        ChatContact person = ChatContact.builder("p", "Anna").picture(url).build();

        assertThatThrownBy(() -> chat.sendMessage(message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the attachment \"план.pdf\" ")
                .hasMessageContaining("public https://")
                .hasMessageContaining("allowPrivateAttachments")
                .hasMessageNotContaining("key");
        assertThatThrownBy(() ->
                        chat.sendMessage(NewMessage.builder("c", person, "Hi").build()))
                .hasMessageStartingWith("the picture ");
        assertThatThrownBy(() -> chat.updateContact(person)).hasMessageStartingWith("the picture ");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void testsMayPermitPrivateAddresses() throws InterruptedException {
        enqueue(200, "");
        try (ChatClient inside = builder().allowPrivateAttachments().build()) {
            inside.sendMessage(NewMessage.builder("c", ANNA, "")
                    .attachment("a.jpg", server.url("/a.jpg").toString())
                    .build());
        }

        assertThat(received().first("attachments[url]"))
                .isEqualTo(server.url("/a.jpg").toString());
    }

    @Test
    void wrongInputIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> chat.findContact(" ")).hasMessageContaining("contactId is blank");
        assertThatThrownBy(() -> StatusReport.of(" ", MessageStatus.READ)).hasMessageContaining("messageId is blank");
        assertThatThrownBy(() -> StatusReport.of("77", MessageStatus.of(" "))).hasMessageContaining("status is blank");
        assertThat(server.getRequestCount()).isZero();
    }

    private ChatClient.Builder builder() {
        return ChatClient.builder()
                .address(server.url("/webchat/api").toString())
                .providerId("superchat")
                .token(TOKEN);
    }

    private Form received() throws InterruptedException {
        return Form.decode(server.takeRequest().getBody().toByteArray());
    }

    private void enqueue(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static Form.Field field(String name, String value) {
        return new Form.Field(name, value);
    }
}
