package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What repeats in one answer and is read only once: a page of 100 tasks names the same dozen people a thousand times, and every
 * custom field brings its definition along. Objects are known by their bytes, so that what was met before is the same beyond
 * doubt; only what nobody can change is shared. Lives as long as the answer is read.
 */
final class Repeats {
    /** By so many bytes an object is looked up: they hold its id, and mostly the beginning of its name. */
    private static final int HEAD = 3 * Long.BYTES;

    /** Longer texts seldom repeat. */
    private static final int LONGEST_TEXT = 64;

    private static final int MOST_BITS = 9;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final AnswerParser parser;
    private final int shift;
    private final Seen objects;
    private final Seen texts;

    /** The longer the answer, the more may repeat; a short one is not to pay for it. */
    Repeats(AnswerParser parser, int length) {
        int fitting = Integer.SIZE - Integer.numberOfLeadingZeros(length / LONGEST_TEXT);
        int bits = Math.max(1, Math.min(MOST_BITS, fitting));
        this.parser = parser;
        this.shift = Long.SIZE - bits;
        this.objects = new Seen(1 << bits);
        this.texts = new Seen(1 << bits);
    }

    /** What was read, and where. One that falls into the slot of another takes its place. */
    private static final class Seen {
        private final @Nullable Object[] values;
        private final int[] starts;
        private final int[] lengths;

        Seen(int slots) {
            values = new Object[slots];
            starts = new int[slots];
            lengths = new int[slots];
        }

        void put(int slot, @Nullable Object value, int start, int length) {
            values[slot] = value;
            starts[slot] = start;
            lengths[slot] = length;
        }
    }

    /** Reads an object. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T read(JsonParser parser, DeserializationContext context) throws IOException;
    }

    /** Reads an object, or takes what was read from the same bytes before. */
    static <T> @Nullable T read(JsonParser parser, DeserializationContext context, Class<T> type, Reading<T> reading)
            throws IOException {
        return parser instanceof AnswerParser answer && parser.currentToken() == JsonToken.START_OBJECT
                ? answer.repeats().object(context, type, reading)
                : reading.read(parser, context);
    }

    private <T> @Nullable T object(DeserializationContext context, Class<T> type, Reading<T> reading)
            throws IOException {
        byte[] bytes = parser.bytes();
        int start = parser.position();
        if (start + HEAD > parser.end()) {
            return reading.read(parser, context);
        }
        int slot = slotOfHead(bytes, start, type);
        Object known = objects.values[slot];
        if (type.isInstance(known) && isAgain(objects, slot, bytes, start)) {
            parser.endObject(start + objects.lengths[slot] - 1);
            return type.cast(known);
        }
        T value = reading.read(parser, context);
        if (mayBeShared(value, bytes, start, parser.position())) {
            objects.put(slot, value, start, parser.position() - start);
        }
        return value;
    }

    private int slotOfHead(byte[] bytes, int start, Class<?> type) {
        // The name's, because a class's own hash differs from run to run.
        long hash = (long) LONGS.get(bytes, start) + type.getName().hashCode();
        hash = hash * MIX + (long) LONGS.get(bytes, start + Long.BYTES);
        hash = hash * MIX + (long) LONGS.get(bytes, start + 2 * Long.BYTES);
        return (int) ((hash * MIX) >>> shift);
    }

    private boolean isAgain(Seen seen, int slot, byte[] bytes, int start) {
        int end = start + seen.lengths[slot];
        int before = seen.starts[slot];
        return end <= parser.end() && Arrays.equals(bytes, start, end, bytes, before, before + seen.lengths[slot]);
    }

    /** A tree can be changed, and a line break that is jumped over would be missing in the place of an error. */
    private static boolean mayBeShared(@Nullable Object value, byte[] bytes, int start, int end) {
        if (value instanceof CustomFieldDefinition field
                && (field.listValuesColors() != null || field.mainValue() != null)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The text of the current token, made anew only if it wasn't met before. */
    static String text(JsonParser parser) throws IOException {
        return parser instanceof AnswerParser answer && answer.isAtText()
                ? answer.repeats().text()
                : parser.getText();
    }

    private String text() throws IOException {
        byte[] bytes = parser.bytes();
        int start = parser.position();
        int end = Math.min(parser.end(), start + LONGEST_TEXT);
        int hash = 0;
        int at = start;
        while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
            hash = 31 * hash + bytes[at++];
        }
        if (at == end || bytes[at] == '\\') {
            return parser.getText();
        }
        int slot = (int) ((hash * MIX) >>> shift);
        Object known = texts.values[slot];
        if (known instanceof String text && texts.lengths[slot] == at - start && isAgain(texts, slot, bytes, start)) {
            parser.endText(at, text);
            return text;
        }
        String text = parser.getText();
        texts.put(slot, text, start, at - start);
        return text;
    }
}
