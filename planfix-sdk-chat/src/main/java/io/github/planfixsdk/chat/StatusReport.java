package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells Planfix what became of an employee's message. {@link #toString()} holds no text.
 *
 * @param messageId the id under which Planfix sent the message, see {@link Reply#messageId()}
 * @param status what became of it
 * @param text what the employee should know, such as why it failed; null for nothing
 */
public record StatusReport(
        String messageId, MessageStatus status, @Nullable String text) {

    /**
     * Checks the id and the status.
     *
     * @param messageId the id under which Planfix sent the message
     * @param status what became of it
     * @param text what the employee should know, null for nothing
     * @throws IllegalArgumentException if the id or the status is blank
     */
    public StatusReport {
        Require.notBlank(messageId, "messageId");
        Require.notBlank(Objects.requireNonNull(status, "status").value(), "status");
    }

    /**
     * A report without a text.
     *
     * @param messageId the id under which Planfix sent the message
     * @param status what became of it
     * @return the report
     * @throws IllegalArgumentException if the id or the status is blank
     */
    public static StatusReport of(String messageId, MessageStatus status) {
        return new StatusReport(messageId, status, null);
    }

    /**
     * A report with a text.
     *
     * @param messageId the id under which Planfix sent the message
     * @param status what became of it
     * @param text what the employee should know, such as why it failed
     * @return the report
     * @throws IllegalArgumentException if the id or the status is blank
     */
    public static StatusReport of(String messageId, MessageStatus status, String text) {
        return new StatusReport(messageId, status, Objects.requireNonNull(text, "text"));
    }

    Form toForm() {
        return Form.builder()
                .add("messageId", messageId)
                .add("messageStatus", status.value())
                .addIfPresent("messageStatusText", text)
                .build();
    }

    @Override
    public String toString() {
        return "StatusReport " + status + " of " + messageId;
    }
}
