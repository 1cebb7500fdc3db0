package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A headless browser, if the machine has one: Chromium or Chrome on the path, or the system property {@code chromium}. */
record Chromium(Path program, Path folder) {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    static Optional<Chromium> find(Path folder) {
        String named = System.getProperty("chromium");
        if (named != null) {
            return Optional.of(new Chromium(Path.of(named), folder));
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(directory, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(new Chromium(program, folder));
                }
            }
        }
        return Optional.empty();
    }

    /** The page as the browser has understood it, after its scripts. */
    String dom(String url) throws IOException, InterruptedException {
        return run("--dump-dom", url);
    }

    /** The page as a picture. */
    Path picture(String url, String... more) throws IOException, InterruptedException {
        Path picture = folder.resolve("picture.png");
        Files.deleteIfExists(picture);
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--screenshot=" + picture);
        options.add("--window-size=1100,1600");
        options.add(url);
        run(options.toArray(new String[0]));
        return picture;
    }

    private String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(List.of(options));
        Path output = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(50, TimeUnit.SECONDS))
                    .as("the browser has ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }
}
