package io.github.planfixsdk.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a form in one pass over its bytes; what {@link Form#decode} promises. */
final class FormDecoder {
    private static final byte[] HEX = hex();
    private static final int USUAL_FIELDS = 24;

    private final byte[] body;
    // Decoded text is never longer than its escapes, so one buffer of the body's size serves every part.
    private final byte[] part;
    private Form.Field[] fields = new Form.Field[USUAL_FIELDS];
    private int count;

    private FormDecoder(byte[] body) {
        this.body = body;
        this.part = new byte[body.length];
    }

    static Form decode(byte[] body) {
        FormDecoder decoder = new FormDecoder(body);
        int at = 0;
        while (at < body.length) {
            at = decoder.field(at) + 1;
        }
        return Form.of(Arrays.copyOf(decoder.fields, decoder.count));
    }

    /** Reads the field that begins here, and returns where it ends: at its {@code &} or behind the body. */
    private int field(int start) {
        byte[] from = body;
        byte[] to = part;
        int end = from.length;
        int length = 0;
        int bits = 0;
        String name = null;
        int at = start;
        for (; at < end; at++) {
            byte b = from[at];
            if (b == '%') {
                int value = at + 2 < end ? HEX[from[at + 1] & 0xFF] << 4 | HEX[from[at + 2] & 0xFF] : -1;
                if (value >= 0) {
                    b = (byte) value;
                    at += 2;
                }
            } else if (b <= '=') {
                if (b == '+') {
                    b = ' ';
                } else if (b == '=' && name == null) {
                    name = text(length, bits);
                    length = 0;
                    bits = 0;
                    continue;
                } else if (b == '&') {
                    break;
                }
            }
            bits |= b;
            to[length++] = b;
        }
        if (at > start) {
            String text = text(length, bits);
            add(name == null ? new Form.Field(text, "") : new Form.Field(name, text));
        }
        return at;
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

    private String text(int length, int bits) {
        if (length == 0) {
            return "";
        }
        // ASCII is copied as it is; only the rest needs a decoder.
        return new String(part, 0, length, bits >= 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] hex() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            values[Character.forDigit(digit, 16)] = (byte) digit;
            values[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
        }
        return values;
    }
}
