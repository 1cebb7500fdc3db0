package io.github.planfixsdk.routing;

import java.util.Locale;

/** The choice between the two languages explanations are written in. */
final class Texts {
    private Texts() {}

    /** A value as explanations show it. */
    static String of(Object value, boolean inRussian) {
        if (value instanceof Boolean flag) {
            return inRussian ? (flag ? "да" : "нет") : (flag ? "yes" : "no");
        }
        return value instanceof WorkingHours hours ? hours.text(inRussian) : value.toString();
    }

    static boolean isRussian(Locale locale) {
        return locale.getLanguage().equals("ru");
    }
}
