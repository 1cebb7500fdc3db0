package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Whole numbers, also in texts. One that is too large counts as absent, where Jackson's own readers fail the whole answer. */
final class WholeNumbers<T> extends JsonDeserializer<T> {
    private final long least;
    private final long most;
    private final LongFunction<T> type;
    private final @Nullable T absent;

    WholeNumbers(long least, long most, LongFunction<T> type, @Nullable T absent) {
        this.least = least;
        this.most = most;
        this.type = type;
        this.absent = absent;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Long number = read(parser);
        return number == null || number < least || number > most ? absent : type.apply(number);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return absent;
    }

    static @Nullable Long read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : parser.getLongValue();
        }
        String text = Readers.scalar(parser);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return whole(text);
        }
    }

    private static @Nullable Long whole(String text) {
        try {
            double number = Double.parseDouble(text);
            return Math.abs(number) < Long.MAX_VALUE ? (Long) (long) number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
