package io.github.planfixsdk.internal.http;

import java.io.InputStream;
import java.time.Instant;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * What an answer brings of a content.
 *
 * @param stream the bytes
 * @param start which byte of the content is the first
 * @param total how long the whole content is, -1 if the server doesn't tell
 * @param validator what the content is recognised by when it is asked for again; null if by nothing
 */
record Part(
        InputStream stream,
        long start,
        long total,
        @Nullable String validator) {
    private static final int PARTIAL = 206;
    private static final int OUT_OF_RANGE = 416;

    /** Whether an answer may be a part: a success, or the refusal of a range. */
    static boolean isOffered(Response answer, @Nullable Range asked) {
        return answer.isSuccessful() || (asked != null && answer.code() == OUT_OF_RANGE);
    }

    /** The content from the byte on that was asked for, or from its beginning; null if it is something else. */
    static @Nullable Part of(Response answer, ResponseBody body, @Nullable Range asked) {
        if (answer.code() == PARTIAL) {
            return asked == null || isEncoded(answer) ? null : rest(answer, body, asked);
        }
        if (asked == null || answer.isSuccessful()) {
            // A request with a range turns OkHttp's decompression off.
            return asked != null && isEncoded(answer) ? null : whole(answer, body);
        }
        ContentRange range = ContentRange.of(answer.header("Content-Range"));
        if (range == null || range.total() != asked.from()) {
            return null;
        }
        // Nothing is left: the connection broke after the last byte, before the end was told.
        body.close();
        return new Part(InputStream.nullInputStream(), asked.from(), asked.from(), asked.validator());
    }

    private static Part whole(Response answer, ResponseBody body) {
        return new Part(body.byteStream(), 0, body.contentLength(), validator(answer));
    }

    private static @Nullable Part rest(Response answer, ResponseBody body, Range asked) {
        ContentRange range = ContentRange.of(answer.header("Content-Range"));
        // Without a total nobody could tell when it is whole.
        if (range == null || range.first() != asked.from() || range.total() < 0 || !isSame(answer, asked)) {
            return null;
        }
        long length = range.last() - range.first() + 1;
        return body.contentLength() < 0 || body.contentLength() == length
                ? new Part(body.byteStream(), asked.from(), range.total(), asked.validator())
                : null;
    }

    /**
     * Whether a part tells that it is of the very same content: some servers ignore the condition and send the part of another. A
     * date may be left out by RFC 9110, but what doesn't share a strong validator may not be combined either.
     */
    private static boolean isSame(Response answer, Range asked) {
        boolean byTag = asked.validator().startsWith("\"");
        return asked.validator().equals(answer.header(byTag ? "ETag" : "Last-Modified"));
    }

    /** A strong ETag; or a date, if there is no ETag and the content is older than the second in which it was sent. */
    private static @Nullable String validator(Response answer) {
        String tag = answer.header("ETag");
        if (isEncoded(answer)) {
            return null;
        }
        if (tag != null) {
            return tag.startsWith("\"") ? tag : null;
        }
        Instant modified = answer.headers().getInstant("Last-Modified");
        Instant sent = answer.headers().getInstant("Date");
        boolean strong = modified != null && sent != null && sent.isAfter(modified);
        return strong ? answer.header("Last-Modified") : null;
    }

    /** What OkHttp decompresses has lost the header, and its bytes have other numbers here than there. */
    private static boolean isEncoded(Response answer) {
        Response network = answer.networkResponse();
        String encoding = (network == null ? answer : network).header("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }
}
