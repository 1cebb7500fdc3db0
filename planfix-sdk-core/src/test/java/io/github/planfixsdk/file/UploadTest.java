package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.LockedException;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final byte[] CONTENT = "Twelve desks".getBytes(StandardCharsets.UTF_8);

    private final MockWebServer server = new MockWebServer();
    private PlanfixClient client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void fileGoesUnderItsOwnName() throws Exception {
        answer("{\"result\":\"success\",\"id\":124}");
        Path file = Files.write(folder.resolve("счёт.txt"), CONTENT);

        assertThat(client.files().upload(Upload.of(file), UploadTarget.DIRECTORY))
                .isEqualTo(124);

        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getUrl().encodedPath()).isEqualTo("/rest/file/");
        assertThat(sent.getUrl().query()).isEqualTo("targetType=directory");
        assertThat(sent.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(sent.getHeaders().get("Content-Length")).isNotNull();
        assertThat(sent.getBody().utf8())
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"счёт.txt\"\r\n")
                .contains("\r\n\r\nTwelve desks\r\n--");
    }

    @Test
    void streamOfUnknownLengthGoesInChunksAndIsClosed() throws Exception {
        answer("{\"result\":\"success\",\"id\":124}");
        AtomicInteger closed = new AtomicInteger();
        InputStream stream = new ByteArrayInputStream(CONTENT) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        assertThat(client.files().upload(Upload.of("offer.txt", stream))).isEqualTo(124);

        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getUrl().query()).isNull();
        assertThat(sent.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(sent.getBody().utf8()).contains("\r\n\r\nTwelve desks\r\n--");
        assertThat(closed).hasValue(1);
    }

    @Test
    void refusedUploadOfAFileIsRepeatedWhole() throws Exception {
        answer(423, "{\"result\":\"fail\",\"code\":3,\"error\":\"locked\"}");
        answer("{\"result\":\"success\",\"id\":124}");

        assertThat(client.files().upload(Upload.of("offer.txt", CONTENT))).isEqualTo(124);

        assertThat(server.takeRequest().getBody().utf8()).contains("Twelve desks");
        assertThat(server.takeRequest().getBody().utf8()).contains("Twelve desks");
    }

    @Test
    void refusedUploadOfAStreamIsNotRepeatedBecauseNothingIsLeftOfIt() {
        answer(423, "{\"result\":\"fail\",\"code\":3,\"error\":\"locked\"}");
        Upload upload = Upload.of("offer.txt", new ByteArrayInputStream(CONTENT), CONTENT.length);

        assertThatThrownBy(() -> client.files().upload(upload)).isInstanceOf(LockedException.class);

        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThatThrownBy(() -> client.files().upload(upload))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("the stream of this upload was read by an earlier call");
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 50})
    void streamOfAnotherLengthThanItsOwnFails(long length) {
        answer("{\"result\":\"success\",\"id\":124}");

        assertThatThrownBy(
                        () -> client.files().upload(Upload.of("offer.txt", new ByteArrayInputStream(CONTENT), length)))
                .isInstanceOf(ConnectionException.class);
    }

    @Test
    void failingStreamIsTold() {
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> client.files().upload(Upload.of("offer.txt", stream)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("the disk is gone");
    }

    @Test
    void tooBigAFileIsPlanfixsMatter() {
        answer(400, "{\"result\":\"fail\",\"code\":7001,\"error\":\"too big\"}");

        assertThatThrownBy(() -> client.files().upload(Upload.of("offer.txt", CONTENT)))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("too big");
    }

    @Test
    void fileThatIsNotThereIsRefusedAtOnce() {
        Path missing = folder.resolve("missing.txt");

        assertThatThrownBy(() -> Upload.of(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.txt is not there");
        assertThatThrownBy(() -> Upload.of("a.txt", folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b.txt", "a\\b.txt", "a\r\nb.txt"})
    void nameThatIsNoneIsRefusedAtOnce(String name) {
        assertThatThrownBy(() -> Upload.of(name, CONTENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bare file name");
    }

    @Test
    void negativeLengthIsRefusedAtOnce() {
        assertThatThrownBy(() -> Upload.of("a.txt", InputStream.nullInputStream(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length is -1");
    }

    @Test
    void laterChangesOfTheBytesDoNoHarm() throws Exception {
        byte[] bytes = CONTENT.clone();
        Upload upload = Upload.of("a.txt", bytes);
        bytes[0] = 'X';

        assertThat(upload.open()).hasBinaryContent(CONTENT);
        assertThat(upload.length()).hasValue(CONTENT.length);
        assertThat(upload).hasToString("Upload[a.txt, 12 bytes]");
        assertThat(Upload.of("a.txt", InputStream.nullInputStream())).hasToString("Upload[a.txt, unknown length]");
    }

    @Test
    void addressToFetchFromMustBeOneOfTheWeb() {
        assertThatThrownBy(() -> FileFromUrlRequest.builder().url("file:///etc/hosts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url is not a web address");
        assertThat(FileFromUrlRequest.builder().url("HTTPS://a.example/b").build())
                .hasToString("FileFromUrlRequest{url=HTTPS://a.example/b}");
    }

    @Test
    void addressToFetchFromIsSentWholeAndShownWithoutWhatMakesItWork() throws Exception {
        answer("{\"result\":\"success\",\"id\":7}");
        FileFromUrlRequest request = FileFromUrlRequest.builder()
                .url("https://a.example/b?sig=abcdef")
                .build();

        client.files().uploadFromUrl(request, null);

        assertThat(server.takeRequest().getBody().utf8()).contains("https://a.example/b?sig=abcdef");
        assertThat(request).hasToString("FileFromUrlRequest{url=https://a.example/b?…}");
    }

    private void answer(String json) {
        answer(200, json);
    }

    private void answer(int status, String json) {
        server.enqueue(new MockResponse.Builder().code(status).body(json).build());
    }

    @Test
    void addressThroughTheRawDoorIsCheckedAndMaskedToo() {
        assertThatThrownBy(() -> FileFromUrlRequest.builder().raw("url", TextNode.valueOf("file:///etc/hosts")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url is not a web address: give it as https://<host>/…");
        assertThat(FileFromUrlRequest.builder()
                        .raw("url", TextNode.valueOf("https://a.example/b?sign=s3cret"))
                        .build())
                .hasToString("FileFromUrlRequest{url=https://a.example/b?…}");
    }

    @Test
    void streamOfACallThatWasNeverSentIsLeftUntouched() {
        ByteArrayInputStream content = new ByteArrayInputStream(CONTENT);
        server.close();

        assertThatThrownBy(() ->
                        client.with(options -> options.maxRetries(0)).files().upload(Upload.of("desks.txt", content)))
                .isInstanceOf(ConnectionException.class);

        assertThat(content.available()).isEqualTo(CONTENT.length);
    }
}
