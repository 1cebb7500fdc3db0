package io.github.planfixsdk.routing.dryrun;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;

/**
 * A result as one HTML page that needs nothing else: no network, no scripts, light and dark, for the screen and for paper. It shows titles and values
 * of the interactions, so personal data. Immutable.
 */
public final class HtmlReport {
    /** What goes into the page between its head and its end. */
    @FunctionalInterface
    private interface Content {
        void writeTo(HtmlPage page) throws IOException;
    }

    private final Words words;
    private final String title;
    private final Content content;

    private HtmlReport(Words words, String title, Content content) {
        this.words = words;
        this.title = title;
        this.content = content;
    }

    /**
     * A report of one configuration.
     *
     * @param result what it would have done
     * @param locale Russian for Russian, anything else for English
     * @return the report
     */
    public static HtmlReport of(DryRunResult result, Locale locale) {
        Objects.requireNonNull(result, "result");
        Words words = Words.in(locale);
        return new HtmlReport(
                words,
                words.of("Dry run of a routing configuration", "Пробный прогон конфигурации"),
                page -> new ResultSections(page, words).write(result, true));
    }

    /**
     * A report of the difference between two configurations.
     *
     * @param comparison what is different
     * @param locale Russian for Russian, anything else for English
     * @return the report
     */
    public static HtmlReport of(PolicyComparison comparison, Locale locale) {
        Objects.requireNonNull(comparison, "comparison");
        Words words = Words.in(locale);
        return new HtmlReport(
                words,
                words.of("Two routing configurations compared", "Сравнение двух конфигураций"),
                page -> new ComparisonSections(page, words).write(comparison));
    }

    /**
     * Writes the page.
     *
     * @param to where to
     * @throws UncheckedIOException if that fails
     */
    public void writeTo(Appendable to) {
        try {
            write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the page into a file, in UTF-8. A file that is there is replaced when the whole page is written; until then the page stands in a
     * file beside it.
     *
     * @param file the file
     * @throws UncheckedIOException if it can't be written; the file is then as it was
     */
    public void writeTo(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString(), null, "make this folder first");
            }
            Path beside = Files.createTempFile(folder, ".report", ".html");
            try {
                try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                    write(out);
                }
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Appendable to) throws IOException {
        HtmlPage page = new HtmlPage(to);
        page.begin(words.of("en", "ru"), title);
        content.writeTo(page);
        page.end();
    }
}
