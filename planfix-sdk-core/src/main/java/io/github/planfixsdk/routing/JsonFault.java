package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.Problems.Words;
import java.util.regex.Pattern;

/** What can be wrong with a text that is no JSON, in sentences for people: the parser's own are English and speak to programmers. */
enum JsonFault {
    ESCAPE(
            "after \\ only \" \\ / b f n r t may stand, or u and four hexadecimal digits; for \\ itself write \\\\",
            "после \\ могут стоять только \" \\ / b f n r t или u и четыре шестнадцатеричные цифры; сам знак \\ пишется \\\\",
            "character escape"),
    CONTROL_CHARACTER(
            "a text has a line break, tab or another control character in it: write \\n, \\t, or \\u and four hexadecimal digits",
            "в тексте стоит перевод строки, табуляция или другой управляющий символ: пишите \\n, \\t или \\u и четыре"
                    + " шестнадцатеричные цифры",
            "Illegal unquoted character"),
    INVISIBLE_CHARACTER(
            "a control character stands outside of texts: remove it",
            "вне текстов стоит управляющий символ: удалите его",
            "only regular white space"),
    HALF_CHARACTER(
            "half a character stands in a text: type it anew",
            "в тексте стоит половина символа: наберите его заново",
            "surrogate"),
    COMMENT("comments aren't allowed: remove it", "комментарии не допускаются: удалите комментарий", "comment"),
    NO_NUMBER(
            "NaN and Infinity are no numbers: give one",
            "NaN и Infinity — не числа: укажите число",
            "Non-standard token"),
    LEADING_ZERO(
            "a number begins with 0: leave the zeros out", "число начинается с нуля: уберите нули", "Leading zero"),
    NUMBER_TOO_LARGE(
            "a number is too large or too long",
            "число слишком большое или слишком длинное",
            "Number value length|BigDecimal scale|Malformed numeric value"),
    NUMBER_MISWRITTEN(
            "a number is not written as it should be, such as -12.5",
            "число записано неверно, нужно так: -12.5",
            "numeric value|plus sign|Decimal point"),
    TOO_DEEP("it is nested too deep: make it flatter", "вложенность слишком большая: упростите", "nesting depth"),
    TOO_LONG(
            "a name or text is too long: shorten it",
            "имя или текст слишком длинные: сократите",
            "exceeds the maximum"),
    COLON_MISSING(
            "a colon is missing between a name and its value",
            "между именем и значением не хватает двоеточия",
            "expecting a colon"),
    VALUE_MISSING(
            "here something must stand that begins with a quote, a digit, - { or [, or true, false or null",
            "здесь нужно то, что начинается с кавычки, цифры, знака - { или [, либо true, false или null",
            "expected a (valid )?value");

    private final String english;
    private final String russian;
    private final Pattern sign;

    /** The sign is a part of what Jackson's parser says, by which the fault is known. */
    JsonFault(String english, String russian, String sign) {
        this.english = english;
        this.russian = russian;
        this.sign = Pattern.compile(sign);
    }

    Words words() {
        return new Words(english, russian);
    }

    /** What the parser has found; its own sentence, quoted, if that is not known. */
    static Words of(String message) {
        for (JsonFault fault : values()) {
            if (fault.sign.matcher(message).find()) {
                return fault.words();
            }
        }
        return new Words(message, "разбор остановился с сообщением «" + message + "»");
    }
}
