package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.chat.Attachment;
import io.github.planfixsdk.chat.AttachmentDownloader;
import io.github.planfixsdk.chat.ChatBridge;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatRequests;
import io.github.planfixsdk.chat.OperatorMatches;
import io.github.planfixsdk.chat.Operators;
import io.github.planfixsdk.chat.Reply;
import io.github.planfixsdk.examples.guide.ChatBridgeGuide;
import io.github.planfixsdk.examples.guide.ChatSendingGuide;
import io.github.planfixsdk.examples.job.ExampleAccount;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat page's snippets on the bridge do what the page says. */
class ChatBridgeGuideTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void theSmallestUseServesBothDirections() throws IOException {
        List<String> sent = new ArrayList<>();
        HttpServer server = server();
        try (FakePlanfix fake = FakePlanfix.start();
                ChatClient chat = ChatSendingGuide.connect(fake.chatUrl().toString(), fake.chatToken());
                ChatBridge bridge =
                        ChatBridgeGuide.smallest(chat, (id, text) -> sent.add(id + ": " + text), server, "own")) {
            server.start();
            assertThat(bridge.flush(LONG)).isTrue();
            fake.chat().connect("superchat", address(server, "/planfix/chat"), "own");
            fake.chat().operatorReplies("visitor-7", "Hello");

            assertThat(sent).containsExactly("visitor-7: Hello");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void everythingThatIsKnownReachesTheTask() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:bridge-guide;DB_CLOSE_DELAY=-1");
        List<String> sent = new ArrayList<>();
        try (ExampleAccount account = ExampleAccount.open();
                ChatClient chat = ChatSendingGuide.connect(
                        account.fake().chatUrl().toString(), account.fake().chatToken());
                ChatBridge bridge = ChatBridgeGuide.everything(
                        chat, account.planfix(), (id, text) -> sent.add(id + ": " + text), p -> "c-" + p, database)) {
            account.fake().settings().addCustomField(EntityKind.TASK, 0, "Browser");
            account.fake().settings().addCustomField(EntityKind.TASK, 1, "Budget");
            ChatBridgeGuide.messages(bridge);
            assertThat(bridge.flush(LONG)).isTrue();

            long task = account.fake().chat().task("chat-7").orElseThrow();
            assertThat(account.fake().task(task).path("name").asText()).isEqualTo("New door for Ivan");
            assertThat(account.fake().task(task).toString())
                    .contains("Firefox 140")
                    .contains("50000");
            assertThat(bridge.sender().setAside()).isEmpty();
            assertThat(bridge.taskUpdates().orElseThrow().setAside()).isEmpty();

            bridge.handler("own")
                    .handle(ChatRequests.firstMessage("own", "superchat", "79000000002", "Good day")
                            .build());
            assertThat(sent).containsExactly("c-79000000002: Good day");
        }
    }

    @Test
    void operatorsAreMatchedAndTheOthersPrinted() {
        try (ExampleAccount account = ExampleAccount.open()) {
            PlanfixClient planfix = account.planfix();
            account.fake().addUser("{'name':'Anna','lastname':'Petrova','email':'anna@company.example'}");

            OperatorMatches matches = ChatBridgeGuide.refresh(Operators.of(planfix.users()));

            assertThat(matches.employee("17")).isPresent();
            assertThat(matches.unmatched()).hasSize(1);
        }
    }

    @Test
    void filesOfAMessageAreBroughtHere(@TempDir Path folder) throws IOException {
        HttpServer server = server();
        server.createContext("/plan.pdf", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                exchange.getResponseBody().write("plan".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        Attachment plan =
                new Attachment("plan.pdf", address(server, "/plan.pdf").toString());
        Reply reply = new Reply("superchat", "c", "", null, null, null, null, null, null, null, List.of(plan));
        ChatBridgeGuide.downloader().close();
        try (AttachmentDownloader files =
                AttachmentDownloader.builder().allowPrivateAddresses().build()) {
            ChatBridgeGuide.download(reply, folder, files);
        } finally {
            server.stop(0);
        }

        assertThat(folder.resolve("file-0")).hasContent("plan");
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static URI address(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
