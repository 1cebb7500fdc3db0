package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SmallestProviderTest {
    @Test
    void visitorAndEmployeeHearEachOther() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            SmallestProvider.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Visitor: Good morning", "Employee: Hello, Ivan");
    }

    @Test
    void itHasFewerThan40LinesAllTold() throws IOException {
        String path = SmallestProvider.class.getName().replace('.', '/') + ".java";

        assertThat(Files.readAllLines(Path.of("src/main/java", path))).hasSizeLessThan(40);
    }
}
