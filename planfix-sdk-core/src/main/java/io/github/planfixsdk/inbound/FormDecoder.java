package io.github.planfixsdk.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form in one pass over its bytes; what {@link Form#decode} promises. Stretches that mean themselves, which is most of a form,
 * become texts without another copy.
 */
final class FormDecoder {
    private static final int USUAL_FIELDS = 24;
    private static final int USUAL_TEXT = 256;
    /** The value of a hexadecimal digit as the upper and the lower half of a byte, negative for everything else. */
    private static final int[] UPPER = digits(4);

    private static final int[] LOWER = digits(0);

    /** Whether an ASCII character means itself. */
    private static final boolean[] PLAIN = plain();

    private final byte[] body;
    private byte[] part = {};
    private char[] chars = {};
    private Form.Field[] fields = new Form.Field[USUAL_FIELDS];
    private int count;
    private int at;

    private FormDecoder(byte[] body) {
        this.body = body;
    }

    static Form decode(byte[] body) {
        FormDecoder decoder = new FormDecoder(body);
        while (decoder.at < body.length) {
            decoder.field();
        }
        return Form.of(Arrays.copyOf(decoder.fields, decoder.count));
    }

    /** Reads one field and what ends it. */
    private void field() {
        int start = at;
        String name = name();
        if (at < body.length && body[at] == '=') {
            at++;
            add(new Form.Field(name, text(false)));
        } else if (at > start) {
            add(new Form.Field(name, ""));
        }
        at++;
    }

    private String name() {
        byte[] from = body;
        int start = at;
        int end = start;
        while (end < from.length && from[end] != '=' && from[end] != '&') {
            end++;
        }
        String known = FormNames.at(from, start, end);
        if (known == null) {
            return text(true);
        }
        at = end;
        return known;
    }

    private void add(Form.Field field) {
        if (count == Form.MAX_FIELDS) {
            throw new IllegalArgumentException("The form has more than " + Form.MAX_FIELDS + " fields");
        }
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
        }
        fields[count++] = field;
    }

    /** Reads up to {@code &}, or up to {@code =} in a name. */
    private String text(boolean name) {
        byte[] from = body;
        int start = at;
        int i = start;
        while (i < from.length && PLAIN[from[i] & 0xFF]) {
            i++;
        }
        at = i;
        if (i == from.length || from[i] == '&' || (name && from[i] == '=')) {
            return i == start ? "" : new String(from, start, i - start, StandardCharsets.ISO_8859_1);
        }
        String text = ofTwoBytes(start, name);
        return text != null ? text : decoded(start, name);
    }

    /** Reads ASCII and escapes of characters of two bytes, as Cyrillic ones are; null where there is anything else. */
    private @Nullable String ofTwoBytes(int start, boolean name) {
        byte[] from = body;
        int end = from.length;
        char[] to = chars;
        int length = 0;
        int i = start;
        while (i < end) {
            int b = from[i];
            if (b == '%') {
                b = escape(i);
                i += 2;
                if (b >= 0x80) {
                    int next = escape(i + 1);
                    // C0 and C1 would be too long a form of ASCII.
                    boolean twoBytes = b >= 0xC2 && b < 0xE0 && (next & ~0x3F) == 0x80;
                    b = twoBytes ? ((b & 0x1F) << 6) | (next & 0x3F) : -1;
                    i += 3;
                }
            } else if (b == '+') {
                b = ' ';
            } else if (b == '&' || (b == '=' && name)) {
                break;
            }
            if (b < 0) {
                return null;
            }
            if (length == to.length) {
                to = Arrays.copyOf(to, Math.max(USUAL_TEXT, length * 2));
                chars = to;
            }
            to[length++] = (char) b;
            i++;
        }
        at = i;
        return new String(to, 0, length);
    }

    private String decoded(int start, boolean name) {
        byte[] from = body;
        int end = from.length;
        if (part.length == 0) {
            // Decoded text is never longer than its escapes, so one buffer of the body's size serves every part.
            part = new byte[end];
        }
        byte[] to = part;
        int i = start;
        int length = 0;
        int bits = 0;
        while (i < end) {
            int b = from[i];
            if (b == '%') {
                int value = escape(i);
                if (value >= 0) {
                    b = value;
                    i += 2;
                }
            } else if (b == '+') {
                b = ' ';
            } else if (b == '&' || (b == '=' && name)) {
                break;
            }
            bits |= b;
            to[length++] = (byte) b;
            i++;
        }
        at = i;
        // ASCII is copied as it is; only the rest needs a decoder.
        return new String(to, 0, length, (bits & ~0x7F) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The byte that is escaped here, negative if none is. */
    private int escape(int i) {
        byte[] from = body;
        return i + 2 < from.length && from[i] == '%' ? UPPER[from[i + 1] & 0xFF] | LOWER[from[i + 2] & 0xFF] : -1;
    }

    private static int[] digits(int shift) {
        int[] values = new int[256];
        Arrays.fill(values, -1);
        for (int digit = 0; digit < 16; digit++) {
            values[Character.forDigit(digit, 16)] = digit << shift;
            values[Character.toUpperCase(Character.forDigit(digit, 16))] = digit << shift;
        }
        return values;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        Arrays.fill(plain, 0, 128, true);
        for (char special : "%+&=".toCharArray()) {
            plain[special] = false;
        }
        return plain;
    }
}
