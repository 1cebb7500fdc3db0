package io.github.planfixsdk.internal.http;

import okhttp3.Request;

/**
 * What is left of a content, provided that it is still the same: otherwise the answer is the whole of the new one.
 *
 * @param from the first byte
 * @param validator what the content is recognised by, an ETag or a date
 */
record Range(long from, String validator) {
    Request on(Request request) {
        return request.newBuilder()
                .header("Range", "bytes=" + from + "-")
                .header("If-Range", validator)
                // Bytes are counted as they are stored.
                .header("Accept-Encoding", "identity")
                .build();
    }
}
