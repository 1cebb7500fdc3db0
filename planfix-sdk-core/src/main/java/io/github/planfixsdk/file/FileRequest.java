package io.github.planfixsdk.file;

import io.github.planfixsdk.model.Payload;

/** What to change of a file. */
public final class FileRequest extends Payload {
    private FileRequest(Builder builder) {
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
         * The file name.
         *
         * @param name the new name
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Where an online document is.
         *
         * @param link its web address
         * @return this builder
         */
        public Builder link(String link) {
            return set("link", link);
        }

        /** {@return the request as collected so far} */
        public FileRequest build() {
            return new FileRequest(this);
        }
    }
}
