package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an operator writes, in the form that providers get. */
final class ChatText {
    private static final Pattern LINK =
            Pattern.compile("(?is)<a\\b[^>]*?\\bhref=[\"']([^\"']*)[\"'][^>]*>(.*?)</a\\s*>");
    private static final Pattern QUOTE = Pattern.compile("(?is)<blockquote\\b[^>]*>(.*?)</blockquote\\s*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h\\d)\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private ChatText() {}

    /** Words typed without any markup. */
    static String ofWords(String words, ChatOptions options) {
        return options.html ? Html.rewritten(escaped(words)) : options.entities ? escaped(words) : words;
    }

    /** What an editor made: HTML. */
    static String ofHtml(String html, ChatOptions options) {
        if (options.html) {
            return html;
        }
        String plain = plain(html);
        return options.entities ? plain : unescaped(plain);
    }

    private static String plain(String html) {
        List<String> lines = new ArrayList<>();
        String linked = LINK.matcher(html).replaceAll("$2 [ $1 ]");
        Matcher quote = QUOTE.matcher(linked);
        int done = 0;
        while (quote.find()) {
            lines.addAll(lines(linked.substring(done, quote.start())));
            lines(quote.group(1)).forEach(line -> lines.add(">> " + line));
            done = quote.end();
        }
        lines.addAll(lines(linked.substring(done)));
        return String.join("\n", lines);
    }

    private static List<String> lines(String html) {
        String text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        return text.isBlank() ? List.of() : text.strip().lines().toList();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
