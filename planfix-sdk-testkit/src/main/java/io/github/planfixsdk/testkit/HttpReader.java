package io.github.planfixsdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests off one connection. */
final class HttpReader {
    private static final int MAX_LINE = 64 * 1024;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;
    private final int maxBody;
    private boolean tooLarge;

    HttpReader(InputStream in, OutputStream out, int maxBody) {
        this.in = in;
        this.out = out;
        this.maxBody = maxBody;
    }

    /** The next request, or null when the client closed the connection. */
    @Nullable
    HttpCall next() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        int first = start.indexOf(' ');
        int last = start.lastIndexOf(' ');
        if (first <= 0 || last <= first || !start.startsWith("HTTP/1.", last + 1)) {
            throw new IOException("not an HTTP request");
        }
        Map<String, String> headers = headers();
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write(CONTINUE);
        }
        tooLarge = false;
        byte[] body = body(headers);
        String target = start.substring(first + 1, last);
        int mark = target.indexOf('?');
        String rawQuery = mark < 0 ? "" : target.substring(mark + 1);
        Map<String, String> query = new LinkedHashMap<>();
        for (Forms.Pair pair : Forms.decode(rawQuery)) {
            query.put(pair.name(), pair.value());
        }
        String path = decodePath(mark < 0 ? target : target.substring(0, mark));
        return new HttpCall(start.substring(0, first), path, query, headers, body, tooLarge);
    }

    private static String decodePath(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int size = 0;
        while (true) {
            String line = line();
            if (line == null) {
                throw new IOException("closed inside the headers");
            }
            if (line.isEmpty()) {
                return headers;
            }
            size += line.length();
            int colon = line.indexOf(':');
            if (colon <= 0 || size > MAX_LINE) {
                throw new IOException("not a header");
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.getOrDefault("transfer-encoding", ""))) {
            return chunks();
        }
        String length = headers.get("content-length");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (length != null) {
            read(number(length, 10), body);
        }
        return body.toByteArray();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line();
            if (line == null) {
                throw new IOException("closed inside a chunk");
            }
            int semicolon = line.indexOf(';');
            long size = number(semicolon < 0 ? line : line.substring(0, semicolon), 16);
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            read(size, body);
            line();
        }
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text.trim(), radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("not a length", e);
        }
        throw new IOException("a negative length");
    }

    /** Reads all the bytes so that the answer can be read by the client, but keeps no more than allowed. */
    private void read(long length, ByteArrayOutputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("closed inside the body");
            }
            left -= read;
            if (body.size() + read > maxBody) {
                tooLarge = true;
            } else {
                body.write(buffer, 0, read);
            }
        }
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            int read = in.read();
            if (read < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new IOException("closed inside a line");
            }
            if (read == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            if (line.size() >= MAX_LINE) {
                throw new IOException("a line is too long");
            }
            line.write(read);
        }
    }
}
