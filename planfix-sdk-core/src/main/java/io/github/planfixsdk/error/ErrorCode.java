package io.github.planfixsdk.error;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A code of Planfix's failure answers, with its meaning and what to do about it.
 *
 * <p>Planfix adds codes over time: one that is not known here is kept as it came, with {@link #isKnown()} false. Classify
 * by the code and not by HTTP's status: "not found", for one, comes as 400, 404 or 500. Compared by number.
 */
public final class ErrorCode {
    /** An answer that has no code at all: an HTML page of a front end, a bare status. */
    public static final ErrorCode NONE = new ErrorCode(-1, "no code", Kind.OTHER, "");

    enum Kind {
        AUTHENTICATION,
        ACCESS,
        ACCOUNT,
        QUOTA,
        LOCKED,
        NOT_FOUND,
        INVALID,
        OTHER
    }

    private static final Map<Integer, ErrorCode> KNOWN = KnownErrorCodes.table();

    private final int number;
    private final String meaning;
    private final Kind kind;
    private final String remedy;

    ErrorCode(int number, String meaning, Kind kind, String remedy) {
        this.number = number;
        this.meaning = meaning;
        this.kind = kind;
        this.remedy = remedy;
    }

    /**
     * The code with this number.
     *
     * @param number the number as Planfix sends it
     * @return the known code, or one that carries just the number
     */
    public static ErrorCode of(int number) {
        ErrorCode known = KNOWN.get(number);
        if (known != null) {
            return known;
        }
        return number == NONE.number ? NONE : new ErrorCode(number, "unknown code", Kind.OTHER, "");
    }

    /**
     * All codes with a known meaning.
     *
     * @return the codes, by number
     */
    public static Collection<ErrorCode> known() {
        return KNOWN.values();
    }

    /**
     * The number.
     *
     * @return as Planfix sends it; -1 for {@link #NONE}
     */
    public int number() {
        return number;
    }

    /**
     * What the code means, in a few words.
     *
     * @return "unknown code" where Planfix's documentation doesn't have it
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What to do about it.
     *
     * @return a sentence; empty for an unknown code
     */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether the meaning is known to this version of the SDK.
     *
     * @return false for a code that was added to Planfix later
     */
    public boolean isKnown() {
        return KNOWN.containsKey(number);
    }

    Kind kind() {
        return kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorCode that && that.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return number == NONE.number ? meaning : number + " (" + meaning + ")";
    }
}
