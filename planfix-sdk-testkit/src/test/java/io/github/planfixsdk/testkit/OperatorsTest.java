package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake as the caller of the user's handlers. */
class OperatorsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);
    private final AtomicReference<String> received = new AtomicReference<>("");
    private final AtomicReference<HttpReply> reply = new AtomicReference<>(HttpReply.empty(200));
    private final LoopbackServer handler = new LoopbackServer(100_000, call -> {
        received.set(new String(call.body(), java.nio.charset.StandardCharsets.UTF_8));
        return reply.get();
    });

    OperatorsTest() {
        handler.start();
    }

    @AfterEach
    void close() {
        handler.close();
        fake.close();
    }

    private URI handlerUrl() {
        return URI.create("http://127.0.0.1:" + handler.port() + "/hook?account=7");
    }

    private Map<String, String> form() {
        return Forms.firsts(Forms.decode(received.get()));
    }

    @Test
    void anOperatorRepliesInAChat() throws Exception {
        fake.addUser("{'name':'Anna','lastname':'Petrova'}");
        fake.chat().connect("p", handlerUrl(), "secret");
        http.chat(
                "cmd=newMessage",
                "providerId=p",
                "chatId=c1",
                "contactId=u1",
                "contactName=Ivan",
                "message=hi",
                "contactPhone=79101234567");
        ProviderAnswer answer = fake.chat()
                .operatorReplies(
                        "c1",
                        "hello & welcome",
                        new ChatAttachment("a.jpg", "https://x/a"),
                        new ChatAttachment("b", "y"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.request()).doesNotContain("secret").contains("message=hello & welcome");
        assertThat(form())
                .containsEntry("cmd", "newMessage")
                .containsEntry("token", "secret")
                .containsEntry("chatId", "c1")
                .containsEntry("message", "hello & welcome")
                .containsEntry("contactPhone", "79101234567")
                .containsEntry("userName", "Anna")
                .containsEntry("userLastName", "Petrova");
        assertThat(Forms.values(Forms.decode(received.get()), "attachments[name]"))
                .containsExactly("a.jpg", "b");
        assertThat(fake.comments(1001)).hasSize(2);
        String messageId = form().getOrDefault("messageId", "");
        http.chat("cmd=messageStatus", "providerId=p", "messageId=" + messageId, "messageStatus=read");
        assertThat(fake.chat().messageStatus(messageId)).hasValue("read");
    }

    @Test
    void theFirstMessageTeachesTheChat() throws Exception {
        fake.chat().connect("p", handlerUrl(), "secret");
        reply.set(HttpReply.json(200, "{\"chatId\":\"new\",\"contactId\":\"u9\"}"));
        ProviderAnswer answer = fake.chat().writesFirst("79101234567", "hello");
        assertThat(answer.body()).isEqualTo("{\"chatId\":\"new\",\"contactId\":\"u9\"}");
        assertThat(form()).doesNotContainKey("chatId").containsEntry("contactPhone", "79101234567");
        assertThat(fake.chat().task("new")).hasValue(1001);
        assertThat(fake.chat().contactOf("u9")).hasValue(501);
        http.chat("cmd=newMessage", "providerId=p", "chatId=new", "contactId=u9", "contactName=Ivan", "message=answer");
        assertThat(fake.comments(1001)).hasSize(2);
        assertThat(fake.contacts()).hasSize(1);
    }

    @Test
    void clickToCallAndSetup() throws Exception {
        fake.telephony().connect(handlerUrl(), "secret");
        assertThat(fake.telephony().setup().status()).isEqualTo(200);
        assertThat(form())
                .containsEntry("cmd", "setup")
                .containsEntry("token", "secret")
                .containsEntry("planfix_token", fake.telephonyToken())
                .containsEntry("planfix_url", fake.telephonyUrl().toString());
        assertThat(fake.telephony().answers().get(0).request())
                .contains("planfix_token=***")
                .doesNotContain(fake.telephonyToken());
        reply.set(HttpReply.json(400, "{\"error\":\"Invalid parameters\"}"));
        ProviderAnswer refused = fake.telephony().clickToCall("103", "79101234567");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(form()).containsEntry("from", "103").containsEntry("to", "79101234567");
        assertThat(fake.telephony().answers()).hasSize(2).element(1).isEqualTo(refused);
        assertThat(http.telephony("cmd=ping").json().path("pbxUrl").asText())
                .isEqualTo(handlerUrl().toString());
    }

    @Test
    void anUnreachableHandlerIsAnAnswerToo() {
        fake.telephony().connect(handlerUrl(), "secret");
        handler.close();
        assertThat(fake.telephony().clickToCall("1", "2").status()).isZero();
    }

    @Test
    void nothingConnectedIsSaidSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fake.telephony().setup())
                .withMessageContaining("connect");
        assertThatIllegalStateException()
                .isThrownBy(() -> fake.chat().operatorReplies("c", "x"))
                .withMessageContaining("no chat c");
        assertThatIllegalStateException()
                .isThrownBy(() -> fake.chat().writesFirst("1", "x"))
                .withMessageContaining("connect");
    }
}
