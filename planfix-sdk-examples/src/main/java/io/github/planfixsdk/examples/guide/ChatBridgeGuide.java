package io.github.planfixsdk.examples.guide;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.chat.AttachmentDownloader;
import io.github.planfixsdk.chat.ChatBridge;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatOpened;
import io.github.planfixsdk.chat.ChatOperator;
import io.github.planfixsdk.chat.MessageDetails;
import io.github.planfixsdk.chat.MessageDetails.Detail;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.chat.OperatorMatches;
import io.github.planfixsdk.chat.Operators;
import io.github.planfixsdk.chat.Reply;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.task.TaskRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The snippets of the section on the bridge in the page on chats. */
public final class ChatBridgeGuide {
    private ChatBridgeGuide() {}

    /**
     * The smallest use.
     *
     * @param chat the client
     * @param send takes a chat's id and a text
     * @param server where Planfix calls
     * @param ownToken the key that Planfix sends
     * @return a running bridge
     */
    public static ChatBridge smallest(
            ChatClient chat, BiConsumer<String, String> send, HttpServer server, String ownToken) {
        ChatBridge bridge = ChatBridge.builder(
                        chat,
                        reply -> send.accept(reply.chatId(), reply.asPlain().plain()))
                .start();
        server.createContext("/planfix/chat", JdkHttpAdapter.of(bridge.handler(ownToken)));
        bridge.visitorWrote(ChatContact.of("visitor-7", "Ivan"), "Good morning");
        return bridge;
    }

    /**
     * Everything a bridge can be given.
     *
     * @param chat the client
     * @param planfix the account's REST client
     * @param send takes a chat's id and a text
     * @param open finds or opens the chat with a phone
     * @param dataSource the program's database
     * @return a running bridge
     */
    public static ChatBridge everything(
            ChatClient chat,
            PlanfixClient planfix,
            BiConsumer<String, String> send,
            UnaryOperator<String> open,
            DataSource dataSource) {
        Operators operators = Operators.of(planfix.users(), Map.of("robot", 1L));
        ChatBridge bridge = ChatBridge.builder(
                        chat,
                        reply -> send.accept(reply.chatId(), reply.asPlain().plain()))
                .opener(first -> new ChatOpened(open.apply(first.contactPhone()), "person-" + first.contactPhone()))
                .planfix(planfix)
                .operators(operators)
                .lineField(Detail.BROWSER, "Browser")
                .sending(sender -> sender.outbox(JdbcOutbox.of(dataSource).createTable()))
                .taskUpdates(courier -> courier.outbox(
                        JdbcOutbox.of(dataSource, "planfix_tasks").createTable()))
                .start();
        return bridge;
    }

    /**
     * Messages with all that is known.
     *
     * @param bridge the bridge
     */
    public static void messages(ChatBridge bridge) {
        ChatContact visitor =
                ChatContact.builder("visitor-7", "Ivan").phone("79000000001").build();
        NumberField budget = CustomField.number(102);
        MessageDetails details = MessageDetails.builder()
                .name("New door for Ivan")
                .end(TimePoint.of(LocalDate.of(2026, 5, 8)))
                .browser("Firefox 140")
                .task(TaskRequest.builder().customField(budget, 50_000).build())
                .build();
        NewMessage question = NewMessage.builder("chat-7", visitor, "How much is a door?")
                .title("Question from the site")
                .channel("Telegram")
                .build();
        bridge.visitorWrote(question, details);
        bridge.operatorWrote(
                "17", NewMessage.builder("chat-7", visitor, "I'll ask").build());
        bridge.findTaskLink("chat-7").ifPresent(System.out::println);
    }

    /**
     * Operators and employees.
     *
     * @param operators the operators
     * @return who is who
     */
    public static OperatorMatches refresh(Operators operators) {
        OperatorMatches matches = operators.refresh(List.of(
                new ChatOperator("17", "Anna Petrova", "anna@company.example"),
                new ChatOperator("18", "Boris Orlov", null)));
        matches.unmatched().forEach(left -> System.out.println(left.operator().name() + ": " + left.reason()));
        return matches;
    }

    /**
     * Brings the files of a message here.
     *
     * @param reply an employee's message
     * @param folder where to
     * @param files the downloader
     */
    public static void download(Reply reply, Path folder, AttachmentDownloader files) {
        for (int i = 0; i < reply.attachments().size(); i++) {
            files.download(reply.attachments().get(i), folder.resolve("file-" + i));
        }
    }

    /**
     * Fetches files of no more than 20 MB.
     *
     * @return to be closed
     */
    public static AttachmentDownloader downloader() {
        AttachmentDownloader files =
                AttachmentDownloader.builder().maxBytes(20_000_000).build();
        return files;
    }
}
