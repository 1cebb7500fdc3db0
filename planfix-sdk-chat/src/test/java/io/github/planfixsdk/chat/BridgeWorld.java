package io.github.planfixsdk.chat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An account, a bridge to it over real sockets, and everything the bridge tells. A bridge may be closed and started again. */
final class BridgeWorld implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(30);
    /** With the waits jumped over, a day is gone in no time. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    static final String OWN_TOKEN = "own-5b964b07152d234b70";
    static final ChatContact IVAN = ChatContact.of("visitor-7", "Ivan");

    final FakePlanfix planfix = FakePlanfix.start();
    final ChatClient chat = ChatClient.builder()
            .address(planfix.chatUrl().toString())
            .providerId("superchat")
            .token(planfix.chatToken())
            .build();
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .build();
    /** The courier tries again without waiting, the client would wait. */
    final PlanfixClient rest = client.with(options -> options.maxRetries(0));

    final List<String> delivered = new CopyOnWriteArrayList<>();
    final List<String> news = new CopyOnWriteArrayList<>();
    final List<Verified<UpdateResult>> written = new CopyOnWriteArrayList<>();
    Outbox outbox = Outbox.inMemory();
    Outbox taskOutbox = Outbox.inMemory();
    ChatStore store = ChatStore.inMemory(100);
    DeliveryListener deliveries = new DeliveryListener() {};
    VisitorDelivery delivery =
            reply -> delivered.add(reply.chatId() + ": " + reply.asPlain().plain());
    private @Nullable HttpServer server;

    /** Courier's waits are jumped over. */
    ChatBridgeBuilder builder() {
        return ChatBridge.builder(chat, reply -> delivery.deliver(reply))
                .store(store)
                .listener(new Ear())
                .sending(sender -> {
                    sender.outbox(outbox).listener(deliveries).maxAge(NEVER);
                    JumpingClock.install(sender.courier());
                });
    }

    ChatBridgeBuilder builderWithRest() {
        return builder().planfix(rest).taskUpdates(courier -> {
            courier.outbox(taskOutbox).listener(new DeliveryListener() {}).maxAge(NEVER);
            JumpingClock.install(courier);
        });
    }

    /** Enters the bridge's handler into the account's settings. */
    void connect(ChatBridge bridge) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chat", JdkHttpAdapter.of(bridge.handler(OWN_TOKEN)));
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat");
        planfix.chat().connect("superchat", url, OWN_TOKEN);
    }

    /** What arrived with a command, in order. */
    List<Form> received(String command) {
        return planfix.requests().stream()
                .filter(request -> request.path().equals(planfix.chatUrl().getPath()))
                .map(request -> Form.decode(request.body().getBytes(StandardCharsets.UTF_8)))
                .filter(form -> command.equals(form.first("cmd")))
                .toList();
    }

    List<String> receivedTitles() {
        return received("newMessage").stream()
                .map(form -> String.valueOf(form.first("title")))
                .toList();
    }

    long task(String chatId) {
        return planfix.chat().task(chatId).orElseThrow();
    }

    String taskName(String chatId) {
        return planfix.task(task(chatId)).path("name").asText();
    }

    List<String> texts(String chatId) {
        return planfix.comments(task(chatId)).stream()
                .map(comment -> comment.path("description").asText())
                .toList();
    }

    static NewMessage titled(String text) {
        return NewMessage.builder(IVAN.id(), IVAN, text).title("Question").build();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        client.close();
        chat.close();
        planfix.close();
    }

    private final class Ear implements BridgeListener {
        @Override
        public void notDelivered(Reply reply, Throwable failure) {
            news.add("not delivered " + reply.messageId() + " " + failure.getMessage());
        }

        @Override
        public void notOpened(FirstMessage first, Throwable failure) {
            news.add("not opened " + first.contactPhone() + " " + failure.getMessage());
        }

        @Override
        public void notReported(StatusReport report, RuntimeException failure) {
            news.add("not reported " + report.messageId() + " " + report.status());
        }

        @Override
        public void unmatchedOperator(String chatId, String operatorId) {
            news.add("unmatched " + operatorId + " in " + chatId);
        }

        @Override
        public void taskUnknown(String chatId, PlanfixException failure) {
            news.add("task unknown in " + chatId);
        }

        @Override
        public void contactKept(String chatId, String contactId, String given) {
            news.add("kept " + contactId + " in place of " + given);
        }

        @Override
        public void taskUpdated(String chatId, long task, Verified<UpdateResult> result) {
            written.add(result);
        }

        @Override
        public void taskUpdateLost(String chatId, RuntimeException failure) {
            news.add("update lost " + chatId);
        }

        @Override
        public void storeFailed(String chatId, RuntimeException failure) {
            news.add("store failed " + chatId);
        }
    }
}
