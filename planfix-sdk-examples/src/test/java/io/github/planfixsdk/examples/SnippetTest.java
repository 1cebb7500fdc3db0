package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of the documents stands, line for line, in code that is compiled here. */
class SnippetTest {
    private static final Path TOP = Path.of("..");

    @ParameterizedTest
    @MethodSource("documents")
    void everySnippetIsCompiled(Path document) throws IOException {
        String code = examples();
        for (String snippet : snippets(Files.readString(document), "```java")) {
            assertThat(code)
                    .withFailMessage("not in the examples, from %s:%n%s", document, snippet)
                    .contains(snippet);
        }
    }

    @Test
    void theReadmeNamesTheVersionOfTheBuild() throws IOException {
        String pom = Files.readString(TOP.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
        assertThat(snippets(Files.readString(TOP.resolve("README.md")), "```xml"))
                .isNotEmpty()
                .allMatch(snippet -> snippet.contains(version));
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(TOP, TOP.resolve("docs"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents.stream().sorted();
    }

    private static String examples() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(normalised(Files.readString(file)));
            }
        }
        return code.toString();
    }

    private static List<String> snippets(String document, String fence) {
        List<String> snippets = new ArrayList<>();
        int from = document.indexOf(fence + "\n");
        while (from >= 0) {
            int start = from + fence.length() + 1;
            int end = document.indexOf("```", start);
            snippets.add(normalised(document.substring(start, end)));
            from = document.indexOf(fence + "\n", end);
        }
        return snippets;
    }

    /** Indentation and line breaks are the formatter's; everything else must be the same. */
    private static String normalised(String code) {
        return String.join(" ", code.strip().split("\\s+")).replace(" .", ".").replace("( ", "(") + " ";
    }
}
