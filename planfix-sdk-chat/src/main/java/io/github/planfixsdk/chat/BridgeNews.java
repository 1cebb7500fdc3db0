package io.github.planfixsdk.chat;

import java.util.function.Consumer;

/** Tells the bridge's listener, whose failures stop nothing. */
record BridgeNews(BridgeListener listener) {
    void tell(Consumer<BridgeListener> news) {
        try {
            news.accept(listener);
        } catch (Throwable e) { // Errors, too, concern the listener alone.
            LoggingBridge.LOG.error("The bridge's listener failed", e);
        }
    }
}
