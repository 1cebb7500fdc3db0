package io.github.planfixsdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.FormClient;
import io.github.planfixsdk.internal.form.PublicAddress;
import io.github.planfixsdk.internal.form.Require;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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
    static final String NEW_MESSAGE = "newMessage";
    static final String UPDATE_CONTACT = "updateContact";
    static final String MESSAGE_STATUS = "messageStatus";

    private final FormClient planfix;
    private final String providerId;
    private final boolean privateAttachments;

    private ChatClient(FormClient planfix, String providerId, boolean privateAttachments) {
        this.planfix = planfix;
        this.providerId = providerId;
        this.privateAttachments = privateAttachments;
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
     * @throws IllegalArgumentException if an attachment or the person's picture lies where Planfix cannot fetch it: on
     *     this machine, in a private network, behind a user's name
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public void sendMessage(NewMessage message) {
        send(newMessage(message));
    }

    /**
     * Tells Planfix what a person is called now, and how to reach them. Planfix must know them by a message.
     *
     * @param contact the person as they are now
     * @throws IllegalArgumentException if the picture lies where Planfix cannot fetch it
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter or does not know the person
     * @throws PlanfixException if the call fails in another way
     */
    public void updateContact(ChatContact contact) {
        send(contactUpdate(contact));
    }

    /**
     * Tells Planfix what became of an employee's message.
     *
     * @param report the message's id and status
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public void reportStatus(StatusReport report) {
        send(statusReport(report));
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
        JsonNode task = find("getTask", "chatId", chatId);
        return task == null
                ? Optional.empty()
                : Optional.of(new ChatTask(number("getTask", "task", task), flag(task.path("statusIsActive"))));
    }

    /** Whether a chat has a task; null if Planfix answers, and says neither. */
    @Nullable
    Boolean hasTask(String chatId) {
        JsonNode task = find("getTask", "chatId", chatId);
        if (task == null) {
            return false;
        }
        return number(task.isObject() ? task.path("number") : task) == null ? null : true;
    }

    /**
     * Looks up the contact that a person is in Planfix.
     *
     * @param contactId the provider's own id of the person
     * @return the contact's number, as REST takes it; empty when Planfix does not know the person
     * @throws IllegalArgumentException if {@code contactId} is blank
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public OptionalLong findContact(String contactId) {
        JsonNode contact = find("getContact", "contactId", contactId);
        return contact == null ? OptionalLong.empty() : OptionalLong.of(number("getContact", "contact", contact));
    }

    Command newMessage(NewMessage message) {
        if (!privateAttachments) {
            for (Attachment attachment : message.attachments()) {
                requirePublic(attachment.url(), "the attachment \"" + attachment.name() + "\"");
            }
        }
        return command(NEW_MESSAGE, checked(message.toForm()));
    }

    Command contactUpdate(ChatContact contact) {
        return command(UPDATE_CONTACT, checked(contact.toForm()));
    }

    Command statusReport(StatusReport report) {
        return command(MESSAGE_STATUS, report.toForm());
    }

    void send(Command command) {
        planfix.send(command.name(), command.fields());
    }

    URI address() {
        return planfix.address();
    }

    private Command command(String name, Form fields) {
        return new Command(
                name,
                Form.builder().add("providerId", providerId).addAll(fields).build());
    }

    private Form checked(Form contact) {
        String picture = contact.first("contactIco");
        if (picture != null && !privateAttachments) {
            requirePublic(picture, "the picture");
        }
        return contact;
    }

    private static void requirePublic(String url, String name) {
        PublicAddress.require(url, name, "ChatClient.Builder.allowPrivateAttachments");
    }

    private @Nullable JsonNode find(String command, String key, String id) {
        Require.notBlank(id, key);
        JsonNode answer = planfix.find(
                command,
                Form.builder().add("providerId", providerId).add(key, id).build());
        JsonNode data = answer == null ? null : data(answer);
        return data == null || data.isNull() ? null : data;
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

    private static long number(String command, String what, JsonNode data) {
        Long number = number(data.isObject() ? data.path("number") : data);
        if (number == null) {
            throw FormClient.unexpected(command, "an answer without the " + what + "'s number");
        }
        return number;
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
        private boolean privateAttachments;

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
         * Lets attachments and pictures lie on this machine or in a private network, for tests with a Planfix that runs
         * there. Without it they are refused, since the real Planfix could not fetch them.
         *
         * @return this builder
         */
        public Builder allowPrivateAttachments() {
            privateAttachments = true;
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
            return new ChatClient(planfix.build(), Objects.requireNonNull(providerId), privateAttachments);
        }
    }
}
