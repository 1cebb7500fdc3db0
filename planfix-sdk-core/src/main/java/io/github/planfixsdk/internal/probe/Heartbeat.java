package io.github.planfixsdk.internal.probe;

import java.time.Instant;

/** Is told when an answer that names the server's time has come. */
@FunctionalInterface
public interface Heartbeat {
    /**
     * An answer came.
     *
     * @param server the server's time, in whole seconds
     * @param sent when the request left, by this machine's clock
     * @param received when the answer's head came, by this machine's clock
     */
    void heard(Instant server, Instant sent, Instant received);
}
