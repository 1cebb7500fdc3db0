package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRoutingTest {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Passes whole lines on. */
    private final class Lines extends OutputStream {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(int character) {
            if (character == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append((char) character);
            }
        }
    }

    /** All lines up to one that begins so. */
    private List<String> until(String beginning) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (seen.isEmpty() || !seen.get(seen.size() - 1).startsWith(beginning)) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            assertThat(line).as("after %s", seen).isNotNull();
            seen.add(line);
        }
        return seen;
    }

    private static final String GOOD = """
            {"version": 1, "requests": {"first": {"create": "contactAndTask", "object": 7}, "repeat": {"create": "nothing"},
             "responsible": {"default": "user:10"}, "titles": {"requestTask": "From {site_domain_name}"}}}""";

    private PrintStream stream() {
        return new PrintStream(new Lines(), true, StandardCharsets.ISO_8859_1);
    }

    /** Watches on a thread of its own. */
    private Thread watch(Path startedIn, String... args) {
        Thread watching = new Thread(() -> {
            try {
                LiveRouting.run(args, startedIn, stream());
                lines.add("ended");
            } catch (Exception e) {
                lines.add(e.toString());
            }
        });
        watching.setDaemon(true);
        watching.start();
        return watching;
    }

    @Test
    void everySavingShowsTheDecisionOrWhatIsWrongUntilTheFileIsDeleted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("routing.json");
        Files.writeString(file, GOOD);
        watch(folder, "routing.json");

        assertThat(until("task: "))
                .startsWith("Edit " + file.toAbsolutePath() + " and save it; delete it to end.")
                .contains("----", "task: object 7 \"From bikes.example\"");
        until("configuration: ");
        until("configuration: ");

        Files.writeString(file, GOOD.replace("From {site_domain_name}", "By {site_domain_nam}"));
        assertThat(until("$."))
                .last()
                .asString()
                .startsWith("$.requests.titles.requestTask: ")
                .contains("site_domain_name");

        Files.writeString(file, GOOD.replace("From", "Out of"));
        assertThat(until("task: ")).last().isEqualTo("task: object 7 \"Out of bikes.example\"");

        Files.delete(file);
        assertThat(until("ended")).endsWith(file.toAbsolutePath() + " is gone.", "ended");
    }

    @Test
    void aFileThatIsNotThereYetIsWaitedFor(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("routing.json").toAbsolutePath();
        watch(folder.resolve("elsewhere"), file.toString());
        assertThat(until("There is no file ")).last().asString().startsWith("There is no file " + file + " yet.");

        Files.writeString(file, GOOD);
        assertThat(until("task: ")).last().isEqualTo("task: object 7 \"From bikes.example\"");

        Files.delete(file);
        assertThat(until("ended")).last().isEqualTo("ended");
    }

    @Test
    void withoutAFolderOrWithOneInsteadOfAFileItSaysSoAndEnds(@TempDir Path folder) throws Exception {
        LiveRouting.run(new String[] {"missing/routing.json"}, folder, stream());
        assertThat(lines.poll())
                .isEqualTo("There is no folder " + folder.toAbsolutePath().resolve("missing")
                        + ": create it, or give another file.");
        LiveRouting.run(new String[] {"."}, folder, stream());
        assertThat(lines.poll()).isEqualTo(folder.toAbsolutePath() + " is a folder: give a file in it.");
    }
}
