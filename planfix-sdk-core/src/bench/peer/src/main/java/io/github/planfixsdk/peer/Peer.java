package io.github.planfixsdk.peer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The client generated from Planfix's document, as far as the benchmarks use it. */
public interface Peer {
    /** The items of an answer to {@code task/list} or {@code contact/list}; {@code kind} is "tasks" or "contacts". */
    List<?> read(String kind, byte[] body) throws IOException;

    /** A request that makes a task. */
    byte[] taskRequest(String name, String description) throws IOException;

    /** Calls to a server. */
    Lists connect(String baseUrl);

    /** Reads lists of a server. */
    interface Lists {
        List<?> list(String kind) throws IOException;
    }

    /** The peer, if it was generated. */
    static Optional<Peer> find() {
        try {
            Class<?> generated = Class.forName("io.github.planfixsdk.peer.GeneratedPeer");
            return Optional.of((Peer) generated.getConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
