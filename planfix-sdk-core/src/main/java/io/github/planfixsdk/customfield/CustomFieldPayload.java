package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * The custom fields that this request sets.
     *
     * @return their numbers and the values as they are sent, in the order they were set; a field that is cleared may have no value
     */
    public final CustomFieldData customFieldData() {
        return CustomFieldData.of(written().stream()
                .map(written -> value(written.field().id(), written.value()))
                .toList());
    }

    /** Also what was set through the raw door. */
    final List<Written> written() {
        Object sent = asMap().get("customFieldData");
        List<Written> fields = new ArrayList<>();
        if (sent instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Written written) {
                    fields.add(written);
                }
            }
        } else if (sent instanceof JsonNode items) {
            for (JsonNode item : items) {
                EntityRef field = EntityRef.of(item.path("field").path("id").asLong());
                fields.add(new Written(field, item.path("value"), null));
            }
        }
        return fields;
    }

    private static CustomFieldValue value(long id, JsonNode value) {
        CustomFieldDefinition field =
                new CustomFieldDefinition(id, null, Map.of(), null, null, null, null, List.of(), List.of(), null, null);
        return new CustomFieldValue(field, value.isNull() || value.isMissingNode() ? null : value, null);
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
            return write(field.id(), field.toJson(value), field.type());
        }

        /**
         * Sets a number.
         *
         * @param field the typed key of the field
         * @param value the number
         * @return this builder
         */
        public final B customField(NumberField field, long value) {
            return customField(field, BigDecimal.valueOf(value));
        }

        /**
         * Sets a contact, an employee or a group.
         *
         * @param field the typed key of the field
         * @param person the reference
         * @return this builder
         * @throws IllegalArgumentException if the field's type doesn't take this kind of person
         */
        public final B customField(PersonField field, PersonRef person) {
            return customField(field, Person.of(person));
        }

        /**
         * Sets a counterparty.
         *
         * @param field the typed key of the field
         * @param contact the contact or company
         * @return this builder
         * @throws IllegalArgumentException if the reference isn't one to a contact
         */
        public final B customField(CounterpartyField field, PersonRef contact) {
            return customField(field, Person.of(contact));
        }

        /**
         * Sets several people; they replace all there were.
         *
         * @param field the typed key of the field
         * @param people employees, contacts and groups; none unsets the field
         * @return this builder
         */
        public final B customField(UsersField field, PersonRef... people) {
            return customField(field, Arrays.stream(people).map(Person::of).toList());
        }

        /**
         * Sets a directory entry.
         *
         * @param field the typed key of the field
         * @param key the entry's key in its directory
         * @return this builder
         */
        public final B customField(DirectoryEntryField field, long key) {
            return customField(field, DirectoryValue.of(key));
        }

        /**
         * Sets several directory entries; they replace all there were.
         *
         * @param field the typed key of the field
         * @param keys the entries' keys in their directory; none unsets the field
         * @return this builder
         */
        public final B customField(DirectoryEntriesField field, long... keys) {
            return customField(
                    field, Arrays.stream(keys).mapToObj(DirectoryValue::of).toList());
        }

        /**
         * Sets a task.
         *
         * @param field the typed key of the field
         * @param task the task's number
         * @return this builder
         */
        public final B customField(TaskField field, long task) {
            return customField(field, EntityRef.of(task));
        }

        /**
         * Sets several tasks; they replace all there were.
         *
         * @param field the typed key of the field
         * @param tasks the tasks' numbers; none unsets the field
         * @return this builder
         */
        public final B customField(TasksField field, long... tasks) {
            return customField(
                    field, Arrays.stream(tasks).mapToObj(EntityRef::of).toList());
        }

        /**
         * Sets a project.
         *
         * @param field the typed key of the field
         * @param project the project's number
         * @return this builder
         */
        public final B customField(ProjectField field, long project) {
            return customField(field, EntityRef.of(project));
        }

        /**
         * Unsets a custom field.
         *
         * @param field the typed key of the field
         * @return this builder
         */
        public final B clearCustomField(CustomField<?> field) {
            return write(field.id(), field.clearedJson(), field.type());
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
            return write(id, value, null);
        }

        private B write(long id, JsonNode value, @Nullable CustomFieldType type) {
            if (id < 1) {
                throw new IllegalArgumentException("custom field is " + id + ": give the number of a field, 1 or more");
            }
            customFields.put(id, new Written(EntityRef.of(id), value.deepCopy(), type));
            return set("customFieldData", List.copyOf(customFields.values()));
        }
    }
}
