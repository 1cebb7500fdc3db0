package io.github.planfixsdk.html;

import java.util.Objects;

/**
 * From HTML to plain text and back: Planfix keeps descriptions and comments as HTML. What {@link #toHtml} makes of a text,
 * {@link #toText} reads as the same text again, but for line ends, which become {@code \n}, and for spaces that do not break, which
 * become ordinary ones. Thread-safe.
 */
public final class Html {
    private static final boolean HAS_JSOUP = hasJsoup(Html.class.getClassLoader());

    private Html() {}

    /**
     * The text of an HTML as a browser would show it, within what plain text can do. Needs jsoup, which the SDK does not bring along.
     *
     * <ul>
     *   <li>Spaces and line breaks collapse, except in {@code <pre>} and where {@code white-space} says otherwise; a space that does
     *       not break becomes an ordinary one.
     *   <li>Paragraphs, headings, quotes and lists are set off by an empty line; other blocks begin a new line.
     *   <li>Items of lists begin with {@code - } or their number, lines of quotes with {@code > }. Of more than 16 quotes and lists
     *       within each other only the outer 16 show.
     *   <li>A link is {@code text (address)}, or the address alone if the text says the same. Scripts and anchors within the page
     *       have no address.
     *   <li>Rows of tables are lines, their cells set apart by {@code  | }; a cell of several lines stands on lines of its own.
     *   <li>An image is its alternative text. Scripts, styles and what is hidden do not show.
     * </ul>
     *
     * @param html any HTML, broken or not
     * @return the text, its lines set apart by {@code \n}; without HTML's own line end after the last
     * @throws IllegalStateException if jsoup is not there; the message says what to add
     */
    public static String toText(String html) {
        Objects.requireNonNull(html, "html");
        if (!HAS_JSOUP) {
            throw new IllegalStateException(
                    "Html.toText needs jsoup: add the dependency org.jsoup:jsoup (1.24.1 or newer) to your"
                            + " project, and in a modular one \"requires org.jsoup;\"");
        }
        return HtmlReader.text(html);
    }

    /**
     * A text as HTML that shows it as it is: nothing in it is taken for HTML. Line ends become {@code <br>}; leading, trailing and
     * repeated spaces are kept; http and https addresses become links. Characters that HTML cannot have become U+FFFD. Needs no
     * jsoup.
     *
     * @param text any text
     * @return a fragment of HTML, such as a comment's description
     */
    public static String toHtml(String text) {
        return HtmlWriter.html(Objects.requireNonNull(text, "text"));
    }

    private static boolean hasJsoup(ClassLoader loader) {
        try {
            Class.forName("org.jsoup.Jsoup", false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
