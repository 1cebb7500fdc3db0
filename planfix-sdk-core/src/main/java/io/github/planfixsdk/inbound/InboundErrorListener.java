package io.github.planfixsdk.inbound;

/**
 * Is told when a callback of the program fails. Planfix has then been answered with status 500; without a listener the
 * failure is logged as an error.
 */
@FunctionalInterface
public interface InboundErrorListener {

    /**
     * Reports one failure. Whatever this method itself throws is logged and changes nothing.
     *
     * @param command the name of the command, for example {@code newMessage}
     * @param error what the callback threw
     */
    void onError(String command, Throwable error);
}
