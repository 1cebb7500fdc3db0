package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.ChatState.Stage;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The store with its rule that a chat is touched by one thread at a time. */
final class Chats {
    private static final int LOCKS = 64;

    private final ChatStore store;
    private final Object[] locks = new Object[LOCKS];

    Chats(ChatStore store) {
        this.store = store;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    Optional<ChatState> find(String chatId) {
        synchronized (lock(chatId)) {
            return store.find(chatId);
        }
    }

    /** What is known of a chat; if nothing is, it is new from now on and keeps this contact. */
    ChatState of(String chatId, String contactId) {
        return change(chatId, contactId, known -> known);
    }

    ChatState reached(String chatId, String contactId, Stage stage) {
        return change(chatId, contactId, known -> known.at(stage));
    }

    void written(String chatId, long task) {
        synchronized (lock(chatId)) {
            store.find(chatId).ifPresent(known -> store.save(known.writtenInto(task)));
        }
    }

    private ChatState change(String chatId, String contactId, UnaryOperator<ChatState> change) {
        synchronized (lock(chatId)) {
            ChatState known = store.find(chatId).orElse(null);
            ChatState changed = change.apply(known == null ? new ChatState(chatId, contactId, Stage.NEW, null) : known);
            if (!changed.equals(known)) {
                store.save(changed);
            }
            return changed;
        }
    }

    private Object lock(String chatId) {
        int hash = chatId.hashCode();
        return locks[Math.floorMod(hash ^ (hash >>> 16), LOCKS)];
    }
}
