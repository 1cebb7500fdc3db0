package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.ServerException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of front ends and answers that break off. */
class BrokenAnswersTest {
    private static final String HTML =
            "<html>\n  <head><title>502 Bad Gateway</title></head>\n" + "<body>".repeat(400) + "</body></html>";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static MockResponse.Builder html(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body(HTML);
    }

    @Test
    void htmlErrorPageTellsStatusAndFirstCharacters() {
        bench.answer(html(502));
        ServerException e = failure(ServerException.class, () -> bench.probe().create(BODY));
        assertThat(e)
                .hasMessageStartingWith(
                        "POST task/: status 502, \"<html> <head><title>502 Bad Gateway</title></head> <body>");
        assertThat(e.getMessage()).hasSizeLessThan(400).contains("…\"");
        assertThat(e.code()).isEqualTo(ErrorCode.NONE);
        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void htmlWithStatus400IsNoServerFault() {
        bench.answer(html(404));
        ApiException e = failure(ApiException.class, () -> bench.probe().get(5));
        assertThat(e.getClass()).isEqualTo(ApiException.class);
        assertThat(e.status()).isEqualTo(404);
        assertThat(e.error()).startsWith("<html> <head>");
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void htmlWithStatus200IsMalformedAndShowsItsStart() {
        bench.answer(html(200)).answer(html(200));
        MalformedResponseException read =
                failure(MalformedResponseException.class, () -> bench.probe().get(5));
        assertThat(read)
                .hasMessageStartingWith(
                        "GET task/5: status 200, the body is not a JSON object: \"<html> <head><title>502 Bad Gateway<");
        assertThat(read.mayHaveBeenApplied()).isFalse();
        assertThat(failure(MalformedResponseException.class, () -> bench.probe().create(BODY))
                        .mayHaveBeenApplied())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"success\",\"task\":{\"id\":5,\"name\":\"Secret of a cust",
                "{\"result\":\"success\",\"task\":{\"id\":5,\"name\":\"Secret of a customer\"}",
                "{\"result\":\"success\",\"task\":[\"Secret of a customer\"",
                "{\"result\":\"success\" \"Secret of a customer\"}"
            })
    void halfJsonIsMalformedAndShowsNoValue(String answer) {
        bench.answer(answer);
        MalformedResponseException e =
                failure(MalformedResponseException.class, () -> bench.probe().get(5));
        assertThat(e).hasMessageStartingWith("GET task/5: status 200, the body is not the JSON that Planfix promises");
        assertThat(e).hasMessageContaining("line 1, column");
        assertThat(e.getMessage()).doesNotContain("Secret");
    }

    @Test
    void bodyShorterThanAnnouncedIsALostAnswer() throws IOException {
        halfBody("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"result\":\"success\",\"id\":7}");
    }

    @Test
    void chunkedBodyCutOffIsALostAnswer() throws IOException {
        halfBody("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1b\r\n{\"result\":\"success\",\"id\":7}\r\n");
    }

    @Test
    void bodyCutAfterTheHeadersIsALostAnswer() throws IOException {
        halfBody("HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n");
    }

    @Test
    void errorBodyCutOffIsALostAnswer() throws IOException {
        halfBody("HTTP/1.1 500 Oops\r\nContent-Length: 500\r\n\r\n{\"result\":\"fail\"");
    }

    /** A create is left alone and says so, a read is repeated. */
    private void halfBody(String answer) throws IOException {
        try (RawServer raw = new RawServer(connection -> {
            connection.readRequest();
            connection.write(answer);
        })) {
            Probe probe = bench.probe(raw);
            ConnectionException lost = failure(ConnectionException.class, () -> probe.create(BODY));
            assertThat(lost.mayHaveBeenApplied()).isTrue();
            assertThat(lost)
                    .hasMessageMatching(
                            "POST task/: status (200|500), but the answer broke off, (ProtocolException: unexpected end of stream|EOFException).*"
                                    + "look before repeating it");
            assertThat(raw.requests()).isOne();

            ConnectionException read = failure(ConnectionException.class, () -> probe.get(5));
            assertThat(read.mayHaveBeenApplied()).isFalse();
            assertThat(raw.requests()).isEqualTo(4);
            assertThat(bench.timing.sleeps()).hasSize(2);
        }
    }
}
