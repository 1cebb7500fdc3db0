package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.Payload;

/**
 * A set of custom fields to create.
 */
public final class CustomFieldSetRequest extends Payload {
    private CustomFieldSetRequest(Builder builder) {
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

        /** {@return the request as collected so far} */
        public CustomFieldSetRequest build() {
            return new CustomFieldSetRequest(this);
        }

        /**
         * The name of the set.
         *
         * @param name the new text
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }
    }
}
