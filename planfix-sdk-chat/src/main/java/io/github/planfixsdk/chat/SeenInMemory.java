package io.github.planfixsdk.chat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

final class SeenInMemory implements SeenMessages {
    private final Map<Key, Delivered> answers;
    private final Map<Key, CountDownLatch> running = new HashMap<>();

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
        while (true) {
            CountDownLatch ended;
            synchronized (this) {
                Delivered known = answers.get(key);
                if (known != null) {
                    return known;
                }
                ended = running.get(key);
                if (ended == null) {
                    running.put(key, new CountDownLatch(1));
                }
            }
            if (ended == null) {
                return deliver(key, delivery);
            }
            // Without an answer afterwards it has failed, and whoever comes first tries again.
            ended.await();
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
        Objects.requireNonNull(running.remove(key), "running").countDown();
    }

    private record Key(String providerId, String messageId) {}
}
