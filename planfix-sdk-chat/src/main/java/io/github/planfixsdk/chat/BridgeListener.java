package io.github.planfixsdk.chat;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;

/**
 * Hears what a {@link ChatBridge} could not do, or did in the background. Called on whatever thread it happened on, so keep it short;
 * what it throws is logged and otherwise ignored. Every method does nothing by itself. What becomes of messages on their way to
 * Planfix is told to the sender's {@link io.github.planfixsdk.delivery.DeliveryListener}.
 */
public interface BridgeListener {
    /**
     * The listener that is used without another: it logs as warnings what went wrong, without texts and names.
     *
     * @return a listener that logs ids of messages, tasks and operators, and kinds of failures
     */
    static BridgeListener logging() {
        return new LoggingBridge();
    }

    /**
     * An employee's message did not reach the visitor. Planfix has been told so, if the message has an id.
     *
     * @param reply the message
     * @param failure what the {@link VisitorDelivery} threw
     */
    default void notDelivered(Reply reply, Throwable failure) {}

    /**
     * No chat was opened for an employee's first message. Planfix has been told so, if the message has an id.
     *
     * @param first the message
     * @param failure what the {@link ChatOpener} threw
     */
    default void notOpened(FirstMessage first, Throwable failure) {}

    /**
     * A report was not taken, because the outbox has no room or failed, or the bridge is closed.
     *
     * @param report what Planfix does not get to know
     * @param failure what happened
     */
    default void notReported(StatusReport report, RuntimeException failure) {}

    /**
     * An operator's message goes to Planfix without an author, since no employee with an e-mail address is matched to the operator.
     *
     * @param chatId the chat
     * @param operatorId the operator
     */
    default void unmatchedOperator(String chatId, String operatorId) {}

    /**
     * The program gave another contact for a chat than before. The first id is kept, since Planfix would make a second contact of the
     * new one; name, phone and the like are taken from the new one.
     *
     * @param chatId the chat
     * @param contactId the id that is kept
     * @param given the other id
     */
    default void contactKept(String chatId, String contactId, String given) {}

    /**
     * Planfix refused to tell whether a chat has a task. The message that asked is sent all the same, without title and fields, since
     * they would overwrite those of a task that is there.
     *
     * @param chatId the chat
     * @param failure what Planfix answered
     */
    default void taskUnknown(String chatId, PlanfixException failure) {}

    /**
     * Fields were written into the task of a chat, and read back.
     *
     * @param chatId the chat
     * @param task the task's number
     * @param result whether all is written, what Planfix ignored, and what is not known
     */
    default void taskUpdated(String chatId, long task, Verified<UpdateResult> result) {}

    /**
     * The update of a chat's task was not taken, because its outbox has no room or failed; or its fields are left out, because those of
     * an earlier first message are in the task already. What is taken and fails later is set aside, see {@link ChatBridge#taskUpdates()}.
     *
     * @param chatId the chat
     * @param failure what happened
     */
    default void taskUpdateLost(String chatId, RuntimeException failure) {}

    /**
     * The {@link ChatStore} failed after something was done already. The message is not sent twice for it; what the store does not
     * know, Planfix is asked for the next time.
     *
     * @param chatId the chat
     * @param failure what the store threw
     */
    default void storeFailed(String chatId, RuntimeException failure) {}
}
