package io.github.planfixsdk.delivery;

/** An outbox has no room; the command was not taken, so nothing is lost as long as the caller keeps it. */
public final class OutboxFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A command that was not taken.
     *
     * @param message which limit is reached, and what helps
     */
    public OutboxFullException(String message) {
        super(message);
    }
}
