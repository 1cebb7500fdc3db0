package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.task.TaskRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chat may know besides a message's text. A {@link ChatBridge} puts it into the chat's task, once, with the message that opens
 * the chat; each detail goes to the first of these places that there is:
 *
 * <ol>
 *   <li>the task's line field that {@link ChatBridgeBuilder#lineField} names for it;
 *   <li>with a REST client, the task's own name, description, planned start, deadline, and "postponed until";
 *   <li>for a name without REST, the message's title, if it has none;
 *   <li>a line of its own under the message's text, such as {@code Browser: Firefox}.
 * </ol>
 *
 * <p>Immutable; {@link #toString()} holds no values.
 */
public final class MessageDetails {
    /** A detail that can be given a line field of the task. */
    public enum Detail {
        /** What the task is called. */
        NAME("Name"),
        /** What the task is about. */
        DESCRIPTION("Description"),
        /** When it is to begin. */
        START("Start"),
        /** When it is to be done. */
        END("End"),
        /** Until when it rests. */
        POSTPONED_UNTIL("Postponed until"),
        /** What the visitor browses with. */
        BROWSER("Browser");

        private final String label;

        Detail(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Map<Detail, Object> details;
    private final @Nullable String title;
    private final @Nullable TaskRequest task;

    private MessageDetails(Builder builder) {
        details = new EnumMap<>(builder.details);
        title = builder.title;
        task = builder.task;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Texts and {@link TimePoint}s. */
    Map<Detail, Object> details() {
        return details;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    TaskRequest task() {
        return task;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageDetails that
                && details.equals(that.details)
                && Objects.equals(title, that.title)
                && Objects.equals(task, that.task);
    }

    @Override
    public int hashCode() {
        return Objects.hash(details, title, task);
    }

    @Override
    public String toString() {
        return "MessageDetails " + details.keySet();
    }

    /** Collects details. Not thread-safe. */
    public static final class Builder {
        private final Map<Detail, Object> details = new EnumMap<>(Detail.class);
        private @Nullable String title;
        private @Nullable TaskRequest task;

        private Builder() {}

        /**
         * Sets the message's title, as {@link NewMessage.Builder#title} does; a title of the message itself comes first.
         *
         * @param value the title
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder title(String value) {
            title = Require.notBlank(value, "title");
            return this;
        }

        /**
         * Sets the task's name. Written through REST, it stands over the title.
         *
         * @param value the name
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder name(String value) {
            return text(Detail.NAME, value, "name");
        }

        /**
         * Sets the task's description.
         *
         * @param value plain text; written as HTML that shows it as it is
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder description(String value) {
            return text(Detail.DESCRIPTION, value, "description");
        }

        /**
         * Sets the planned start.
         *
         * @param value a day, a day with a time, or a moment
         * @return this builder
         */
        public Builder start(TimePoint value) {
            return time(Detail.START, value, "start");
        }

        /**
         * Sets the deadline.
         *
         * @param value a day, a day with a time, or a moment
         * @return this builder
         */
        public Builder end(TimePoint value) {
            return time(Detail.END, value, "end");
        }

        /**
         * Sets until when the task is put off.
         *
         * @param value a day, a day with a time, or a moment
         * @return this builder
         */
        public Builder postponedUntil(TimePoint value) {
            return time(Detail.POSTPONED_UNTIL, value, "postponedUntil");
        }

        /**
         * Sets what the visitor browses with.
         *
         * @param value the browser
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder browser(String value) {
            return text(Detail.BROWSER, value, "browser");
        }

        /**
         * Sets anything else of the task, above all custom fields of any type. Needs a REST client in the bridge; what it sets stands
         * over the other details.
         *
         * @param value what to set
         * @return this builder
         */
        public Builder task(TaskRequest value) {
            task = Objects.requireNonNull(value, "task");
            return this;
        }

        private Builder text(Detail detail, String value, String name) {
            details.put(detail, Require.notBlank(value, name));
            return this;
        }

        private Builder time(Detail detail, TimePoint value, String name) {
            details.put(detail, Objects.requireNonNull(value, name));
            return this;
        }

        /**
         * The details so far.
         *
         * @return an immutable value; the builder may be used on
         */
        public MessageDetails build() {
            return new MessageDetails(this);
        }
    }
}
