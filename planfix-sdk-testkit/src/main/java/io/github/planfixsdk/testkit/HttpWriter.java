package io.github.planfixsdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts an answer's head and body into one array. */
final class HttpWriter {
    private HttpWriter() {}

    /** The answer to HEAD names the length of a body that does not follow. */
    static byte[] bytes(HttpReply reply, boolean keep, boolean headOnly) {
        StringBuilder head = new StringBuilder(160)
                .append("HTTP/1.1 ")
                .append(reply.status)
                .append(' ')
                .append(reason(reply.status))
                .append("\r\n");
        reply.headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(reply.body.length).append("\r\n");
        head.append(keep ? "\r\n" : "Connection: close\r\n\r\n");
        byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        if (headOnly) {
            return first;
        }
        byte[] all = Arrays.copyOf(first, first.length + reply.body.length);
        System.arraycopy(reply.body, 0, all, first.length, reply.body.length);
        return all;
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 206 -> "Partial Content";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 416 -> "Range Not Satisfiable";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
