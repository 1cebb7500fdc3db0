package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.examples.guide.ChatReceivingGuide;
import io.github.planfixsdk.examples.guide.ChatSendingGuide;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chat page's snippet on testing. */
class ChatTestingGuideTest {
    @Test
    void theFakePlaysTheOperators() throws IOException {
        List<String> shown = new ArrayList<>();
        String ownToken = "own-5b964b07152d234b70";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/planfix/chat",
                JdkHttpAdapter.of(ChatReceivingGuide.handler(
                        ownToken, (chat, text) -> shown.add(chat + ": " + text), phone -> "chat-" + phone)));
        server.start();
        URI handler = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix/chat");
        try (FakePlanfix planfix = FakePlanfix.start();
                ChatClient chat = ChatSendingGuide.connect(planfix.chatUrl().toString(), planfix.chatToken())) {
            planfix.chat().connect("superchat", handler, ownToken);
            long anna = planfix.addUser("{'name':'Anna','lastname':'Petrova'}");
            chat.sendMessage(NewMessage.builder("chat-7", ChatContact.of("visitor-7", "Ivan"), "Hello")
                    .build());

            planfix.chat().operator(anna).replies("chat-7", "Good morning");
            planfix.chat().writesFirst("79101234567", "Your order has arrived");
            planfix.chat().messageIds().forEach(planfix.chat()::sendAgain); // as if the answers had got lost

            assertThat(shown).containsExactly("chat-7: Good morning", "chat-79101234567: Your order has arrived");
            assertThat(planfix.chat().problems()).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
