package io.github.planfixsdk.doctor;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an examination found. Immutable; holds no token. */
public final class Diagnosis {
    private final @Nullable URI address;
    private final List<Finding> findings;
    private final int requests;

    Diagnosis(@Nullable URI address, List<Finding> findings, int requests) {
        this.address = address;
        this.findings = List.copyOf(findings);
        this.requests = requests;
    }

    /**
     * The address that was examined.
     *
     * @return the REST address, with a slash at its end; null if what was given is no address
     */
    public @Nullable URI address() {
        return address;
    }

    /**
     * Everything that was checked: address, token, account, scopes in the order asked for, quota, clock, latency. Each has one
     * finding at least; address and token may have several.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What one check came to.
     *
     * @param check which
     * @return its findings
     */
    public List<Finding> findings(Check check) {
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }

    /**
     * What has to be mended.
     *
     * @return the findings whose verdict is {@link Verdict#PROBLEM}
     */
    public List<Finding> problems() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.PROBLEM)
                .toList();
    }

    /**
     * The scopes that the token certainly lacks.
     *
     * @return their names, in the order asked for
     */
    public List<String> missingScopes() {
        return problems().stream()
                .filter(finding -> finding.check() == Check.SCOPE)
                .map(Finding::subject)
                .toList();
    }

    /**
     * Whether the account can be worked with: address, token and account were seen to be good, and there is no problem.
     * Warnings do not count, nor do scopes that could not be found out.
     *
     * @return false if something has to be mended, or the examination did not get far enough to tell
     */
    public boolean isHealthy() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.PROBLEM || finding.isVitalAndOpen());
    }

    /**
     * How many requests were tried, repetitions included.
     *
     * @return the number that counts against pace and quota
     */
    public int requests() {
        return requests;
    }

    /** {@return the report in English} */
    public String report() {
        return report(Locale.ENGLISH);
    }

    /**
     * All findings for people to read, one a line, scopes of one kind together.
     *
     * @param locale Russian for Russian, anything else for English
     * @return lines that end with a line feed
     */
    public String report(Locale locale) {
        return Report.of(this, locale);
    }

    /** The verdict and the problems, in English on one line. */
    @Override
    public String toString() {
        List<Finding> problems = problems();
        return "Diagnosis[" + (isHealthy() ? "healthy" : problems.isEmpty() ? "unclear" : problems.toString()) + "]";
    }
}
