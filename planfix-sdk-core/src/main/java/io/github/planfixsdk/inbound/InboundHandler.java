package io.github.planfixsdk.inbound;

/**
 * Answers requests that Planfix sends.
 *
 * <p>The handlers of this SDK are immutable, may be called by many threads at once and never throw: bad input, a wrong
 * token and a failing callback are all answers.
 */
@FunctionalInterface
public interface InboundHandler {

    /**
     * Answers one request.
     *
     * @param request what arrived
     * @return what to send back
     */
    InboundResponse handle(InboundRequest request);
}
