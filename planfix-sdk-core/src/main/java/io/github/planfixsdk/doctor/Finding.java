package io.github.planfixsdk.doctor;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one check came to. Immutable; holds no secret. Compared by value. */
public final class Finding {
    private final Check check;
    private final String subject;
    private final Verdict verdict;
    private final Text known;
    private final Text remedy;

    Finding(Check check, String subject, Verdict verdict, Text known, Text remedy) {
        this.check = check;
        this.subject = subject;
        this.verdict = verdict;
        this.known = known;
        this.remedy = remedy;
    }

    static Finding ok(Check check, Text known) {
        return new Finding(check, "", Verdict.OK, known, Text.NONE);
    }

    static Finding warning(Check check, Text known, Text remedy) {
        return new Finding(check, "", Verdict.WARNING, known, remedy);
    }

    static Finding problem(Check check, Text known, Text remedy) {
        return new Finding(check, "", Verdict.PROBLEM, known, remedy);
    }

    static Finding unknown(Check check, Text known) {
        return new Finding(check, "", Verdict.UNKNOWN, known, Text.NONE);
    }

    Finding about(String thing) {
        return new Finding(check, thing, verdict, known, remedy);
    }

    /**
     * What was checked.
     *
     * @return the check; several findings may share one
     */
    public Check check() {
        return check;
    }

    /**
     * About which of several things of its kind it is.
     *
     * @return for {@link Check#SCOPE} the scope's name, else empty
     */
    public String subject() {
        return subject;
    }

    /**
     * What it came to.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * What is known, in English.
     *
     * @return a sentence or two; never empty
     */
    public String known() {
        return known(Locale.ENGLISH);
    }

    /**
     * What is known.
     *
     * @param locale Russian for Russian, anything else for English
     * @return a sentence or two; never empty
     */
    public String known(Locale locale) {
        return known.in(locale);
    }

    /**
     * How to mend it, in English.
     *
     * @return empty where nothing has to be done or nothing is known
     */
    public String remedy() {
        return remedy(Locale.ENGLISH);
    }

    /**
     * How to mend it.
     *
     * @param locale Russian for Russian, anything else for English
     * @return empty where nothing has to be done or nothing is known
     */
    public String remedy(Locale locale) {
        return remedy.in(locale);
    }

    /** Whether it leaves open what everything else depends on. */
    boolean isVitalAndOpen() {
        return verdict == Verdict.UNKNOWN && (check == Check.ADDRESS || check == Check.TOKEN || check == Check.ACCOUNT);
    }

    /** Whether two findings differ in their subject alone, so that a report can name both in one line. */
    boolean isLike(Finding other) {
        return check == other.check
                && verdict == other.verdict
                && known.equals(other.known)
                && remedy.equals(other.remedy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that && isLike(that) && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(check, subject, verdict, known, remedy);
    }

    /** In English, on one line. */
    @Override
    public String toString() {
        return verdict + " " + check + (subject.isEmpty() ? "" : " " + subject) + ": " + known.english()
                + (remedy.isEmpty() ? "" : " → " + remedy.english());
    }
}
