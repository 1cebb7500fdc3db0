package io.github.planfixsdk.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a placeholder writes its value: words divided by commas, then perhaps a date pattern, in which commas may stand.
 *
 * @param letters upper or lower case, or as they are
 * @param maxLength the greatest length in characters; 0 for none
 * @param rest what is none of these words, so a date pattern or a mistake; empty if there is nothing else
 * @param dates the rest as a date pattern; null if it is none
 */
record TitleFormat(
        Letters letters,
        int maxLength,
        String rest,
        @Nullable DateTimeFormatter dates) {
    /** A value as it is. */
    static final TitleFormat PLAIN = new TitleFormat(Letters.AS_THEY_ARE, 0, "", null);

    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_PATTERN = 100;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    /** Long names and all digits, so that a pattern too narrow for them shows. */
    private static final Instant LONG_NAMES = Instant.parse("2026-09-30T23:59:59.999999999Z");

    /** What becomes of capital and small letters. */
    enum Letters {
        AS_THEY_ARE,
        UPPER,
        LOWER
    }

    static TitleFormat parse(String text) {
        Letters letters = Letters.AS_THEY_ARE;
        int length = 0;
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int comma = rest.indexOf(',');
            String word = comma < 0 ? rest : rest.substring(0, comma).strip();
            Letters found = letters(word);
            if (found != Letters.AS_THEY_ARE && letters == Letters.AS_THEY_ARE) {
                letters = found;
            } else if (isLength(word) && length == 0) {
                length = Integer.parseInt(word);
            } else {
                break;
            }
            rest = comma < 0 ? "" : rest.substring(comma + 1).strip();
        }
        return new TitleFormat(letters, length, rest, rest.isEmpty() ? null : dates(rest));
    }

    private static Letters letters(String word) {
        return switch (word) {
            case "upper" -> Letters.UPPER;
            case "lower" -> Letters.LOWER;
            default -> Letters.AS_THEY_ARE;
        };
    }

    private static boolean isLength(String word) {
        boolean digits = word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !word.isEmpty() && word.length() <= MOST_DIGITS && word.charAt(0) != '0';
    }

    private static @Nullable DateTimeFormatter dates(String pattern) {
        // Quoted words, digits or letters of other alphabets alone would be written for every moment.
        // Brackets without end fill the stack.
        boolean hasField = QUOTED.matcher(pattern)
                .replaceAll("")
                .chars()
                .anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        if (!hasField || pattern.length() > LONGEST_PATTERN) {
            return null;
        }
        try {
            DateTimeFormatter dates =
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(TitleStyle.STANDARD.zone());
            return dates.format(LONG_NAMES).isEmpty() ? null : dates;
        } catch (IllegalArgumentException | DateTimeException noPattern) {
            return null;
        }
    }

    TitleFormat in(TitleStyle style) {
        if (dates == null) {
            return this;
        }
        DateTimeFormatter bound =
                dates.withZone(style.zone()).withLocale(style.language().locale());
        return new TitleFormat(letters, maxLength, rest, bound);
    }

    /** Letters and length; moments are texts by now. */
    String apply(String value, Locale locale) {
        String text =
                switch (letters) {
                    case AS_THEY_ARE -> value;
                    case UPPER -> value.toUpperCase(locale);
                    case LOWER -> value.toLowerCase(locale);
                };
        return maxLength == 0 ? text : cut(text.strip(), maxLength);
    }

    /** By characters, not inside one. */
    static String cut(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
