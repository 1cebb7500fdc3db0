package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.dryrun.DryRun;
import io.github.planfixsdk.routing.dryrun.DryRunResult;
import io.github.planfixsdk.routing.dryrun.HtmlReport;
import io.github.planfixsdk.routing.dryrun.PolicyComparison;
import io.github.planfixsdk.routing.dryrun.RecordedInteractions;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** The snippet on dry runs, of the page on routing. */
public final class DryRunGuide {
    private DryRunGuide() {}

    /**
     * Tries a configuration out, and compares another one with it.
     *
     * @param file the recorded day
     * @param employees who is synchronised
     * @param inUse the configuration in use
     * @param planned another one
     * @param folder where the pages go
     * @param out where to print
     */
    public static void tryOut(
            Path file,
            EmployeeDirectory employees,
            RoutingPolicy inUse,
            RoutingPolicy planned,
            Path folder,
            PrintStream out) {
        DryRun dryRun = DryRun.builder().knowing(employees::applyTo).build();
        RecordedInteractions day = RecordedInteractions.of(file, InteractionReader.standard());

        DryRunResult result = dryRun.run(inUse, day);
        out.println(result + ", unreadable lines: " + result.unreadable().count());
        HtmlReport.of(result, Locale.ENGLISH).writeTo(folder.resolve("dry-run.html"));

        PolicyComparison comparison = dryRun.compare(inUse, planned, day);
        out.println(comparison);
        HtmlReport.of(comparison, Locale.ENGLISH).writeTo(folder.resolve("comparison.html"));
    }
}
