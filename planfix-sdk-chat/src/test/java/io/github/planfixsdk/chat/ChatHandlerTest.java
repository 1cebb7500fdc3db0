package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatHandlerTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final List<Reply> replies = new ArrayList<>();
    private final List<FirstMessage> firstMessages = new ArrayList<>();

    @Test
    void replyReachesItsChat() {
        InboundResponse answer = handler()
                .handle(ChatRequests.reply(TOKEN, "superchat", "EFHASFN1239351", "Добрый день")
                        .user("Пётр", "Петров", "https://example.com/petr.png")
                        .attachment("прайс.pdf", "https://example.com/1")
                        .attachment("фото.jpg", "https://example.com/2")
                        .parameter("contactPhone", "79051234567")
                        .parameter("channel", "Telegram")
                        .parameter("messageId", "77")
                        .parameter("taskEmail", "task+1@example.com")
                        .parameter("somethingNew", "x")
                        .build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bodyText()).isEqualTo("{\"chatId\":\"EFHASFN1239351\"}");
        assertThat(replies)
                .containsExactly(new Reply(
                        "superchat",
                        "EFHASFN1239351",
                        "Добрый день",
                        "77",
                        "task+1@example.com",
                        "Telegram",
                        "79051234567",
                        "Пётр",
                        "Петров",
                        "https://example.com/petr.png",
                        List.of(
                                new Attachment("прайс.pdf", "https://example.com/1"),
                                new Attachment("фото.jpg", "https://example.com/2"))));
        assertThat(firstMessages).isEmpty();
    }

    @Test
    void replyNeedsNoneOfTheOptionalParameters() {
        InboundResponse answer = handler()
                .handle(ChatRequests.reply(TOKEN, "superchat", "c", "Hi").build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(replies)
                .containsExactly(
                        new Reply("superchat", "c", "Hi", null, null, null, null, null, null, null, List.of()));
    }

    @Test
    void replyMayNameTheContact() {
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> reply.delivered("p-1"))
                .build();

        assertThat(handler.handle(ChatRequests.reply(TOKEN, "superchat", "c\"1", "Hi")
                                .build())
                        .bodyText())
                .isEqualTo("{\"chatId\":\"c\\\"1\",\"contactId\":\"p-1\"}");
    }

    @Test
    void firstMessageIsToldByTheMissingChat() {
        InboundResponse answer = handler()
                .handle(ChatRequests.firstMessage(TOKEN, "superchat", "79051234567", "Здравствуйте")
                        .user("Пётр", "Петров", "https://example.com/petr.png")
                        .parameter("channel", "Telegram")
                        .build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bodyText()).isEqualTo("{\"chatId\":\"chat-79051234567\",\"contactId\":\"p-1\"}");
        assertThat(firstMessages)
                .containsExactly(new FirstMessage(
                        "superchat",
                        "79051234567",
                        "Здравствуйте",
                        null,
                        null,
                        "Telegram",
                        "Пётр",
                        "Петров",
                        "https://example.com/petr.png",
                        List.of()));
        assertThat(replies).isEmpty();
    }

    @Test
    void emptyChatIdCountsAsMissing() {
        handler().handle(post("cmd=newMessage&providerId=s&chatId=&contactPhone=7905&message=Hi&token=" + TOKEN));

        assertThat(firstMessages).hasSize(1);
    }

    @Test
    void withoutAListenerFirstMessagesAreRefused() {
        ChatHandler handler =
                ChatHandler.builder().token(TOKEN).onReply(Reply::delivered).build();

        InboundResponse answer = handler.handle(ChatRequests.firstMessage(TOKEN, "superchat", "79051234567", "Hi")
                .build());

        assertThat(answer).isEqualTo(InboundResponse.error(400, "Invalid parameters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "providerId=s&chatId=c",
                "providerId=s&chatId=c&message=+",
                "chatId=c&message=Hi",
                "providerId=s&message=Hi",
                "providerId=s&contactPhone=7905",
                "contactPhone=7905&message=Hi"
            })
    void missingParametersAreRefused(String parameters) {
        InboundResponse answer = handler().handle(post("cmd=newMessage&" + parameters + "&token=" + TOKEN));

        assertThat(answer).isEqualTo(InboundResponse.error(400, "Invalid parameters"));
        assertThat(replies).isEmpty();
        assertThat(firstMessages).isEmpty();
    }

    @Test
    void messageMayBeEmptyWithAttachments() {
        handler()
                .handle(post("cmd=newMessage&providerId=s&chatId=c&message=&attachments[url]=https://x.io/1&token="
                        + TOKEN));
        handler().handle(post("cmd=newMessage&providerId=s&chatId=c&attachments[url]=https://x.io/1&token=" + TOKEN));

        assertThat(replies).extracting(Reply::message).containsExactly("", "");
    }

    @Test
    void attachmentsArePairedByPositionWhateverTheirCounts() {
        String start = "cmd=newMessage&providerId=s&chatId=c&message=m&token=" + TOKEN;

        handler().handle(post(start + "&attachments[url]=u1&attachments[url]=u2&attachments[name]=n1"));
        handler().handle(post(start + "&attachments%5Bname%5D=n1&attachments[name]=n2&attachments%5Burl%5D=u1"));
        handler().handle(post(start + "&attachments[name]=n1"));
        handler()
                .handle(post(start
                        + "&attachments[name]=&attachments[url]=u1&attachments[name]=n2&attachments[url]="
                        + "&attachments[name]=n3&attachments[url]=u3"));

        assertThat(replies)
                .extracting(Reply::attachments)
                .containsExactly(
                        List.of(new Attachment("n1", "u1"), new Attachment(null, "u2")),
                        List.of(new Attachment("n1", "u1")),
                        List.of(),
                        List.of(new Attachment(null, "u1"), new Attachment("n3", "u3")));
    }

    @Test
    void wrongTokenIsRefused() {
        assertThat(handler().handle(ChatRequests.reply("wrong", "s", "c", "Hi").build()))
                .isEqualTo(InboundResponse.error(401, "Invalid token"));
        assertThat(replies).isEmpty();
    }

    @Test
    void unknownCommandIsAnsweredWith200() {
        List<UnknownCommand> unknown = new ArrayList<>();
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(Reply::delivered)
                .onUnknown(unknown::add)
                .build();

        assertThat(handler.handle(post("cmd=typing&chatId=c&token=" + TOKEN))).isEqualTo(InboundResponse.ok());
        assertThat(unknown).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo("typing");
            assertThat(command.fields().first("chatId")).isEqualTo("c");
            assertThat(command.fields().first("token")).isNull();
        });
    }

    @Test
    void failingListenerIsAnsweredAndReported() {
        List<Throwable> errors = new ArrayList<>();
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    throw new IOException("messenger is down");
                })
                .onFirstMessage(message -> null)
                .onError((command, error) -> errors.add(error))
                .build();

        assertThat(handler.handle(ChatRequests.reply(TOKEN, "s", "c", "Hi").build()))
                .isEqualTo(InboundResponse.error(500, "Internal error"));
        assertThat(handler.handle(
                        ChatRequests.firstMessage(TOKEN, "s", "7905", "Hi").build()))
                .isEqualTo(InboundResponse.error(500, "Internal error"));
        assertThat(errors).hasSize(2);
        assertThat(errors.get(1)).hasMessage("onFirstMessage returned null");
    }

    @Test
    void listenerMayRefuse() {
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    throw new RefusedException("no such chat");
                })
                .build();

        assertThat(handler.handle(ChatRequests.reply(TOKEN, "s", "c", "Hi").build()))
                .isEqualTo(InboundResponse.error(400, "Invalid parameters"));
    }

    @Test
    void idsOfAnOpenedChatAreMandatory() {
        assertThatThrownBy(() -> new ChatOpened("c", " ")).hasMessageContaining("contactId is blank");
        assertThatThrownBy(() -> new ChatOpened("", "p")).hasMessageContaining("chatId is blank");
    }

    @Test
    void builderRefusesDuplicatesAndGaps() {
        assertThatThrownBy(() -> ChatHandler.builder().onReply(Reply::delivered).onReply(Reply::delivered))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("onReply is registered already");
        assertThatThrownBy(() -> ChatHandler.builder().token(TOKEN).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("onReply is missing");
        assertThatThrownBy(() -> ChatHandler.builder().onReply(Reply::delivered).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is missing");
    }

    @Test
    void laterChangesToTheBuilderDoNotReachTheHandler() {
        ChatHandler.Builder builder = ChatHandler.builder().token(TOKEN).onReply(Reply::delivered);
        ChatHandler handler = builder.build();
        builder.token("another").onFirstMessage(message -> new ChatOpened("c", "p"));

        assertThat(handler.handle(ChatRequests.reply(TOKEN, "s", "c", "Hi").build())
                        .status())
                .isEqualTo(200);
        assertThat(handler.handle(
                                ChatRequests.firstMessage(TOKEN, "s", "7", "Hi").build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void servesOverHttp() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chat", JdkHttpAdapter.of(handler()));
        server.start();
        OkHttpClient http = new OkHttpClient();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/chat?installation=1";
            String form = "cmd=newMessage&providerId=superchat&chatId=c&message=%D0%94%D0%B0&token=" + TOKEN;
            assertThat(send(http, url, InboundRequest.FORM, form)).isEqualTo("200 {\"chatId\":\"c\"}");
            assertThat(send(http, url, "application/json", "{\"cmd\":\"newMessage\"}"))
                    .isEqualTo("415 {\"error\":\"Invalid parameters\"}");
            assertThat(send(http, url, InboundRequest.FORM, "cmd=newMessage&token=wrong"))
                    .isEqualTo("401 {\"error\":\"Invalid token\"}");
            try (Response response =
                    http.newCall(new Request.Builder().url(url).build()).execute()) {
                assertThat(response.code()).isEqualTo(405);
                assertThat(response.header("Allow")).isEqualTo("POST");
            }
        } finally {
            http.connectionPool().evictAll();
            server.stop(0);
        }
        assertThat(replies).extracting(Reply::message).containsExactly("Да");
    }

    @Test
    void anyFormGetsAnAnswer() {
        Random random = new Random(20261122);
        ChatHandler handler = handler();
        String[] names = {
            "cmd",
            "providerId",
            "chatId",
            "contactPhone",
            "message",
            "token",
            "attachments[name]",
            "attachments[url]",
            "userName",
            "x"
        };
        String[] values = {"newMessage", TOKEN, "", " ", "\u0000", "😀", "%", "a&b=c", "1", "https://x.io/1"};
        for (int round = 0; round < 5_000; round++) {
            Form.Builder form = Form.builder();
            if (random.nextInt(4) > 0) {
                form.add("cmd", "newMessage").add("token", TOKEN);
            }
            for (int i = random.nextInt(12); i > 0; i--) {
                String name = names[random.nextInt(names.length)];
                String value = values[random.nextInt(values.length)];
                // The token itself in another field would rightly come back as a chat's id.
                form.add(name, value.equals(TOKEN) && !name.equals("token") ? "2" : value);
            }
            InboundResponse answer = handler.handle(InboundRequest.post(form.build()));
            assertThat(answer.status()).isIn(200, 400, 401);
            assertThat(answer.bodyText()).doesNotContain(TOKEN);
        }
        assertThat(replies).isNotEmpty();
        assertThat(firstMessages).isNotEmpty();
    }

    private ChatHandler handler() {
        return ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    replies.add(reply);
                    return reply.delivered();
                })
                .onFirstMessage(message -> {
                    firstMessages.add(message);
                    return new ChatOpened("chat-" + message.contactPhone(), "p-1");
                })
                .onUnknown(command -> {})
                .build();
    }

    private static String send(OkHttpClient http, String url, String type, String body) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, MediaType.get(type)))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private static InboundRequest post(String body) {
        return InboundRequest.of("POST", InboundRequest.FORM, body.getBytes(StandardCharsets.UTF_8));
    }
}
