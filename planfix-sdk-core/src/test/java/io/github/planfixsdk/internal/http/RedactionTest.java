package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token appears nowhere, not even where the server repeats it. */
class RedactionTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

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

    private static String everythingOf(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private void hidden(Runnable call) {
        String log = loggedBy(() -> {
            Throwable e = catchThrowable(call::run);
            assertThat(e).isNotNull();
            assertThat(everythingOf(e)).doesNotContain(TOKEN).doesNotContain(TOKEN.substring(0, 10));
        });
        assertThat(log).contains("DEBUG").doesNotContain(TOKEN).doesNotContain("Bearer");
        assertThat(bench.attempts).isNotEmpty();
        assertThat(bench.attempts.toString()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"fail\",\"code\":1,\"error\":\"wrong token T\"}",
                "{\"result\":\"fail\",\"error\":\"TT\"}",
                "{\"result\":\"success\",\"task\":\"T\"",
                "{\"result\":\"success\",\"T\":[",
                "<html>wrong token: T</html>",
                "T"
            })
    void tokenThatTheServerRepeatsIsHidden(String body) {
        for (int status : new int[] {200, 400, 401, 502}) {
            bench.answer(status, body.replace("T", TOKEN));
            hidden(() -> bench.probe().create(BODY));
        }
    }

    @Test
    void tokenAtTheEdgeOfWhatIsShownIsHidden() {
        for (int before : new int[] {140, 150, 155, 8160, 8170, 8180, 8190}) {
            String text = (before < 1000 ? "x" : " ").repeat(before) + TOKEN + "y".repeat(9000);
            bench.answer(502, text);
            hidden(() -> bench.probe().create(BODY));
        }
    }

    @Test
    void tokenInABrokenStatusLineIsHidden() throws Exception {
        try (RawServer raw = new RawServer(connection -> {
            connection.readRequest();
            connection.write("GARBAGE " + TOKEN + "\r\n\r\n");
        })) {
            hidden(() -> bench.probe(raw).create(BODY));
        }
    }

    @Test
    void successLogsOneLineWithoutHeadersOrBodies() {
        bench.answer(new MockResponse.Builder().body("{\"result\":\"success\",\"id\":77123,\"name\":\"Answered\"}"));
        String log = loggedBy(() -> bench.probe().create(BODY));
        assertThat(log.lines()).hasSize(1);
        assertThat(log)
                .contains("DEBUG io.github.planfixsdk.http - POST task/ 200 in ")
                .contains("attempt 1");
        assertThat(log).doesNotContain(TOKEN).doesNotContain("Call back").doesNotContain("77123");
    }
}
