package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entity's custom fields, as far as the request asked for them by number. Values stay raw until a key reads them, so a field
 * of an unknown type harms nobody. Immutable.
 */
public final class CustomFieldData {
    /** No custom fields. */
    public static final CustomFieldData EMPTY = new CustomFieldData(List.of());

    private final List<CustomFieldValue> values;

    private CustomFieldData(List<CustomFieldValue> values) {
        this.values = values;
    }

    /**
     * These values.
     *
     * @param values any fields
     * @return the data in the same order
     */
    public static CustomFieldData of(List<CustomFieldValue> values) {
        return values.isEmpty() ? EMPTY : new CustomFieldData(List.copyOf(values));
    }

    /**
     * The value of a field.
     *
     * @param <T> the value's Java type
     * @param field its key
     * @return empty if the field wasn't asked for, isn't attached, or isn't set
     * @throws CustomFieldShapeException if the value can't be of the key's type
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        Objects.requireNonNull(field, "field");
        CustomFieldValue value = find(field.id());
        return value == null
                ? Optional.empty()
                : field.read(value.value(), value.field().type());
    }

    /**
     * The raw value of a field.
     *
     * @param id the field's number
     * @return a copy; empty if the field is absent or null
     */
    public Optional<JsonNode> raw(long id) {
        CustomFieldValue value = find(id);
        if (value == null || value.value() == null || value.value().isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.value().deepCopy());
    }

    /**
     * A field with its definition.
     *
     * @param id the field's number
     * @return empty if the answer doesn't have the field
     */
    public Optional<CustomFieldValue> value(long id) {
        return Optional.ofNullable(find(id));
    }

    /**
     * All fields of the answer.
     *
     * @return an immutable list in the server's order
     */
    public List<CustomFieldValue> values() {
        return values;
    }

    /**
     * Whether the answer has no custom fields.
     *
     * @return true also if none was asked for
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private @Nullable CustomFieldValue find(long id) {
        for (CustomFieldValue value : values) {
            if (value.field().id() == id) {
                return value;
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CustomFieldData that && values.equals(that.values));
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * The numbers of the fields; values may be private.
     *
     * @return for example "custom fields [20, 31]"
     */
    @Override
    public String toString() {
        return "custom fields "
                + values.stream().map(value -> value.field().id()).toList();
    }
}
