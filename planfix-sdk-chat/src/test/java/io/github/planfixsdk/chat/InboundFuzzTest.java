package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundFuzz;
import io.github.planfixsdk.inbound.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever is sent, there is an answer of the documented kind, and the token stands in none and in no log. */
class InboundFuzzTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final ObjectMapper JSON = new ObjectMapper();

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
            List.of("newMessage", "newmessage", "typing", "task+5@x", "fail", "refuse"),
            InboundFuzzTest::check);

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
                    assertThat(reply.asPlain().parts()).isNotNull();
                    assertThat(reply.taskNumber()).isNotNull();
                    if (reply.message().equals("fail")) {
                        throw new IllegalStateException("the messenger fails");
                    }
                    if (reply.message().equals("refuse")) {
                        throw new RefusedException("no such chat");
                    }
                    return reply.delivered();
                })
                .onFirstMessage(message -> new ChatOpened(message.contactPhone(), message.channel() + "-1"))
                .build();
    }
}
