package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message for Planfix: what a person wrote, or an operator of the provider's own system (an echo). Immutable;
 * {@link #toString()} holds no text.
 */
public final class NewMessage {
    private final Builder values;

    private NewMessage(Builder values) {
        this.values = values;
    }

    /**
     * Starts a message.
     *
     * @param chatId the provider's own id of the chat, the same for ever; Planfix keeps one task per chat
     * @param contact the person the chat is with, also when the message is an echo
     * @param text what was written; may be empty when there are attachments
     * @return a builder
     * @throws IllegalArgumentException if {@code chatId} is blank
     */
    public static Builder builder(String chatId, ChatContact contact, String text) {
        return new Builder(
                Require.notBlank(chatId, "chatId"),
                Objects.requireNonNull(contact, "contact"),
                Objects.requireNonNull(text, "text"));
    }

    /**
     * The chat.
     *
     * @return the provider's own id
     */
    public String chatId() {
        return values.chatId;
    }

    ChatContact contact() {
        return values.contact;
    }

    @Nullable
    String title() {
        return values.title;
    }

    Map<String, String> taskFields() {
        return values.taskFields;
    }

    NewMessage withContact(ChatContact contact) {
        return new NewMessage(new Builder(contact, values));
    }

    /** As written by an operator, known to Planfix by the address if there is one. */
    NewMessage asEcho(@Nullable String email) {
        Builder echo = new Builder(values.contact, values);
        return new NewMessage(email == null ? echo.echo() : echo.echo(email));
    }

    List<Attachment> attachments() {
        return values.attachments;
    }

    Form toForm() {
        Form.Builder form = Form.builder()
                .add("chatId", values.chatId)
                .addIfPresent("channel", values.channel)
                .addIfPresent("title", values.title)
                .add("message", values.text)
                .addAll(values.contact.toForm());
        for (Attachment attachment : values.attachments) {
            // Planfix pairs names and addresses by position, so a missing name is sent as an empty one.
            form.add("attachments[name]", Objects.requireNonNullElse(attachment.name(), ""));
            form.add("attachments[url]", attachment.url());
        }
        if (values.echo) {
            form.add("isEcho", "1").addIfPresent("userEmail", values.userEmail);
        }
        values.taskFields.forEach((name, value) -> form.add("data_" + name, value));
        return form.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewMessage that && toForm().equals(that.toForm());
    }

    @Override
    public int hashCode() {
        return toForm().hashCode();
    }

    @Override
    public String toString() {
        return "NewMessage in " + values.chatId;
    }

    /** Collects the parts of a message. Not thread-safe. */
    public static final class Builder {
        private final String chatId;
        private final ChatContact contact;
        private final String text;
        private final List<Attachment> attachments = new ArrayList<>();
        private final Map<String, String> taskFields = new LinkedHashMap<>();
        private @Nullable String channel;
        private @Nullable String title;
        private boolean echo;
        private @Nullable String userEmail;

        private Builder(String chatId, ChatContact contact, String text) {
            this.chatId = chatId;
            this.contact = contact;
            this.text = text;
        }

        private Builder(ChatContact contact, Builder other) {
            this(other.chatId, contact, other.text);
            attachments.addAll(other.attachments);
            taskFields.putAll(other.taskFields);
            channel = other.channel;
            title = other.title;
            echo = other.echo;
            userEmail = other.userEmail;
        }

        /**
         * Names where the message came in.
         *
         * @param value for example the messenger's name
         * @return this builder
         */
        public Builder channel(String value) {
            channel = Require.notBlank(value, "channel");
            return this;
        }

        /**
         * Sets what the chat's task is named after. Give it with the first message of a chat only: each later one renames
         * the task again.
         *
         * @param value the title
         * @return this builder
         */
        public Builder title(String value) {
            title = Require.notBlank(value, "title");
            return this;
        }

        /**
         * Appends a file. Planfix fetches it itself, so the address must be public; an account takes files of up to
         * 100 MB, 15 MB on free plans.
         *
         * @param name the name the file gets
         * @param url where it lies
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or {@code url} is no web address
         */
        public Builder attachment(String name, String url) {
            attachments.add(new Attachment(Require.notBlank(name, "name"), Require.webAddress(url, "url")));
            return this;
        }

        /**
         * Fills a field of the chat's task.
         *
         * @param name the field's exact name in Planfix; its type must be "Line"
         * @param value the text; the same name again replaces it
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder taskField(String name, String value) {
            taskFields.put(Require.notBlank(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Marks the message as written by an operator in the provider's system. Planfix shows as its author the employee
         * chosen in the integration's settings, else whoever switched the integration on.
         *
         * @return this builder
         */
        public Builder echo() {
            echo = true;
            userEmail = null;
            return this;
        }

        /**
         * Marks the message as written by an operator in the provider's system.
         *
         * @param email the address of the employee who is to be its author
         * @return this builder
         * @throws IllegalArgumentException if the address is blank
         */
        public Builder echo(String email) {
            userEmail = Require.notBlank(email, "email");
            echo = true;
            return this;
        }

        /**
         * The message so far.
         *
         * @return an immutable value; the builder may be used on
         * @throws IllegalArgumentException if there is neither text nor attachment
         */
        public NewMessage build() {
            if (text.isBlank() && attachments.isEmpty()) {
                throw new IllegalArgumentException("text is blank; give a text or at least one attachment");
            }
            return new NewMessage(new Builder(contact, this));
        }
    }
}
