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

    /** So much of a body over the limit is read and dropped, so that its sender gets to see the answer. */
    private static final long MAX_DROPPED = 64L * 1024 * 1024;

    /** What came is no HTTP request this server understands; the message says why. */
    @SuppressWarnings("serial")
    static final class BadRequest extends IOException {
        BadRequest(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final OutputStream out;
    private final int maxBody;
    private boolean tooLarge;
    private long dropped;

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
            throw new BadRequest("not an HTTP request");
        }
        Map<String, String> headers = headers();
        tooLarge = false;
        dropped = 0;
        byte[] body = body(headers);
        String target = start.substring(first + 1, last);
        int mark = target.indexOf('?');
        String rawQuery = mark < 0 ? "" : target.substring(mark + 1);
        Map<String, String> query = new LinkedHashMap<>();
        for (Forms.Pair pair : Forms.decode(rawQuery)) {
            query.put(pair.name(), pair.value());
        }
        String path = decodePath(mark < 0 ? target : target.substring(0, mark));
        boolean keepAlive = start.endsWith("HTTP/1.1") && !"close".equalsIgnoreCase(headers.get("connection"));
        return new HttpCall(start.substring(0, first), path, query, headers, body, tooLarge, keepAlive);
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
                throw new BadRequest("not a header");
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        boolean waits = "100-continue".equalsIgnoreCase(headers.get("expect"));
        String coding = headers.get("transfer-encoding");
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw new BadRequest("an unknown transfer encoding");
        }
        long length = coding == null ? number(headers.getOrDefault("content-length", "0"), 10) : 0;
        if (waits && length > maxBody) {
            // The client has sent nothing yet and needn't.
            tooLarge = true;
            return new byte[0];
        }
        if (waits) {
            out.write(CONTINUE);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (coding == null) {
            read(length, body);
        } else {
            chunks(body);
        }
        return tooLarge ? new byte[0] : body.toByteArray();
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        while (dropped < MAX_DROPPED) {
            String line = line();
            if (line == null) {
                throw new IOException("closed inside a chunk");
            }
            int semicolon = line.indexOf(';');
            long size = number(semicolon < 0 ? line : line.substring(0, semicolon), 16);
            if (size == 0) {
                headers();
                return;
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
            throw new BadRequest("not a length");
        }
        throw new BadRequest("a negative length");
    }

    /** Reads on beyond the limit, since a client that is still sending would miss the answer, but keeps nothing then. */
    private void read(long length, ByteArrayOutputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long left = length;
        while (left > 0 && dropped < MAX_DROPPED) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("closed inside the body");
            }
            left -= read;
            if (body.size() + read > maxBody) {
                tooLarge = true;
                dropped += read;
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
                throw new BadRequest("a line is too long");
            }
            line.write(read);
        }
    }
}
