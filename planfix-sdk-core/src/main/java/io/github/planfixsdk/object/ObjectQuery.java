package io.github.planfixsdk.object;

import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.page.ListQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which objects to list: there is nothing but pages to choose. By default: from the first one on, {@value ListQuery#MAX_PAGE_SIZE}
 * per request.
 */
public final class ObjectQuery extends Payload {
    private ObjectQuery(Builder builder) {
        super(builder);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private Builder() {
            super(defaults());
        }

        private static Map<String, Object> defaults() {
            Map<String, Object> defaults = new LinkedHashMap<>();
            defaults.put("offset", 0);
            defaults.put("pageSize", ListQuery.MAX_PAGE_SIZE);
            return defaults;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ObjectQuery build() {
            return new ObjectQuery(this);
        }

        /**
         * Where to start.
         *
         * @param offset how many objects to leave out, 0 or more; default 0
         * @return this builder
         * @throws IllegalArgumentException if the offset is negative
         */
        public Builder offset(int offset) {
            if (offset < 0) {
                throw new IllegalArgumentException("offset is " + offset + ": give 0 or more");
            }
            return set("offset", offset);
        }

        /**
         * How many objects to read per request.
         *
         * @param pageSize 1 to {@value ListQuery#MAX_PAGE_SIZE}; default {@value ListQuery#MAX_PAGE_SIZE}
         * @return this builder
         * @throws IllegalArgumentException if Planfix would refuse the size
         */
        public Builder pageSize(int pageSize) {
            if (pageSize < 1 || pageSize > ListQuery.MAX_PAGE_SIZE) {
                throw new IllegalArgumentException(
                        "pageSize is " + pageSize + ": Planfix returns 1 to " + ListQuery.MAX_PAGE_SIZE
                                + " items per request; give a size in that range and read on with all()");
            }
            return set("pageSize", pageSize);
        }
    }
}
