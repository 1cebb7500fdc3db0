package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.RedirectException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsRefusedAndNamesTheNewAddress(int status) throws IOException {
        // A client of the user's own that follows redirects doesn't change it.
        bench.okHttp = new OkHttpClient.Builder().followRedirects(true).build();
        try (MockWebServer target = new MockWebServer()) {
            target.start();
            String location = target.url("/rest/task/list").toString();
            MockResponse.Builder redirect = new MockResponse.Builder()
                    .code(status)
                    .addHeader("Location", location + "?access_token=" + Bench.TOKEN + "#x");
            bench.answer(redirect).answer(redirect);

            for (Runnable call : new Runnable[] {
                () -> bench.probe().get(5), () -> bench.probe().create(BODY)
            }) {
                RedirectException e = failure(RedirectException.class, call);
                assertThat(e.location()).isEqualTo(location);
                assertThat(e)
                        .hasMessageContaining("status " + status + ", redirect to " + location + " refused. If this is")
                        .hasMessageContaining("configure the client with it");
                assertThat(e.mayHaveBeenApplied()).isFalse();
                assertThat(e.toString()).doesNotContain(Bench.TOKEN);
            }
            assertThat(target.getRequestCount()).isZero();
            assertThat(bench.server.getRequestCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:%s@new.example/x", "https://new.example/%s/x?t=%s", "/rest/%s"})
    void tokenInTheNewAddressIsHidden(String location) {
        bench.answer(new MockResponse.Builder().code(302).addHeader("Location", location.replace("%s", Bench.TOKEN)));
        RedirectException e =
                failure(RedirectException.class, () -> bench.probe().get(5));
        assertThat(e.location()).startsWith("http").doesNotContain(Bench.TOKEN);
        assertThat(e.toString()).doesNotContain(Bench.TOKEN);
    }

    @Test
    void redirectWithoutAddressSaysSo() {
        bench.answer(new MockResponse.Builder().code(302));
        RedirectException e =
                failure(RedirectException.class, () -> bench.probe().get(5));
        assertThat(e).hasMessageContaining("redirect to an address it does not name refused");
        assertThat(e.location()).isNull();
    }
}
