package io.github.planfixsdk.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body, in the order they stood there; a name may occur several
 * times. Immutable. {@link #toString()} shows names only, since values carry tokens and personal data.
 */
public final class Form {
    /** A body of more fields than this is refused by {@link #decode}. */
    public static final int MAX_FIELDS = 1_000;

    private static final Form EMPTY = new Form(new Field[0]);
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final Field[] fields;

    private Form(Field[] fields) {
        this.fields = fields;
    }

    /**
     * A form without fields.
     *
     * @return always the same form
     */
    public static Form empty() {
        return EMPTY;
    }

    /**
     * Starts a form.
     *
     * @return a builder without fields
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a body as UTF-8. Nothing a sender may write is an error but too much of it: a broken percent escape stays as
     * it stands, bytes that are no UTF-8 become U+FFFD, a name without {@code =} has the empty value, empty parts are
     * skipped.
     *
     * @param body the bytes of the body
     * @return its fields in order
     * @throws IllegalArgumentException if there are more than {@value #MAX_FIELDS} fields or the body is longer than
     *     {@link InboundRequest#MAX_BODY_BYTES}
     */
    public static Form decode(byte[] body) {
        if (body.length > InboundRequest.MAX_BODY_BYTES) {
            throw new IllegalArgumentException("The form has " + body.length + " bytes; at most "
                    + InboundRequest.MAX_BODY_BYTES + " are accepted");
        }
        return FormDecoder.decode(body);
    }

    static Form of(Field[] fields) {
        return fields.length == 0 ? EMPTY : new Form(fields);
    }

    /**
     * Writes the body: UTF-8, a space as {@code +}, everything but letters, digits and {@code . _ - *} escaped.
     *
     * @return a new array
     */
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * fields.length);
        for (Field field : fields) {
            if (out.size() > 0) {
                out.write('&');
            }
            escape(field.name(), out);
            out.write('=');
            escape(field.value(), out);
        }
        return out.toByteArray();
    }

    /** Most bytes are written as they are; runs of them go out at once, since each write takes a lock. */
    private static void escape(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int written = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (plain(b)) {
                continue;
            }
            out.write(bytes, written, i - written);
            written = i + 1;
            if (b == ' ') {
                out.write('+');
            } else {
                out.write('%');
                out.write(HEX[b >> 4 & 15]);
                out.write(HEX[b & 15]);
            }
        }
        out.write(bytes, written, bytes.length - written);
    }

    private static boolean plain(byte b) {
        char c = (char) (b & 0xFF);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-*".indexOf(c) >= 0;
    }

    /**
     * All fields in order.
     *
     * @return an immutable list
     */
    public List<Field> fields() {
        return Collections.unmodifiableList(Arrays.asList(fields));
    }

    /**
     * The first value of a name.
     *
     * @param name the field's name, exactly as sent
     * @return the value, which may be empty, or null when there is no such field
     */
    public @Nullable String first(String name) {
        Objects.requireNonNull(name, "name");
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }

    /**
     * Every value of a name.
     *
     * @param name the field's name, exactly as sent
     * @return the values in order, empty when there is no such field
     */
    public List<String> all(String name) {
        Objects.requireNonNull(name, "name");
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.name().equals(name)) {
                values.add(field.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * The same form without a name.
     *
     * @param name the field's name, exactly as sent
     * @return a form that has every other field in the same order
     */
    public Form without(String name) {
        Objects.requireNonNull(name, "name");
        Field[] rest = new Field[fields.length];
        int count = 0;
        for (Field field : fields) {
            if (!field.name().equals(name)) {
                rest[count++] = field;
            }
        }
        return count == fields.length ? this : of(Arrays.copyOf(rest, count));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form && Arrays.equals(fields, form.fields);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fields);
    }

    @Override
    public String toString() {
        return "Form" + Arrays.toString(fields);
    }

    /**
     * One field. {@link #toString()} is the name alone.
     *
     * @param name decoded name
     * @param value decoded value, empty when none was sent
     */
    public record Field(String name, String value) {

        /**
         * Checks that nothing is null.
         *
         * @param name decoded name
         * @param value decoded value, empty when none was sent
         */
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Collects fields in order. Not thread-safe. */
    public static final class Builder {
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /**
         * Appends a field, also when its name is there already.
         *
         * @param name the name
         * @param value the value
         * @return this builder
         */
        public Builder add(String name, String value) {
            fields.add(new Field(name, value));
            return this;
        }

        /**
         * Appends a field unless its value is null.
         *
         * @param name the name
         * @param value the value; null appends nothing
         * @return this builder
         */
        public Builder addIfPresent(String name, @Nullable String value) {
            return value == null ? this : add(name, value);
        }

        /**
         * Appends all fields of another form.
         *
         * @param form the other form
         * @return this builder
         */
        public Builder addAll(Form form) {
            Collections.addAll(fields, form.fields);
            return this;
        }

        /**
         * The form so far.
         *
         * @return an immutable form; the builder may be used on
         */
        public Form build() {
            return of(fields.toArray(new Field[0]));
        }
    }
}
