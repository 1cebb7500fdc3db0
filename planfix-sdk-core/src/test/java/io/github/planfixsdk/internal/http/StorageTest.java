package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.internal.Timing;
import java.io.InterruptedIOException;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageTest {
    private static final HttpUrl CALL = HttpUrl.get("https://acme.planfix.com/rest/file/10/download");

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "https://s3.example/bucket/10?sig=1, https://s3.example/bucket/10?sig=1",
        "/storage/10, https://acme.planfix.com/storage/10",
        "//s3.example/10, https://s3.example/10",
        "/rest/file/10/download?sig=1, https://acme.planfix.com/rest/file/10/download?sig=1",
        "http://s3.example/bucket/10?sig=1,",
        "https://crm.acme.example/rest/file/10/download,",
        "ftp://s3.example/10,",
        "'',",
        ",",
    })
    void onlyARedirectToAContentIsFollowed(String location, String target) {
        assertThat(Storage.target(CALL, location)).isEqualTo(target == null ? null : HttpUrl.get(target));
    }

    @Test
    void interruptedThreadStaysInterrupted() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            HttpUrl url = server.url("/10");
            Storage storage = new Storage(new OkHttpClient(), Timing.SYSTEM);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> storage.get(url, null, Long.MAX_VALUE)).isInstanceOf(InterruptedIOException.class);

            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
