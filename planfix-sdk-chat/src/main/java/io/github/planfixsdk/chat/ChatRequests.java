package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests that Planfix would send, to test a {@link ChatHandler} without a server:
 *
 * <pre>{@code
 * InboundResponse answer = handler.handle(ChatRequests.reply(token, "superchat", "chat-1", "Hello").build());
 * }</pre>
 */
public final class ChatRequests {
    private ChatRequests() {}

    /**
     * An employee writes in a known chat.
     *
     * @param token the key the handler expects
     * @param providerId the provider
     * @param chatId the provider's own id of the chat
     * @param message the text
     * @return a builder for the rest
     */
    public static Builder reply(String token, String providerId, String chatId, String message) {
        return new Builder(token, providerId, Objects.requireNonNull(chatId, "chatId"), message, null);
    }

    /**
     * An employee writes to somebody without a chat.
     *
     * @param token the key the handler expects
     * @param providerId the provider
     * @param contactPhone the person's phone
     * @param message the text
     * @return a builder for the rest
     */
    public static Builder firstMessage(String token, String providerId, String contactPhone, String message) {
        return new Builder(token, providerId, null, message, Objects.requireNonNull(contactPhone, "contactPhone"));
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final Form.Builder form = Form.builder();

        private Builder(
                String token,
                String providerId,
                @Nullable String chatId,
                String message,
                @Nullable String contactPhone) {
            form.add("cmd", "newMessage")
                    .add("providerId", providerId)
                    .addIfPresent("chatId", chatId)
                    .add("token", token)
                    .add("message", message)
                    .addIfPresent("contactPhone", contactPhone);
        }

        /**
         * Sets the author.
         *
         * @param name first name
         * @param lastName last name
         * @param pictureUrl address of the picture
         * @return this builder
         */
        public Builder user(String name, String lastName, String pictureUrl) {
            form.add("userName", name).add("userLastName", lastName).add("userIco", pictureUrl);
            return this;
        }

        /**
         * Appends a file.
         *
         * @param name the file's name
         * @param url where it lies
         * @return this builder
         */
        public Builder attachment(String name, String url) {
            form.add("attachments[name]", name).add("attachments[url]", url);
            return this;
        }

        /**
         * Appends any other parameter, for example {@code messageId}, {@code taskEmail} or {@code channel}.
         *
         * @param name the parameter
         * @param value its value
         * @return this builder
         */
        public Builder parameter(String name, String value) {
            form.add(name, value);
            return this;
        }

        /**
         * The request.
         *
         * @return a POST with an encoded form
         */
        public InboundRequest build() {
            return InboundRequest.post(form.build());
        }
    }
}
