package io.github.planfixsdk.examples.chat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.chat.Attachment;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.ChatOpened;
import io.github.planfixsdk.chat.MessageStatus;
import io.github.planfixsdk.chat.MessageText;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.chat.StatusReport;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The provider: what its visitors write goes to Planfix, what operators write is printed as the visitors would see it. */
final class ChatService implements AutoCloseable {
    static final String PROVIDER = "console";

    private static final String PERSON = "visitor-of-";

    private final PrintStream out;
    private final ChatClient planfix;
    private final HttpServer server;
    /** The chats that Planfix knows, each with the id of its last message from there; empty when there is none. */
    private final Map<String, String> chats = new ConcurrentHashMap<>();

    private volatile String lastOpened = "";

    /**
     * Opens the service.
     *
     * @param address where Planfix listens
     * @param planfixToken what Planfix wants as a proof
     * @param ownToken what Planfix proves itself with
     * @param out where visitors see what is written to them
     */
    ChatService(URI address, String planfixToken, String ownToken, PrintStream out) throws IOException {
        this.out = out;
        planfix = ChatClient.builder()
                .address(address.toString())
                .providerId(PROVIDER)
                .token(planfixToken)
                .build();
        ChatHandler handler = ChatHandler.builder()
                .token(ownToken)
                .onReply(reply -> {
                    show(reply.chatId(), reply.userName(), reply.asPlain(), reply.attachments(), reply.messageId());
                    return reply.delivered(PERSON + reply.chatId());
                })
                .onFirstMessage(first -> {
                    String chatId = newChat();
                    lastOpened = chatId;
                    out.println("  the service opens " + chatId + " with " + first.contactPhone());
                    show(chatId, first.userName(), first.asPlain(), first.attachments(), first.messageId());
                    return new ChatOpened(chatId, PERSON + chatId);
                })
                .build();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/planfix/chat", JdkHttpAdapter.of(handler));
        server.start();
    }

    /** Visitors may have taken any name, so the next free one. */
    private String newChat() {
        int number = 1;
        while (chats.putIfAbsent("chat-" + number, "") != null) {
            number++;
        }
        return "chat-" + number;
    }

    private void show(
            String chatId,
            @Nullable String author,
            MessageText text,
            List<Attachment> files,
            @Nullable String messageId) {
        chats.put(chatId, messageId == null ? "" : messageId);
        if (!text.plain().isEmpty()) {
            out.println("  " + chatId + " shows: " + author + ": " + text.plain());
        }
        for (Attachment file : files) {
            out.println("  " + chatId + " shows: " + author + " sent " + file.name() + ", " + file.url());
        }
    }

    /** What the administrator types into Planfix's settings. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix/chat");
    }

    /** The chat that the last first message opened. */
    String lastOpened() {
        return lastOpened;
    }

    /** A visitor writes, sends a file, or both. */
    void visitorWrites(String chatId, String text, @Nullable Attachment file) {
        NewMessage.Builder message = NewMessage.builder(chatId, ChatContact.of(PERSON + chatId, "Ivan"), text)
                .channel("Console");
        if (file != null) {
            message.attachment(file.name() == null ? "file" : file.name(), file.url());
        }
        if (!chats.containsKey(chatId)) {
            message.title("Question from the console"); // every title renames the task
        }
        planfix.sendMessage(message.build());
        chats.putIfAbsent(chatId, "");
    }

    /** Tells Planfix what became of its last message in a chat; the message's id, null if there is none. */
    @Nullable
    String report(String chatId, MessageStatus status, String text) {
        String messageId = chats.getOrDefault(chatId, "");
        if (messageId.isEmpty()) {
            return null;
        }
        planfix.reportStatus(
                text.isEmpty() ? StatusReport.of(messageId, status) : StatusReport.of(messageId, status, text));
        return messageId;
    }

    @Override
    public void close() {
        server.stop(0);
        planfix.close();
    }
}
