package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call back          | 'Call  back '                        | SAME
            Call back          | Call Back                            | DIFFERENT
            Call back          | Call                                 | DIFFERENT
            M&S                | M&amp;S                              | OTHER_FORM
            """)
    void plainTextsAreTheSameButForBlanks(String sent, String found, Finding finding) {
        assertThat(TextForms.compare(sent, found)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call back                      | <p>Call back</p>                     | SAME
            a & b <c                       | a &amp; b &lt;c                      | SAME
            <b style="color:red">a</b><br/> | <b>a</b><br>                        | SAME
            a<script>x()</script>          | <p>a</p>                             | SAME
            x&#8212;y                      | x&#x2014;y                           | SAME
            a&nbsp;b                       | a b                                  | SAME
            <a href="x">link</a>           | <p>old</p>                           | REWRITTEN_TEXT
            new                            | <p>old</p>                           | REWRITTEN_TEXT
            <p>new</p>                     | old                                  | REWRITTEN_TEXT
            new                            | old                                  | DIFFERENT
            a &unknown; b                  | <p>a b</p>                           | REWRITTEN_TEXT
            """)
    void htmlIsComparedByWhatAReaderSees(String sent, String found, Finding finding) {
        assertThat(TextForms.compareHtml(sent, found)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ivan                    | ivan                      | OTHER_FORM
            ivan                     | https://t.me/ivan         | OTHER_FORM
            example.com              | https://example.com/      | OTHER_FORM
            https://example.com      | https://example.com       | SAME
            ivan                     | petr                      | DIFFERENT
            a                        | ba                        | DIFFERENT
            """)
    void linksMayBeSpelledOut(String sent, String found, Finding finding) {
        assertThat(TextForms.compareLinks(sent, found)).isEqualTo(finding);
    }

    @Test
    void aCodeThatIsNoCharacterStaysAsItIs() {
        assertThat(TextForms.plain("a&#9999999;&#xFFFFFF;")).isEqualTo("a&#9999999;&#xFFFFFF;");
    }
}
