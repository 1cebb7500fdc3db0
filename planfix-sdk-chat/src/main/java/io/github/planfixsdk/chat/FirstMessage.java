package io.github.planfixsdk.chat;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An employee writes to a person with whom there is no chat yet. Comes only if the integration lets employees write to
 * contacts with a phone.
 *
 * @param providerId which of the provider's chats
 * @param contactPhone the person's phone, by which the provider finds them
 * @param message the text, in the forms of {@link Reply#message()}
 * @param messageId Planfix's id of the message, the same when it is sent again; null when not sent
 * @param taskEmail the e-mail address of the task, null when not sent
 * @param channel where the employee wants to write, null when not sent
 * @param userName the employee's first name, null when not sent
 * @param userLastName the employee's last name, null when not sent
 * @param userPicture address of the employee's picture, null when not sent
 * @param attachments the files in order, empty when there are none
 */
public record FirstMessage(
        String providerId,
        String contactPhone,
        String message,
        @Nullable String messageId,
        @Nullable String taskEmail,
        @Nullable String channel,
        @Nullable String userName,
        @Nullable String userLastName,
        @Nullable String userPicture,
        List<Attachment> attachments) {

    /**
     * Copies the list.
     *
     * @param providerId which of the provider's chats
     * @param contactPhone the person's phone
     * @param message the text
     * @param messageId Planfix's id of the message
     * @param taskEmail the e-mail address of the task
     * @param channel where the employee wants to write
     * @param userName the employee's first name
     * @param userLastName the employee's last name
     * @param userPicture address of the employee's picture
     * @param attachments the files in order
     */
    public FirstMessage {
        attachments = List.copyOf(attachments);
    }

    /**
     * The text, if the integration is set to send plain text.
     *
     * @return the message as a plain text and in parts
     */
    public MessageText asPlain() {
        return MessageText.ofPlain(message);
    }

    /**
     * The text, if the integration is set to send HTML.
     *
     * @return the message as a plain text and in parts
     */
    public MessageText asHtml() {
        return MessageText.ofHtml(message);
    }

    /**
     * The number of the message's task.
     *
     * @return what follows {@code task+} in {@link #taskEmail()}, empty if the address is missing or of another form
     */
    public OptionalLong taskNumber() {
        return TaskEmail.number(taskEmail);
    }

    /** The message as one of the chat that was opened for it. */
    Reply in(String chatId) {
        return new Reply(
                providerId,
                chatId,
                message,
                messageId,
                taskEmail,
                channel,
                contactPhone,
                userName,
                userLastName,
                userPicture,
                attachments);
    }
}
