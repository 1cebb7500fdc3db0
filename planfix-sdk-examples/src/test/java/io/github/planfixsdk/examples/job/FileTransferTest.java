package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransferTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theFileComesBackThoughTheConnectionBreaks() throws IOException {
        FileTransfer.demonstrate(folder, out);

        assertThat(lines())
                .containsExactly(
                        "  up 0 %",
                        "  up 25 %",
                        "  up 50 %",
                        "  up 75 %",
                        "  up 100 %",
                        "file 204301 at task 1001: APPLIED",
                        "  down 0 %",
                        "  down 25 %",
                        "  down 50 %",
                        "  down 75 %",
                        "  down 100 %",
                        "600000 bytes in copy.bin",
                        "it came in 2 parts and is what was sent");
        assertThat(folder.resolve("copy.bin")).hasSameBinaryContentAs(folder.resolve("plan.bin"));
    }

    @Test
    void aFileThatCannotBeAttachedIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "desks");
        try (ExampleAccount account = ExampleAccount.open()) {
            long id = FileTransfer.upload(account.planfix(), 77, file, out);

            assertThat(account.fake().settings().files().content(id)).asString().isEqualTo("desks");
            assertThat(lines()).last().asString().startsWith("file " + id + " waits to be attached: POST file/" + id);
        }
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
