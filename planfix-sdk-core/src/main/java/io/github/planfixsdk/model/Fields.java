package io.github.planfixsdk.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an answer shall contain. Custom fields have to be asked for by number; the word {@code customFieldData} brings
 * nothing back, so it is refused here. Immutable; the order is kept, repetitions are dropped.
 */
public final class Fields {
    private final List<String> keys;

    private Fields(Set<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * These fields.
     *
     * @param fields system and custom fields
     * @return the list
     */
    public static Fields of(Field... fields) {
        return new Fields(new LinkedHashSet<>()).and(fields);
    }

    /**
     * These fields by their names or custom field numbers.
     *
     * @param keys names as Planfix writes them
     * @return the list
     * @throws IllegalArgumentException if a name is blank, has a comma, or is {@code customFieldData}
     */
    public static Fields of(String... keys) {
        Set<String> all = new LinkedHashSet<>();
        for (String key : keys) {
            all.add(checkKey(key));
        }
        return new Fields(all);
    }

    /**
     * These and more.
     *
     * @param more fields to add
     * @return a new list
     */
    public Fields and(Field... more) {
        Set<String> all = new LinkedHashSet<>(keys);
        for (Field field : more) {
            all.add(checkKey(field.key()));
        }
        return new Fields(all);
    }

    /**
     * These and more.
     *
     * @param more fields to add
     * @return a new list
     */
    public Fields and(Fields more) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.addAll(more.keys);
        return new Fields(all);
    }

    static String checkKey(String key) {
        Objects.requireNonNull(key, "field");
        if (key.isBlank() || key.indexOf(',') >= 0) {
            throw new IllegalArgumentException("field \"" + key + "\": give one name, not blank and without a comma");
        }
        if ("customFieldData".equals(key)) {
            throw new IllegalArgumentException(
                    "field \"customFieldData\" brings nothing back: give the custom fields' numbers instead");
        }
        return key;
    }

    /**
     * The names and numbers.
     *
     * @return an immutable list in the order given
     */
    public List<String> keys() {
        return keys;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Fields that && keys.equals(that.keys));
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /**
     * The form that Planfix expects.
     *
     * @return the keys joined by commas
     */
    @Override
    public String toString() {
        return String.join(",", keys);
    }
}
