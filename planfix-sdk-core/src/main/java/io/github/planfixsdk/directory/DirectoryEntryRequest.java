package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.CustomFieldPayload;

/**
 * What to set on an entry of a directory, new or existing. Only what was set is sent; the rest stays as it is. The name of an
 * entry is normally one of the directory's custom fields; {@link Builder#name} is that of a group.
 */
public final class DirectoryEntryRequest extends CustomFieldPayload {
    private DirectoryEntryRequest(Builder builder) {
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
        public DirectoryEntryRequest build() {
            return new DirectoryEntryRequest(this);
        }

        /**
         * The group to put the entry into.
         *
         * @param key the key of a group of the same directory; 0 for the top
         * @return this builder
         * @throws IllegalArgumentException if the key is negative
         */
        public Builder parentKey(long key) {
            if (key < 0) {
                throw new IllegalArgumentException(
                        "parentKey is " + key + ": give the key of a group of the directory, or 0 for the top");
            }
            return set("parentKey", key);
        }

        /**
         * The name of a group.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Whether this is a group of entries.
         *
         * @param isGroup default: an entry
         * @return this builder
         */
        public Builder isGroup(boolean isGroup) {
            return set("isGroup", isGroup);
        }

        /**
         * Whether the entry is in the archive, where it can't be chosen any more.
         *
         * @param archived true or false
         * @return this builder
         */
        public Builder archived(boolean archived) {
            return set("archived", archived);
        }
    }
}
