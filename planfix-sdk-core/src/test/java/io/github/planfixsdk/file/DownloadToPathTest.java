package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadToPathTest {
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
    void theContentArrivesUnderItsNameAndNothingElseIsLeft() throws IOException {
        assertThat(client.files().download(id, target)).isEqualTo(content.length);

        assertOnlyTheTargetIsThere(content);
    }

    @Test
    void anEmptyContentIsAnEmptyFile() throws IOException {
        long empty = fake.settings().files().add("empty", new byte[0]);

        assertThat(client.files().download(empty, target)).isZero();

        assertOnlyTheTargetIsThere(new byte[0]);
    }

    @Test
    void aHalfDownloadedFileNeverStandsUnderItsFinalName() throws IOException {
        breakOff(BREAK, 1);
        List<Boolean> seen = new ArrayList<>();

        client.files().download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
            seen.add(Files.exists(target));
            assertThat(names())
                    .singleElement()
                    .asString()
                    .startsWith(".planfix-")
                    .endsWith(".part");
        }));

        assertThat(seen).hasSizeGreaterThan(10).containsOnly(false);
        assertOnlyTheTargetIsThere(content);
    }

    @Test
    void aContentThatBreaksOffIsContinuedThroughANewLinkThatNeverSeesTheToken() throws IOException {
        breakOff(BREAK, 3);

        assertThat(client.files().download(id, target)).isEqualTo(content.length);

        assertOnlyTheTargetIsThere(content);
        List<RecordedRequest> fetched = fetched();
        assertThat(fetched)
                .extracting(r -> r.headers().getOrDefault("range", "all"))
                .containsExactly("all", "bytes=100000-", "bytes=200000-", "bytes=300000-");
        assertThat(fetched).extracting(r -> r.query().get("signature")).doesNotHaveDuplicates();
        assertThat(fetched).noneMatch(r -> r.headers().containsKey("authorization"));
        assertThat(fetched.subList(1, 4))
                .allMatch(r -> r.headers().get("if-range").startsWith("\""));
    }

    @Test
    void manyBreaksAreNoMatterAsLongAsEachAttemptBringsSomething() throws IOException {
        breakOff(70_000, 4);

        client.files().download(id, target);

        assertOnlyTheTargetIsThere(content);
        assertThat(fetched()).hasSize(5);
    }

    @Test
    void theFourthAttemptInARowThatBringsNextToNothingIsTheLast() {
        breakOff(5, 100);

        assertThatThrownBy(() -> client.files().download(id, target))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("the content broke off after 20 bytes");

        assertThat(fetched()).hasSize(4);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAttemptThatBringsSomethingMakesUpForThoseThatDidNot() throws IOException {
        breakOff(5, 3);
        breakOff(BREAK, 1);
        breakOff(5, 3);

        client.files().download(id, target);

        assertOnlyTheTargetIsThere(content);
        assertThat(fetched()).hasSize(8);
    }

    @Test
    void aFileThatChangesMeanwhileIsStartedOverAndNeverMixed() throws IOException {
        byte[] changed = new byte[300_000];
        new Random(8).nextBytes(changed);
        breakOff(BREAK, 1);
        List<Long> told = new ArrayList<>();

        client.files().download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
            if (bytes == BREAK) {
                fake.settings().files().replace(id, changed);
            }
            told.add(bytes);
        }));

        assertOnlyTheTargetIsThere(changed);
        assertThat(told).startsWith(0L).endsWith(300_000L);
        assertThat(told.stream().filter(bytes -> bytes == 0)).hasSize(2);
    }

    @Test
    void aStorageThatSendsNoPartsIsAskedFromTheBeginning() throws IOException {
        fake.settings().files().ranges(false);
        breakOff(BREAK, 3);

        client.files().download(id, target);

        assertOnlyTheTargetIsThere(content);
        assertThat(fetched()).hasSize(4);
    }

    @Test
    void startingOverAgainAndAgainEndsWithTheFourth() {
        fake.settings().files().ranges(false);
        breakOff(BREAK, 100);

        assertThatThrownBy(() -> client.files().download(id, target))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("broke off after 100000 bytes");

        assertThat(fetched().size()).isEqualTo(5);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkThatExpiresWhileTheContentIsOnItsWayDoesNoHarm() throws IOException {
        breakOff(BREAK, 1);

        client.files().download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> fake.settings()
                .files()
                .expireLinks()));

        assertOnlyTheTargetIsThere(content);
    }

    @Test
    void aFileThatIsDeletedMeanwhileIsNotFound() {
        breakOff(BREAK, 1);

        assertThatThrownBy(() -> client.files()
                        .download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
                            if (bytes == BREAK) {
                                client.files().delete(id);
                            }
                        })))
                .isInstanceOf(NotFoundException.class)
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessageContaining("broke off after 100000 bytes"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptStopsTheDownloadAndStaysSet() {
        assertThatThrownBy(() -> client.files()
                        .download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
                            if (bytes > BREAK) {
                                Thread.currentThread().interrupt();
                            }
                        })))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("the thread was interrupted after ");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
        assertThat(fetched()).hasSize(1);
    }

    @Test
    void anInterruptAfterTheLastByteStopsItToo() {
        assertThatThrownBy(() -> client.files()
                        .download(id, target, DownloadOptions.defaults().onProgress((bytes, total) -> {
                            if (bytes == content.length) {
                                Thread.currentThread().interrupt();
                            }
                        })))
                .isInstanceOf(ConnectionException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptEndsAStreamToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> client.files().download(id, out, (bytes, total) -> Thread.currentThread()
                        .interrupt()))
                .isInstanceOf(ConnectionException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(out.size()).isZero();
    }

    @Test
    void theListenerSeesEveryStepFromNothingToAll() {
        List<Long> told = new ArrayList<>();

        client.files().download(id, new ByteArrayOutputStream(), (bytes, total) -> {
            assertThat(total).isEqualTo(OptionalLong.of(content.length));
            told.add(bytes);
        });

        assertThat(told)
                .isSorted()
                .startsWith(0L)
                .endsWith((long) content.length)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListenerThatFailsIsNotCalledAgainAndDoesNoHarm(boolean toAPath) throws IOException {
        List<Long> told = new ArrayList<>();
        TransferListener failing = (bytes, total) -> {
            told.add(bytes);
            throw new IllegalStateException("no");
        };

        if (toAPath) {
            client.files().download(id, target, DownloadOptions.defaults().onProgress(failing));
            assertOnlyTheTargetIsThere(content);
        } else {
            assertThat(client.files().download(id, new ByteArrayOutputStream(), failing))
                    .isEqualTo(content.length);
        }

        assertThat(told).containsExactly(0L);
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
}
