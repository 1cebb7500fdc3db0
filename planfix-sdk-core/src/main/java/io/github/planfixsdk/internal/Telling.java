package io.github.planfixsdk.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, whose failures are logged and stop nothing. */
public final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private Telling() {}

    /**
     * Calls a listener.
     *
     * @param what what the listener is told of, for the log
     * @param call the call
     * @return whether it came through
     */
    public static boolean of(String what, Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the listener of {} failed, the work goes on", what, e);
            return false;
        }
    }
}
