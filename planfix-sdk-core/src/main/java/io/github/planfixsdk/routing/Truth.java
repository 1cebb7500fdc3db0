package io.github.planfixsdk.routing;

/** The outcome of a condition. {@link #UNKNOWN} is never turned into {@link #FALSE} without being reported. */
public enum Truth {
    /** It holds. */
    TRUE("✓"),
    /** It does not hold. */
    FALSE("✗"),
    /** It can't be said, because a value is missing. */
    UNKNOWN("?");

    private final String mark;

    Truth(String mark) {
        this.mark = mark;
    }

    /**
     * The sign used in explanations.
     *
     * @return ✓, ✗ or ?
     */
    public String mark() {
        return mark;
    }

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
