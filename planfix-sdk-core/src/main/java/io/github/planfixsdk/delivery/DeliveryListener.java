package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;

/**
 * Hears what becomes of commands. Called on the courier's threads once the outbox has recorded it, so keep it short; what
 * it throws is logged and otherwise ignored, and so is an interrupt flag that it sets. Every method does nothing by itself.
 */
public interface DeliveryListener {
    /**
     * The listener that is used without another: it logs as warnings what is set aside, pauses and failures of the outbox.
     *
     * @return a listener that logs numbers and reasons, never a lane or a value
     */
    static DeliveryListener logging() {
        return new LoggingListener(Courier.LOG);
    }

    /**
     * Planfix has the command.
     *
     * @param entry the command, which the outbox has forgotten
     */
    default void delivered(OutboxEntry entry) {}

    /**
     * A command was not delivered and will be sent again. Its lane waits, others go on.
     *
     * @param entry the command
     * @param failure why it was not delivered
     * @param wait how long its lane waits
     */
    default void retrying(OutboxEntry entry, Throwable failure, Duration wait) {}

    /**
     * A command was set aside, and its lane goes on.
     *
     * @param entry the command with the reason
     */
    default void setAside(SetAside entry) {}

    /**
     * Nothing is sent for a while: Planfix does not accept the key, the account or the address.
     *
     * @param failure what Planfix said
     * @param wait how long, unless {@link Courier#resume} ends it
     */
    default void paused(PlanfixException failure, Duration wait) {}

    /**
     * The outbox failed. Its lane waits and then tries again; a command that was delivered meanwhile is not sent twice.
     * What is no {@link RuntimeException} comes as the cause of an {@link IllegalStateException}.
     *
     * @param lane the lane
     * @param failure what the outbox threw
     * @param wait how long the lane waits
     */
    default void outboxFailed(String lane, RuntimeException failure, Duration wait) {}
}
