package io.github.planfixsdk.internal.verify;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes tags, comments, scripts and styles out of a text, in one pass: an end that isn't there is looked for once, so the time grows
 * with the length alone.
 */
final class Markup {
    /** What can begin at {@code <}, in the order in which it is tried; what has no end is tried as the next. */
    private enum Kind {
        COMMENT("<!--", "-->"),
        SCRIPT("<script\\b", "</script\\s*+>"),
        STYLE("<style\\b", "</style\\s*+>"),
        TAG("</?[a-z!]", ">");

        private final Pattern start;
        private final Pattern end;

        Kind(String start, String end) {
            this.start = Pattern.compile(start, Pattern.CASE_INSENSITIVE);
            this.end = Pattern.compile(end, Pattern.CASE_INSENSITIVE);
        }
    }

    private record Ends(Matcher start, Matcher end) {}

    private final String html;
    private final Map<Kind, Ends> kinds = new EnumMap<>(Kind.class);

    private Markup(String html) {
        this.html = html;
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new Ends(kind.start.matcher(html), kind.end.matcher(html)));
        }
    }

    static String removed(String html) {
        return html.indexOf('<') < 0 ? html : new Markup(html).rest();
    }

    private String rest() {
        StringBuilder text = new StringBuilder(html.length());
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            int behind = behind(at);
            if (behind > at) {
                text.append(html, from, at);
                from = behind;
            }
            at = html.indexOf('<', Math.max(behind, at + 1));
        }
        return text.append(html, from, html.length()).toString();
    }

    /** The place behind what begins here; this one if it is text. */
    private int behind(int at) {
        for (Kind kind : Kind.values()) {
            Ends ends = kinds.get(kind);
            if (ends != null && ends.start.region(at, html.length()).lookingAt()) {
                if (ends.end.find(ends.start.end())) {
                    return ends.end.end();
                }
                kinds.remove(kind);
            }
        }
        return at;
    }
}
