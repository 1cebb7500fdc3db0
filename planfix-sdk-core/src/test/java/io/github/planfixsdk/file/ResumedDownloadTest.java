package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A content of ten digits that breaks off after four, and what a storage may send for the rest of it. */
class ResumedDownloadTest {
    private static final String TOKEN = "s3cr3t-T0ken-0123456789";
    private static final String TAG = "ETag: \"v1\"";
    private static final String MODIFIED = "Last-Modified: Wed, 21 Oct 2026 07:28:00 GMT";
    private static final String OK = "HTTP/1.1 200 OK";
    private static final String PART = "HTTP/1.1 206 Partial Content";
    private static final String REST = "Content-Range: bytes 4-9/10";

    private final MockWebServer planfix = new MockWebServer();
    private RawStorage storage;
    private PlanfixClient client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        storage = new RawStorage();
        planfix.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", storage.url())
                        .build();
            }
        });
        planfix.start();
        client = PlanfixClient.builder()
                .baseUrl(planfix.url("/rest/").toString())
                .token(TOKEN)
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        planfix.close();
        storage.close();
    }

    @Test
    void theRestIsAskedForThroughANewLinkAndAppended() throws Exception {
        breaksOff(TAG);
        storage.answer("456789", PART, REST, TAG, "Content-Length: 6");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(planfix.getRequestCount()).isEqualTo(2);
        planfix.takeRequest();
        RecordedRequest again = planfix.takeRequest();
        assertThat(again.getUrl().encodedPath()).isEqualTo("/rest/file/10/download");
        assertThat(again.getHeaders().get("Range")).isEqualTo("bytes=4-");
        assertThat(storage.requests().get(0)).doesNotContain("Range");
        assertThat(storage.requests().get(1))
                .contains("Range: bytes=4-\n", "If-Range: \"v1\"\n", "Accept-Encoding: identity\n")
                .doesNotContain(TOKEN)
                .doesNotContainIgnoringCase("authorization");
    }

    @Test
    void aStreamGoesOnInTheMiddleToo() {
        breaksOff(TAG);
        storage.answer("456789", PART, REST, TAG, "Content-Length: 6");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(client.files().download(10, out)).isEqualTo(10);

        assertThat(out).hasToString("0123456789");
    }

    @Test
    void aRestThatComesInSeveralPartsIsAskedForSeveralTimes() throws Exception {
        breaksOff(TAG);
        storage.answer("45", PART, "Content-Range: bytes 4-5/10", TAG, "Content-Length: 2")
                .answer("67", PART, "Content-Range: bytes 6-9/10", TAG, "Content-Length: 4")
                .answer("89", PART, "Content-Range: bytes 8-9/10", TAG, "Content-Length: 2");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests().get(2)).contains("Range: bytes=6-\n");
        assertThat(storage.requests().get(3)).contains("Range: bytes=8-\n");
    }

    @Test
    void aContentThatIsSentFromTheBeginningAgainIsStartedOver() throws Exception {
        breaksOff(TAG);
        storage.answer("abcdefghijkl", OK, "ETag: \"v2\"", "Content-Length: 12");

        assertThat(downloaded()).isEqualTo("abcdefghijkl");

        assertThat(storage.requests()).hasSize(2);
    }

    /** It is then asked for as if for the first time. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Content-Range: bytes 3-9/10  | ETag: "v1" | Content-Length: 7
            Content-Range: bytes 5-9/10  | ETag: "v1" | Content-Length: 5
            Content-Range: bytes 4-9/10  | ETag: "v2" | Content-Length: 6
            Content-Range: bytes 4-9/*   | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4-9/12  | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4-9/9   | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4-3/10  | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4-9/10  | ETag: "v1" | Content-Length: 10
            Content-Range: lines 4-9/10  | ETag: "v1" | Content-Length: 6
            Content-Range: bytes x-9/10  | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4/10    | ETag: "v1" | Content-Length: 6
            X-Range: none                | ETag: "v1" | Content-Length: 6
            Content-Range: bytes 4-9/10  | ETag: "v1" | Content-Encoding: gzip
            Content-Range: bytes 4-9/10  | X-Tag: none | Content-Length: 6
            """)
    void aPartThatDoesNotFitIsNeverAppended(String range, String second, String length) throws Exception {
        breaksOff(TAG);
        storage.answer("xxxxxxxxxx", PART, range, second, length).answer("0123456789", OK, TAG, "Content-Length: 10");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests()).hasSize(3);
        assertThat(storage.requests().get(2)).doesNotContain("Range");
    }

    @Test
    void aPartThatIsLongerThanItSaysIsNotTaken() throws Exception {
        breaksOff(TAG);
        storage.answer("8\r\n456789xx\r\n0\r\n\r\n", PART, REST, TAG, "Transfer-Encoding: chunked")
                .answer("", "HTTP/1.1 416 Range Not Satisfiable", "Content-Range: bytes */10", "Content-Length: 0")
                .answer("0123456789", OK, TAG, "Content-Length: 10");

        assertThat(downloaded()).isEqualTo("0123456789");
    }

    @Test
    void aContentOfUnknownLengthThatBrokeOffAtItsVeryEndIsWhole() throws Exception {
        storage.answer("a\r\n0123456789\r\n", OK, TAG, "Transfer-Encoding: chunked")
                .answer("", "HTTP/1.1 416 Range Not Satisfiable", "Content-Range: bytes */10", "Content-Length: 0");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests().get(1)).contains("Range: bytes=10-\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Range: bytes */12", "Content-Range: bytes */*", "X-Nothing: 1"})
    void aRefusedRangeThatIsNotTheEndIsStartedOver(String range) throws Exception {
        breaksOff(TAG);
        storage.answer("", "HTTP/1.1 416 Range Not Satisfiable", range, "Content-Length: 0")
                .answer("abc", OK, "ETag: \"v2\"", "Content-Length: 3");

        assertThat(downloaded()).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            ETag: W/"v1"                                 | Date: Wed, 21 Oct 2026 07:28:00 GMT
            X-Nothing: 1                                 | Date: Wed, 21 Oct 2026 07:28:00 GMT
            Last-Modified: Wed, 21 Oct 2026 07:28:00 GMT | X-Nothing: 1
            Last-Modified: Wed, 21 Oct 2026 07:28:00 GMT | Date: Wed, 21 Oct 2026 07:28:00 GMT
            """)
    void aContentThatCannotBeRecognisedIsStartedOver(String first, String second) throws Exception {
        breaksOff(first, second);
        storage.answer("0123456789", OK, "Content-Length: 10");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests().get(1)).doesNotContain("Range");
    }

    @Test
    void aContentIsRecognisedByItsDateIfThereIsNoBetterMark() throws Exception {
        breaksOff(MODIFIED, "Date: Wed, 21 Oct 2026 07:28:01 GMT");
        storage.answer("456789", PART, REST, MODIFIED, "Content-Length: 6");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests().get(1)).contains("If-Range: Wed, 21 Oct 2026 07:28:00 GMT\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last-Modified: Wed, 21 Oct 2026 09:00:00 GMT", "X-Nothing: 1"})
    void aPartOfAnotherDateOrOfNoneIsNeverAppended(String second) throws Exception {
        breaksOff(MODIFIED, "Date: Wed, 21 Oct 2026 07:28:01 GMT");
        storage.answer("efghij", PART, REST, second, "Content-Length: 6")
                .answer("abcdefghij", OK, second, "Content-Length: 10");

        assertThat(downloaded()).isEqualTo("abcdefghij");

        assertThat(storage.requests().get(2)).doesNotContain("Range");
    }

    @Test
    void aCompressedContentIsStartedOverBecauseItsBytesAreNotThoseOfTheStorage() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("0123456789".getBytes());
        }
        byte[] whole = packed.toByteArray();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 9);
        String[] head = {OK, TAG, "Content-Encoding: gzip", "Content-Length: " + whole.length};
        storage.answer(half, head).answer(whole, head);

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(storage.requests().get(1)).doesNotContain("Range");
    }

    @Test
    void aStreamThatCannotBeContinuedFailsAndIsNotMixed() {
        breaksOff(TAG);
        storage.answer("abcdefghij", OK, "ETag: \"v2\"", "Content-Length: 10");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> client.files().download(10, out))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("broke off after 4 bytes and cannot be continued")
                .hasMessageContaining("it has changed or is never sent in part");

        assertThat(out).hasToString("0123");
    }

    @Test
    void aStreamWithoutAMarkToRecogniseItByFailsWithoutAnotherRequest() {
        breaksOff("X-Nothing: 1");

        assertThatThrownBy(() -> client.files().download(10, new ByteArrayOutputStream()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("broke off after 4 bytes");

        assertThat(storage.requests()).hasSize(1);
    }

    @Test
    void aStreamOfWhichNothingWasWrittenIsAskedForAgain() {
        storage.answer("", OK, "Content-Length: 10").answer("0123456789", OK, "Content-Length: 10");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(client.files().download(10, out)).isEqualTo(10);

        assertThat(out).hasToString("0123456789");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 410})
    void aLinkThatWasTooOldAtTheBeginningIsReplacedToo(int status) throws Exception {
        storage.answer("", "HTTP/1.1 " + status + " Expired", "Content-Length: 0")
                .answer("0123456789", OK, "Content-Length: 10");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(planfix.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 410})
    void aLinkThatExpiredOnTheWayIsReplaced(int status) throws Exception {
        breaksOff(TAG);
        storage.answer("", "HTTP/1.1 " + status + " Expired", "Content-Length: 0")
                .answer("456789", PART, REST, TAG, "Content-Length: 6");

        assertThat(downloaded()).isEqualTo("0123456789");

        assertThat(planfix.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aStorageThatGoesOnRefusingEndsTheDownload() {
        breaksOff(TAG);
        for (int i = 0; i < 10; i++) {
            storage.answer("", "HTTP/1.1 403 Forbidden", "Content-Length: 0");
        }

        assertThatThrownBy(this::downloaded)
                .isInstanceOf(ApiException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("abcdef0123456789"));

        assertThat(storage.requests()).hasSize(4);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aContentThatVanishedFromTheStorageEndsTheDownload() {
        breaksOff(TAG);
        storage.answer("", "HTTP/1.1 404 Not Found", "Content-Length: 0");

        assertThatThrownBy(this::downloaded).isInstanceOf(ApiException.class).hasMessageContaining("404");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStorageThatIsOverloadedIsAskedAgainAsInAnyRead() throws Exception {
        breaksOff(TAG);
        storage.answer("", "HTTP/1.1 429 Too Many Requests", "Retry-After: 0", "Content-Length: 0")
                .answer("456789", PART, REST, TAG, "Content-Length: 6");

        assertThat(downloaded()).isEqualTo("0123456789");
    }

    @Test
    void aPartThatNobodyAskedForIsNoContent() {
        storage.answer("456789", PART, REST, TAG, "Content-Length: 6");

        assertThatThrownBy(this::downloaded)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("a part of the content, though all of it was asked for");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aContentThatPlanfixItselfSendsIsContinuedToo() throws Exception {
        planfix.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String range = request.getHeaders().get("Range");
                return range == null
                        ? whole()
                        : rest(range, request.getHeaders().get("If-Range"));
            }

            private MockResponse whole() {
                return new MockResponse.Builder()
                        .addHeader("ETag", "\"v1\"")
                        .chunkedBody("0123456789", 3)
                        .onResponseBody(new mockwebserver3.SocketEffect.CloseSocket())
                        .build();
            }

            private MockResponse rest(String range, @Nullable String condition) {
                int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                assertThat(condition).isEqualTo("\"v1\"");
                MockResponse.Builder answer = new MockResponse.Builder().addHeader("ETag", "\"v1\"");
                return from == 10
                        ? answer.code(416)
                                .addHeader("Content-Range", "bytes */10")
                                .build()
                        : answer.code(206)
                                .addHeader("Content-Range", "bytes " + from + "-9/10")
                                .body("0123456789".substring(from))
                                .build();
            }
        });

        assertThat(downloaded()).isEqualTo("0123456789");
        assertThat(planfix.getRequestCount()).isEqualTo(2);
    }

    private void breaksOff(String... marks) {
        String[] head = new String[marks.length + 2];
        head[0] = OK;
        head[1] = "Content-Length: 10";
        System.arraycopy(marks, 0, head, 2, marks.length);
        storage.answer("0123", head);
    }

    private String downloaded() throws IOException {
        Path target = folder.resolve("digits.txt");
        long bytes = client.files().download(10, target);
        assertThat(folder).isDirectoryContaining(path -> path.equals(target));
        assertThat(bytes).isEqualTo(Files.size(target));
        return Files.readString(target);
    }
}
