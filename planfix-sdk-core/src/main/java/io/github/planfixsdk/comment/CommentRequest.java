package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A comment to add to a task or contact, or what to change in one. Only what is named here is sent; an explicit null goes
 * through {@link Payload.Builder#raw raw}.
 */
public final class CommentRequest extends Payload {
    private CommentRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private final Map<String, Object> recipients = new LinkedHashMap<>();

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public CommentRequest build() {
            return new CommentRequest(this);
        }

        /**
         * The other system that {@code sourceObjectId} and {@code sourceDataVersion} belong to.
         *
         * @param sourceId the id under which the other system synchronises
         * @return this builder
         */
        public Builder sourceId(UUID sourceId) {
            return set("sourceId", sourceId.toString());
        }

        /**
         * The id of the same object in another, synchronised system.
         *
         * @param sourceObjectId a UUID as text
         * @return this builder
         */
        public Builder sourceObjectId(String sourceObjectId) {
            return set("sourceObjectId", sourceObjectId);
        }

        /**
         * The version of that object's data in the other system.
         *
         * @param sourceDataVersion any text
         * @return this builder
         */
        public Builder sourceDataVersion(String sourceDataVersion) {
            return set("sourceDataVersion", sourceDataVersion);
        }

        /**
         * When the comment counts as written; default: now. Creation only.
         *
         * @param moment the moment in any form Planfix takes
         * @return this builder
         */
        public Builder dateTime(TimePoint moment) {
            return set("dateTime", moment);
        }

        /**
         * When the comment counts as written; default: now. Creation only. As an exact moment, to the minute.
         *
         * @param moment the moment
         * @return this builder
         */
        public Builder dateTime(Instant moment) {
            return dateTime(TimePoint.of(moment));
        }

        /**
         * The text.
         *
         * @param description HTML
         * @return this builder
         */
        public Builder description(String description) {
            return set("description", description);
        }

        /**
         * The author; default: the token's owner. Creation only.
         *
         * @param person the person
         * @return this builder
         */
        public Builder owner(PersonRef person) {
            return person("owner", person);
        }

        /**
         * Whether it is pinned.
         *
         * @param isPinned true or false
         * @return this builder
         */
        public Builder isPinned(boolean isPinned) {
            return set("isPinned", isPinned);
        }

        /**
         * Whether clients cannot see it.
         *
         * @param isHidden true or false
         * @return this builder
         */
        public Builder isHidden(boolean isHidden) {
            return set("isHidden", isHidden);
        }

        /**
         * Who is notified; replaces those named before. Without this call Planfix decides.
         *
         * @param people employees, contacts and groups
         * @return this builder
         */
        public Builder recipients(PersonRef... people) {
            People split = People.of(people);
            recipients.put("users", split.users());
            recipients.put("groups", split.groups());
            return set("recipients", Collections.unmodifiableMap(new LinkedHashMap<>(recipients)));
        }

        /**
         * Which roles in the task are notified, in addition to {@link #recipients}.
         *
         * @param roles the roles
         * @return this builder
         */
        public Builder recipientRoles(NotifiedRole... roles) {
            recipients.put("roles", List.of(roles));
            return set("recipients", Collections.unmodifiableMap(new LinkedHashMap<>(recipients)));
        }

        /**
         * The files attached to it; they replace all that were there.
         *
         * @param ids the numbers of uploaded files; none detaches all
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder files(long... ids) {
            return references("files", ids);
        }
    }
}
