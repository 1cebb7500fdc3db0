package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ChatBridge} remembers of a chat.
 *
 * @param chatId the provider's own id of the chat
 * @param contactId the id under which Planfix knows its person
 * @param stage how far its beginning has come
 * @param writtenTask the number of the task into which the chat's fields were written through REST; null while they were not
 */
public record ChatState(
        String chatId,
        String contactId,
        Stage stage,
        @Nullable Long writtenTask) {

    /** How far the beginning of a chat has come. */
    public enum Stage {
        /** The program has written in it; whether Planfix knows it is not known. */
        NEW,
        /** The message with title and fields has left, or is leaving. */
        OPENING,
        /** Planfix has a task for it: no title is sent any more. */
        BEGUN
    }

    /**
     * Checks the values.
     *
     * @param chatId the provider's own id of the chat
     * @param contactId the id under which Planfix knows its person
     * @param stage how far its beginning has come
     * @param writtenTask the number of the task into which the chat's fields were written, null while they were not
     * @throws IllegalArgumentException if an id is blank
     */
    public ChatState {
        Require.notBlank(chatId, "chatId");
        Require.notBlank(contactId, "contactId");
        Objects.requireNonNull(stage, "stage");
    }

    ChatState at(Stage reached) {
        return new ChatState(chatId, contactId, reached, writtenTask);
    }

    ChatState writtenInto(long task) {
        return new ChatState(chatId, contactId, stage, task);
    }
}
