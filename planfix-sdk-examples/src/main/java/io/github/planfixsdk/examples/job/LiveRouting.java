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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

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
        this.file = file.toAbsolutePath().normalize();
        this.samples = samples;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Watches a file until it is deleted. Without one a sample is written into {@code target} and shown once.
     *
     * @param args the file, seen from the folder where Maven was started; then {@code ru} for Russian
     * @throws IOException if the file can't be read or written
     */
    public static void main(String[] args) throws IOException {
        run(args, Path.of(System.getProperty("started.in", "")), System.out);
    }

    /** Where there is nothing to watch it says so and ends well: of any other end Maven would print a stack trace. */
    static void run(String[] args, Path startedIn, PrintStream out) throws IOException {
        Locale locale = Locale.forLanguageTag(args.length > 1 ? args[1] : "en");
        if (args.length == 0) {
            LiveRouting sample = new LiveRouting(Path.of("target/live-routing.json"), samples(), locale, out);
            Files.createDirectories(sample.folder());
            Files.writeString(sample.file, SAMPLE);
            sample.show();
            out.println("Start it with " + sample.file
                    + " as its argument, edit the file, and see this after each saving.");
            return;
        }
        LiveRouting live = new LiveRouting(startedIn.resolve(args[0]), samples(), locale, out);
        if (!Files.isDirectory(live.folder())) {
            out.println("There is no folder " + live.folder() + ": create it, or give another file.");
            return;
        }
        if (Files.isDirectory(live.file)) {
            out.println(live.file + " is a folder: give a file in it.");
            return;
        }
        live.watch();
    }

    private Path folder() {
        return Objects.requireNonNullElse(file.getParent(), file);
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
            folder().register(
                            watcher,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            boolean seen = Files.exists(file);
            out.println(
                    seen
                            ? "Edit " + file + " and save it; delete it to end."
                            : "There is no file " + file + " yet. Save one there to see it here, or stop with Ctrl+C.");
            WatchKey key = null;
            boolean there = show();
            seen |= there;
            // Editors save by moving a new file over the old one: gone for a second is gone.
            while (there || key != null || !seen) {
                key = there || !seen ? watcher.take() : watcher.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    // Before the file is read: what happens to it from now on is told again.
                    key.pollEvents();
                    if (!key.reset()) {
                        out.println("The folder " + folder() + " is gone.");
                        return;
                    }
                }
                there = show();
                seen |= there;
            }
            out.println(file + " is gone.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if there is no file any more. What stands there already is not shown again: editors report one saving several times. */
    boolean show() throws IOException {
        String json;
        try {
            // Half-written it may end within a character, which is no reason to stop.
            json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException gone) {
            return false;
        }
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
