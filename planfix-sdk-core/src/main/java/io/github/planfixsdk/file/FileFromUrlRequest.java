package io.github.planfixsdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Payload;

/** A file that Planfix is to fetch itself. */
public final class FileFromUrlRequest extends Payload {
    private FileFromUrlRequest(Builder builder) {
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
         * Where Planfix finds the file. It is needed, and Planfix must be able to read it without a login.
         *
         * @param url an http or https address
         * @return this builder
         * @throws IllegalArgumentException if it is no such address
         */
        public Builder url(String url) {
            if (!url.regionMatches(true, 0, "http://", 0, 7) && !url.regionMatches(true, 0, "https://", 0, 8)) {
                throw new IllegalArgumentException("url is not a web address: give it as https://<host>/…");
            }
            return set("url", new MaskedUrl(url));
        }

        /**
         * The file name in Planfix.
         *
         * @param name with its extension
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /** An address that comes through this door is checked and masked like any other. */
        @Override
        public Builder raw(String key, JsonNode value) {
            return key.equals("url") && value.isTextual() ? url(value.textValue()) : super.raw(key, value);
        }

        /** {@return the request as collected so far} */
        public FileFromUrlRequest build() {
            return new FileFromUrlRequest(this);
        }
    }
}
