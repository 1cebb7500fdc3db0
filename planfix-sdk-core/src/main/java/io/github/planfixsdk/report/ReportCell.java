package io.github.planfixsdk.report;

import io.github.planfixsdk.internal.HtmlEntities;
import io.github.planfixsdk.model.TimePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report's data, as Planfix sends it.
 *
 * @param text the content: HTML-escaped, numbers mostly with a decimal comma, days as dd-MM-yyyy; null for an empty cell
 * @param link the address it links to; may be empty
 * @param hidden whether it is hidden; false when the answer doesn't tell
 */
public record ReportCell(@Nullable String text, @Nullable String link, boolean hidden) {
    /**
     * The content as people read it in Planfix: without HTML's escapes.
     *
     * @return the text; empty for an empty cell
     */
    public String plainText() {
        return text == null ? "" : HtmlEntities.decode(text);
    }

    /**
     * The content as a number, if it is one: {@code 1500,50}, {@code -7}, {@code 1 500,50}, {@code 1.500,50}. A point or comma
     * alone is a decimal one.
     *
     * @return the number; empty for anything else, an amount with a currency or percent sign included
     */
    public Optional<BigDecimal> number() {
        return CellNumber.parse(plainText());
    }

    /**
     * The content as a day, if it is one: dd-MM-yyyy, whatever time follows.
     *
     * @return the day, in the time zone of the token's employee; empty for anything else
     */
    public Optional<LocalDate> date() {
        return TimePoint.ofText(plainText().strip()).localDate();
    }

    /**
     * The content as a day and time, if it is one: dd-MM-yyyy HH:mm, with seconds or without.
     *
     * @return the time in the time zone of the token's employee; empty for anything else, a bare day included
     */
    public Optional<LocalDateTime> dateTime() {
        return TimePoint.ofText(plainText().strip()).localDateTime();
    }
}
