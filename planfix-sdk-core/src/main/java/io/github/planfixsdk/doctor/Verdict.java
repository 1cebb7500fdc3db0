package io.github.planfixsdk.doctor;

/** What a check came to. */
public enum Verdict {
    /** As it should be. */
    OK("✓"),
    /** Works, but look at it. */
    WARNING("!"),
    /** Doesn't work until it is mended. */
    PROBLEM("✗"),
    /** Could not be found out. */
    UNKNOWN("?");

    private final String mark;

    Verdict(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }
}
