package io.github.planfixsdk.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final Form EMPTY = new Form(List.of());
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final List<Field> fields;

    private Form(List<Field> fields) {
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
        List<Field> fields = new ArrayList<>();
        // Decoded text is never longer than its escapes, so one buffer of the body's size serves every part.
        byte[] part = new byte[body.length];
        int length = 0;
        boolean seen = false;
        String name = null;
        for (int i = 0; i <= body.length; i++) {
            byte b = i < body.length ? body[i] : (byte) '&';
            if (b == '&') {
                if (seen) {
                    if (fields.size() == MAX_FIELDS) {
                        throw new IllegalArgumentException("The form has more than " + MAX_FIELDS + " fields");
                    }
                    String text = new String(part, 0, length, StandardCharsets.UTF_8);
                    fields.add(name == null ? new Field(text, "") : new Field(name, text));
                }
                name = null;
                length = 0;
                seen = false;
                continue;
            }
            seen = true;
            if (b == '=' && name == null) {
                name = new String(part, 0, length, StandardCharsets.UTF_8);
                length = 0;
            } else if (b == '%' && i + 2 < body.length && hex(body[i + 1]) >= 0 && hex(body[i + 2]) >= 0) {
                part[length++] = (byte) (hex(body[i + 1]) << 4 | hex(body[i + 2]));
                i += 2;
            } else {
                part[length++] = b == '+' ? (byte) ' ' : b;
            }
        }
        return fields.isEmpty() ? EMPTY : new Form(List.copyOf(fields));
    }

    private static int hex(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /**
     * Writes the body: UTF-8, a space as {@code +}, everything but letters, digits and {@code . _ - *} escaped.
     *
     * @return a new array
     */
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * fields.size());
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

    private static void escape(String text, ByteArrayOutputStream out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (plain(b)) {
                out.write(b);
            } else if (b == ' ') {
                out.write('+');
            } else {
                out.write('%');
                out.write(HEX[b >> 4 & 15]);
                out.write(HEX[b & 15]);
            }
        }
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
        return fields;
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
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /**
     * The same form without a name.
     *
     * @param name the field's name, exactly as sent
     * @return a form that has every other field in the same order
     */
    public Form without(String name) {
        Objects.requireNonNull(name, "name");
        return new Form(
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form && fields.equals(form.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Form" + fields;
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
            fields.addAll(form.fields);
            return this;
        }

        /**
         * The form so far.
         *
         * @return an immutable form; the builder may be used on
         */
        public Form build() {
            return fields.isEmpty() ? EMPTY : new Form(List.copyOf(fields));
        }
    }
}
