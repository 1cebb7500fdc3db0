package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.ChatState.Stage;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.CommandSender;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a bridge has queued. Which message opens a chat is decided here, right before one leaves: by then all earlier ones of its
 * chat are settled, whatever has crashed meanwhile, and Planfix itself knows whether there is a task.
 */
final class Opening implements CommandSender {
    private final ChatClient chat;
    private final Chats chats;
    private final @Nullable TaskUpdates tasks;
    private final BridgeNews news;

    Opening(ChatClient chat, Chats chats, @Nullable TaskUpdates tasks, BridgeNews news) {
        this.chat = chat;
        this.chats = chats;
        this.tasks = tasks;
        this.news = news;
    }

    @Override
    public void send(Command command) {
        if (!command.name().equals(ChatClient.NEW_MESSAGE)) {
            chat.send(command);
            return;
        }
        String chatId = id(command, "chatId");
        String contactId = id(command, "contactId");
        Stage stage = beforeSending(() -> chats.of(chatId, contactId).stage());
        boolean hasParts = stage != Stage.BEGUN && OpeningParts.areIn(command.fields());
        Boolean hasTask = hasParts ? hasTask(chatId) : null;
        if (Boolean.FALSE.equals(hasTask)) {
            beforeSending(() -> chats.reached(chatId, contactId, Stage.OPENING));
            chat.send(OpeningParts.opening(command));
            write(command);
        } else {
            if (Boolean.TRUE.equals(hasTask) && stage == Stage.OPENING) {
                // The opening message was unclear, but its task is there.
                write(command);
            }
            chat.send(OpeningParts.later(command));
        }
        try {
            chats.reached(chatId, contactId, Stage.BEGUN);
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.storeFailed(chatId, Failures.told(e)));
        }
    }

    private static String id(Command command, String name) {
        return Objects.requireNonNull(command.fields().first(name), name);
    }

    /** Null if Planfix refuses to tell, or tells something else: then only the parts are at stake, and what stands in a task is worth more than they. */
    private @Nullable Boolean hasTask(String chatId) {
        try {
            Boolean known = chat.hasTask(chatId);
            if (known == null) {
                PlanfixException unread = new MalformedResponseException(
                        "getTask", 200, "an answer that tells of no task and of none missing", false, null);
                news.tell(listener -> listener.taskUnknown(chatId, unread));
            }
            return known;
        } catch (InvalidRequestException e) {
            news.tell(listener -> listener.taskUnknown(chatId, e));
            return null;
        } catch (MalformedResponseException e) {
            // Nothing has been sent, so this is no reason to give the message up.
            throw notSent("Planfix's answer to getTask cannot be read", e);
        }
    }

    private static <T> T beforeSending(Supplier<T> store) {
        try {
            return store.get();
        } catch (PlanfixException e) {
            throw e;
        } catch (Throwable e) { // see Failures
            throw notSent("the store of chats failed", Failures.told(e));
        }
    }

    private static ConnectionException notSent(String why, Exception cause) {
        return new ConnectionException(ChatClient.NEW_MESSAGE, why + "; the message was not sent", false, cause);
    }

    private void write(Command command) {
        String request = OpeningParts.task(command.fields());
        if (request != null && tasks != null) {
            tasks.writeOnce(id(command, "chatId"), request);
        }
    }

    /** Also when the program died while the message was under way: the task waits until it is there. */
    void setAside(SetAside entry) {
        Form fields = entry.command().fields();
        String chatId = fields.first("chatId");
        if (entry.reason() != SetAside.Reason.UNCLEAR || chatId == null || OpeningParts.task(fields) == null) {
            return;
        }
        try {
            boolean opens = chats.find(chatId)
                    .filter(state -> state.stage() == Stage.OPENING)
                    .isPresent();
            if (opens) {
                write(entry.command());
            }
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.taskUpdateLost(chatId, Failures.told(e)));
        }
    }
}
