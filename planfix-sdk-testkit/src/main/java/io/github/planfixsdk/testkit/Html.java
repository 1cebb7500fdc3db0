package io.github.planfixsdk.testkit;

import java.util.regex.Pattern;

/** What an HTML editor makes of a text: harmless markup in its own spelling. */
final class Html {
    private static final Pattern SCRIPTS = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>");
    private static final Pattern STYLES = Pattern.compile("(?i)\\s(style|class|on\\w+)=(\"[^\"]*\"|'[^']*')");
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|\\r?\\n");
    private static final Pattern LONE_AMPERSANDS = Pattern.compile("&(?!#?\\w+;)");

    private Html() {}

    static String rewritten(String text) {
        if (text.isBlank()) {
            return text;
        }
        String clean = STYLES.matcher(SCRIPTS.matcher(text).replaceAll("")).replaceAll("");
        String spelled = LONE_AMPERSANDS
                .matcher(BREAKS.matcher(clean).replaceAll("<br>"))
                .replaceAll("&amp;");
        return spelled.startsWith("<p>") ? spelled : "<p>" + spelled + "</p>";
    }
}
