package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import org.jspecify.annotations.Nullable;

/**
 * What Planfix is answered: the message has reached the chat.
 *
 * @param chatId the provider's own id of the chat
 * @param contactId the provider's own id of the person, null to leave it out
 */
public record Delivered(String chatId, @Nullable String contactId) {

    /**
     * Checks the ids.
     *
     * @param chatId the provider's own id of the chat
     * @param contactId the provider's own id of the person, null to leave it out
     * @throws IllegalArgumentException if {@code chatId} is blank
     */
    public Delivered {
        Require.notBlank(chatId, "chatId");
    }
}
