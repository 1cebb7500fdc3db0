package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a request that may set custom fields. Fields that it does not name keep their values. */
public abstract class CustomFieldPayload extends Payload {
    /**
     * Takes what a builder has collected.
     *
     * @param builder the builder
     */
    protected CustomFieldPayload(Builder<?> builder) {
        super(builder);
    }

    /**
     * Collects a body. Not thread-safe.
     *
     * @param <B> the concrete builder
     */
    public abstract static class Builder<B extends Builder<B>> extends Payload.Builder<B> {
        private final Map<Long, Written> customFields = new LinkedHashMap<>();

        /** An empty builder. */
        protected Builder() {}

        /**
         * Sets a custom field. Planfix stores nothing, and says nothing, when the field isn't attached to the template.
         *
         * @param <T> the field's kind of value
         * @param field the typed key of the field
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if Planfix doesn't allow the value
         */
        public final <T> B customField(CustomField<T> field, T value) {
            return rawCustomField(field.id(), field.toJson(value));
        }

        /**
         * Unsets a custom field.
         *
         * @param field the typed key of the field
         * @return this builder
         */
        public final B clearCustomField(CustomField<?> field) {
            return rawCustomField(field.id(), field.clearedJson());
        }

        /**
         * Sets a custom field to any JSON, for types this SDK does not know.
         *
         * @param id the number of the field, 1 or more
         * @param value the JSON to send
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public final B rawCustomField(long id, JsonNode value) {
            if (id < 1) {
                throw new IllegalArgumentException("custom field is " + id + ": give the number of a field, 1 or more");
            }
            customFields.put(id, new Written(new EntityRef(id, null), value));
            return set("customFieldData", List.copyOf(customFields.values()));
        }
    }
}
