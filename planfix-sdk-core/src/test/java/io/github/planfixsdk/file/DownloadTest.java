package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    private static final String TOKEN = "s3cr3t-T0ken-0123456789";
    private static final String SIGNATURE = "X-Signature=abcdef0123456789";

    private final MockWebServer planfix = new MockWebServer();
    private final MockWebServer storage = new MockWebServer();
    private final AtomicInteger permits = new AtomicInteger();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        planfix.start();
        storage.start();
        client = client(new OkHttpClient());
    }

    private PlanfixClient client(OkHttpClient okHttp) {
        Limiter counting = most -> {
            permits.incrementAndGet();
            return true;
        };
        return PlanfixClient.builder()
                .baseUrl(planfix.url("/rest/").toString())
                .token(TOKEN)
                .limiter(counting)
                .httpClient(okHttp)
                .build();
    }

    @AfterEach
    void stop() {
        planfix.close();
        storage.close();
    }

    @Test
    void redirectIsFollowedWithoutTheTokenAndWithoutTheLimiter() throws Exception {
        redirect();
        storage.enqueue(new MockResponse.Builder().body("Twelve desks").build());

        try (Download download = client.files().download(10)) {
            assertThat(download.length()).hasValue(12);
            assertThat(download.stream()).hasContent("Twelve desks");
        }

        assertThat(planfix.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
        RecordedRequest fetched = storage.takeRequest();
        assertThat(fetched.getUrl().query()).isEqualTo(SIGNATURE);
        assertThat(fetched.getHeaders().toString()).doesNotContain(TOKEN).doesNotContainIgnoringCase("authorization");
        assertThat(permits).hasValue(1);
    }

    @Test
    void tokenIsNotSentEvenToAStorageOnPlanfixsOwnHost() throws Exception {
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/storage/10?" + SIGNATURE)
                .build());
        planfix.enqueue(new MockResponse.Builder().body("Twelve desks").build());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(client.files().download(10, out)).isEqualTo(12);

        assertThat(out).hasToString("Twelve desks");
        planfix.takeRequest();
        assertThat(planfix.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void storageMayRedirectAgain() {
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", "/elsewhere")
                .build());
        storage.enqueue(new MockResponse.Builder().body("Twelve desks").build());

        assertThat(client.files().download(10).stream()).hasContent("Twelve desks");
    }

    @Test
    void contentMayBeLongerThanAnyOtherAnswer() throws Exception {
        redirect();
        long length = 40L << 20;
        storage.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[(int) length]))
                .build());

        assertThat(client.files().download(10, OutputStream.nullOutputStream())).isEqualTo(length);
    }

    @Test
    void contentOfUnknownLengthIsReadToItsEnd() {
        redirect();
        storage.enqueue(
                new MockResponse.Builder().chunkedBody("Twelve desks", 5).build());

        try (Download download = client.files().download(10)) {
            assertThat(download.length()).isEmpty();
            assertThat(download.transferTo(OutputStream.nullOutputStream())).isEqualTo(12);
        }
    }

    @Test
    void contentMayTakeLongerThanTheTimeoutOfACall() {
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .body("x".repeat(8))
                .throttleBody(2, 200, TimeUnit.MILLISECONDS)
                .build());
        PlanfixClient hasty = client.with(options -> options.timeout(Duration.ofMillis(500)));

        assertThat(hasty.files().download(10).stream()).hasContent("x".repeat(8));
    }

    @Test
    void contentThatBreaksOffIsAnException() {
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .body("Twelve desks")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThatThrownBy(() -> client.files().download(10, OutputStream.nullOutputStream()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("GET file/10/download: the content broke off after ");
    }

    @Test
    void contentThatEndsBeforeItsLengthIsAnException() {
        InputStream half = new ByteArrayInputStream(new byte[5]);
        Download download = Download.of("GET file/1/download", half, OptionalLong.of(12));

        assertThatThrownBy(() -> download.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("broke off after 5 bytes");
    }

    @Test
    void restOfAContentReadInPartIsNoFailure() throws Exception {
        Download download =
                Download.of("GET file/1/download", new ByteArrayInputStream(new byte[12]), OptionalLong.of(12));

        assertThat(download.stream().read()).isZero();
        assertThat(download.stream().skip(3)).isEqualTo(3);

        assertThat(download.transferTo(OutputStream.nullOutputStream())).isEqualTo(8);
        assertThat(download.stream().read()).isEqualTo(-1);
    }

    @Test
    void storageThatDoesNotAnswerIsLeftAfterTheTimeoutOfTheCall() {
        client = client(new OkHttpClient.Builder().readTimeout(Duration.ZERO).build())
                .with(options -> options.timeout(Duration.ofMillis(400)));
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .headersDelay(20, TimeUnit.SECONDS)
                .body("Twelve desks")
                .build());

        assertThatThrownBy(() -> client.files().download(10))
                .isInstanceOf(ConnectionException.class)
                .hasCauseInstanceOf(InterruptedIOException.class);
    }

    @Test
    void contentOfPlanfixItselfMayTakeLongerThanTheTimeoutOfACallToo() {
        planfix.enqueue(new MockResponse.Builder()
                .body("x".repeat(8))
                .throttleBody(2, 200, TimeUnit.MILLISECONDS)
                .build());
        PlanfixClient hasty = client.with(options -> options.timeout(Duration.ofMillis(500)));

        assertThat(hasty.files().download(10).stream()).hasContent("x".repeat(8));
    }

    @Test
    void silentStorageIsLeftAfterTheReadTimeout() {
        client = client(new OkHttpClient.Builder()
                        .readTimeout(Duration.ofMillis(200))
                        .build())
                .with(options -> options.maxRetries(0));
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .body("Twelve desks")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatThrownBy(() -> client.files().download(10, OutputStream.nullOutputStream()))
                .isInstanceOf(ConnectionException.class)
                .hasCauseInstanceOf(InterruptedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 410})
    void expiredAddressIsAnExceptionThatBlamesNeitherTokenNorRequestAndDoesNotRepeatIt(int status) {
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .code(status)
                .body("<Error><Code>AccessDenied</Code><Q>" + SIGNATURE + "</Q></Error>")
                .build());

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.files().download(10));

        assertThat(e).isExactlyInstanceOf(ApiException.class);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e)
                .hasMessageContaining("the file's storage at " + storage.getHostName() + " refused")
                .hasMessageContaining("it may have expired, download again");
        assertThat(e.toString()).doesNotContain("abcdef0123456789").doesNotContain(TOKEN);
        assertThat(e.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void storageThatFailsIsAskedAgainThroughANewAddress() {
        redirect();
        redirect();
        storage.enqueue(new MockResponse.Builder().code(500).build());
        storage.enqueue(new MockResponse.Builder().body("Twelve desks").build());

        assertThat(client.files().download(10).stream()).hasContent("Twelve desks");
        assertThat(planfix.getRequestCount()).isEqualTo(2);
    }

    @Test
    void storageThatIsGoneIsAnException() {
        redirect();
        storage.close();

        assertThatThrownBy(() ->
                        client.with(options -> options.maxRetries(0)).files().download(10))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no answer")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("abcdef0123456789"));
    }

    @Test
    void missingFileIsNotFound() {
        planfix.enqueue(new MockResponse.Builder()
                .code(400)
                .body("{\"result\":\"fail\",\"code\":7000,\"error\":\"File not found by id\"}")
                .build());

        assertThatThrownBy(() -> client.files().download(10)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void contentThatPlanfixItselfSendsIsTaken() {
        planfix.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"result\":\"success\",\"a\":1}")
                .build());

        assertThat(client.files().download(10).stream()).hasContent("{\"result\":\"success\",\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8"})
    void failureWithStatus200IsNotMistakenForAContent(String type) {
        planfix.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body("{\"result\":\"fail\",\"code\":7000,\"error\":\"File not found by id 13\"}")
                .build());

        assertThatThrownBy(() -> client.files().download(10)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void downloadedJsonThatLooksLikeAFailureIsAContent() {
        String json = "{\"result\":\"fail\",\"code\":7000,\"error\":\"mine\"}";
        redirect();
        storage.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(json)
                .build());

        assertThat(client.files().download(10).stream()).hasContent(json);
    }

    @Test
    void failureOfTheCallersOwnStreamIsToldApart() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        redirect();
        storage.enqueue(new MockResponse.Builder().body("Twelve desks").build());

        assertThatThrownBy(() -> client.files().download(10, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the disk is full");
    }

    @Test
    void closingFailsSilently() {
        InputStream stream = new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public void close() throws IOException {
                throw new IOException("gone already");
            }
        };
        Download download = Download.of("GET file/1/download", stream, OptionalLong.empty());

        download.close();

        assertThat(download).hasToString("Download[GET file/1/download, unknown length]");
    }

    @Test
    void addressOfAFileIsMaskedWhenShown() {
        StoredFile file = new StoredFile(1, "a.txt", 5L, "https://files.example/1?" + SIGNATURE, null);

        assertThat(file.toString()).contains("https://files.example/1?…").doesNotContain("abcdef0123456789");
        assertThat(new StoredFile(1, null, null, null, null).toString()).contains("downloadUrl=null");
    }

    private void redirect() {
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", storage.url("/bucket/10?" + SIGNATURE))
                .build());
    }
}
