/**
 * Planfix's protocol for chat providers.
 *
 * <p>{@link io.github.planfixsdk.chat.ChatClient} passes what people write to the provider on to Planfix;
 * {@link io.github.planfixsdk.chat.ChatHandler} receives what employees answer. A chat is known by the provider's own
 * {@code chatId}, a person by its {@code contactId}; Planfix's numbers play no part. Keep both constant per person.
 */
@NullMarked
package io.github.planfixsdk.chat;

import org.jspecify.annotations.NullMarked;
