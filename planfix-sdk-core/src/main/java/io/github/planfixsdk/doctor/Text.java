package io.github.planfixsdk.doctor;

import java.util.Arrays;
import java.util.Locale;

/** The same words in both languages. */
record Text(String english, String russian) {
    static final Text NONE = new Text("", "");

    static Text of(String english, String russian) {
        return new Text(english, russian);
    }

    /** With values in place of the marks {@code %s}; texts are inserted in their language. */
    Text with(Object... values) {
        return new Text(
                String.format(Locale.ROOT, english, in(Locale.ENGLISH, values)),
                String.format(Locale.ROOT, russian, in(Locale.forLanguageTag("ru"), values)));
    }

    private static Object[] in(Locale locale, Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Text text ? text.in(locale) : value)
                .toArray();
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }

    boolean isEmpty() {
        return english.isEmpty();
    }
}
