package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.internal.TargetFile;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in the way of a download's target. */
class DownloadTargetTest {
    private static final int BREAK = 100_000;

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .options(options -> options.maxRetries(0))
            .build();
    private final byte[] content = new byte[350_000];
    private long id;
    private Path target;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        new Random(7).nextBytes(content);
        id = fake.settings().files().add("desks.bin", content);
        target = folder.resolve("desks.bin");
    }

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    @Test
    void aFileThatIsThereIsLeftAloneUnlessItIsToBeReplaced() throws IOException {
        Files.writeString(target, "mine");

        assertThatThrownBy(() -> client.files().download(id, target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desks.bin is there already")
                .hasMessageContaining("replace(true)");

        assertThat(fake.requests()).isEmpty();
        assertOnlyTheTargetIsThere("mine".getBytes());
        client.files().download(id, target, DownloadOptions.defaults().replace(true));
        assertOnlyTheTargetIsThere(content);
    }

    @Test
    void aFileThatIsToBeReplacedStaysUntilTheNewOneIsWhole() throws IOException {
        Files.writeString(target, "mine");
        breakOff(5, 100);
        DownloadOptions replacing = DownloadOptions.defaults().replace(true);

        assertThatThrownBy(() -> client.files().download(id, target, replacing))
                .isInstanceOf(ConnectionException.class);

        assertOnlyTheTargetIsThere("mine".getBytes());
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws IOException {
        assertThatThrownBy(() -> client.files()
                        .download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
                            if (bytes == content.length) {
                                write("mine");
                            }
                        })))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("putting it in its place failed")
                .hasCauseInstanceOf(FileAlreadyExistsException.class);

        assertOnlyTheTargetIsThere("mine".getBytes());
    }

    @Test
    void aTargetThatCannotBeIsRefusedBeforePlanfixIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertRefused(folder, IllegalArgumentException.class, "is a directory: give the path of the file itself");
        assertRefused(Path.of("/"), IllegalArgumentException.class, "is a directory");
        assertRefused(folder.resolve("no/x"), IllegalArgumentException.class, "which is no directory: create it");
        assertRefused(file.resolve("x"), IllegalArgumentException.class, "which is no directory: create it");
        Path readOnly = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/x");
        assertRefused(readOnly, UncheckedIOException.class, "no file can be created in /modules/java.base");
    }

    private void assertRefused(Path bad, Class<? extends Exception> type, String message) {
        assertThatThrownBy(() -> client.files().download(id, bad))
                .isInstanceOf(type)
                .hasMessageContaining("target " + bad)
                .hasMessageContaining(message);
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aBareNameIsOneOfTheWorkingDirectory() throws IOException {
        Path bare = Path.of("planfix-sdk-test-" + System.nanoTime());
        try {
            assertThat(client.files().download(id, bare)).isEqualTo(content.length);
        } finally {
            Files.deleteIfExists(bare);
        }
    }

    @Test
    void aFullDiskIsToldAndLeavesNothingBehind() {
        TargetFile full = TargetFile.open(
                "target",
                target,
                false,
                path -> new FullDisk(
                        Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));

        try (full) {
            assertThatThrownBy(() -> new Fetch(() -> client.files().download(id), new FilePlace(full), null).run())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("writing the content failed after ")
                    .hasRootCauseMessage("No space left on device");
        }

        assertThat(folder).isEmptyDirectory();
        assertThat(fetched()).hasSize(1);
    }

    @Test
    void optionsAreChangedCopies() {
        DownloadOptions options = DownloadOptions.defaults();

        assertThat(options.replace(true)).hasToString("DownloadOptions[replace=true]");
        assertThat(options).hasToString("DownloadOptions[replace=false]");
        assertThat(options.replace(true).onProgress((bytes, total) -> {}).replaces())
                .isTrue();
    }

    private void breakOff(int bytes, int times) {
        fake.fail("GET", "/storage/" + id + "/desks.bin", Fault.cutBody(bytes), times);
    }

    private List<RecordedRequest> fetched() {
        return fake.requests().stream()
                .filter(request -> request.path().startsWith("/storage/"))
                .toList();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertOnlyTheTargetIsThere(byte[] expected) throws IOException {
        assertThat(names()).containsExactly("desks.bin");
        assertThat(Files.readAllBytes(target)).isEqualTo(expected);
    }

    private void write(String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes 100,000 bytes and no more. */
    private record FullDisk(SeekableByteChannel channel) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (channel.position() > BREAK) {
                throw new IOException("No space left on device");
            }
            return channel.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            return channel.position(position);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return channel.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
