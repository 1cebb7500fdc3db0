package io.github.planfixsdk.html;

import java.util.Locale;

/** Web addresses in plain text, found without looking at a character twice. */
final class Addresses {
    private Addresses() {}

    /** Where an http or https address that begins at a place ends; the place itself if none begins there. */
    static int end(String text, int at) {
        int host = afterScheme(text, at);
        if (host < 0
                || host >= text.length()
                || !Character.isLetterOrDigit(text.charAt(host))
                || isWithinAWord(text, at)) {
            return at;
        }
        int end = host;
        int open = 0;
        while (end < text.length() && isPartOfAnAddress(text.charAt(end))) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        // What ends a sentence or closes a bracket around the address is not part of it.
        while (end > host) {
            char last = text.charAt(end - 1);
            if (last == ')' && open < 0) {
                open++;
            } else if (".,;:!?'*]}’…".indexOf(last) < 0) {
                return end;
            }
            end--;
        }
        return at;
    }

    private static int afterScheme(String text, int at) {
        if (text.regionMatches(true, at, "https://", 0, 8)) {
            return at + 8;
        }
        return text.regionMatches(true, at, "http://", 0, 7) ? at + 7 : -1;
    }

    private static boolean isWithinAWord(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isPartOfAnAddress(char c) {
        return c > ' ' && c != 0x7f && "<>\"`«»“”".indexOf(c) < 0 && !Character.isSpaceChar(c);
    }

    /** Whether a link's text says all that its address says. */
    static boolean isSaidBy(String text, String address) {
        return bare(text).equals(bare(address));
    }

    private static String bare(String address) {
        String lower = address.trim().toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String scheme = colon < 0 ? "" : lower.substring(0, colon);
        int from =
                switch (scheme) {
                    case "http", "https" -> lower.startsWith("//", colon + 1) ? colon + 3 : 0;
                    case "mailto", "tel" -> colon + 1;
                    default -> 0;
                };
        int to = lower.endsWith("/") && from > 0 ? lower.length() - 1 : lower.length();
        return lower.substring(from, Math.max(from, to));
    }
}
