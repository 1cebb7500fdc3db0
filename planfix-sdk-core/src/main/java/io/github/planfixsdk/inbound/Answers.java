package io.github.planfixsdk.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every adapter does with a handler: whatever happens, there is an answer. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private static final int MAX_DISCARDED_BYTES = 64 << 20;

    private Answers() {}

    static InboundResponse of(InboundHandler handler, InboundRequest request) {
        try {
            return Objects.requireNonNull(handler.handle(request), "the handler returned null");
        } catch (Throwable e) { // Errors too: an unanswered request would leave Planfix waiting.
            LOG.error("The inbound handler failed", e);
            return InboundResponse.error(500, "Internal error");
        }
    }

    /** Most clients read the answer after they have sent everything; a connection closed before that would lose it. */
    static long discard(InputStream body) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        long read = 0;
        for (int n = 0; n >= 0 && read < MAX_DISCARDED_BYTES; read += n) {
            n = body.read(buffer);
        }
        return read;
    }
}
