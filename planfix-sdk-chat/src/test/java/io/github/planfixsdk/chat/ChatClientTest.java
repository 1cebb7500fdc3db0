package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.inbound.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatClientTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final ChatContact ANNA = ChatContact.of("p-1", "Anna");

    private final MockWebServer server = new MockWebServer();
    private ChatClient chat;

    @BeforeEach
    void start() throws IOException {
        server.start();
        chat = ChatClient.builder()
                .address(server.url("/webchat/api").toString())
                .providerId("superchat")
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        chat.close();
        server.close();
    }

    @Test
    void sendsEveryParameter() throws InterruptedException {
        enqueue(200, "");

        chat.sendMessage(NewMessage.builder(
                        "chat-1",
                        ChatContact.builder("p-1", "Anna")
                                .picture("https://superchat.io/anna.png")
                                .email("anna@example.com")
                                .data("likes tea")
                                .build(),
                        "Hi")
                .channel("Telegram")
                .title("Tea")
                .echo("operator@example.com")
                .taskField("Источник", "site.io")
                .taskField("utm_medium", "banner")
                .build());

        Form form = received();
        assertThat(form.fields())
                .contains(
                        field("channel", "Telegram"),
                        field("title", "Tea"),
                        field("contactIco", "https://superchat.io/anna.png"),
                        field("contactEmail", "anna@example.com"),
                        field("contactData", "likes tea"),
                        field("isEcho", "1"),
                        field("userEmail", "operator@example.com"),
                        field("data_Источник", "site.io"),
                        field("data_utm_medium", "banner"))
                .hasSize(16);
    }

    @Test
    void echoMayLeaveItsAuthorToTheSettings() {
        NewMessage message =
                NewMessage.builder("c", ANNA, "Hi").echo("a@b.c").echo().build();

        assertThat(message.toForm().first("isEcho")).isEqualTo("1");
        assertThat(message.toForm().first("userEmail")).isNull();
    }

    @Test
    void attachmentsKeepTheirOrder() {
        NewMessage message = NewMessage.builder("c", ANNA, "")
                .attachment("2.jpg", "https://x.io/2")
                .attachment("1.jpg", "https://x.io/1")
                .build();

        assertThat(message.toForm().all("attachments[name]")).containsExactly("2.jpg", "1.jpg");
        assertThat(message.toForm().all("attachments[url]")).containsExactly("https://x.io/2", "https://x.io/1");
        assertThat(message.toForm().first("message")).isEmpty();
    }

    @Test
    void builtValuesDoNotChangeWithTheirBuilders() {
        NewMessage.Builder builder = NewMessage.builder("c", ANNA, "Hi");
        NewMessage before = builder.build();
        builder.title("later").attachment("a", "https://x.io/a").taskField("f", "v");
        ChatContact.Builder person = ChatContact.builder("p-1", "Anna");
        ChatContact contact = person.build();
        person.phone("79051234567");

        assertThat(before).isEqualTo(NewMessage.builder("c", ANNA, "Hi").build());
        assertThat(contact).isEqualTo(ANNA).hasSameHashCodeAs(ANNA);
        assertThat(builder.build()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\":{\"number\":1014}} | 1014 |",
                "{data:{number:1014}} | 1014 |",
                "{\"data\":\"{\\\"number\\\":123,\\\"statusIsActive\\\":true}\"} | 123 | true",
                "{\"data\":\"{\\\"number\\\":123,\\\"statusIsActive\\\":false,\\\"new\\\":[]}\"} | 123 | false",
                "{\"data\":{\"number\":\"1014\",\"statusIsActive\":1}} | 1014 | true",
                "{\"data\":1014} | 1014 |",
                "{\"data\":\"1014\"} | 1014 |",
                "1014 | 1014 |",
                "{\"number\":7} | 7 |",
            })
    void readsEveryFormOfATask(String body, long number, Boolean active) throws InterruptedException {
        enqueue(200, body);

        assertThat(chat.findTask("EFHASFN1239351")).contains(new ChatTask(number, active));
        assertThat(received().fields())
                .containsExactlyInAnyOrder(
                        field("cmd", "getTask"),
                        field("planfix_token", TOKEN),
                        field("providerId", "superchat"),
                        field("chatId", "EFHASFN1239351"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"task not found\"}", "{error:\"task not found\"}"})
    void chatWithoutATaskIsEmpty(String body) {
        enqueue(400, body);

        assertThat(chat.findTask("c")).isEmpty();
    }

    @Test
    void nullTaskIsEmpty() {
        enqueue(200, "{\"data\":null}");

        assertThat(chat.findTask("c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"data\":{}}", "{\"data\":\"no\"}", "{\"data\":[1]}", "{\"data\":{\"number\":1.5}}"})
    void answerWithoutANumberIsMalformed(String body) {
        enqueue(200, body);

        assertThatThrownBy(() -> chat.findTask("c"))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("without the task's number");
    }

    @Test
    void failuresAreTyped() {
        enqueue(401, "{\"error\":\"Invalid token\"}");
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        enqueue(401, "{\"error\":\"Invalid token\"}");
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        NewMessage message = NewMessage.builder("c", ANNA, "Hi").build();

        assertThatThrownBy(() -> chat.sendMessage(message)).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> chat.sendMessage(message)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> chat.findTask("c")).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> chat.findTask("c")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void redirectIsRefused() {
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .addHeader("Location", "https://new.example.com/webchat/api")
                .build());

        assertThat(catchThrowableOfType(RedirectException.class, () -> chat.findTask("c"))
                        .location())
                .isEqualTo("https://new.example.com/webchat/api");
    }

    @Test
    void wrongInputIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> ChatClient.builder().providerId("super~chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("providerId is \"super~chat\"; Planfix does not take the character ~, use - instead");
        assertThatThrownBy(() -> ChatClient.builder().providerId(" ")).hasMessageContaining("providerId is blank");
        assertThatThrownBy(() -> ChatClient.builder().token("")).hasMessageContaining("token is blank");
        assertThatThrownBy(() -> ChatClient.builder().address("http://a.planfix.com/webchat/api"))
                .hasMessageContaining("use https");
        assertThatThrownBy(() -> ChatClient.builder().build()).hasMessageContaining("providerId is missing");
        assertThatThrownBy(() -> ChatContact.of("", "Anna")).hasMessageContaining("contactId is blank");
        assertThatThrownBy(() -> ChatContact.of("p", "")).hasMessageContaining("contactName is blank");
        assertThatThrownBy(() -> NewMessage.builder(" ", ANNA, "Hi")).hasMessageContaining("chatId is blank");
        assertThatThrownBy(() -> NewMessage.builder("c", ANNA, " ").build()).hasMessageContaining("text is blank");
        assertThatThrownBy(() -> NewMessage.builder("c", ANNA, "").attachment("a.jpg", "file:///s3cret.jpg"))
                .hasMessageContaining("url is no web address")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> NewMessage.builder("c", ANNA, "").attachment("a.jpg", "https://x.io/a b"))
                .hasMessageContaining("%20");
        assertThatThrownBy(() -> chat.findTask(" ")).hasMessageContaining("chatId is blank");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void tokenAndTextsStayOutOfLogsAndTexts() {
        enqueue(200, "");
        NewMessage message = NewMessage.builder("c", ANNA, "very private").build();
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            chat.sendMessage(message);
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .containsPattern("newMessage 200 \\d+ ms")
                .doesNotContain(TOKEN)
                .doesNotContain("very private");
        assertThat(chat).hasToString("ChatClient superchat at " + server.url("/webchat/api"));
        assertThat(message).hasToString("NewMessage in c");
    }

    @Test
    void eightThreadsLoseAndDoubleNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            enqueue(200, "");
        }
        try {
            for (int i = 0; i < 100; i++) {
                NewMessage message = NewMessage.builder("c" + i, ANNA, "Hi").build();
                sent.add(threads.submit(() -> chat.sendMessage(message)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        Set<String> chats = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            chats.add(received().first("chatId"));
        }
        assertThat(chats).hasSize(100);
        assertThat(server.getRequestCount()).isEqualTo(100);
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
