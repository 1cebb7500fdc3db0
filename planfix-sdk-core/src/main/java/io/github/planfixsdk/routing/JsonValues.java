package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.routing.Problems.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values of comparisons in JSON, strictly by their attribute's type. */
final class JsonValues {
    /** The form of a moment; the offset must be there. */
    static final String MOMENT =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_SHOWN = 60;
    private static final int MOST_DIGITS = 30;
    /** 900 digits: with point and exponent no longer than parsers of JSON allow. */
    private static final int MOST_BITS = 2_990;

    private JsonValues() {}

    /** Null, and a problem, if it doesn't fit. */
    static @Nullable Object read(AttributeType type, JsonNode node, String path, Problems problems) {
        Object value =
                switch (type) {
                    case TEXT, OPTION, PHONE -> node.textValue();
                    case ID, NUMBER -> whole(node);
                    case DECIMAL -> decimal(node);
                    case FLAG -> node.isBoolean() ? node.booleanValue() : null;
                    case TIME -> node.isTextual() && node.textValue().matches(MOMENT) ? node.textValue() : null;
                };
        if (value == null) {
            problems.add(path, ProblemCode.WRONG_VALUE, shown(node), wanted(type));
        } else if (type != AttributeType.TIME && value instanceof String text && text.isBlank()) {
            problems.add(path, ProblemCode.BLANK_VALUE);
            return null;
        } else if (type == AttributeType.TIME) {
            return moment(node.textValue(), path, problems);
        }
        return value;
    }

    private static @Nullable Instant moment(String text, String path, Problems problems) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    .parse(text, OffsetDateTime::from)
                    .toInstant();
        } catch (DateTimeException noSuchMoment) {
            problems.add(path, ProblemCode.NO_SUCH_DATE, text);
            return null;
        }
    }

    private static Words wanted(AttributeType type) {
        return switch (type) {
            case TEXT -> new Words("a text in quotes", "текст в кавычках");
            case OPTION -> new Words("a word in quotes", "слово в кавычках");
            case PHONE -> new Words("a telephone number in quotes", "номер телефона в кавычках");
            case ID, NUMBER -> new Words("a whole number without quotes", "целое число без кавычек");
            case DECIMAL ->
                new Words("a number without quotes, of at most 900 digits", "число без кавычек, не длиннее 900 цифр");
            case FLAG -> new Words("true or false", "true или false");
            case TIME ->
                new Words("a moment such as \"2026-03-02T09:00:00Z\"", "момент, например \"2026-03-02T09:00:00Z\"");
        };
    }

    /** Null if it is no whole number of 64 bits. */
    static @Nullable Long whole(JsonNode node) {
        BigDecimal number = decimal(node);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    /** Null if it is no number or a very long one; Java has some that JSON hasn't, such as NaN. */
    private static @Nullable BigDecimal decimal(JsonNode node) {
        try {
            BigDecimal number = node.isNumber() ? node.decimalValue() : null;
            return number == null || number.unscaledValue().bitLength() > MOST_BITS ? null : number;
        } catch (NumberFormatException noNumberOfJson) {
            return null;
        }
    }

    static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** The only form of a value, so that equal configurations are equal texts. */
    static JsonNode write(Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number);
        }
        if (value instanceof BigDecimal decimal) {
            return JSON.numberNode(plain(decimal));
        }
        return value instanceof WorkingHours hours ? HoursJson.write(hours) : JSON.textNode(value.toString());
    }

    static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        boolean few = (long) stripped.precision() - stripped.scale() <= MOST_DIGITS;
        return stripped.scale() < 0 && few ? stripped.setScale(0) : stripped;
    }

    /** The type of an attribute's values in words. */
    static Words describe(Attribute<?> attribute) {
        String english = attribute.type().name().toLowerCase(Locale.ROOT);
        String russian =
                switch (attribute.type()) {
                    case TEXT -> "текст";
                    case OPTION -> "слово из списка";
                    case PHONE -> "номер телефона";
                    case ID -> "номер";
                    case NUMBER -> "целое число";
                    case DECIMAL -> "число";
                    case FLAG -> "да или нет";
                    case TIME -> "момент";
                };
        return attribute.isMultiple()
                ? new Words("list of " + english, "список: " + russian)
                : new Words(english, russian);
    }
}
