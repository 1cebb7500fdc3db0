package io.github.planfixsdk.internal.verify;

import io.github.planfixsdk.internal.HtmlEntities;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in the forms that servers give them. */
final class TextForms {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z!]|&#?\\w+;");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_CORE = 3;

    private TextForms() {}

    /** Blanks at the ends, and how many there are in between, don't count. */
    static boolean same(String sent, String found) {
        return BLANKS.matcher(sent)
                .replaceAll(" ")
                .strip()
                .equals(BLANKS.matcher(found).replaceAll(" ").strip());
    }

    static Finding compare(String sent, String found) {
        if (same(sent, found)) {
            return Finding.SAME;
        }
        return isMarkup(found) && plain(sent).equals(plain(found)) ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    static Finding compareHtml(String sent, String found) {
        if (same(sent, found) || plain(sent).equals(plain(found))) {
            return Finding.SAME;
        }
        return isMarkup(sent) || isMarkup(found) ? Finding.REWRITTEN_TEXT : Finding.DIFFERENT;
    }

    /** Names and links in services, which may come back spelled out or without their prefix. */
    static Finding compareLinks(String sent, String found) {
        if (same(sent, found)) {
            return Finding.SAME;
        }
        String one = core(sent);
        String other = core(found);
        boolean form = one.length() >= SHORTEST_CORE
                && other.length() >= SHORTEST_CORE
                && (one.endsWith(other) || other.endsWith(one));
        return form ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static String core(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** What a reader sees, without blanks: where they stand is for the server to say. */
    static String plain(String html) {
        return BLANKS.matcher(HtmlEntities.decode(Markup.removed(html))).replaceAll("");
    }
}
