package io.github.planfixsdk.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A diagnosis for people to read. */
final class Report {
    private static final Text TITLE = Text.of("Planfix at %s", "Планфикс по адресу %s");
    private static final Text NOWHERE = Text.of("an address that cannot be read", "который не прочитать");
    private static final Text HEALTHY = Text.of("Nothing to mend.", "Исправлять нечего.");
    private static final Text COUNTS = Text.of(
            "Problems: %s · warnings: %s · not found out: %s · requests: %s",
            "Проблем: %s · предупреждений: %s · не выяснено: %s · запросов: %s");

    private Report() {}

    static String of(Diagnosis diagnosis, Locale locale) {
        StringBuilder out = new StringBuilder();
        Object address = diagnosis.address() == null ? NOWHERE : diagnosis.address();
        out.append(TITLE.with(address).in(locale)).append('\n');
        int width = Arrays.stream(Check.values())
                .mapToInt(check -> check.title().in(locale).length())
                .max()
                .orElse(0);
        for (List<Finding> alike : grouped(diagnosis.findings())) {
            Finding finding = alike.get(0);
            String title = finding.check().title().in(locale);
            out.append("  ").append(finding.verdict().mark()).append(' ').append(title);
            out.append(" ".repeat(width - title.length() + 2));
            String subjects = alike.stream()
                    .map(Finding::subject)
                    .filter(subject -> !subject.isEmpty())
                    .collect(Collectors.joining(", "));
            out.append(subjects).append(subjects.isEmpty() ? "" : ": ");
            out.append(finding.known(locale)).append('\n');
            if (!finding.remedy(locale).isEmpty()) {
                out.append(" ".repeat(width + 6))
                        .append("→ ")
                        .append(finding.remedy(locale))
                        .append('\n');
            }
        }
        out.append(diagnosis.isHealthy() ? HEALTHY.in(locale) + " " : "");
        out.append(counts(diagnosis).in(locale)).append('\n');
        return out.toString();
    }

    /** Findings that differ in their subject alone stand together, at the place of the first. */
    private static List<List<Finding>> grouped(List<Finding> findings) {
        Map<Finding, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(finding.about(""), key -> new ArrayList<>()).add(finding);
        }
        return List.copyOf(groups.values());
    }

    private static Text counts(Diagnosis diagnosis) {
        return COUNTS.with(
                count(diagnosis, Verdict.PROBLEM),
                count(diagnosis, Verdict.WARNING),
                count(diagnosis, Verdict.UNKNOWN),
                diagnosis.requests());
    }

    private static long count(Diagnosis diagnosis, Verdict verdict) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .count();
    }
}
