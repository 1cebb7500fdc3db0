package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.ChatRequests;
import io.github.planfixsdk.chat.Reply;
import io.github.planfixsdk.examples.guide.ChatReceivingGuide;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatReceivingGuideTest {

    @Test
    void handlerPassesTextsAndFilesOn() {
        List<String> sent = new ArrayList<>();
        ChatHandler handler = ChatReceivingGuide.handler(
                "secret", (chatId, text) -> sent.add(chatId + ": " + text), phone -> "chat-" + phone);

        handler.handle(ChatRequests.reply("secret", "superchat", "c", "Hello &amp; hi")
                .attachment("a.pdf", "https://x.example/a")
                .build());
        handler.handle(ChatRequests.firstMessage("secret", "superchat", "79000000001", "Good day")
                .build());

        assertThat(sent).containsExactly("c: Hello & hi", "c: https://x.example/a", "chat-79000000001: Good day");
    }

    @Test
    void textsBecomeMarkdown() {
        Reply reply = new Reply(
                "superchat",
                "c",
                ">>How much?\n>>And when?\nSee the price [ https://x.example/p ].",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());

        assertThat(ChatReceivingGuide.markdown(reply))
                .isEqualTo("> How much?\n> And when?\nSee the [price](https://x.example/p).");
    }
}
