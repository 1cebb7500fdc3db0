package io.github.planfixsdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextToHtmlTest {
    private static final String[] PIECES = {
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "слово",
        "word",
        "😀",
        "👩‍💻",
        "<script>alert(1)</script>",
        "&amp;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "https://acme.example/a?b=c&d=(e)",
        "http://пример.рф/путь",
        "- item",
        "1. item",
        "> quote",
        "|",
        "</p>",
        "<br>",
        "<!--",
        "]]>",
        "\u2028",
        "\u0301",
        "\u200b",
        "\u3000",
        "\u00ad",
        "\u0085",
        "日本語",
        "(",
        ")",
        ".",
        ",",
        "&nbsp;",
        "&#65;",
        "http://",
        "HTTPS://X.example",
        "\ufeff",
        "---",
        "e\u0301"
    };

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `<script>alert("1 & 2")</script>` | `&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;`
            `one\ntwo\n\nthree`               | `one<br>two<br><br>three`
            `one\r\ntwo\rthree`               | `one<br>two<br>three`
            `end\n`                           | `end<br><br>`
            `  two  words `                   | `&nbsp; two&nbsp; words&nbsp;`
            `a\tb`                            | `a<span style="white-space:pre">\t</span>b`
            `Привет 😀`                       | `Привет 😀`
            """)
    void everythingShowsAsItIs(String text, String html) {
        assertThat(Html.toHtml(unescaped(text))).isEqualTo(unescaped(html));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see https://acme.example/a, please            | https://acme.example/a
            (https://acme.example/a)                      | https://acme.example/a
            https://acme.example/a_(b).                   | https://acme.example/a_(b)
            «http://acme.example/путь?a=1&b=2#c»!         | http://acme.example/путь?a=1&b=2#c
            HTTPS://ACME.EXAMPLE:8443/                    | HTTPS://ACME.EXAMPLE:8443/
            "https://acme.example"                        | https://acme.example
            <https://acme.example>                        | https://acme.example
            https://acme.example/a…                       | https://acme.example/a
            """)
    void webAddressesBecomeLinks(String text, String address) {
        assertThat(Jsoup.parse(Html.toHtml(text)).select("a")).singleElement().satisfies(link -> {
            assertThat(link.attr("href")).isEqualTo(address);
            assertThat(link.text()).isEqualTo(address);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "https:// x",
                "xhttp://acme.example",
                "http://.",
                "ftp://acme.example",
                "javascript:alert(1)"
            })
    void whatIsNoWebAddressBecomesNone(String text) {
        assertThat(Html.toHtml(text)).doesNotContain("<a ");
    }

    @Test
    void anAddressCannotBreakOutOfItsLink() {
        String html = Html.toHtml("https://acme.example/\" onclick=\"alert(1) https://acme.example/'><script>");

        assertThat(Jsoup.parse(html).select("script")).isEmpty();
        assertThat(Jsoup.parse(html).select("[onclick]")).isEmpty();
    }

    @Test
    void charactersThatHtmlCannotHaveAreReplaced() {
        assertThat(Html.toHtml("a\0b\u000b\u001b\u007f")).isEqualTo("a\ufffdb\ufffd\ufffd\ufffd");
    }

    @Test
    void aSpaceThatDoesNotBreakComesBackAsASpace() {
        assertThat(Html.toHtml("10\u00a0000")).isEqualTo("10&nbsp;000");
        assertThat(Html.toText("10&nbsp;000")).isEqualTo("10 000");
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTextComesBackAsItWas(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }

        assertComesBack(text.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\n\n\n",
                " \n ",
                "\t",
                "\t\n\t",
                "a\n",
                "\na",
                " a",
                "a ",
                "a  \n  b",
                "\ta\t b",
                "\r\n"
            })
    void aTextOfLittleButWhiteSpaceComesBackToo(String text) {
        assertComesBack(text);
    }

    @Test
    void aLongTextComesBackToo() {
        assertComesBack("Слово https://acme.example/a, (http://b) \t<b>  \n".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://a.", "(http://a)", "xhttp://a", "http://a...... ", "))))", " \t"})
    void addressesUponAddressesTakeNoLongerThanAnyText(String text) throws InterruptedException {
        Growth.assertLinear(text::repeat, Html::toHtml);
    }

    private static void assertComesBack(String text) {
        String expected = text.replace("\r\n", "\n").replace('\r', '\n');
        assertThat(Html.toText(Html.toHtml(text))).isEqualTo(expected);
        // Within somebody's paragraph as well.
        assertThat(Html.toText("<p>" + Html.toHtml(text) + "</p>")).isEqualTo(expected);
    }
}
