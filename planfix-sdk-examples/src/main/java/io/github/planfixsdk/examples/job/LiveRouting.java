package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ConfigurationProblem;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.PolicyReader;
import io.github.planfixsdk.routing.RoutingPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Shows what a configuration decides while its file is being edited: after each saving the decision with its title, or what is wrong. */
public final class LiveRouting {
    private static final String SAMPLE = """
            {
              "version": 1,
              "zone": "Europe/Moscow",
              "requests": {
                "filter": {"on": true, "condition": {"attribute": "site_domain_name", "operator": "notEqual", "value": "jobs.example"}},
                "first": {"create": "contactAndTask", "object": 7},
                "repeat": {"create": "nothing"},
                "responsible": {"default": "user:10"},
                "titles": {"requestTask": "{visitor_name:upper|a client}, {start_time:dd.MM HH:mm}: {form_name|no form}"}
              }
            }
            """;

    private final Path file;
    private final List<Interaction> samples;
    private final Locale locale;
    private final PrintStream out;
    private String shown = "";

    LiveRouting(Path file, List<Interaction> samples, Locale locale, PrintStream out) {
        this.file = file.toAbsolutePath();
        this.samples = samples;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Watches until the file is deleted.
     *
     * @param args the file, a sample in {@code target} without it; then {@code ru} for Russian
     * @throws IOException if the file can't be read
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "target/live-routing.json");
        boolean isOwn = args.length == 0;
        if (isOwn) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, SAMPLE);
        }
        LiveRouting live =
                new LiveRouting(file, samples(), Locale.forLanguageTag(args.length > 1 ? args[1] : "en"), System.out);
        System.out.println("Edit " + file + " and save it; delete it to end.");
        if (isOwn && System.console() == null) {
            // Nobody is there to edit it, as in a test run.
            live.show();
            return;
        }
        live.watch();
    }

    /** A request that passes the sample's filter, and one that does not. */
    static List<Interaction> samples() {
        return List.of(sample("1", "bikes.example"), sample("2", "jobs.example"));
    }

    private static Interaction sample(String id, String site) {
        return Interaction.builder(InteractionKind.REQUEST, id)
                .set(Attributes.VISITOR_NAME, "Анна")
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001")
                .set(Attributes.SITE_DOMAIN_NAME, site)
                .set(Attributes.START_TIME, Instant.parse("2026-03-02T09:00:00Z"))
                .build();
    }

    void watch() throws IOException {
        try (WatchService watcher = file.getFileSystem().newWatchService()) {
            file.getParent()
                    .register(
                            watcher,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            while (show()) {
                WatchKey key = watcher.take();
                key.pollEvents();
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if there is no file any more. What stands there already is not shown again: editors report one saving several times. */
    boolean show() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        String json = Files.readString(file);
        if (!json.equals(shown) && !json.isBlank()) {
            shown = json;
            print(json);
        }
        return true;
    }

    private void print(String json) {
        out.println("----");
        List<ConfigurationProblem> problems = PolicyReader.standard().validate(json);
        for (ConfigurationProblem problem : problems) {
            out.println(problem.path() + ": " + problem.text(locale));
        }
        if (problems.isEmpty()) {
            RoutingPolicy policy = PolicyReader.standard().read(json);
            for (Interaction sample : samples) {
                Facts facts =
                        Facts.at(Instant.parse("2026-03-02T09:00:05Z")).first().build();
                out.print(policy.decide(sample, facts).explain(locale));
            }
        }
        out.flush();
    }
}
