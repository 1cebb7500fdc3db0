package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Payload;
import java.util.Map;

/** Which fields of the runs of a report to list; by default all documented ones. Planfix lists them all at once. */
public final class ReportSaveQuery extends Payload {
    private ReportSaveQuery(Builder builder) {
        super(builder);
    }

    /** {@return a builder with the default} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private Builder() {
            super(Map.of("fields", ReportSaveFields.ALL.toString()));
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Which fields to ask for instead of all documented ones.
         *
         * @param fields out of {@link ReportSaveFields}
         * @return this builder
         */
        public Builder fields(Fields fields) {
            return set("fields", fields.toString());
        }

        /** {@return the query as collected so far} */
        public ReportSaveQuery build() {
            return new ReportSaveQuery(this);
        }
    }
}
