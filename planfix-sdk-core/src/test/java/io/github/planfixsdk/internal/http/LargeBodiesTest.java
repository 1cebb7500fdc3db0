package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.ServerException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of 40 MB: read no further than the limit, whether announced, chunked or compressed. */
class LargeBodiesTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String SPACES = " ".repeat(MEGABYTE);
    private static final String TOO_LONG = "the body is longer than the limit of 33554432 bytes";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private RawServer server(String status, String framing, String chunkHead, String chunkTail) throws IOException {
        return new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 " + status + "\r\n" + framing + "\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                connection.write(chunkHead + SPACES + chunkTail);
            }
            connection.stall();
        });
    }

    /** Fails if the calling thread allocates more than that. */
    private static <T> T within(int megabytes, Supplier<T> call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        T result = call.get();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan((long) megabytes * MEGABYTE);
        return result;
    }

    private RawServer announced(String status) throws IOException {
        return server(status, "Content-Length: " + 40 * MEGABYTE, "", "");
    }

    private RawServer chunked(String status) throws IOException {
        return server(status, "Transfer-Encoding: chunked", Integer.toHexString(MEGABYTE) + "\r\n", "\r\n");
    }

    @Test
    void announcedSuccessIsRefusedUnread() throws IOException {
        try (RawServer raw = announced("200 OK")) {
            MalformedResponseException e = failure(
                    MalformedResponseException.class, () -> bench.probe(raw).create(BODY));
            assertThat(e).hasMessage("POST task/: status 200, " + TOO_LONG);
            assertThat(e.mayHaveBeenApplied()).isTrue();
        }
    }

    @Test
    void chunkedSuccessIsReadToTheLimit() throws IOException {
        try (RawServer raw = chunked("200 OK")) {
            MalformedResponseException e = failure(
                    MalformedResponseException.class, () -> bench.probe(raw).get(5));
            assertThat(e).hasMessage("GET task/5: status 200, " + TOO_LONG);
        }
    }

    @Test
    void errorsAreCutAndStillUnderstood() throws IOException {
        for (RawServer raw : new RawServer[] {announced("502 Bad Gateway"), chunked("502 Bad Gateway")}) {
            try (raw) {
                ServerException e =
                        failure(ServerException.class, () -> bench.probe(raw).create(BODY));
                assertThat(e.status()).isEqualTo(502);
            }
        }
    }

    @Test
    void compressedBodiesCountByTheirRealLength() throws IOException {
        Buffer bomb = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(bomb))) {
            gzip.writeUtf8("{\"result\":\"fail\",\"code\":1000,\"error\":\"none\",\"x\":\"");
            for (int i = 0; i < 40; i++) {
                gzip.writeUtf8(SPACES);
            }
            gzip.writeUtf8("\"}");
        }
        assertThat(bomb.size()).isLessThan(MEGABYTE);
        MockResponse.Builder response =
                new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(bomb);
        bench.answer(response).answer(response.clone().code(404));

        assertThat(failure(MalformedResponseException.class, () -> bench.probe().get(5)))
                .hasMessageContaining(TOO_LONG);
        ApiException cut = failure(ApiException.class, () -> bench.probe().get(5));
        assertThat(cut.code()).isEqualTo(ErrorCode.NONE);
        assertThat(cut.error()).startsWith("{\"result\":\"fail\",\"code\":1000");
    }
}
