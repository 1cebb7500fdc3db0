package io.github.planfixsdk.datatag;

import io.github.planfixsdk.model.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Entries of one data tag to add to a comment. */
public final class DataTagEntriesRequest extends Payload {
    private DataTagEntriesRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects entries. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private final List<DataTagEntryRequest> entries = new ArrayList<>();

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The data tag whose entries these are. Planfix needs it.
         *
         * @param id the number of the data tag, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder dataTag(long id) {
            return reference("dataTag", id);
        }

        /**
         * Adds one entry.
         *
         * @param entry the entry's custom fields
         * @return this builder
         */
        public Builder entry(DataTagEntryRequest entry) {
            entries.add(Objects.requireNonNull(entry, "entry"));
            return set("items", List.copyOf(entries));
        }

        /**
         * The request as collected so far.
         *
         * @return the request
         * @throws IllegalArgumentException if the data tag is missing
         */
        public DataTagEntriesRequest build() {
            if (value("dataTag") == null) {
                throw new IllegalArgumentException("dataTag is not set: call dataTag(id) with the data tag's number");
            }
            return new DataTagEntriesRequest(this);
        }
    }
}
