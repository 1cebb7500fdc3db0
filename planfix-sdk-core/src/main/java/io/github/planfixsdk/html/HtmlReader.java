package io.github.planfixsdk.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** From the tree that jsoup makes of an HTML to text. The only class that knows jsoup; it does not recurse. */
final class HtmlReader implements NodeFilter {
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "audio",
            "canvas",
            "datalist",
            "embed",
            "head",
            "iframe",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video");
    private static final Set<String> PARAGRAPHS =
            Set.of("dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "listing", "p", "plaintext", "pre", "xmp");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dt",
            "fieldset",
            "figcaption",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "main",
            "nav",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead");
    private static final Set<String> NO_ADDRESS = Set.of("about", "blob", "cid", "data", "javascript", "vbscript");

    private final TextLines lines = new TextLines();
    private final Deque<Numbering> lists = new ArrayDeque<>();
    private final Deque<TextLines.Mark> links = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<Space> spaces = new ArrayDeque<>();

    private HtmlReader() {
        spaces.push(Space.COLLAPSES);
    }

    static String text(String html) {
        HtmlReader reader = new HtmlReader();
        Parser.htmlParser().parseInput(html, "").filter(reader);
        return reader.lines.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            String style = element.attr("style");
            if (WITHOUT_TEXT.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || css(style, "display").equals("none")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            spaces.push(space(element, css(style, "white-space")));
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
            spaces.pop();
        }
        return FilterResult.CONTINUE;
    }

    private void write(String text) {
        switch (spaces.element()) {
            case COLLAPSES -> lines.text(text);
            case STAYS -> lines.preserved(text);
            case KEEPS_LINES -> {
                int from = 0;
                for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                    lines.text(text.substring(from, end));
                    lines.lineBreak();
                    from = end + 1;
                }
                lines.text(text.substring(from));
            }
        }
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> lines.lineBreak();
            case "hr" -> {
                lines.block();
                lines.text("---");
                lines.block();
            }
            case "img" -> lines.text(element.attr("alt"));
            case "a" -> links.push(lines.mark());
            case "ul", "ol", "menu" -> {
                listEdge();
                lists.push(new Numbering(element));
            }
            case "li" -> {
                lines.block();
                String marker =
                        lists.isEmpty() ? Numbering.BULLET : lists.element().next(element);
                lines.enter(marker, " ".repeat(marker.length()));
            }
            case "blockquote" -> {
                lines.paragraph();
                lines.enter("> ", "> ");
            }
            case "tr" -> rows.push(new Row(lines.row()));
            case "td", "th" -> {
                Row row = rows.peek();
                if (row != null && row.cells++ > 0) {
                    lines.nextCell(row.line);
                }
                lines.cell();
            }
            default -> edge(element.normalName());
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "a" -> address(links.pop(), element.attr("href"));
            case "ul", "ol", "menu" -> {
                lists.pop();
                listEdge();
            }
            case "li" -> {
                lines.show();
                lines.block();
                lines.leave();
            }
            case "blockquote" -> {
                lines.block();
                lines.leave();
                lines.paragraph();
            }
            case "tr" -> {
                rows.pop();
                lines.rowEnd();
            }
            case "td", "th" -> {
                Row row = rows.peek();
                if (row != null) {
                    lines.cellEnd(row.line);
                }
            }
            default -> edge(element.normalName());
        }
    }

    private void edge(String name) {
        if (PARAGRAPHS.contains(name)) {
            lines.paragraph();
        } else if (BLOCKS.contains(name)) {
            lines.block();
        }
    }

    /** Lists within lists are not set off. */
    private void listEdge() {
        if (lists.isEmpty()) {
            lines.paragraph();
        } else {
            lines.block();
        }
    }

    private void address(TextLines.Mark start, String href) {
        String address = shown(href);
        if (address.isEmpty()) {
            return;
        }
        String said = lines.since(start, href.length() + 16);
        if (said.isEmpty()) {
            lines.text(address);
        } else if (!Addresses.isSaidBy(said, address)) {
            lines.append(" (" + address + ")");
        }
    }

    /** An address as a reader wants it; empty if it leads nowhere from here. */
    private static String shown(String href) {
        String address = href.trim();
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (address.startsWith("#") || NO_ADDRESS.contains(scheme)) {
            return "";
        }
        int query = address.indexOf('?');
        return switch (scheme) {
            case "mailto" -> address.substring(colon + 1, query < 0 ? address.length() : query);
            case "tel" -> address.substring(colon + 1);
            default -> address;
        };
    }

    private Space space(Element element, String rule) {
        return switch (rule) {
            case "pre", "pre-wrap", "break-spaces" -> Space.STAYS;
            case "pre-line" -> Space.KEEPS_LINES;
            case "normal", "nowrap" -> Space.COLLAPSES;
            default ->
                switch (element.normalName()) {
                    case "pre", "listing", "plaintext", "xmp" -> Space.STAYS;
                    default -> spaces.element();
                };
        };
    }

    /** The value of a property within a style attribute, in lower case; empty if it isn't there. */
    private static String css(String style, String property) {
        String value = "";
        int from = 0;
        while (from < style.length()) {
            int semicolon = style.indexOf(';', from);
            String rule = style.substring(from, semicolon < 0 ? style.length() : semicolon);
            int colon = rule.indexOf(':');
            if (colon >= 0 && rule.substring(0, colon).trim().equalsIgnoreCase(property)) {
                value = rule.substring(colon + 1).trim().toLowerCase(Locale.ROOT);
            }
            from += rule.length() + 1;
        }
        int important = value.indexOf('!');
        return important < 0 ? value : value.substring(0, important).trim();
    }

    /** What becomes of white space. */
    private enum Space {
        COLLAPSES,
        KEEPS_LINES,
        STAYS
    }

    /** A row and what came of it so far. */
    private static final class Row {
        private final int line;
        private int cells;

        Row(int line) {
            this.line = line;
        }
    }

    /** How the items of a list begin. */
    private static final class Numbering {
        static final String BULLET = "- ";

        private final boolean numbers;
        private long next;

        Numbering(Element list) {
            this.numbers = list.normalName().equals("ol");
            this.next = number(list.attr("start"), 1);
        }

        String next(Element item) {
            if (!numbers) {
                return BULLET;
            }
            next = number(item.attr("value"), next);
            return next++ + ". ";
        }

        private static long number(String text, long otherwise) {
            try {
                return Integer.parseInt(text.trim());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
    }
}
