package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;

/**
 * The answer to a {@link FirstMessage}: this is how Planfix learns which chat and person it has written to. Give the same
 * ids with every later message.
 *
 * @param chatId the provider's own id of the chat
 * @param contactId the provider's own id of the person
 */
public record ChatOpened(String chatId, String contactId) {

    /**
     * Checks the ids.
     *
     * @param chatId the provider's own id of the chat
     * @param contactId the provider's own id of the person
     * @throws IllegalArgumentException if one of them is blank
     */
    public ChatOpened {
        Require.notBlank(chatId, "chatId");
        Require.notBlank(contactId, "contactId");
    }
}
