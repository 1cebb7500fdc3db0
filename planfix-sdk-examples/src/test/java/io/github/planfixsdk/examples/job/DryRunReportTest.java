package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class DryRunReportTest {
    /** A browser may still be writing into its profile. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile String page = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/report.html";
    }

    private void write(Locale locale) throws IOException {
        DryRunReport.run(
                DryRunReport.day(),
                DryRunReport.inUse(),
                DryRunReport.planned(),
                folder,
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void theDayIsCountedComparedAndWrittenAsPages() throws IOException {
        write(Locale.ENGLISH);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("in use:   ") && line.contains("interactions"))
                .anyMatch(line ->
                        line.matches("changes:  [1-9]\\d* of \\d+ changed, [1-9]\\d* in warnings only .*RESPONSIBLE.*"))
                .anyMatch(line -> line.startsWith("pages:    "));
        assertThat(folder.resolve("dry-run.html")).content().contains("<details class=\"decision\">");
        assertThat(folder.resolve("comparison.html")).content().contains("<div class=\"pair\">");
    }

    /** With a real browser: nothing else is asked for, and nothing is blank. Skipped where there is none. */
    @Test
    void aBrowserShowsThePageWithoutAskingForAnythingElse() throws Exception {
        Chromium browser = Chromium.find(folder).orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            write(locale);
            page = Files.readString(folder.resolve("comparison.html"));
            asked.clear();
            BufferedImage picture = ImageIO.read(browser.picture(url()).toFile());

            assertThat(asked).containsExactly("/report.html");
            assertThat(colours(picture)).isGreaterThan(20);
        }
    }

    /** The test's own script, which the page itself would not let run, clicks on everything that unfolds. */
    @Test
    void everythingUnfoldsInABrowser() throws Exception {
        Chromium browser = Chromium.find(folder).orElse(null);
        assumeTrue(browser != null, "no Chromium on this machine");
        write(Locale.ENGLISH);
        String written = Files.readString(folder.resolve("dry-run.html"));
        String script = """
                <script>
                const closed = [...document.querySelectorAll('details:not([open])')];
                const before = document.body.scrollHeight;
                closed.forEach(one => one.querySelector('summary').click());
                const open = closed.filter(one => one.open && one.scrollHeight > one.querySelector('summary').scrollHeight);
                document.body.setAttribute('data-unfolded', open.length + ' of ' + closed.length + ' ' + (document.body.scrollHeight > before));
                </script></body>""";

        page = written.replace("</body>", script);
        assertThat(browser.dom(url())).doesNotContain("data-unfolded=");
        page = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(page).isNotEqualTo(written);
        int decisions = written.split("<details class=\"decision\">", -1).length - 1;
        assertThat(browser.dom(url())).contains("data-unfolded=\"" + decisions + " of " + decisions + " true\"");
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct()
                .count();
    }
}
