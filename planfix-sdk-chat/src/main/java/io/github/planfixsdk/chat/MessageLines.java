package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.MessageText.Link;
import io.github.planfixsdk.chat.MessageText.Part;
import io.github.planfixsdk.chat.MessageText.Quote;
import io.github.planfixsdk.chat.MessageText.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What both forms of a message's text become: lines, some of them quoted, in which a form of its own marks links. */
final class MessageLines {
    /** A line without the mark of its quote. */
    record Line(boolean quote, String text) {
        String marked() {
            return quote ? (text.isEmpty() ? ">" : "> " + text) : text;
        }
    }

    private MessageLines() {}

    static String plain(List<Line> lines, Function<String, List<Part>> links) {
        return flat(
                links.apply(String.join("\n", lines.stream().map(Line::marked).toList())));
    }

    static List<Part> parts(List<Line> lines, Function<String, List<Part>> links) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            boolean quote = lines.get(start).quote();
            int end = start;
            while (end < lines.size() && lines.get(end).quote() == quote) {
                end++;
            }
            List<Line> block = quote ? lines.subList(start, end) : withoutBlankEdges(lines, start, end);
            List<Part> found =
                    links.apply(String.join("\n", block.stream().map(Line::text).toList()));
            if (quote) {
                parts.add(new Quote(flat(found)));
            } else {
                parts.addAll(found);
            }
            start = end;
        }
        return List.copyOf(parts);
    }

    /** Blank lines beside a quote only set it off. */
    private static List<Line> withoutBlankEdges(List<Line> lines, int start, int end) {
        int from = start;
        int to = end;
        while (start > 0 && from < to && lines.get(from).text().isBlank()) {
            from++;
        }
        while (end < lines.size() && to > from && lines.get(to - 1).text().isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private static String flat(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text words) {
                text.append(words.text());
            } else if (part instanceof Link link) {
                text.append(link.label());
                if (!link.label().equals(link.address())) {
                    text.append(" (").append(link.address()).append(')');
                }
            }
        }
        return text.toString();
    }
}
