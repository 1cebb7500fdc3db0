package io.github.planfixsdk.routing.deal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.task.Task;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The amount as custom fields may hold it: a number, or a text that is one. */
final class DealAmount {
    /** With spaces between thousands and either sign before the decimals, as people type it. */
    private static final Pattern TEXT = Pattern.compile("[+-]?[0-9]{1,30}(?:[.,][0-9]{1,20})?");

    /** A thousand to some people, one to others: no amount to guess at. */
    private static final Pattern THOUSAND_OR_ONE = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final int MOST_DIGITS = 60;

    private DealAmount() {}

    /** Says that the field holds no number, without saying what it holds. */
    static final class NotNumericException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNumericException(String kind) {
            super(kind);
        }
    }

    /** Null without a value. */
    static @Nullable BigDecimal of(Task task, Optional<Long> field) {
        return field.flatMap(task.customFieldData()::raw).map(DealAmount::of).orElse(null);
    }

    static @Nullable BigDecimal of(JsonNode value) {
        if (value.isNumber()) {
            return ordinary(value.decimalValue());
        }
        if (!value.isTextual()) {
            throw new NotNumericException(value.getNodeType().name());
        }
        String text = SPACES.matcher(value.asText()).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        if (!TEXT.matcher(text).matches()) {
            throw new NotNumericException("text of " + text.length() + " characters");
        }
        if (THOUSAND_OR_ONE.matcher(text).matches()) {
            throw new NotNumericException("text that may mean thousands or decimals");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** Some exponents would fill the memory once they are written out. */
    private static BigDecimal ordinary(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new NotNumericException("number without measure");
        }
        return number;
    }
}
