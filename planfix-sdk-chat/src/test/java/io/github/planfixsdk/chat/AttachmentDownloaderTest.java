package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.file.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentDownloaderTest {
    private static final String TEN = "0123456789";

    private final MockWebServer server = new MockWebServer();
    private final AttachmentDownloader allowed =
            AttachmentDownloader.builder().allowPrivateAddresses().maxBytes(10).build();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        allowed.close();
        server.close();
    }

    @Test
    void aFileUpToTheLimitIsBroughtToItsPath() throws IOException {
        server.enqueue(new MockResponse.Builder().body(TEN).build());
        Path target = folder.resolve("plan.pdf");

        assertThat(allowed.download(at("/a?key=s3cret"), target)).isEqualTo(10);

        assertThat(target).hasContent(TEN);
        assertThat(folder).isDirectoryContaining(file -> file.equals(target));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongerFileIsGivenUpAndNothingIsLeft(boolean announced) throws IOException {
        MockResponse.Builder longer = new MockResponse.Builder();
        server.enqueue((announced ? longer.body(TEN + "x") : longer.chunkedBody(TEN + "x", 4)).build());
        Path target = folder.resolve("plan.pdf");

        assertThatThrownBy(() -> allowed.download(at("/a?key=s3cret"), target))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("a file of more than 10 bytes")
                .hasMessageNotContaining("s3cret");

        assertThat(folder).isEmptyDirectory();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffIsBegunAnew() throws IOException {
        server.enqueue(new MockResponse(200, Headers.EMPTY, "012")
                .newBuilder()
                .setHeader("Content-Length", 10)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder().body(TEN).build());
        Path target = folder.resolve("plan.pdf");

        allowed.download(at("/a"), target);

        assertThat(target).hasContent(TEN);
    }

    @Test
    void aStreamMayBeReadInstead() {
        server.enqueue(new MockResponse.Builder().body(TEN).build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (Download download = allowed.open(at("/a"))) {
            assertThat(download.length()).hasValue(10);
            download.transferTo(out);
        }

        assertThat(out).hasToString(TEN);
    }

    @Test
    void aRedirectIsFollowedAndACircleIsNot() {
        server.enqueue(redirect("/b"));
        server.enqueue(new MockResponse.Builder().body(TEN).build());
        try (Download download = allowed.open(at("/a"))) {
            assertThat(download.length()).hasValue(10);
        }

        for (int i = 0; i < 6; i++) {
            server.enqueue(redirect("/a"));
        }
        assertThatThrownBy(() -> allowed.open(at("/a"))).hasMessageContaining("more than 5 redirects");
    }

    @Test
    void whereARedirectLeadsIsCheckedAgain() {
        server.enqueue(redirect("ftp://files.superchat.example/a"));

        assertThatThrownBy(() -> allowed.open(at("/a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no web address");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 503})
    void whatIsNotToBeHadIsSaidWithItsStatus(int status) {
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse(status, Headers.EMPTY, "s3cret"));
        }

        assertThatThrownBy(() -> allowed.download(at("/a"), folder.resolve("a")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("status " + status)
                .hasMessageNotContaining("s3cret");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressWhereNobodyAnswersIsSaidWithoutItsKey() {
        String url = server.url("/a?key=s3cret").toString();
        server.close();

        assertThatThrownBy(() -> allowed.open(new Attachment(null, url)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no answer")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        server.enqueue(new MockResponse.Builder().body(TEN).build());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> allowed.download(at("/a"), folder.resolve("a")))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a",
                "http://2130706433/a",
                "http://[::1]/a",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.7/a",
                "https://localhost/a",
                "https://nas.local/a",
                "file:///etc/passwd",
                "no address"
            })
    void whatIsNotInTheInternetIsNotEvenConnectedTo(String url) {
        try (AttachmentDownloader files = AttachmentDownloader.builder().build()) {
            assertThatThrownBy(() -> files.open(new Attachment("a", url))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNameThatStandsForAPrivateAddressIsRefused() {
        try (AttachmentDownloader files = resolving("127.0.0.1")) {
            assertThatThrownBy(() -> files.open(named("/a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("files.superchat.example")
                    .hasMessageContaining("allowPrivateAddresses");
        }
        try (AttachmentDownloader files = resolving("93.184.216.34", "192.168.0.1")) {
            assertThatThrownBy(() -> files.open(named("/a"))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void wrongInputIsRefused() throws IOException {
        assertThatThrownBy(() -> AttachmentDownloader.builder().maxBytes(0)).hasMessageContaining("maxBytes is 0");
        Path there = Files.writeString(folder.resolve("there"), "old");
        assertThatThrownBy(() -> allowed.download(at("/a"), there)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> allowed.download(at("/a"), folder)).hasMessageContaining("is a directory");
        assertThat(there).hasContent("old");
        assertThat(server.getRequestCount()).isZero();
    }

    private Attachment at(String path) {
        return new Attachment("a", server.url(path).toString());
    }

    private Attachment named(String path) {
        return new Attachment("a", "http://files.superchat.example:" + server.getPort() + path);
    }

    private static MockResponse redirect(String to) {
        return new MockResponse(302, Headers.of("Location", to), "");
    }

    private static AttachmentDownloader resolving(String... addresses) {
        return AttachmentDownloader.builder()
                .dns(host -> {
                    List<InetAddress> found = new ArrayList<>();
                    for (String address : addresses) {
                        found.add(InetAddress.getByName(address));
                    }
                    return found;
                })
                .build();
    }
}
