package io.github.planfixsdk.internal.verify;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in the forms that servers give them. */
final class TextForms {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z!]|&#?\\w+;");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|\\w+);");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
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
        String decoded = ENTITY.matcher(Markup.removed(html))
                .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(1), found.group())));
        return BLANKS.matcher(decoded).replaceAll("");
    }

    private static String decoded(String entity, String whole) {
        if (entity.charAt(0) != '#') {
            return ENTITIES.getOrDefault(entity, whole);
        }
        int code = entity.charAt(1) == 'x'
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }
}
