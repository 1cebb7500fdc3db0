package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an employee wrote in a chat that the provider knows.
 *
 * @param providerId which of the provider's chats
 * @param chatId the provider's own id of the chat
 * @param message the text: HTML or plain, as set in the integration; empty only when there are attachments. Plain text may
 *     hold HTML entities, links as {@code label [ https://… ]} and quotes as lines that start with {@code >>}
 * @param messageId Planfix's id of the message, the same when it is sent again; null when not sent
 * @param taskEmail the e-mail address of the chat's task, null when not sent
 * @param channel where the chat runs, null when not sent
 * @param contactPhone the person's phone, null when not sent
 * @param userName the employee's first name, null when not sent
 * @param userLastName the employee's last name, null when not sent
 * @param userPicture address of the employee's picture, null when not sent
 * @param attachments the files in order, empty when there are none
 */
public record Reply(
        String providerId,
        String chatId,
        String message,
        @Nullable String messageId,
        @Nullable String taskEmail,
        @Nullable String channel,
        @Nullable String contactPhone,
        @Nullable String userName,
        @Nullable String userLastName,
        @Nullable String userPicture,
        List<Attachment> attachments) {

    /**
     * Copies the list.
     *
     * @param providerId which of the provider's chats
     * @param chatId the provider's own id of the chat
     * @param message the text
     * @param messageId Planfix's id of the message
     * @param taskEmail the e-mail address of the chat's task
     * @param channel where the chat runs
     * @param contactPhone the person's phone
     * @param userName the employee's first name
     * @param userLastName the employee's last name
     * @param userPicture address of the employee's picture
     * @param attachments the files in order
     */
    public Reply {
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
     * The number of the chat's task.
     *
     * @return what follows {@code task+} in {@link #taskEmail()}, empty if the address is missing or of another form
     */
    public OptionalLong taskNumber() {
        return TaskEmail.number(taskEmail);
    }

    /**
     * The answer that the message has reached the chat.
     *
     * @return names the chat, leaves the contact out
     */
    public Delivered delivered() {
        return new Delivered(chatId, null);
    }

    /**
     * The answer that the message has reached the chat.
     *
     * @param contactId the provider's own id of the person
     * @return names the chat and the contact
     * @throws IllegalArgumentException if {@code contactId} is blank
     */
    public Delivered delivered(String contactId) {
        return new Delivered(chatId, Require.notBlank(contactId, "contactId"));
    }
}
