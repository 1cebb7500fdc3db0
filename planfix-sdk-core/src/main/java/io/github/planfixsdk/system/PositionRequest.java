package io.github.planfixsdk.system;

import io.github.planfixsdk.model.Payload;

/** What to set on a position of employees, on creation or in a change. */
public final class PositionRequest extends Payload {
    private PositionRequest(Builder builder) {
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
         * The name. Planfix needs it on creation.
         *
         * @param name not blank
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder name(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name is blank: give the position's name");
            }
            return set("name", name);
        }

        /** {@return the request as collected so far} */
        public PositionRequest build() {
            return new PositionRequest(this);
        }
    }
}
