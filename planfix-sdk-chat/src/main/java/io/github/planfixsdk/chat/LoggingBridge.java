package io.github.planfixsdk.chat;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what somebody should know of, if nobody listens. Ids of messages and operators, never those of chats, which may be phones. */
final class LoggingBridge implements BridgeListener {
    static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.chat");

    private static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    @Override
    public void notDelivered(Reply reply, Throwable failure) {
        LOG.warn("Message {} was not delivered to the visitor: {}", reply.messageId(), kind(failure));
    }

    @Override
    public void notOpened(FirstMessage first, Throwable failure) {
        LOG.warn("No chat was opened for message {}: {}", first.messageId(), kind(failure));
    }

    @Override
    public void notReported(StatusReport report, RuntimeException failure) {
        LOG.warn("Planfix is not told {}: {}", report, kind(failure));
    }

    @Override
    public void unmatchedOperator(String chatId, String operatorId) {
        LOG.warn("Operator {} is matched to no employee; Planfix shows another author", operatorId);
    }

    @Override
    public void contactKept(String chatId, String contactId, String given) {
        LOG.warn("A chat keeps its first contact, although the program gave another one");
    }

    @Override
    public void taskUnknown(String chatId, PlanfixException failure) {
        LOG.warn("Planfix does not tell whether a chat has a task; title and fields stay off: {}", kind(failure));
    }

    @Override
    public void taskUpdated(String chatId, long task, Verified<UpdateResult> result) {
        if (!result.isVerified() || !result.result().isApplied()) {
            LOG.warn(
                    "Task {}: update {}, {} fields ignored, {} not verified",
                    task,
                    result.result().outcome(),
                    result.ignored().size(),
                    result.unverified().size());
        }
    }

    @Override
    public void taskUpdateLost(String chatId, RuntimeException failure) {
        LOG.warn("The fields of a chat's task are not written: {}", kind(failure));
    }

    @Override
    public void storeFailed(String chatId, RuntimeException failure) {
        LOG.warn("The store of chats failed: {}", kind(failure));
    }
}
