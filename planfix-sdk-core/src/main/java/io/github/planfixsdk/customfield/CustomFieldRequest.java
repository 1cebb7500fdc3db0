package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Payload;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A custom field to define, or what to change in one of the account's own fields.
 */
public final class CustomFieldRequest extends Payload {
    private CustomFieldRequest(Builder builder) {
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

        /** {@return the request as collected so far} */
        public CustomFieldRequest build() {
            return new CustomFieldRequest(this);
        }

        /**
         * The name.
         *
         * @param name the name in the account's language
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * The name in further languages.
         *
         * @param names names by language code, such as {@code en}
         * @return this builder
         */
        public Builder names(Map<String, String> names) {
            return set("names", Collections.unmodifiableMap(new LinkedHashMap<>(names)));
        }

        /**
         * The type; it cannot be changed later.
         *
         * @param type the value
         * @return this builder
         */
        public Builder type(CustomFieldType type) {
            return set("type", type);
        }

        /**
         * What it belongs to; the address already says so.
         *
         * @param objectType the value
         * @return this builder
         */
        public Builder objectType(CustomFieldObject objectType) {
            return set("objectType", objectType);
        }

        /**
         * The set of fields it is put in.
         *
         * @param id the number of a set
         * @return this builder
         */
        public Builder groupId(long id) {
            return set("groupId", id);
        }

        /**
         * The directory its values come from, for the types that have one.
         *
         * @param id the number of a directory
         * @return this builder
         */
        public Builder directoryId(long id) {
            return set("directoryId", id);
        }

        /**
         * The fields of that directory to show.
         *
         * @param ids the numbers of custom fields of the directory
         * @return this builder
         */
        public Builder directoryFields(long... ids) {
            return set("directoryFields", Arrays.stream(ids).boxed().toList());
        }

        /**
         * The values to choose from, for lists and sets of values.
         *
         * @param values the texts; none removes them all
         * @return this builder
         */
        public Builder enumValues(String... values) {
            return set("enumValues", List.of(values));
        }

        /**
         * The value itself, for fields of the account only.
         *
         * @param <T> the field's kind of value
         * @param field a typed key of the field's type; its number is not sent
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if Planfix doesn't allow the value
         */
        public <T> Builder mainValue(CustomField<T> field, T value) {
            return mainValue(field.toJson(value));
        }

        /**
         * Unsets the value, for fields of the account only.
         *
         * @param field a typed key of the field's type; its number is not sent
         * @return this builder
         */
        public Builder clearMainValue(CustomField<?> field) {
            return mainValue(field.clearedJson());
        }

        /**
         * The value itself as any JSON, for fields of the account only.
         *
         * @param value the value in the form of the field's type
         * @return this builder
         */
        public Builder mainValue(JsonNode value) {
            return raw("mainValue", value);
        }
    }
}
