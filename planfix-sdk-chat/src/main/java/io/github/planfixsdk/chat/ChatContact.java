package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person who writes, as the provider knows them. Planfix makes a contact of the first message; don't create the same
 * person through REST as well, that gives two. Immutable; {@link #toString()} is the id alone.
 */
public final class ChatContact {
    private final Builder values;

    private ChatContact(Builder values) {
        this.values = values;
    }

    /**
     * A person of whom only the name is known.
     *
     * @param id the provider's own id of the person, the same for ever
     * @param name the first name, or all that is known of the name
     * @return the person
     * @throws IllegalArgumentException if one of them is blank
     */
    public static ChatContact of(String id, String name) {
        return builder(id, name).build();
    }

    /**
     * Starts a person.
     *
     * @param id the provider's own id of the person, the same for ever
     * @param name the first name, or all that is known of the name
     * @return a builder
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Builder builder(String id, String name) {
        return new Builder(Require.notBlank(id, "contactId"), Require.notBlank(name, "contactName"));
    }

    /**
     * The provider's id of the person.
     *
     * @return never blank
     */
    public String id() {
        return values.id;
    }

    /** The same person under another id. */
    ChatContact withId(String id) {
        return new ChatContact(new Builder(id, values));
    }

    Form toForm() {
        return Form.builder()
                .add("contactId", values.id)
                .add("contactName", values.name)
                .addIfPresent("contactLastName", values.lastName)
                .addIfPresent("contactIco", values.picture)
                .addIfPresent("contactEmail", values.email)
                .addIfPresent("contactPhone", values.phone)
                .addIfPresent("contactData", values.data)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatContact that && toForm().equals(that.toForm());
    }

    @Override
    public int hashCode() {
        return toForm().hashCode();
    }

    @Override
    public String toString() {
        return "ChatContact " + values.id;
    }

    /** Collects what is known of a person. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String name;
        private @Nullable String lastName;
        private @Nullable String picture;
        private @Nullable String email;
        private @Nullable String phone;
        private @Nullable String data;

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        private Builder(Builder other) {
            this(other.id, other);
        }

        private Builder(String id, Builder other) {
            this(id, other.name);
            lastName = other.lastName;
            picture = other.picture;
            email = other.email;
            phone = other.phone;
            data = other.data;
        }

        /**
         * Sets the last name.
         *
         * @param value the name
         * @return this builder
         */
        public Builder lastName(String value) {
            lastName = Objects.requireNonNull(value, "lastName");
            return this;
        }

        /**
         * Sets the picture.
         *
         * @param url public address of an image, which Planfix fetches
         * @return this builder
         * @throws IllegalArgumentException if it is no web address
         */
        public Builder picture(String url) {
            picture = Require.webAddress(url, "picture");
            return this;
        }

        /**
         * Sets the e-mail address.
         *
         * @param value the address
         * @return this builder
         */
        public Builder email(String value) {
            email = Objects.requireNonNull(value, "email");
            return this;
        }

        /**
         * Sets the phone, by which Planfix finds contacts it has already.
         *
         * @param value the number; sent as it is, best as digits with the country's code
         * @return this builder
         */
        public Builder phone(String value) {
            phone = Objects.requireNonNull(value, "phone");
            return this;
        }

        /**
         * Sets free text about the person.
         *
         * @param value the text
         * @return this builder
         */
        public Builder data(String value) {
            data = Objects.requireNonNull(value, "data");
            return this;
        }

        /**
         * The person so far.
         *
         * @return an immutable value; the builder may be used on
         */
        public ChatContact build() {
            return new ChatContact(new Builder(this));
        }
    }
}
