package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @Test
    void everySavingShowsTheDecisionOrWhatIsWrongUntilTheFileIsDeleted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("routing.json");
        String good = """
                {"version": 1, "requests": {"first": {"create": "contactAndTask", "object": 7}, "repeat": {"create": "nothing"},
                 "responsible": {"default": "user:10"}, "titles": {"requestTask": "From {site_domain_name}"}}}""";
        Files.writeString(file, good);
        LiveRouting live = new LiveRouting(
                file,
                LiveRouting.samples(),
                Locale.ENGLISH,
                new PrintStream(new Lines(), true, StandardCharsets.ISO_8859_1));
        Thread watching = new Thread(() -> {
            try {
                live.watch();
            } catch (Exception e) {
                lines.add(e.toString());
            }
        });
        watching.setDaemon(true);
        watching.start();

        assertThat(until("task: ")).contains("----", "task: object 7 \"From bikes.example\"");
        until("configuration: ");
        until("configuration: ");

        Files.writeString(file, good.replace("From {site_domain_name}", "By {site_domain_nam}"));
        assertThat(until("$."))
                .last()
                .asString()
                .startsWith("$.requests.titles.requestTask: ")
                .contains("site_domain_name");

        Files.writeString(file, good.replace("From", "Out of"));
        assertThat(until("task: ")).last().isEqualTo("task: object 7 \"Out of bikes.example\"");

        Files.delete(file);
        watching.join(60_000);
        assertThat(watching.isAlive()).isFalse();
    }
}
