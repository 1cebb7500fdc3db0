package io.github.planfixsdk.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that every entity of a kind has. Each resource group offers constants. Immutable; equal by key. */
public final class SystemField implements Field {
    private final String key;

    private SystemField(String key) {
        this.key = key;
    }

    /**
     * A system field by name, for one that this SDK has no constant for.
     *
     * @param key the name as Planfix writes it
     * @return the field
     * @throws IllegalArgumentException if the name is blank or has a comma
     */
    public static SystemField of(String key) {
        Fields.checkKey(key);
        return new SystemField(key);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SystemField that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return Objects.hash(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
