package io.github.planfixsdk.customfield;

import org.jspecify.annotations.Nullable;

/** A writable field that no filter knows, so that it needs no class of its own. */
final class PlainField<T> extends CustomField<T> {
    PlainField(long id, @Nullable CustomFieldType type, Codec<T> codec) {
        super(id, type, codec);
    }
}
