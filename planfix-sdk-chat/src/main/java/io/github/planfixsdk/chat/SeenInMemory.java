package io.github.planfixsdk.chat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

final class SeenInMemory implements SeenMessages {
    private final Map<Key, Delivered> answers;
    private final Set<Key> running = new HashSet<>();

    SeenInMemory(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + "; remember at least 1 message");
        }
        answers = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Delivered> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public Delivered once(String providerId, String messageId, Callable<Delivered> delivery) throws Exception {
        Key key = new Key(providerId, messageId);
        Delivered known = begin(key);
        return known == null ? deliver(key, delivery) : known;
    }

    /** The answer, or null when this thread is to deliver: also after a delivery that was waited for and failed. */
    private synchronized @Nullable Delivered begin(Key key) throws InterruptedException {
        while (true) {
            Delivered known = answers.get(key);
            if (known != null || running.add(key)) {
                return known;
            }
            wait();
        }
    }

    private Delivered deliver(Key key, Callable<Delivered> delivery) throws Exception {
        Delivered answer = null;
        try {
            answer = Objects.requireNonNull(delivery.call(), "the delivery returned null");
            return answer;
        } finally {
            end(key, answer);
        }
    }

    private synchronized void end(Key key, @Nullable Delivered answer) {
        if (answer != null) {
            answers.put(key, answer);
        }
        running.remove(key);
        notifyAll();
    }

    private record Key(String providerId, String messageId) {}
}
