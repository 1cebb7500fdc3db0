package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.MessageText.Link;
import io.github.planfixsdk.chat.MessageText.Part;
import io.github.planfixsdk.chat.MessageText.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Planfix's plain form of a message. */
final class PlainText {
    private static final String QUOTE = ">>";
    // Possessive, so that a text full of brackets takes no longer than its length.
    private static final Pattern ADDRESS =
            Pattern.compile("\\[ *+((?:https?|ftp|mailto|tel):[^\\s\\[\\]]++) *+]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"));

    private PlainText() {}

    static String plain(String raw) {
        return MessageLines.plain(lines(raw), PlainText::links);
    }

    static List<Part> parts(String raw) {
        return MessageLines.parts(lines(raw), PlainText::links);
    }

    private static List<MessageLines.Line> lines(String raw) {
        List<MessageLines.Line> lines = new ArrayList<>();
        for (String line : withoutEntities(raw).split("\r\n|\r|\n", -1)) {
            boolean quote = line.startsWith(QUOTE);
            lines.add(new MessageLines.Line(quote, quote ? quoted(line) : line));
        }
        return lines;
    }

    /** The outer mark goes; marks of quotes within the quote become those of plain text. */
    private static String quoted(String line) {
        StringBuilder inner = new StringBuilder();
        int at = QUOTE.length();
        while (line.startsWith(QUOTE, at)) {
            inner.append("> ");
            at += QUOTE.length();
        }
        if (line.startsWith(" ", at)) {
            at++;
        }
        return inner.append(line, at, line.length()).toString();
    }

    private static List<Part> links(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            int end = address.start();
            if (end > done && text.charAt(end - 1) == ' ') {
                end--;
            }
            int start = end;
            while (start > done && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            if (start == end) {
                end = address.start();
                start = end;
            }
            addText(parts, text.substring(done, start));
            String label = start == end ? address.group(1) : text.substring(start, end);
            parts.add(new Link(label, address.group(1)));
            done = address.end();
        }
        addText(parts, text.substring(done));
        return parts;
    }

    private static void addText(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Text(text));
        }
    }

    private static String withoutEntities(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        return ENTITY.matcher(raw).replaceAll(entity -> {
            String character = character(entity.group(1), entity.group(2), entity.group(3));
            return Matcher.quoteReplacement(character == null ? entity.group() : character);
        });
    }

    private static @Nullable String character(@Nullable String decimal, @Nullable String hex, @Nullable String name) {
        if (name != null) {
            return NAMED.get(name);
        }
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
        boolean character = code == '\n' || code == '\t' || (code >= ' ' && code <= Character.MAX_CODE_POINT);
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return character && !surrogate ? Character.toString(code) : null;
    }
}
