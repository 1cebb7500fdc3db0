package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.internal.TargetFile;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planfix or the network is away for a while when a content has broken off. */
class DownloadOutageTest {
    private static final int BREAK = 100_000;

    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeTiming timing = new FakeTiming();
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
    void anOutageOfThreeAttemptsIsWaitedOut() {
        breakOffAndThen(Fault.reset(), 3);

        download(null);

        assertThat(target).hasBinaryContent(content);
        assertThat(timing.sleeps())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void anOverloadedPlanfixIsWaitedOutToo() {
        breakOffAndThen(Fault.htmlPage(503), 1);

        download(null);

        assertThat(target).hasBinaryContent(content);
        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void anUnknownErrorOfTheServerIsAnOutage() {
        breakOffAndThen(Fault.failure(500, 0, "Rest API error"), 3);

        download(null);

        assertThat(target).hasBinaryContent(content);
        assertThat(timing.sleeps()).hasSize(3);
    }

    @Test
    void aNetworkThatStaysAwayEndsTheFourthAttemptAndLeavesNothingBehind() {
        breakOff();

        assertThatThrownBy(() -> download((bytes, total) -> {
                    if (bytes == BREAK) {
                        fake.close();
                    }
                }))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no answer")
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessageContaining("broke off after 100000 bytes"));

        assertThat(timing.sleeps()).hasSize(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anInterruptEndsThePauseAndStaysSet() {
        breakOffAndThen(Fault.reset(), 1);
        timing.interruptAtNextSleep();

        assertThatThrownBy(() -> download(null))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("the thread was interrupted after 100000 bytes");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOutageAtTheVeryBeginningFailsAsAnyReadDoes() {
        fake.fail("GET", path(), Fault.htmlPage(503), 1);

        assertThatThrownBy(() -> download(null)).isInstanceOf(ServerException.class);

        assertThat(timing.sleeps()).isEmpty();
    }

    private void download(@Nullable TransferListener listener) {
        try (TargetFile file = TargetFile.open("target", target, false)) {
            new Fetch(() -> client.files().download(id), new FilePlace(file), listener, timing).run();
        }
    }

    private String path() {
        return "/rest/file/" + id + "/download";
    }

    private void breakOff() {
        fake.fail("GET", "/storage/" + id + "/desks.bin", Fault.cutBody(BREAK), 1);
    }

    /** The first call is served, the next ones meet the fault. */
    private void breakOffAndThen(Fault fault, int times) {
        breakOff();
        fake.fail("GET", path(), Fault.latency(Duration.ZERO), 1);
        fake.fail("GET", path(), fault, times);
    }
}
