package io.github.planfixsdk.customfield;

/**
 * A custom field that Planfix computes. No request accepts such a key.
 *
 * @param <T> the value's Java type
 */
public final class ReadOnlyField<T> extends ReadableField<T> {
    ReadOnlyField(long id, CustomFieldType type, Codec<T> codec) {
        super(id, type, codec);
    }
}
