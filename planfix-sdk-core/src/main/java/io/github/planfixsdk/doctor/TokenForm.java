package io.github.planfixsdk.doctor;

import io.github.planfixsdk.PlanfixToken;

/** A token as somebody pasted it, and what of it can be the token itself. */
record TokenForm(String clean, boolean spaced, boolean quoted, boolean named, boolean sendable) {
    private static final String QUOTES = "\"'`«»“”„‘’";
    private static final String SCHEME = "Bearer ";

    static TokenForm of(String given) {
        boolean quoted = false;
        boolean named = false;
        String rest = trim(given);
        boolean spaced = !rest.equals(given);
        while (true) {
            if (!rest.isEmpty() && (isQuote(rest.charAt(0)) || isQuote(rest.charAt(rest.length() - 1)))) {
                quoted = true;
                rest = trim(unquote(rest));
            } else if (rest.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                named = true;
                rest = trim(rest.substring(SCHEME.length()));
            } else {
                return new TokenForm(rest, spaced, quoted, named, isSendable(rest));
            }
        }
    }

    private static String unquote(String text) {
        String tail = isQuote(text.charAt(0)) ? text.substring(1) : text;
        return !tail.isEmpty() && isQuote(tail.charAt(tail.length() - 1)) ? tail.substring(0, tail.length() - 1) : tail;
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isSendable(String token) {
        try {
            PlanfixToken.of(token);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without white space and what cannot be seen: no-break spaces, byte order marks, zero-width characters. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "TokenForm[…]";
    }
}
