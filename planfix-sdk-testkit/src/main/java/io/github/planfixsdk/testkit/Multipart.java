package io.github.planfixsdk.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One named part of a multipart/form-data body. */
final class Multipart {
    private final String fileName;
    private final byte[] content;

    private Multipart(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    /** The part of that name with a file name, or null when there is none or the body is no complete multipart. */
    static @Nullable Multipart find(String contentType, byte[] body, String name) {
        String boundary = parameter(contentType, "boundary");
        if (boundary == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        // One char per byte keeps the content as it is.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "\r\n--" + boundary;
        int start = text.indexOf(delimiter);
        while (start >= 0) {
            int head = text.indexOf("\r\n", start + delimiter.length());
            int content = head < 0 ? -1 : text.indexOf("\r\n\r\n", head);
            int end = content < 0 ? -1 : text.indexOf(delimiter, content);
            if (end < 0) {
                return null;
            }
            String disposition = disposition(text.substring(head, content));
            String fileName = fileName(disposition);
            if (name.equals(parameter(disposition, "name")) && fileName != null) {
                String value = end < content + 4 ? "" : text.substring(content + 4, end);
                return new Multipart(fileName, value.getBytes(StandardCharsets.ISO_8859_1));
            }
            start = end;
        }
        return null;
    }

    private static String disposition(String headers) {
        String utf8 = new String(headers.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return utf8.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String fileName(String disposition) {
        String extended = parameter(disposition, "filename*");
        if (extended != null && extended.toUpperCase(Locale.ROOT).startsWith("UTF-8''")) {
            return URLDecoder.decode(extended.substring(7).replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        String plain = parameter(disposition, "filename");
        // Browsers and most clients write quotes and line ends this way.
        return plain == null
                ? null
                : plain.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static @Nullable String parameter(String header, String name) {
        String wanted = name + "=";
        int at = header.indexOf(';');
        while (at >= 0) {
            int start = at + 1;
            while (start < header.length() && header.charAt(start) == ' ') {
                start++;
            }
            if (header.regionMatches(true, start, wanted, 0, wanted.length())) {
                return value(header, start + wanted.length());
            }
            at = next(header, start);
        }
        return null;
    }

    /** The next semicolon outside of quotes. */
    private static int next(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String value(String header, int start) {
        if (start >= header.length() || header.charAt(start) != '"') {
            int end = next(header, start);
            return header.substring(start, end < 0 ? header.length() : end).trim();
        }
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < header.length() && header.charAt(i) != '"'; i++) {
            if (header.charAt(i) == '\\' && i + 1 < header.length()) {
                i++;
            }
            value.append(header.charAt(i));
        }
        return value.toString();
    }
}
