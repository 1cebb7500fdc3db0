package io.github.planfixsdk.routing;

import java.util.Locale;

/** The choice between the two languages explanations are written in. */
final class Texts {
    private Texts() {}

    static boolean isRussian(Locale locale) {
        return locale.getLanguage().equals("ru");
    }
}
