package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundFuzz;
import io.github.planfixsdk.inbound.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, there is an answer of the documented kind, and the token stands in none and in no log. */
class InboundFuzzTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the handler threw besides "fail". */
    private static final Queue<Throwable> UNEXPECTED = new ConcurrentLinkedQueue<>();

    private final InboundFuzz fuzz = new InboundFuzz(
            20261126,
            TOKEN,
            List.of(Form.builder()
                    .add("cmd", "newMessage")
                    .add("providerId", "s")
                    .build()),
            List.of(
                    "providerId",
                    "chatId",
                    "contactPhone",
                    "message",
                    "messageId",
                    "taskEmail",
                    "channel",
                    "userName",
                    "attachments[name]",
                    "attachments[url]",
                    "attachments%5Burl%5D",
                    "planfix_token"),
            List.of(
                    "newMessage",
                    "newmessage",
                    "typing",
                    "task+5@x",
                    "fail",
                    "refuse",
                    "&#xE000;7&#xE001;",
                    "<a href=https://x.io>a</a> \uE0007\uE001"),
            InboundFuzzTest::check);

    @AfterEach
    void nothingFailedUnasked() {
        assertThat(UNEXPECTED).isEmpty();
    }

    @Test
    void handlerAnswersEveryForm() throws IOException {
        fuzz.direct(handler());
    }

    @Test
    void jdkServerAnswersEveryRequest() throws IOException {
        fuzz.overJdkServer(handler());
    }

    @Test
    void servletContainerAnswersEveryRequest() throws Exception {
        fuzz.overServletContainer(handler());
    }

    private static void check(int status, String body) throws IOException {
        if (status == 200) {
            Set<String> keys = new TreeSet<>();
            JSON.readTree(body).fieldNames().forEachRemaining(keys::add);
            assertThat(keys).contains("chatId").isSubsetOf("chatId", "contactId");
        } else {
            assertThat(InboundFuzz.isError(body)).isTrue();
        }
    }

    private static ChatHandler handler() {
        return ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    check(reply.asPlain());
                    check(reply.asHtml());
                    assertThat(reply.taskNumber()).isNotNull();
                    if (reply.message().equals("fail")) {
                        throw new IllegalStateException("the messenger fails");
                    }
                    if (reply.message().equals("refuse")) {
                        throw new RefusedException("no such chat");
                    }
                    return reply.delivered();
                })
                .onFirstMessage(message -> {
                    check(message.asPlain());
                    check(message.asHtml());
                    return new ChatOpened(message.contactPhone(), message.channel() + "-1");
                })
                .onError((command, error) -> {
                    if (!(error instanceof IllegalStateException)) {
                        UNEXPECTED.add(error);
                    }
                })
                .build();
    }

    private static void check(MessageText text) {
        assertThat(text.parts()).isNotNull();
        assertThat(text.plain()).isNotNull();
    }
}
