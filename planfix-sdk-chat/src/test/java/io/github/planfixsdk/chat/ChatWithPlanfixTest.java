package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.testkit.ChatAttachment;
import io.github.planfixsdk.testkit.ChatProblem;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder;
import io.github.planfixsdk.testkit.ProviderAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions against the fake account, which is written without this module. */
class ChatWithPlanfixTest {
    private static final String OWN_TOKEN = "own-5b964b07152d234b70";
    private static final ChatContact IVAN =
            ChatContact.builder("57487124", "Иван").phone("79051234567").build();

    @ParameterizedTest
    @EnumSource(FakePlanfixBuilder.ChatData.class)
    void messageOpensATaskThatIsFound(FakePlanfixBuilder.ChatData form) {
        try (FakePlanfix planfix = FakePlanfix.builder().chatData(form).start();
                ChatClient chat = client(planfix, planfix.chatToken())) {
            assertThat(chat.findTask("chat-1")).isEmpty();

            chat.sendMessage(NewMessage.builder("chat-1", IVAN, "Здравствуйте")
                    .title("Вопрос")
                    .attachment("фото1.jpg", "https://superchat.io/files/5444.jpg")
                    .build());
            chat.sendMessage(NewMessage.builder("chat-1", IVAN, "Ещё вопрос").build());

            long task = planfix.chat().task("chat-1").orElseThrow();
            assertThat(chat.findTask("chat-1"))
                    .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(task));
            assertThat(planfix.task(task).path("name").asText()).isEqualTo("Вопрос");
            assertThat(planfix.comments(task)).hasSize(2);
            assertThat(planfix.chat().contactOf("57487124")).isPresent();
        }
    }

    @Test
    void unquotedErrorsAreUnderstood() {
        try (FakePlanfix planfix = FakePlanfix.builder().unquotedErrorKeys(true).start();
                ChatClient chat = client(planfix, planfix.chatToken());
                ChatClient stranger = client(planfix, "wrong")) {
            assertThat(chat.findTask("nowhere")).isEmpty();
            assertThatThrownBy(() -> stranger.findTask("nowhere"))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Invalid token");
        }
    }

    @Test
    void operatorsMessagesReachTheHandler() throws IOException {
        ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<FirstMessage> firstMessages = new ConcurrentLinkedQueue<>();
        ChatHandler handler = ChatHandler.builder()
                .token(OWN_TOKEN)
                .onReply(reply -> {
                    replies.add(reply);
                    return reply.delivered(reply.chatId().equals("chat-1") ? "57487124" : "p-2");
                })
                .onFirstMessage(first -> {
                    firstMessages.add(first);
                    return new ChatOpened("chat-2", "p-2");
                })
                .build();
        HttpServer server = serve(handler);
        try (FakePlanfix planfix = FakePlanfix.start();
                ChatClient chat = client(planfix, planfix.chatToken())) {
            planfix.chat().connect("superchat", address(server), OWN_TOKEN);
            chat.sendMessage(NewMessage.builder("chat-1", IVAN, "Hi").build());

            ProviderAnswer reply = planfix.chat()
                    .operatorReplies("chat-1", "Добрый день & 100%", new ChatAttachment("прайс.pdf", "https://x.io/1"));
            ProviderAnswer first = planfix.chat().writesFirst("79161112233", "Здравствуйте");
            ProviderAnswer second = planfix.chat().operatorReplies("chat-2", "Вы тут?");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("{\"chatId\":\"chat-1\",\"contactId\":\"57487124\"}");
            assertThat(first.body()).isEqualTo("{\"chatId\":\"chat-2\",\"contactId\":\"p-2\"}");
            assertThat(second.status()).isEqualTo(200);
            assertThat(replies).extracting(Reply::chatId).containsExactly("chat-1", "chat-2");
            assertThat(replies.element().message()).isEqualTo("Добрый день & 100%");
            assertThat(replies.element().attachments())
                    .isEqualTo(List.of(new Attachment("прайс.pdf", "https://x.io/1")));
            assertThat(firstMessages).extracting(FirstMessage::contactPhone).containsExactly("79161112233");
            assertThat(chat.findTask("chat-2")).isPresent();
            assertThat(planfix.chat().problems()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatPlanfixSendsAgainReachesNobodyTwice() throws IOException {
        ConcurrentLinkedQueue<String> delivered = new ConcurrentLinkedQueue<>();
        AtomicBoolean down = new AtomicBoolean(true);
        ChatHandler handler = ChatHandler.builder()
                .token(OWN_TOKEN)
                .onReply(reply -> {
                    if (down.getAndSet(false)) {
                        throw new IOException("the messenger is down");
                    }
                    delivered.add(reply.asHtml().plain() + " " + reply.channel() + " " + reply.attachments());
                    return reply.delivered();
                })
                .onFirstMessage(first -> {
                    delivered.add(first.message() + " " + first.channel());
                    return new ChatOpened("chat-" + delivered.size(), "p-" + delivered.size());
                })
                .onError((command, error) -> {})
                .build();
        HttpServer server = serve(handler);
        try (FakePlanfix planfix = FakePlanfix.start();
                ChatClient chat = client(planfix, planfix.chatToken())) {
            planfix.chat().connect("superchat", address(server), OWN_TOKEN);
            planfix.chat().settings().html(true);
            planfix.chat().settings().literalBrackets(true);
            chat.sendMessage(
                    NewMessage.builder("chat-1", IVAN, "Hi").channel("Telegram").build());

            planfix.chat().operatorReplies("chat-1", "a < b", new ChatAttachment("план.pdf", "https://x.io/1"));
            assertThat(planfix.chat().problems())
                    .extracting(ChatProblem::reason)
                    .containsExactly(
                            "status 500; the protocol knows 200, 400 and 401 only: {\"error\":\"Internal error\"}");
            planfix.chat().retryUndelivered();
            planfix.chat().writesFirst("79161112233", "Hello");
            planfix.chat().messageIds().forEach(planfix.chat()::sendAgain);

            assertThat(delivered)
                    .containsExactly(
                            "a < b Telegram " + List.of(new Attachment("план.pdf", "https://x.io/1")),
                            "<p>Hello</p> null");
            assertThat(planfix.chat().problems()).hasSize(1);
            assertThat(planfix.chat().answers()).hasSize(5);
            assertThat(planfix.chat().task("chat-2")).isPresent();
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serve(ChatHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chat", JdkHttpAdapter.of(handler));
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat?installation=1");
    }

    private static ChatClient client(FakePlanfix planfix, String token) {
        return ChatClient.builder()
                .address(planfix.chatUrl().toString())
                .providerId("superchat")
                .token(token)
                .build();
    }
}
