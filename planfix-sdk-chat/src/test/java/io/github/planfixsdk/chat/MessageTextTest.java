package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.planfixsdk.chat.MessageText.Link;
import io.github.planfixsdk.chat.MessageText.Part;
import io.github.planfixsdk.chat.MessageText.Quote;
import io.github.planfixsdk.chat.MessageText.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @Test
    void rawIsTheTextAsSent() {
        String sent = ">>q\r\n&lt;a [ https://x.io ]<b>";

        assertThat(MessageText.ofPlain(sent).raw()).isEqualTo(sent);
        assertThat(MessageText.ofHtml(sent).raw()).isEqualTo(sent);
    }

    @Test
    void plainFormHasTextsLinksAndQuotes() {
        MessageText text = MessageText.ofPlain(
                ">>Сколько стоит?\n>> И когда?\nСмотрите прайс [ https://x.io/p?a=1&amp;b=2 ], он новый.\nДо встречи!");

        assertThat(text.parts())
                .containsExactly(
                        new Quote("Сколько стоит?\nИ когда?"),
                        new Text("Смотрите "),
                        new Link("прайс", "https://x.io/p?a=1&b=2"),
                        new Text(", он новый.\nДо встречи!"));
        assertThat(text.plain())
                .isEqualTo(
                        "> Сколько стоит?\n> И когда?\nСмотрите прайс (https://x.io/p?a=1&b=2), он новый.\nДо встречи!");
    }

    @Test
    void htmlHasThem() {
        MessageText text = MessageText.ofHtml(
                "<blockquote>Сколько стоит?<br>И когда?</blockquote><p>Смотрите <a href=\"https://x.io/p?a=1&amp;b=2\">новый <b>прайс</b></a>.</p>");

        assertThat(text.parts())
                .containsExactly(
                        new Quote("Сколько стоит?\nИ когда?"),
                        new Text("Смотрите "),
                        new Link("новый прайс", "https://x.io/p?a=1&b=2"),
                        new Text("."));
        assertThat(text.plain())
                .isEqualTo("> Сколько стоит?\n> И когда?\n\nСмотрите новый прайс (https://x.io/p?a=1&b=2).");
    }

    @Test
    void linksThatNeedNoLabelShowTheirAddress() {
        String address = "https://x.io/1";

        for (String sent : List.of(address + " [ " + address + " ]", "[ " + address + " ]", "[" + address + "]")) {
            assertThat(MessageText.ofPlain(sent).parts()).containsExactly(new Link(address, address));
            assertThat(MessageText.ofPlain(sent).plain()).isEqualTo(address);
        }
        assertThat(MessageText.ofHtml("<a href='" + address + "'><img src=x></a>")
                        .parts())
                .containsExactly(new Link(address, address));
    }

    @Test
    void linksThatTouchKeepTheirOrder() {
        assertThat(MessageText.ofPlain("a [ https://x.io/1 ][ https://x.io/2 ] b [ mailto:c@x.io ]")
                        .parts())
                .containsExactly(
                        new Link("a", "https://x.io/1"),
                        new Link("https://x.io/2", "https://x.io/2"),
                        new Text(" "),
                        new Link("b", "mailto:c@x.io"));
        assertThat(MessageText.ofHtml("<a href='https://x.io/1'>1</a><a href='https://x.io/2'>2</a>")
                        .parts())
                .containsExactly(new Link("1", "https://x.io/1"), new Link("2", "https://x.io/2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a [ b ]",
                "[ https://x.io",
                "[https://x.io y]",
                "a > b >> c",
                "> one mark is no quote",
                "a &b; &amp &#; &#x110000; &#55296; &unknownname;",
                "[ javascript:alert(1) ]",
                "\n\na\n\n",
                "😀 \uE0001\uE001"
            })
    void whatLooksOnlyAlikeStaysText(String sent) {
        assertThat(MessageText.ofPlain(sent).plain()).isEqualTo(sent);
        assertThat(MessageText.ofPlain(sent).parts()).isEqualTo(sent.isEmpty() ? List.of() : List.of(new Text(sent)));
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;b&gt; &amp; &quot;c&quot; &#39;d&apos;,<b> & \"c\" 'd'",
        "&amp;lt;,&lt;",
        "&laquo;&#1055;&#x43F;&#128512;&raquo;&mdash;1&nbsp;₽,«Пп😀»—1 ₽",
        "&gt;&gt; quote,> quote",
        ">>>> inner,> > inner"
    })
    void entitiesAndMarksAreReadOnce(String sent, String plain) {
        assertThat(MessageText.ofPlain(sent).plain()).isEqualTo(plain);
    }

    @Test
    void blankLinesAroundQuotesOnlySetThemOff() {
        assertThat(MessageText.ofPlain("a\r\n\r\n>>q\r\n>>\r\n>>>>r [ https://x.io ]\r\n\r\nb\r\n")
                        .parts())
                .containsExactly(new Text("a"), new Quote("q\n\n> r (https://x.io)"), new Text("b\n"));
        assertThat(MessageText.ofPlain(">>q\n\n>>r").parts()).containsExactly(new Quote("q"), new Quote("r"));
        assertThat(MessageText.ofPlain("a\r\n>>\r\nb").plain()).isEqualTo("a\n>\nb");
    }

    @Test
    void addressesThatLeadNowhereAndHiddenOnesAreNoLinks() {
        assertThat(MessageText.ofHtml("<a href='javascript:x()'>a</a> <a href='#b'>b</a> <a href='/c'>c</a>")
                        .parts())
                .hasSize(1)
                .allMatch(Text.class::isInstance);
        assertThat(MessageText.ofHtml("a<a href='https://x.io' style='display: none'>b</a>")
                        .parts())
                .containsExactly(new Text("a"));
    }

    @Test
    void privateCharactersOfAMessageAreNotTakenForLinks() {
        assertThat(MessageText.ofHtml("\uE0000\uE001 <a href='https://x.io'>x</a> \uE0005\uE001")
                        .parts())
                .containsExactly(new Text("\uFFFD0\uFFFD "), new Link("x", "https://x.io"), new Text(" \uFFFD5\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#xE000;0&#xE001; &#57344;5&#57345; <a href='https://x.io'>x</a>",
                "<pre>&#xE000;0&#xE001;</pre><img alt='&#xE000;5&#xE001;'> <a href='https://x.io'>x</a>",
                "<a href='/&#xE000;0&#xE001;'>\uE0005&#xE001;</a> <a href='https://x.io'>x</a>",
                "<a href='https://x.io'>x</a> \uE000&#48;&#xE001;"
            })
    void entitiesOfPrivateCharactersForgeNoLinks(String sent) {
        List<Part> parts = MessageText.ofHtml(sent).parts();

        assertThat(parts).filteredOn(Link.class::isInstance).containsExactly(new Link("x", "https://x.io"));
        assertThat(parts.toString()).contains("\uFFFD0\uFFFD").doesNotContain("\uE000", "\uE001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<br>",
                "<a href='https://x.io'>",
                "<a href=https://x.io>a</a>",
                "&#xE000;1&#xE001;",
                "[ https://"
            })
    void longHtmlTakesNoLongerThanItsLength(String piece) {
        readsInTime(MessageText.ofHtml(piece.repeat(200_000 / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "[ ", "[ https://", ">>", "&", "&#", " ", "a", "a [ https://x.io ]", "\n", "[[https://a"})
    void longTextsTakeNoLongerThanTheirLength(String piece) {
        readsInTime(MessageText.ofPlain(piece.repeat(1_000_000 / piece.length())));
    }

    private static void readsInTime(MessageText text) {
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), text::parts))
                .isNotNull();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), text::plain))
                .isNotNull();
    }

    @Test
    void isAValueThatShowsNoText() {
        assertThat(MessageText.ofPlain("a"))
                .isEqualTo(MessageText.ofPlain("a"))
                .hasSameHashCodeAs(MessageText.ofPlain("a"))
                .isNotEqualTo(MessageText.ofHtml("a"))
                .isNotEqualTo(MessageText.ofPlain("b"))
                .hasToString("MessageText (1 characters)");
    }
}
