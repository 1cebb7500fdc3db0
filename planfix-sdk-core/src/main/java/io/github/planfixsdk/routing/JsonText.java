package io.github.planfixsdk.routing;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.planfixsdk.routing.Problems.Words;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Parses JSON that people have written, and says where it is broken and what to do. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonText() {}

    /** Null, and a problem, if it is broken. The mark that some editors put before everything is no part of the text. */
    static @Nullable JsonNode parse(String given, Problems problems) {
        String text = given.startsWith("\uFEFF") ? given.substring(1) : given;
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && !node.isMissingNode()) {
                return node;
            }
            problems.add("$", ProblemCode.JSON_EMPTY);
        } catch (JsonProcessingException broken) {
            explain(text, broken, problems);
        } catch (ArithmeticException | NumberFormatException beyondAllNumbers) {
            problems.add("$", ProblemCode.JSON_BROKEN, tooLarge(text), JsonFault.NUMBER_TOO_LARGE.words());
        }
        return null;
    }

    /** Where the number is: trees are made without saying it. */
    private static Words tooLarge(String text) {
        JsonLocation at = JsonLocation.NA;
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    at = parser.currentTokenLocation();
                    parser.getDecimalValue();
                }
            }
        } catch (IOException | ArithmeticException | NumberFormatException found) {
            return place(at);
        }
        return place(1, 1);
    }

    /** A tree as a parser would make it of the text: numbers made in Java have other nodes. */
    static JsonNode copy(JsonNode node) {
        JsonNode copy = parse(node.toString(), new Problems());
        return copy == null ? node.deepCopy() : copy;
    }

    private static Words place(int line, int column) {
        return new Words("line " + line + ", column " + column, "строка " + line + ", столбец " + column);
    }

    private static Words place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? place(1, 1)
                : place(location.getLineNr(), location.getColumnNr());
    }

    private static void explain(String text, JsonProcessingException broken, Problems problems) {
        JsonLocation location = broken.getLocation();
        Words place = place(location);
        String message = String.valueOf(broken.getOriginalMessage());
        ProblemCode code = code(text, location, broken, message);
        if (code == ProblemCode.JSON_BROKEN) {
            problems.add("$", code, place, JsonFault.of(message));
        } else {
            problems.add("$", code, place);
        }
    }

    private static ProblemCode code(
            String text, @Nullable JsonLocation location, JsonProcessingException broken, String message) {
        if (broken instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return ProblemCode.JSON_BREAKS_OFF;
        }
        if (message.startsWith("Duplicate field")) {
            return ProblemCode.JSON_KEY_TWICE;
        }
        if (message.startsWith("Trailing token") || message.contains("root-level")) {
            return ProblemCode.JSON_GOES_ON;
        }
        long at = location == null ? -1 : location.getCharOffset();
        if (at >= 0 && at <= text.length()) {
            String before = text.substring(0, (int) at).stripTrailing();
            char found = at < text.length() ? text.charAt((int) at) : ' ';
            char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
            if ((found == '}' || found == ']') && last == ',') {
                return ProblemCode.JSON_COMMA_TOO_MUCH;
            }
            if (message.contains("was expecting comma") || message.startsWith("Unexpected close marker")) {
                return ProblemCode.JSON_COMMA_MISSING;
            }
            if (message.contains("was expecting double-quote")
                    || message.startsWith("Unrecognized token")
                    || found == '\'') {
                return ProblemCode.JSON_QUOTES_MISSING;
            }
        }
        return ProblemCode.JSON_BROKEN;
    }
}
