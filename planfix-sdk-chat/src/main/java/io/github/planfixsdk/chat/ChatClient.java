package io.github.planfixsdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.FormClient;
import io.github.planfixsdk.internal.form.Require;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to Planfix as a chat provider:
 *
 * <pre>{@code
 * ChatClient chat = ChatClient.builder()
 *         .address("https://example.planfix.com/webchat/api")
 *         .providerId("superchat")
 *         .token(token)
 *         .build();
 * chat.sendMessage(NewMessage.builder(chatId, ChatContact.of(personId, "Anna"), "Good morning").build());
 * }</pre>
 *
 * <p>Address and key stand in the integration's window in Planfix. Immutable and thread-safe; one client per account and
 * provider is enough. A command is never sent twice: after a lost connection the exception's
 * {@link PlanfixException#mayHaveBeenApplied()} tells whether it may have arrived. Redirects are refused, so that the key
 * stays with the configured address. Without {@link Builder#timeout} and {@link Builder#httpClient} a command takes at
 * most 30 seconds.
 */
public final class ChatClient implements AutoCloseable {
    private final FormClient planfix;
    private final String providerId;

    private ChatClient(FormClient planfix, String providerId) {
        this.planfix = planfix;
        this.providerId = providerId;
    }

    /**
     * Starts a client.
     *
     * @return a builder; address, provider and token are required
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Passes a message on. The first one of a chat makes Planfix create the task, and the contact if it is new.
     *
     * @param message the message
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public void sendMessage(NewMessage message) {
        planfix.send(
                "newMessage",
                Form.builder()
                        .add("providerId", providerId)
                        .addAll(message.toForm())
                        .build());
    }

    /**
     * Looks up the task of a chat.
     *
     * @param chatId the provider's own id of the chat
     * @return the task, empty when Planfix has none for this chat
     * @throws IllegalArgumentException if {@code chatId} is blank
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public Optional<ChatTask> findTask(String chatId) {
        Require.notBlank(chatId, "chatId");
        JsonNode answer = planfix.find(
                "getTask",
                Form.builder()
                        .add("providerId", providerId)
                        .add("chatId", chatId)
                        .build());
        if (answer == null) {
            return Optional.empty();
        }
        JsonNode task = data(answer);
        if (task.isNull()) {
            return Optional.empty();
        }
        Long number = number(task.isObject() ? task.path("number") : task);
        if (number == null) {
            throw FormClient.unexpected("getTask", "an answer without the task's number");
        }
        return Optional.of(new ChatTask(number, flag(task.path("statusIsActive"))));
    }

    /** The documentation promises an object; really it is a JSON text, and a bare number would mean the same. */
    private static JsonNode data(JsonNode answer) {
        JsonNode data = answer.has("data") ? answer.get("data") : answer;
        if (data.isTextual()) {
            JsonNode nested = FormClient.nested(data.textValue());
            return nested == null ? data : nested;
        }
        return data;
    }

    private static @Nullable Long number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            return node.isTextual() ? Long.valueOf(node.textValue().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Boolean flag(JsonNode node) {
        return switch (node.asText()) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Frees connections; nothing happens to a client given to {@link Builder#httpClient}. */
    @Override
    public void close() {
        planfix.close();
    }

    /** Address and provider, never the token. */
    @Override
    public String toString() {
        return "ChatClient " + providerId + " at " + planfix;
    }

    /** Collects what a client needs. Not thread-safe. */
    public static final class Builder {
        private final FormClient.Builder planfix = FormClient.builder();
        private @Nullable String providerId;

        private Builder() {}

        /**
         * Sets where Planfix listens.
         *
         * @param url as the integration's window shows it, of the form {@code https://<account>/webchat/api}; plain http
         *     is taken for loopback only
         * @return this builder
         * @throws IllegalArgumentException if it is no such address
         */
        public Builder address(String url) {
            planfix.address(url);
            return this;
        }

        /**
         * Sets the name that tells this provider's chats from others'.
         *
         * @param value the provider's id, not blank and without {@code ~}
         * @return this builder
         * @throws IllegalArgumentException if it is blank or contains {@code ~}
         */
        public Builder providerId(String value) {
            Require.notBlank(value, "providerId");
            if (value.indexOf('~') >= 0) {
                throw new IllegalArgumentException(
                        "providerId is \"" + value + "\"; Planfix does not take the character ~, use - instead");
            }
            providerId = value;
            return this;
        }

        /**
         * Sets the key.
         *
         * @param value the key from the integration's window; it never shows up in a text or log of this SDK
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder token(String value) {
            planfix.token(value);
            return this;
        }

        /**
         * Limits a command's whole time. Without it: 30 seconds, or what a given HTTP client has.
         *
         * @param value more than zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder timeout(Duration value) {
            planfix.timeout(value);
            return this;
        }

        /**
         * Shares connections, proxy and time limits with the program's own HTTP client. Redirects are off all the same. Its
         * interceptors see the key, which is part of the body: don't log bodies there.
         *
         * @param value the client; {@link ChatClient#close()} leaves it open
         * @return this builder
         */
        public Builder httpClient(OkHttpClient value) {
            planfix.httpClient(value);
            return this;
        }

        /**
         * The client.
         *
         * @return ready to use
         * @throws IllegalArgumentException if address, provider or token is missing
         */
        public ChatClient build() {
            if (providerId == null) {
                throw new IllegalArgumentException("providerId is missing; choose a short name such as \"superchat\"");
            }
            return new ChatClient(planfix.build(), Objects.requireNonNull(providerId));
        }
    }
}
