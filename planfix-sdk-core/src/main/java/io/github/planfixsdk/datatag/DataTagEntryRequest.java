package io.github.planfixsdk.datatag;

import io.github.planfixsdk.customfield.CustomFieldPayload;

/**
 * The custom fields of one entry of a data tag.
 */
public final class DataTagEntryRequest extends CustomFieldPayload {
    private DataTagEntryRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends CustomFieldPayload.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public DataTagEntryRequest build() {
            return new DataTagEntryRequest(this);
        }
    }
}
