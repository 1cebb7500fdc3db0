package io.github.planfixsdk.chat;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.delivery.CourierBuilder;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.PayloadText;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.task.Tasks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes into chats' tasks through REST, with a courier of its own: REST is slow and has a quota, and no message should wait for that.
 * The same values written twice are the same, so what is unclear is repeated.
 */
final class TaskUpdates implements AutoCloseable {
    private static final String UPDATE = "updateTask";
    private static final String ONCE = "once";
    private static final String REQUEST = "request";
    private static final int MOST_WRITTEN = 1_000;

    private final ChatClient chat;
    private final Tasks tasks;
    private final Chats chats;
    private final BridgeNews news;
    private final Courier courier;
    /** What was written lately, by chat. */
    private final Map<String, String> written = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_WRITTEN;
        }
    });

    TaskUpdates(ChatClient chat, Tasks tasks, Chats chats, BridgeNews news, Consumer<CourierBuilder> settings) {
        this.chat = chat;
        this.tasks = tasks;
        this.chats = chats;
        this.news = news;
        // Two workers keep REST's pace of a request a second; more would only wait for it.
        CourierBuilder builder = Courier.builder(this::send)
                .name("planfix-chat-tasks")
                .workers(2)
                .whenUnclear(WhenUnclear.REPEAT);
        settings.accept(builder);
        this.courier = builder.start();
    }

    Courier courier() {
        return courier;
    }

    long add(String chatId, TaskRequest request) {
        return add(chatId, PayloadText.of(request), false);
    }

    /** Unless the chat's fields are written by then. Never fails, since the message that asks for it is in Planfix. */
    void writeOnce(String chatId, String request) {
        try {
            add(chatId, request, true);
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.taskUpdateLost(chatId, Failures.told(e)));
        }
    }

    private long add(String chatId, String request, boolean once) {
        Form.Builder fields = Form.builder().add("chatId", chatId);
        if (once) {
            fields.add(ONCE, "1");
        }
        return courier.add(
                "task of " + chatId,
                new Command(UPDATE, fields.add(REQUEST, request).build()));
    }

    private void send(Command command) {
        Form fields = command.fields();
        String chatId = Objects.requireNonNull(fields.first("chatId"), "chatId");
        boolean once = fields.first(ONCE) != null;
        String json = Objects.requireNonNull(fields.first(REQUEST), REQUEST);
        if (once && isWritten(chatId)) {
            leftOut(chatId, json);
            return;
        }
        ChatTask task = chat.findTask(chatId).orElseThrow(() -> later("Planfix has no task for the chat yet", null));
        TaskRequest request = OpeningParts.request(json);
        Verified<UpdateResult> result = tasks.updateVerified(task.number(), request);
        if (once) {
            written.put(chatId, json);
            remember(chatId, task.number());
        }
        news.tell(listener -> listener.taskUpdated(chatId, task.number(), result));
    }

    /** The same request twice is a repeat; another one, of a message that opened the chat after the first was lost, is a loss to be told. */
    private void leftOut(String chatId, String json) {
        String other = written.get(chatId);
        if (other != null && !other.equals(json)) {
            RuntimeException why = new IllegalStateException(
                    "the fields of an earlier first message are in the task already, so those of this one are left out");
            news.tell(listener -> listener.taskUpdateLost(chatId, why));
        }
    }

    private boolean isWritten(String chatId) {
        try {
            return chats.find(chatId)
                    .filter(state -> state.writtenTask() != null)
                    .isPresent();
        } catch (Throwable e) { // see Failures
            throw later("the store of chats failed", Failures.told(e));
        }
    }

    private void remember(String chatId, long task) {
        try {
            chats.written(chatId, task);
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.storeFailed(chatId, Failures.told(e)));
        }
    }

    private static ConnectionException later(String why, @Nullable Exception cause) {
        return new ConnectionException(UPDATE, why + "; nothing was written", false, cause);
    }

    @Override
    public void close() {
        courier.close();
    }
}
