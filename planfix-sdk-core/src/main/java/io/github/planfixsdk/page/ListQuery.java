package io.github.planfixsdk.page;

import io.github.planfixsdk.model.Field;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What one request to a list asks for: where to start, how many items, which fields.
 *
 * @param <Q> the concrete query
 */
public abstract class ListQuery<Q extends ListQuery<Q>> extends Payload {
    /** The most items Planfix returns per request; also the default page size. */
    public static final int MAX_PAGE_SIZE = 100;

    /**
     * Takes what a builder has collected.
     *
     * @param builder the builder
     */
    protected ListQuery(Builder<?> builder) {
        super(builder);
    }

    /**
     * Copies another query, from another offset on.
     *
     * @param other the query to copy
     * @param offset where to start
     */
    protected ListQuery(ListQuery<Q> other, int offset) {
        super(withOffset(other.asMap(), offset));
    }

    /**
     * The same query from another offset on.
     *
     * @param offset where to start, in items, 0 or more
     * @return the changed query
     * @throws IllegalArgumentException if the offset is negative
     */
    public abstract Q at(int offset);

    /** {@return where the query starts, in items from 0} */
    public final int offset() {
        return number("offset", 0);
    }

    /** {@return how many items a full page has} */
    public final int pageSize() {
        return number("pageSize", MAX_PAGE_SIZE);
    }

    private int number(String key, int absent) {
        // Whoever sets a key through the raw door sends JSON.
        return asMap().get(key) instanceof Integer number
                ? number
                : Integer.parseInt(String.valueOf(asMap().getOrDefault(key, absent)));
    }

    private static Map<String, Object> withOffset(Map<String, Object> values, int offset) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put("offset", checkOffset(offset));
        return changed;
    }

    private static int checkOffset(int offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ": give 0 or more");
        }
        return offset;
    }

    /**
     * Collects a query. Defaults: offset 0, {@value ListQuery#MAX_PAGE_SIZE} items per page, all documented fields.
     *
     * @param <B> the concrete builder
     */
    public abstract static class Builder<B extends Builder<B>> extends Payload.Builder<B> {
        private Fields fields;

        /**
         * A builder with the defaults.
         *
         * @param fields the fields to ask for by default
         */
        protected Builder(Fields fields) {
            super(defaults(fields));
            this.fields = fields;
        }

        private static Map<String, Object> defaults(Fields fields) {
            Map<String, Object> defaults = new LinkedHashMap<>();
            defaults.put("offset", 0);
            defaults.put("pageSize", MAX_PAGE_SIZE);
            defaults.put("fields", fields.toString());
            return defaults;
        }

        /**
         * Where to start.
         *
         * @param offset how many items to leave out, 0 or more; default 0
         * @return this builder
         * @throws IllegalArgumentException if the offset is negative
         */
        public final B offset(int offset) {
            return set("offset", checkOffset(offset));
        }

        /**
         * How many items to read per request.
         *
         * @param pageSize 1 to {@value ListQuery#MAX_PAGE_SIZE}; default {@value ListQuery#MAX_PAGE_SIZE}
         * @return this builder
         * @throws IllegalArgumentException if Planfix would refuse the size
         */
        public final B pageSize(int pageSize) {
            if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
                throw new IllegalArgumentException("pageSize is " + pageSize + ": Planfix returns 1 to " + MAX_PAGE_SIZE
                        + " items per request; give a size in that range and read on with all(…)");
            }
            return set("pageSize", pageSize);
        }

        /**
         * Which fields to ask for instead of all documented ones.
         *
         * @param fields system fields and custom fields
         * @return this builder
         */
        public final B fields(Fields fields) {
            this.fields = Objects.requireNonNull(fields, "fields");
            return set("fields", fields.toString());
        }

        /**
         * Asks for further fields, normally custom ones: Planfix returns those only when named.
         *
         * @param more fields to add to those asked for so far
         * @return this builder
         */
        public final B andFields(Field... more) {
            return fields(fields.and(more));
        }

        /**
         * The other system whose ids {@code sourceObjectId} and {@code sourceDataVersion} are to hold.
         *
         * @param sourceId the id under which the other system synchronises
         * @return this builder
         */
        protected final B source(UUID sourceId) {
            return set("sourceId", Objects.requireNonNull(sourceId, "sourceId").toString());
        }
    }
}
