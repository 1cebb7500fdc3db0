package io.github.planfixsdk.html;

/** From text to HTML, in one pass. */
final class HtmlWriter {
    private static final String TAB = "<span style=\"white-space:pre\">\t</span>";

    private final String text;
    private final StringBuilder html;

    private HtmlWriter(String text) {
        this.text = text;
        this.html = new StringBuilder(text.length() + text.length() / 8 + 16);
    }

    static String html(String text) {
        return new HtmlWriter(text).write();
    }

    private String write() {
        int at = 0;
        while (at < text.length()) {
            int end = Addresses.end(text, at);
            if (end > at) {
                link(text.substring(at, end));
                at = end;
            } else {
                at = one(at);
            }
        }
        if (!text.isEmpty() && isLineEnd(text.length() - 1)) {
            // The last <br> of a block only ends its line.
            html.append("<br>");
        }
        return html.toString();
    }

    /** Writes the character there, and returns where the next one is. */
    private int one(int at) {
        char c = text.charAt(at);
        if (isLineEnd(at)) {
            html.append("<br>");
            return c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
        }
        if (c == ' ') {
            html.append(isBetweenWords(at) ? " " : "&nbsp;");
        } else if (c == '\t') {
            html.append(TAB);
        } else {
            escape(c);
        }
        return at + 1;
    }

    /** Any other space would collapse with the next one, or vanish at an end of its line. */
    private boolean isBetweenWords(int at) {
        return at > 0
                && at + 1 < text.length()
                && !isLineEnd(at - 1)
                && text.charAt(at - 1) != '\t'
                && !isLineEnd(at + 1)
                && text.charAt(at + 1) != '\t'
                && text.charAt(at + 1) != ' ';
    }

    private boolean isLineEnd(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void link(String address) {
        html.append("<a href=\"");
        escape(address);
        html.append("\">");
        escape(address);
        html.append("</a>");
    }

    private void escape(String part) {
        for (int i = 0; i < part.length(); i++) {
            escape(part.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\u00a0' -> html.append("&nbsp;");
            default -> html.append(c < ' ' || c == 0x7f ? '\ufffd' : c);
        }
    }
}
