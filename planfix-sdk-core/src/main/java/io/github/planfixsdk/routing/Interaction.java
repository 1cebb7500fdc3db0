package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PhoneNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call, chat or request as the vendor reported it: immutable, with typed attributes. Absent and empty are different:
 * an attribute that was not sent is absent ({@link #has} is false), one sent as an empty text or list is there and empty.
 */
public final class Interaction {
    /** Fewer digits are part of nearly every number, so nobody can be found by them. */
    private static final int FEWEST_DIGITS = 5;

    private final InteractionKind kind;
    private final Direction direction;
    private final InteractionPhase phase;
    private final String id;
    private final Map<Attribute<?>, List<Object>> values;
    private final List<String> unread;

    private Interaction(Builder builder) {
        this.kind = builder.kind;
        this.direction = builder.direction;
        this.phase = builder.phase;
        this.id = builder.id;
        Map<Attribute<?>, List<Object>> copies = new LinkedHashMap<>(builder.values);
        copies.replaceAll((attribute, all) -> List.copyOf(all));
        this.values = copies;
        this.unread = List.copyOf(builder.unread);
    }

    /**
     * Starts an inbound, finished interaction.
     *
     * @param kind what it is
     * @param id the vendor's id, the same in all reports of one interaction
     * @return a builder
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(InteractionKind kind, String id) {
        return new Builder(kind, id);
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public InteractionKind kind() {
        return kind;
    }

    /**
     * Who started it.
     *
     * @return the direction, {@link Direction#IN} unless set
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The reported moment.
     *
     * @return the phase, {@link InteractionPhase#FINISHED} unless set
     */
    public InteractionPhase phase() {
        return phase;
    }

    /**
     * The vendor's id.
     *
     * @return the same text in all reports of one interaction
     */
    public String id() {
        return id;
    }

    /**
     * The value of an attribute; of a multi-valued one the first.
     *
     * @param attribute the key
     * @param <T> the type of its values
     * @return nothing if it is absent or empty
     */
    public <T> Optional<T> get(Attribute<T> attribute) {
        List<T> all = all(attribute);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * All values of an attribute.
     *
     * @param attribute the key
     * @param <T> the type of its values
     * @return the values in the order sent; none if it is absent or empty
     */
    @SuppressWarnings("unchecked") // the builder's setters and the reader tie a value's class to the attribute's type
    public <T> List<T> all(Attribute<T> attribute) {
        List<?> found = raw(attribute);
        return found == null ? List.of() : (List<T>) found;
    }

    /**
     * Whether the attribute was sent, be it empty.
     *
     * @param attribute the key
     * @return false if it is absent
     */
    public boolean has(Attribute<?> attribute) {
        return values.containsKey(attribute);
    }

    /**
     * The attributes that were sent.
     *
     * @return the keys in the order sent
     */
    public Set<Attribute<?>> attributes() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /**
     * What {@link InteractionReader} did not take: unknown keys, values that don't have the attribute's type, and, of an
     * attribute that holds one value, all after the first that was sent, also under another of its names.
     *
     * @return the keys, each once; none for interactions made by a builder
     */
    public List<String> unread() {
        return unread;
    }

    /**
     * The client's telephone number: of a call the contact's, else the visitor's.
     *
     * @return the number as sent; nothing if none is known, or what was sent has fewer than five digits and so is a word
     *     such as "anonymous", an extension or a slip
     */
    public Optional<String> contactPhone() {
        Optional<String> contact = get(Attributes.CONTACT_PHONE_NUMBER);
        return contact.isPresent() && isPhone(contact.get())
                ? contact
                : get(Attributes.VISITOR_PHONE_NUMBER).filter(Interaction::isPhone);
    }

    private static boolean isPhone(String text) {
        return PhoneNumbers.digits(text).length() >= FEWEST_DIGITS;
    }

    /**
     * The client's e-mail address.
     *
     * @return the address without surrounding blanks; nothing if none is known, or what was sent is no address
     */
    public Optional<String> contactEmail() {
        return get(Attributes.VISITOR_EMAIL).map(String::strip).filter(text -> text.indexOf('@') > 0);
    }

    @Nullable
    List<?> raw(Attribute<?> attribute) {
        return values.get(attribute);
    }

    /** The values of the first attribute sent that has this name or alias; none if there is none. */
    List<?> named(String name) {
        for (Map.Entry<Attribute<?>, List<Object>> entry : values.entrySet()) {
            if (entry.getKey().isNamed(name)) {
                return entry.getValue();
            }
        }
        return List.of();
    }

    /**
     * A builder with everything this interaction has.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder result = new Builder(kind, id).direction(direction).phase(phase);
        values.forEach((attribute, all) -> result.values.put(attribute, new ArrayList<>(all)));
        result.unread.addAll(unread);
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interaction that
                && kind == that.kind
                && direction == that.direction
                && phase == that.phase
                && id.equals(that.id)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, direction, phase, id, values);
    }

    /** Kind, direction, phase and id; no personal data. */
    @Override
    public String toString() {
        return kind + " " + direction + " " + phase + " " + id;
    }

    /** Builds an {@link Interaction}. Not for use by several threads. */
    public static final class Builder {
        private final InteractionKind kind;
        private final String id;
        private final Map<Attribute<?>, List<Object>> values = new LinkedHashMap<>();
        private final Set<String> unread = new LinkedHashSet<>();
        /** Under which of its names an attribute was sent first. */
        private final Map<Attribute<?>, String> sources = new HashMap<>();

        /** What attributes have that were sent under several names. */
        private final Map<Attribute<?>, Set<Object>> twice = new HashMap<>();

        private Direction direction = Direction.IN;
        private InteractionPhase phase = InteractionPhase.FINISHED;

        private Builder(InteractionKind kind, String id) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.id = Objects.requireNonNull(id, "id");
            if (id.isBlank()) {
                throw new IllegalArgumentException(
                        "id is blank: give the vendor's id, by which repeated reports are recognised");
            }
        }

        /**
         * Sets who started it.
         *
         * @param value the direction
         * @return this builder
         */
        public Builder direction(Direction value) {
            direction = Objects.requireNonNull(value, "direction");
            return this;
        }

        /**
         * Sets the reported moment.
         *
         * @param value the phase
         * @return this builder
         */
        public Builder phase(InteractionPhase value) {
            phase = Objects.requireNonNull(value, "phase");
            return this;
        }

        /**
         * Sets the only value of an attribute.
         *
         * @param attribute the key
         * @param value its value; a blank text makes the attribute empty
         * @param <T> the type of its values
         * @return this builder
         */
        public <T> Builder set(Attribute<T> attribute, T value) {
            return setAll(attribute, List.of(value));
        }

        /**
         * Sets all values of a multi-valued attribute.
         *
         * @param attribute the key
         * @param all its values; blank texts are left out, and without any value the attribute is there and empty
         * @param <T> the type of its values
         * @return this builder
         * @throws IllegalArgumentException if there are several values for a single-valued attribute
         */
        public <T> Builder setAll(Attribute<T> attribute, Collection<? extends T> all) {
            if (all.size() > 1 && !attribute.isMultiple()) {
                throw new IllegalArgumentException("attribute " + attribute + " got " + all.size()
                        + " values but holds one: declare it with multiple()");
            }
            List<Object> kept = new ArrayList<>(all);
            kept.removeIf(Builder::isBlank);
            values.put(attribute, kept);
            return this;
        }

        /** Blank texts are no values: with them an attribute is there and empty. */
        private static boolean isBlank(Object value) {
            return Objects.requireNonNull(value, "value") instanceof String text && text.isBlank();
        }

        /** Adds a value as it was sent; what is sent again under another name counts once. */
        void add(Attribute<?> attribute, Object value, String source) {
            if (isBlank(value)) {
                empty(attribute);
                return;
            }
            List<Object> all = values.computeIfAbsent(attribute, any -> new ArrayList<>());
            String first = sources.putIfAbsent(attribute, source);
            boolean again = first != null && !first.equals(source);
            if (again
                    && !twice.computeIfAbsent(attribute, any -> new HashSet<>(all))
                            .add(value)) {
                return;
            }
            if (!all.isEmpty() && !attribute.isMultiple()) {
                unread(source);
                return;
            }
            all.add(value);
        }

        void empty(Attribute<?> attribute) {
            values.computeIfAbsent(attribute, any -> new ArrayList<>());
        }

        void unread(String key) {
            unread.add(key);
        }

        boolean has(Attribute<?> attribute) {
            return values.containsKey(attribute);
        }

        @SuppressWarnings("unchecked") // as for Interaction.all
        <T> Optional<T> first(Attribute<T> attribute) {
            return (Optional<T>)
                    values.getOrDefault(attribute, List.of()).stream().findFirst();
        }

        /**
         * Builds the interaction.
         *
         * @return an immutable interaction
         */
        public Interaction build() {
            return new Interaction(this);
        }
    }
}
