package io.github.planfixsdk.testkit;

import java.util.Map;

/** One request as read from the wire; header names are in lower case, path and query values are decoded. */
final class HttpCall {
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean tooLarge;
    private final boolean keepAlive;

    HttpCall(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            boolean tooLarge,
            boolean keepAlive) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.tooLarge = tooLarge;
        this.keepAlive = keepAlive;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** The body went beyond the limit and is not kept. */
    boolean tooLarge() {
        return tooLarge;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether the connection can carry another request after this one. */
    boolean keepAlive() {
        return keepAlive && !tooLarge;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
