package io.github.planfixsdk.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class ChatsInMemory implements ChatStore {
    private final Map<String, ChatState> chats;

    ChatsInMemory(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + "; remember at least 1 chat");
        }
        chats = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ChatState> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Optional<ChatState> find(String chatId) {
        return Optional.ofNullable(chats.get(chatId));
    }

    @Override
    public synchronized void save(ChatState state) {
        chats.put(state.chatId(), state);
    }
}
