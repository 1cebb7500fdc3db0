package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects that lead elsewhere than to a content. */
class RedirectedDownloadTest {
    private final MockWebServer planfix = new MockWebServer();
    private final MockWebServer storage = new MockWebServer();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        planfix.start();
        storage.start();
        client = PlanfixClient.builder()
                .baseUrl(planfix.url("/rest/").toString())
                .token("s3cr3t-T0ken-0123456789")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        planfix.close();
        storage.close();
    }

    @Test
    void accountThatMovedIsNotMistakenForAStorage() {
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", storage.url("/rest/file/10/download"))
                .build());

        assertThatThrownBy(() -> client.files().download(10)).isInstanceOf(RedirectException.class);
        assertThat(storage.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login/?back=abcdef0123456789"})
    void aPageOfPlanfixIsNotMistakenForAContent(String page) {
        planfix.enqueue(
                new MockResponse.Builder().code(302).addHeader("Location", page).build());
        planfix.enqueue(html().build());

        assertThatThrownBy(() -> client.files().download(10))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("an HTML page in place of the content")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("abcdef0123456789"));
    }

    @Test
    void aLoginPageBehindAFrontPageElsewhereIsNotMistakenForAContent() {
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", storage.url("/"))
                .build());
        storage.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/login/")
                .build());
        storage.enqueue(html().build());

        assertThatThrownBy(() -> client.files().download(10)).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void anHtmlFileIsAContentInAStorageOrWhereItIsSentAsAFile() {
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", storage.url("/bucket/10"))
                .build());
        storage.enqueue(html().build());
        planfix.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/storage/10")
                .build());
        planfix.enqueue(html().addHeader("Content-Disposition", "attachment").build());

        assertThat(client.files().download(10).stream()).hasContent("<html>Log in</html>");
        assertThat(client.files().download(10).stream()).hasContent("<html>Log in</html>");
    }

    @Test
    void redirectToNowhereIsAnException() {
        planfix.enqueue(new MockResponse.Builder().code(302).build());

        assertThatThrownBy(() -> client.files().download(10)).isInstanceOf(RedirectException.class);
    }

    private static MockResponse.Builder html() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body("<html>Log in</html>");
    }
}
