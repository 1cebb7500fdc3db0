package io.github.planfixsdk.inbound;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every adapter does with a handler: whatever happens, there is an answer. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private Answers() {}

    static InboundResponse of(InboundHandler handler, InboundRequest request) {
        try {
            return Objects.requireNonNull(handler.handle(request), "the handler returned null");
        } catch (Throwable e) { // Errors too: an unanswered request would leave Planfix waiting.
            LOG.error("The inbound handler failed", e);
            return InboundResponse.error(500, "Internal error");
        }
    }
}
