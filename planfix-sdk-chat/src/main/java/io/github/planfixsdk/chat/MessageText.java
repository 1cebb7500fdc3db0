package io.github.planfixsdk.chat;

import io.github.planfixsdk.html.Html;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message's text and two ways of reading it. Whether Planfix sends HTML or plain text is a setting of the integration; the message
 * does not tell, so the program says which it is. Immutable; {@link #toString()} holds no text.
 */
public final class MessageText {
    private final String raw;
    private final boolean html;

    private MessageText(String raw, boolean html) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.html = html;
    }

    /**
     * A text that is HTML. Reading it needs jsoup, see {@link Html#toText}.
     *
     * @param raw the text as sent
     * @return its readings
     */
    public static MessageText ofHtml(String raw) {
        return new MessageText(raw, true);
    }

    /**
     * A text in Planfix's plain form: links are {@code label [ https://… ]}, lines of quotes start with {@code >>}, and HTML
     * entities may have remained.
     *
     * @param raw the text as sent
     * @return its readings
     */
    public static MessageText ofPlain(String raw) {
        return new MessageText(raw, false);
    }

    /**
     * The text as it was sent.
     *
     * @return not changed in any way
     */
    public String raw() {
        return raw;
    }

    /**
     * The text for a messenger that knows no formats, the same for both forms: links as {@code label (address)}, or the address alone
     * if the label says no more; lines of quotes start with {@code > }; no entities; lines end with {@code \n}.
     *
     * @return empty if the message is
     * @throws IllegalStateException if the text is HTML and jsoup is not there
     */
    public String plain() {
        return html ? Html.toText(raw) : PlainText.plain(raw);
    }

    /**
     * The text for a messenger that shows links and quotes in its own way: texts, links and quotes in their order. Line breaks are in
     * the texts, except around quotes. Nested quotes keep the marks of the inner ones; what a quote links to stands in its text.
     *
     * <p>In the plain form nothing tells where a link's label begins: it is the last word before the bracket, and the words before it
     * stay in the text.
     *
     * @return an immutable list, empty if the message is
     * @throws IllegalStateException if the text is HTML and jsoup is not there
     */
    public List<Part> parts() {
        if (!html) {
            return PlainText.parts(raw);
        }
        // Says what is missing if jsoup is.
        return Html.toText(raw).isEmpty() ? List.of() : HtmlParts.of(raw);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageText that && html == that.html && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode() + (html ? 1 : 0);
    }

    @Override
    public String toString() {
        return "MessageText (" + raw.length() + " characters)";
    }

    /** A stretch of a message. */
    public sealed interface Part permits Text, Link, Quote {}

    /**
     * Text without links and quotes.
     *
     * @param text not empty; lines end with {@code \n}
     */
    public record Text(String text) implements Part {}

    /**
     * A link.
     *
     * @param label what it is to show; the address itself if Planfix gave no label
     * @param address where it leads, as sent
     */
    public record Link(String label, String address) implements Part {}

    /**
     * A quote of one line or more.
     *
     * @param text its lines without their marks, in the form of {@link MessageText#plain}
     */
    public record Quote(String text) implements Part {}
}
