package io.github.planfixsdk.model;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: the keys that were set, in the order they were set, and nothing else. A key that was never
 * named is not sent and Planfix leaves that property alone; a new property of the API can always be sent through
 * {@link Builder#raw}.
 *
 * <p>Immutable; equal when class and content are equal.
 */
public abstract class Payload {
    private final Map<String, Object> values;

    /**
     * Takes what a builder has collected.
     *
     * @param builder the builder, which may go on being used
     */
    protected Payload(Builder<?> builder) {
        this(builder.values);
    }

    /**
     * Takes the content of another body.
     *
     * @param values the keys and values
     */
    protected Payload(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * What is sent.
     *
     * @return the keys with values Jackson can write, in the order they were set; unmodifiable
     */
    @JsonValue
    public final Map<String, Object> asMap() {
        return values;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Payload that && getClass() == that.getClass() && values.equals(that.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /** {@return the class and what is sent; secrets are masked} */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + values;
    }

    /**
     * Collects a body. Setting a key again replaces its value. Not thread-safe.
     *
     * @param <B> the concrete builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final Map<String, Object> values;

        /** An empty builder. */
        protected Builder() {
            this(Map.of());
        }

        /**
         * A builder with defaults.
         *
         * @param defaults the keys and values to start with, in their order
         */
        protected Builder(Map<String, Object> defaults) {
            this.values = new LinkedHashMap<>(defaults);
        }

        /** {@return this builder under its own type} */
        protected abstract B self();

        /**
         * Sets any key to any JSON, for what this SDK does not know yet. {@code NullNode} sends an explicit null.
         *
         * @param key the key as Planfix names it
         * @param value the JSON to send
         * @return this builder
         */
        public B raw(String key, JsonNode value) {
            return set(key, value.deepCopy());
        }

        /**
         * Sets a key.
         *
         * @param key the key as Planfix names it
         * @param value a value Jackson can write
         * @return this builder
         */
        protected final B set(String key, Object value) {
            Objects.requireNonNull(key, "key");
            values.put(key, Objects.requireNonNull(value, key));
            return self();
        }

        /**
         * What a key is set to.
         *
         * @param key the key
         * @return its value, or {@code null} while it isn't set
         */
        protected final @Nullable Object value(String key) {
            return values.get(key);
        }

        /**
         * Refers to something by its number: {@code {"id":5}}.
         *
         * @param key the key
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        protected final B reference(String key, long id) {
            return set(key, id(key, id));
        }

        /**
         * Refers to several things by their numbers: {@code [{"id":5},{"id":6}]}.
         *
         * @param key the key
         * @param ids the numbers; none sends an empty list
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        protected final B references(String key, long... ids) {
            return set(key, Arrays.stream(ids).mapToObj(id -> id(key, id)).toList());
        }

        /**
         * Unsets a reference, as Planfix documents it for fields: {@code {"id":0}}.
         *
         * @param key the key
         * @return this builder
         */
        protected final B clearReference(String key) {
            return set(key, Map.of("id", 0));
        }

        /**
         * Refers to one person: {@code {"id":"user:5"}}.
         *
         * @param key the key
         * @param person the person
         * @return this builder
         */
        protected final B person(String key, PersonRef person) {
            return set(key, Person.of(person));
        }

        /**
         * Refers to several persons: {@code [{"id":"user:5"}]}.
         *
         * @param key the key
         * @param persons the persons; none sends an empty list
         * @return this builder
         */
        protected final B persons(String key, PersonRef... persons) {
            return set(key, Arrays.stream(persons).map(Person::of).toList());
        }

        /**
         * Sets people, split into persons and groups as Planfix wants them.
         *
         * @param key the key
         * @param people employees, contacts and groups; none sends two empty lists
         * @return this builder
         */
        protected final B people(String key, PersonRef... people) {
            return set(key, People.of(people));
        }

        /**
         * Sets people as they were read, without their names.
         *
         * @param key the key
         * @param people persons and groups; none sends two empty lists
         * @return this builder
         * @throws IllegalArgumentException if somebody came without an id
         */
        protected final B people(String key, People people) {
            for (Person person : people.users()) {
                checkId(key, person.id().number(), person);
            }
            for (Group group : people.groups()) {
                checkId(key, group.id(), group);
            }
            return set(key, People.of(people.refs()));
        }

        private static void checkId(String key, long number, Object person) {
            if (number < 1) {
                throw new IllegalArgumentException(key + " has " + person + ", which has no number: leave it out");
            }
        }

        /**
         * Sets phone numbers.
         *
         * @param key the key
         * @param phones the numbers; none sends an empty list
         * @return this builder
         */
        protected final B phones(String key, Phone... phones) {
            return set(key, List.of(phones));
        }

        private static Map<String, Object> id(String key, long id) {
            if (id < 1) {
                throw new IllegalArgumentException(
                        key + " is " + id + ": give the number of an existing one, 1 or more");
            }
            return Map.of("id", id);
        }
    }
}
