package io.github.planfixsdk.routing.dryrun;

import java.io.IOException;

/** The markup of reports: everything that is HTML stands here, and every text is escaped here. */
final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2733;--soft:#5b6b7b;--line:#d8dfe6;--back:#fff;--card:#f5f7f9;--bar:#3b7ddd;--yes:#1b7f4b;--no:#b3362b;--maybe:#8a6100}
            @media(prefers-color-scheme:dark){:root{--ink:#e3e9ef;--soft:#9aa9b8;--line:#36424e;--back:#141a20;--card:#1c242c;--bar:#5b98ec;--yes:#5fc58e;--no:#f0867b;--maybe:#e0b04a}}
            *{box-sizing:border-box}body{margin:0 auto;max-width:64rem;padding:1.5rem;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back)}
            h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.25rem 0;white-space:pre-wrap}.changed{border-left:.2rem solid var(--bar);padding-left:.5rem}.soft{color:var(--soft)}code{font-size:.85em;overflow-wrap:anywhere}
            .cards{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;min-width:8rem}
            .card b{display:block;font-size:1.35rem}table{border-collapse:collapse;width:100%;margin:.25rem 0}th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--soft);font-weight:500}td.n{text-align:right;white-space:nowrap;width:6rem;font-variant-numeric:tabular-nums}td.c{width:35%}
            .bar{display:block;height:.7rem;margin-top:.35rem;background:var(--bar);border-radius:.2rem;min-width:1px}
            details{margin:.15rem 0}summary{cursor:pointer}.decision{border:1px solid var(--line);border-radius:.5rem;padding:.4rem .7rem;margin:.4rem 0;background:var(--card)}
            td,p,summary,.card,.tree{unicode-bidi:isolate}.tree{margin-left:1.1rem}.TRUE{color:var(--yes)}.FALSE{color:var(--no)}.UNKNOWN{color:var(--maybe)}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.pair>div{min-width:0}
            @media(max-width:40rem){.pair{grid-template-columns:1fr}}@media print{body{max-width:none}.decision{break-inside:avoid}}
            """;

    private final Appendable out;

    HtmlPage(Appendable out) {
        this.out = out;
    }

    /** The policy forbids the page to load anything or to run anything, should a text ever get through unescaped. */
    void begin(String language, String title) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(title);
        out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        text(title);
        out.append("</h1>\n");
    }

    void end() throws IOException {
        out.append("</body>\n</html>\n");
    }

    void heading(String text) throws IOException {
        element("h2", "", text);
    }

    void paragraph(String text) throws IOException {
        element("p", "", text);
    }

    /** A paragraph that is not the same in what it is compared with. */
    void changed(String text) throws IOException {
        element("p", "changed", text);
    }

    void note(String text) throws IOException {
        element("p", "soft", text);
    }

    void code(String text) throws IOException {
        out.append("<p class=\"soft\"><code>");
        text(text);
        out.append("</code></p>\n");
    }

    private void element(String name, String kind, String text) throws IOException {
        open(name, kind);
        text(text);
        out.append("</").append(name).append(">\n");
    }

    private void open(String name, String kind) throws IOException {
        out.append('<').append(name);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append('>');
    }

    void beginBlock(String kind) throws IOException {
        open("div", kind);
        out.append('\n');
    }

    void endBlock() throws IOException {
        out.append("</div>\n");
    }

    void card(String number, String label) throws IOException {
        out.append("<div class=\"card\"><b>");
        text(number);
        out.append("</b> ");
        text(label);
        out.append("</div>\n");
    }

    void beginTable(String... heads) throws IOException {
        out.append("<table>\n<tr>");
        for (String head : heads) {
            out.append("<th>");
            text(head);
            out.append("</th>");
        }
        out.append("</tr>\n");
    }

    /** A row with a count and its bar, whose length is in percent. */
    void countRow(String label, String count, double percent) throws IOException {
        out.append("<tr><td>");
        text(label);
        out.append("</td><td class=\"n\">");
        text(count);
        out.append("</td><td class=\"c\"><span class=\"bar\" style=\"width:");
        // Not by String.format: a comma would be no CSS.
        out.append(Long.toString(Math.round(percent))).append("%\"></span></td></tr>\n");
    }

    void row(String... cells) throws IOException {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>");
            text(cell);
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    void endTable() throws IOException {
        out.append("</table>\n");
    }

    void beginDetails(String kind, String summary, boolean open) throws IOException {
        out.append("<details");
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(open ? " open><summary>" : "><summary>");
        text(summary);
        out.append("</summary>\n");
    }

    void endDetails() throws IOException {
        out.append("</details>\n");
    }

    /** A node of a tree with its mark; {@code kind} is the outcome's name. */
    void leaf(String kind, String mark, String text) throws IOException {
        out.append("<div class=\"").append(kind).append("\">");
        text(mark + " " + text);
        out.append("</div>\n");
    }

    private void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isSpoiled(c) ? '\uFFFD' : c);
                    }
                }
            }
        }
    }

    /** What no page may hold, or no encoding can. */
    private static boolean isSpoiled(char c) {
        return Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
