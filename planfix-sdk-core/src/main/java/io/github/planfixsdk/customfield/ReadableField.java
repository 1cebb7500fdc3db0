package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Field;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A typed key of a custom field that can be read: every {@link CustomField}, and every {@link ReadOnlyField}. Keys are made once,
 * as constants. Immutable; equal by number and type.
 *
 * @param <T> the value's Java type
 */
public abstract class ReadableField<T> implements Field {
    private final long id;
    private final @Nullable CustomFieldType type;
    private final Codec<T> codec;

    ReadableField(long id, @Nullable CustomFieldType type, Codec<T> codec) {
        if (id < 1) {
            throw new IllegalArgumentException("custom field number is " + id + ": it must be at least 1");
        }
        this.id = id;
        this.type = type;
        this.codec = codec;
    }

    final Codec<T> codec() {
        return codec;
    }

    /**
     * The field's number in the account.
     *
     * @return at least 1
     */
    public final long id() {
        return id;
    }

    /**
     * The type that this key expects.
     *
     * @return null for a key to raw JSON
     */
    public final @Nullable CustomFieldType type() {
        return type;
    }

    @Override
    public final String key() {
        return Long.toString(id);
    }

    /**
     * The typed value of a raw one. Reads leniently: numbers and flags in texts, single values for lists, entities as bare ids.
     *
     * @param value what stands under {@code value}; null if nothing does
     * @return empty only if the field isn't set
     * @throws CustomFieldShapeException if the JSON can't be a value of this key's type
     */
    public final Optional<T> read(@Nullable JsonNode value) {
        return read(value, type);
    }

    final Optional<T> read(@Nullable JsonNode value, @Nullable CustomFieldType defined) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(codec.read(value));
        } catch (Codec.Unreadable e) {
            throw new CustomFieldShapeException(id, type, defined, value, e);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ReadableField<?> that
                        && getClass() == that.getClass()
                        && id == that.id
                        && Objects.equals(type, that.type));
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id);
    }

    /**
     * Number and type.
     *
     * @return for example "custom field 20: number"
     */
    @Override
    public final String toString() {
        return "custom field " + id + ": " + (type == null ? "raw" : type);
    }
}
