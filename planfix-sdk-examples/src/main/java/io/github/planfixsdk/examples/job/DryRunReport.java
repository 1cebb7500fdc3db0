package io.github.planfixsdk.examples.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ReadyMadeRouting;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.dryrun.DryRun;
import io.github.planfixsdk.routing.dryrun.DryRunResult;
import io.github.planfixsdk.routing.dryrun.HtmlReport;
import io.github.planfixsdk.routing.dryrun.PolicyComparison;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A recorded day against the configuration in use and against another one: the counts on the console, everything as two pages. */
public final class DryRunReport {
    private static final PersonRef SALES = PersonRef.user(10);
    private static final PersonRef SERVICE = PersonRef.user(12);

    private DryRunReport() {}

    /**
     * Writes the reports.
     *
     * @param args the folder to write to, {@code target} without it; then {@code ru} for Russian pages
     * @throws IOException if they can't be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target"));
        Locale locale = Locale.forLanguageTag(args.length > 1 ? args[1] : "en");
        run(day(), inUse(), planned(), folder, locale, System.out);
    }

    /**
     * What users would write.
     *
     * @param day what was recorded
     * @param inUse the configuration in use
     * @param planned the one that is to take its place
     * @param folder where the pages go
     * @param locale the pages' language
     * @param out where to print
     */
    static void run(
            Iterable<Interaction> day,
            RoutingPolicy inUse,
            RoutingPolicy planned,
            Path folder,
            Locale locale,
            PrintStream out) {
        DryRun dryRun = DryRun.builder().dailyQuota(20_000).build();

        DryRunResult result = dryRun.run(inUse, day);
        out.println("in use:   " + result);
        Path report = folder.resolve("dry-run.html");
        HtmlReport.of(result, locale).writeTo(report);

        PolicyComparison comparison = dryRun.compare(inUse, planned, day);
        out.println("planned:  " + comparison.after());
        out.println("changes:  " + comparison);
        comparison.differences().forEach(difference -> out.println("  " + difference));
        Path pair = folder.resolve("comparison.html");
        HtmlReport.of(comparison, locale).writeTo(pair);
        out.println("pages:    " + report + ", " + pair);
    }

    /** The demo's day. */
    static List<Interaction> day() throws IOException {
        List<Interaction> day = new ArrayList<>();
        try (InputStream file = DryRunReport.class.getResourceAsStream("/recorded-day.json")) {
            JsonNode recorded = new ObjectMapper().readTree(Objects.requireNonNull(file, "recorded-day.json"));
            InteractionReader reader = InteractionReader.standard()
                    .zone(ZoneId.of(recorded.path("zone").asText()));
            for (JsonNode entry : recorded.path("interactions")) {
                day.add(reader.read(entry.path("interaction")));
            }
        }
        return day;
    }

    static RoutingPolicy inUse() {
        return ReadyMadeRouting.uis(TaskTarget.object(7), SALES, SALES);
    }

    /** Service has its own people, applicants go elsewhere, and repeat requests make no task. */
    static RoutingPolicy planned() {
        ResponsibleRules responsible =
                ResponsibleRules.defaultTo(SALES).when(Attributes.SITE_DOMAIN_NAME.is("service.example"), SERVICE);
        Condition noApplicants = Attributes.SITE_DOMAIN_NAME.isNot("jobs.example");
        return inUse().toBuilder()
                .inboundCalls(calls -> calls.responsible(responsible))
                .requests(requests -> requests.filter(InteractionFilter.on(noApplicants))
                        .repeat(Plan.contact())
                        .responsible(responsible))
                .chats(chats -> chats.responsible(responsible))
                .build();
    }
}
