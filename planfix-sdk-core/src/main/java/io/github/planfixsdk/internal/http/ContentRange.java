package io.github.planfixsdk.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * The header that says which bytes came: {@code bytes 6-9/10}, or {@code bytes *}{@code /10} where none did.
 *
 * @param first the first byte, -1 if none came
 * @param last the last byte, -1 if none came
 * @param total how many there are in all, -1 if the server doesn't tell
 */
record ContentRange(long first, long last, long total) {
    private static final String UNIT = "bytes ";

    /** Null where it is missing or makes no sense. */
    static @Nullable ContentRange of(@Nullable String header) {
        int slash = header == null ? -1 : header.indexOf('/');
        if (header == null || slash < 0 || !header.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return null;
        }
        String bytes = header.substring(UNIT.length(), slash).trim();
        String all = header.substring(slash + 1).trim();
        long total = all.equals("*") ? -1 : number(all);
        if (bytes.equals("*")) {
            return total < 0 ? null : new ContentRange(-1, -1, total);
        }
        int dash = bytes.indexOf('-');
        long first = dash < 0 ? -1 : number(bytes.substring(0, dash));
        long last = dash < 0 ? -1 : number(bytes.substring(dash + 1));
        boolean sound = first >= 0 && last >= first && (all.equals("*") || total > last);
        return sound ? new ContentRange(first, last, total) : null;
    }

    /** -1 if it is none. */
    private static long number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(text) : -1;
    }
}
