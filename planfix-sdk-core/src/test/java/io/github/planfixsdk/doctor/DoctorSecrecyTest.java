package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.TOKEN;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token appears nowhere, not even where the server repeats it. */
class DoctorSecrecyTest {
    private static String loggedBy(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"fail\",\"code\":1,\"error\":\"wrong token T\"}",
                "{\"result\":\"fail\",\"code\":0,\"error\":\"T\"}",
                "{\"result\":\"T\"}",
                "<html>wrong token: T</html>"
            })
    void aTokenThatTheServerRepeatsIsHidden(String body) throws IOException {
        for (int status : new int[] {200, 302, 400, 404, 502}) {
            try (MockWebServer server = new MockWebServer()) {
                server.setDispatcher(new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder()
                                .code(status)
                                .addHeader("Location", "https://new.example/" + TOKEN + "/rest/")
                                .body(body.replace("T", TOKEN))
                                .build();
                    }
                });
                server.start();
                DoctorBuilder builder = doctor(server.url("/rest/").toString());
                List<Object> shown = new ArrayList<>();
                String log = loggedBy(() -> {
                    Doctor doctor =
                            builder.scopes("task_readonly").listener(shown::add).build();
                    Diagnosis diagnosis = doctor.examine();
                    shown.addAll(diagnosis.findings());
                    shown.addAll(List.of(doctor, diagnosis, diagnosis.report()));
                    shown.add(diagnosis.report(Locale.forLanguageTag("ru")));
                });
                assertThat(log)
                        .contains("DEBUG")
                        .doesNotContainIgnoringCase(TOKEN)
                        .doesNotContain("Bearer");
                assertThat(shown).hasSizeGreaterThan(9);
                assertThat(shown.toString()).doesNotContainIgnoringCase(TOKEN);
                assertThat(TokenForm.of(TOKEN).toString()).doesNotContain(TOKEN);
            }
        }
    }

    @Test
    void aListenerThatFailsIsLoggedWithoutTheToken() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(
                    new MockResponse.Builder().body("{\"result\":\"success\"}").build());
            Doctor doctor = doctor(server.url("/rest/").toString())
                    .scopes()
                    .listener(request -> {
                        throw new IllegalStateException("on purpose");
                    })
                    .build();
            String log = loggedBy(doctor::examine);
            assertThat(log)
                    .contains("the listener of the doctor failed", "on purpose")
                    .doesNotContain(TOKEN);
        }
    }
}
