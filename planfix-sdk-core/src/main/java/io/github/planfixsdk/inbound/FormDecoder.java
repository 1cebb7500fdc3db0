package io.github.planfixsdk.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a form in one pass over its bytes; what {@link Form#decode} promises. Stretches that mean themselves, which is most of a form,
 * become texts without another copy.
 */
final class FormDecoder {
    private static final int USUAL_FIELDS = 24;
    /** The value of a hexadecimal digit as the upper and the lower half of a byte, negative for everything else. */
    private static final int[] UPPER = digits(4);

    private static final int[] LOWER = digits(0);

    /** Whether an ASCII character means itself. */
    private static final boolean[] PLAIN = plain();

    private final byte[] body;
    private byte[] part = {};
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
        String name = text(true);
        if (at < body.length && body[at] == '=') {
            at++;
            add(new Form.Field(name, text(false)));
        } else if (at > start) {
            add(new Form.Field(name, ""));
        }
        at++;
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
        return decoded(start, name);
    }

    private String decoded(int start, boolean name) {
        byte[] from = body;
        int end = from.length;
        if (part.length == 0) {
            // Decoded text is never longer than its escapes, so one buffer of the body's size serves every part.
            part = new byte[end];
        }
        byte[] to = part;
        int i = at;
        int length = i - start;
        System.arraycopy(from, start, to, 0, length);
        int bits = 0;
        while (i < end) {
            int b = from[i];
            if (b == '%') {
                int value = i + 2 < end ? UPPER[from[i + 1] & 0xFF] | LOWER[from[i + 2] & 0xFF] : -1;
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
