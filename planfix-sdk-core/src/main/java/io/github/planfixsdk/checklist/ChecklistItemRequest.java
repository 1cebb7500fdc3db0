package io.github.planfixsdk.checklist;

import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;

/** What to set on an item of a checklist, on creation or in a change: only what is named is sent. */
public final class ChecklistItemRequest extends Payload {
    private ChecklistItemRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * What is to be done. Planfix needs it on creation.
         *
         * @param name the text
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Who is to do it; they replace all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder assignees(PersonRef... people) {
            return people("assignees", people);
        }

        /**
         * Who is to do it, as read from another item.
         *
         * @param people persons and groups; their names are not sent
         * @return this builder
         * @throws IllegalArgumentException if somebody came without an id
         */
        public Builder assignees(People people) {
            return people("assignees", people);
        }

        /**
         * Whether it is done.
         *
         * @param isDone true or false
         * @return this builder
         */
        public Builder isDone(boolean isDone) {
            return set("isDone", isDone);
        }

        /**
         * Puts the item under another one of the same task.
         *
         * @param id the number of that item, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder parent(long id) {
            return reference("parent", id);
        }

        /** {@return the request as collected so far} */
        public ChecklistItemRequest build() {
            return new ChecklistItemRequest(this);
        }
    }
}
