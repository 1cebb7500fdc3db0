package io.github.planfixsdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlToTextTest {
    @Test
    void paragraphsAreSetOffAndLineBreaksBreakLines() {
        assertText("<p>Hello,</p><p>twelve desks.<br>Thanks</p>", "Hello,\n\ntwelve desks.\nThanks");
    }

    @Test
    void otherBlocksBeginALine() {
        assertText("one<div>two</div>three<section><div>four</div></section>", "one\ntwo\nthree\nfour");
        assertText("<h1>Offer</h1>Twelve desks", "Offer\n\nTwelve desks");
    }

    @Test
    void theLineBreakThatAnEditorPutsAtTheEndOfABlockIsNoEmptyLine() {
        assertText("<div>one<br></div><div>two</div><div><br></div><div>three</div>", "one\ntwo\n\nthree");
        assertText("<p>one<br></p>", "one");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `  one \t\r\n two  `                     | `one two`
            `<p> one </p> <p> two </p>`              | `one\n\ntwo`
            `one <b> two</b> <i>three </i> four`     | `one two three four`
            `one<b>two</b>`                          | `onetwo`
            `one <br> two`                           | `one\ntwo`
            `a&nbsp;&nbsp; b`                        | `a   b`
            `&nbsp;a&nbsp;`                          | ` a `
            `<span style="white-space: pre-wrap">a  b\n c</span>  d  e`  | `a  b\n c d e`
            `<div style="white-space:pre-line">a  b\nc</div>`            | `a b\nc`
            `<pre style="white-space: normal">a\n  b</pre>`              | `a b`
            `<p style="color:red; WHITE-SPACE : PRE !important;">a  b`   | `a  b`
            """)
    void whiteSpaceCollapsesAsInABrowser(String html, String text) {
        assertText(html.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r"), text.replace("\\n", "\n"));
    }

    @Test
    void preformattedTextIsKept() {
        assertText("see<pre>\n if (a) {\r\n\tb  c;\n }\n</pre>end", "see\n\n if (a) {\n\tb  c;\n }\n\nend");
    }

    @Test
    void itemsOfListsHaveBulletsOrNumbers() {
        assertText(
                "Buy:<ul><li>desks<ol start=\"3\"><li>oak</li><li value=7>pine<br>or ash</li><li>x</li></ol></li>"
                        + "<li></li><li>lamps</li></ul>soon",
                """
                Buy:

                - desks
                  3. oak
                  7. pine
                     or ash
                  8. x
                -
                - lamps

                soon""");
        assertText("<ul><li><p>one</p></li><li><p>two</p><p>more</p></li></ul>", "- one\n\n- two\n\n  more");
        assertText("<li>one<li>two", "- one\n- two");
        assertText("<ol start=x><li>a", "1. a");
    }

    @Test
    void quotesHaveAMarkBeforeEachLine() {
        assertText("Yes.<blockquote><p>Will it<br>fit?</p><blockquote>Twelve desks</blockquote></blockquote>Good", """
                Yes.

                > Will it
                > fit?
                >
                > > Twelve desks

                Good""");
        assertText("<blockquote><ul><li>a</li><li>b</li></ul></blockquote>", "> - a\n> - b");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            <a href="https://acme.example/a">the offer</a>, see     | the offer (https://acme.example/a), see
            <a href="https://acme.example/a">https://acme.example/a</a> | https://acme.example/a
            <a href="https://acme.example/">Acme.example</a>        | Acme.example
            <a href="https://acme.example"> https://acme.example/ </a>x | https://acme.example/ x
            <a href="https://acme.example/a"> offer </a>now         | offer (https://acme.example/a) now
            <a href="https://acme.example/a"></a>                   | https://acme.example/a
            <a href="https://acme.example/a"><br></a>               | `\nhttps://acme.example/a`
            <a href="https://acme.example/a"><img alt="Logo"></a>   | Logo (https://acme.example/a)
            <a href="mailto:anna@acme.example?subject=x">Anna</a>   | Anna (anna@acme.example)
            <a href="mailto:anna@acme.example">anna@acme.example</a> | anna@acme.example
            <a href="tel:+79000000001">call</a>                     | call (+79000000001)
            <a href="/task/5">the task</a>                          | the task (/task/5)
            <a href="tg://resolve?domain=x">chat</a>                | chat (tg://resolve?domain=x)
            <a href="javascript:alert(1)">click</a>                 | click
            <a href=" JavaScript:alert(1)">click</a>                | click
            <a href="#top">up</a>                                   | up
            <a name="x">here</a>                                    | here
            <a href="u"><div>block</div></a>after                   | `block (u)\nafter`
            <a href="https://a.example">one<br>two</a>              | `one\ntwo (https://a.example)`
            """)
    void linksAreFollowedByTheirAddressUnlessTheyAreIt(String html, String text) {
        assertText(html, text.replace("\\n", "\n"));
    }

    @Test
    void rowsOfTablesAreLines() {
        assertText(
                "<table><caption>Order</caption><thead><tr><th>What</th><th>How many</th></tr></thead>\n<tbody>"
                        + "<tr><td><p>desks</p></td> <td></td><td><p>12</p></td></tr><tr><td><br></td><td>lamps</td></tr></table>end",
                "Order\nWhat | How many\ndesks |  | 12\n| lamps\nend");
    }

    @Test
    void aCellOfSeveralLinesStandsOnLinesOfItsOwn() {
        assertText("<table><tr><td>a<br>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>", "a\nb\nc\nd | e");
        assertText("<table><tr><td>a</td><td><ul><li>1</li><li>2</li></ul></td></tr></table>", "a\n- 1\n- 2");
    }

    @Test
    void tablesMayBeWithinTables() {
        assertText(
                "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>d",
                "a | b | c\nd");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `a &amp; b &lt;c&gt; &quot;d&quot; &#8364; &#x1F600; &eacute;` | `a & b <c> "d" € 😀 é`
            `&amp;lt;`                         | `&lt;`
            `&bogus; & <`                      | `&bogus; & <`
            `Привет &laquo;мир&raquo;`         | `Привет «мир»`
            """)
    void entitiesAreCharacters(String html, String text) {
        assertText(html, text);
    }

    @Test
    void imagesAreTheirAlternativeText() {
        assertText("see <img src=x alt=\" the\n plan \"> and <img src=y><img alt=''>more", "see the plan and more");
    }

    @Test
    void whatABrowserDoesNotShowIsNotText() {
        assertText(
                "<html><head><title>t</title><style>p{}</style></head><body>a<script>if (a < b) {}</script><style>x</style>"
                        + "<!-- c --><noscript>n</noscript><template>t</template><iframe>f</iframe><textarea>w</textarea>"
                        + "<select><option>o</select><svg><text>v</text></svg><p hidden>h</p>"
                        + "<span style='color:red;display:none'>d</span>z</body></html>",
                "az");
    }

    @Test
    void aRuleIsALine() {
        assertText("a<hr>b", "a\n---\nb");
    }

    @Test
    void brokenHtmlIsReadAsABrowserDoes() {
        assertText("<b>bold <i>both</b> still</i><p>next</table></p></div><td>cell", "bold both still\n\nnext\n\ncell");
        assertText("<p", "");
        assertText("<p title=\"never closed>x", "");
        assertText("a < b and b > c", "a < b and b > c");
        assertText("", "");
        assertText("plain", "plain");
    }

    static Stream<Arguments> hugeOnes() {
        return Stream.of(
                huge("nested blocks", times -> "<div>".repeat(times) + "x"),
                huge("nested words", times -> "<b>".repeat(times) + "x"),
                huge("words over blocks", times -> "<b><p>x".repeat(times / 2)),
                huge("nested links", times -> "<a href=https://a.example/>x<div>".repeat(times / 4)),
                huge("nested lists", times -> "<ul><li>x".repeat(times / 4)),
                huge("nested tables", times -> "<table><tr><td>x".repeat(times / 4)),
                huge("cells", times -> "<table><tr>" + "<td><p></p></td><td>x</td>".repeat(times / 4)),
                huge("quotes and many lines", times -> "<blockquote>".repeat(1000) + "x<br>".repeat(times)),
                huge("brackets", "<"::repeat),
                huge("comments", "<!--"::repeat),
                huge("entities", "&a"::repeat),
                huge("styles", times -> "<p style=\"" + ";".repeat(times) + "\">x"),
                huge("ends", "</p></b>"::repeat),
                huge("links", "<a href=https://a.example/>x</a> "::repeat),
                huge("one long link", times -> "<a href=https://a.example/>" + "x ".repeat(times) + "</a>"),
                huge("spaces", times -> " ".repeat(times) + "x" + "&nbsp; ".repeat(times)));
    }

    private static Arguments huge(String name, IntFunction<String> html) {
        return Arguments.of(Named.of(name, html));
    }

    @ParameterizedTest
    @MethodSource("hugeOnes")
    void hugeHtmlNeitherExhaustsTheStackNorTime(IntFunction<String> html) throws InterruptedException {
        Growth.assertLinear(html, Html::toText);
    }

    @Test
    void onlyTheOuterSixteenLevelsShow() {
        String text = Html.toText("<blockquote>".repeat(100) + "x" + "</blockquote>".repeat(100) + "y");

        assertThat(text).isEqualTo("> ".repeat(16) + "x\n\ny");
    }

    private static void assertText(String html, String text) {
        assertThat(Html.toText(html)).isEqualTo(text);
    }
}
