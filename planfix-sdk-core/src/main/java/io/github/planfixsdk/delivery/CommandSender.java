package io.github.planfixsdk.delivery;

/** Sends a command to Planfix once. Called by several threads at the same time. */
@FunctionalInterface
public interface CommandSender {
    /**
     * Sends it and waits for the answer.
     *
     * @param command what to send
     * @throws io.github.planfixsdk.error.PlanfixException if it fails; what becomes of the command is decided by its type
     *     and {@link io.github.planfixsdk.error.PlanfixException#mayHaveBeenApplied()}. Anything else that is thrown counts
     *     as unclear
     */
    void send(Command command);
}
