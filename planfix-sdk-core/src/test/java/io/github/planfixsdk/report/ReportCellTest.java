package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCellTest {
    private static ReportCell cell(String text) {
        return new ReportCell(text, null, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            M&amp;S                  | M&S
            &lt;b&gt;&quot;it&#39;s&quot;&lt;/b&gt; | <b>"it's"</b>
            &#039;&apos;             | ''
            &#x27;&#X2F;&#x1F600;    | '/😀
            &laquo;&nbsp;&raquo;     | «\u00A0»
            &yuml;&Omega;&omega;&sigmaf;&euro;&mdash;&numero; | ÿΩως€—№
            &amp;lt;                 | &lt;
            &amp;amp;                | &amp;
            &#150;                   | –
            a & b; c                 | a & b; c
            &unknown;                | &unknown;
            &&amp;                   | &&
            &#0;&#xD800;&#x110000;   | &#0;&#xD800;&#x110000;
            &#;&#x;&;&#-1;&#٣;       | &#;&#x;&;&#-1;&#٣;
            &#99999999999;           | &#99999999999;
            &amp                     | &amp
            &lt                      | &lt
            """)
    void escapesAreUndoneOnceAndWhatIsNoneStays(String text, String plain) {
        assertThat(cell(text).plainText()).isEqualTo(plain.replace("\\u00A0", "\u00A0"));
    }

    @Test
    void anEmptyCellIsAnEmptyText() {
        assertThat(cell(null).plainText()).isEmpty();
        assertThat(cell(null).number()).isEmpty();
        assertThat(cell("").date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1500,50         | 1500.50
            -7              | -7
            +7              | 7
            \u22127         | -7
            0,05            | 0.05
            1500.50         | 1500.50
            1.500           | 1.500
            1 500,50        | 1500.50
            1&nbsp;234&nbsp;567,8 | 1234567.8
            1\u202F500      | 1500
            1.234.567,89    | 1234567.89
            1,234,567.89    | 1234567.89
            ` 42 `          | 42
            1.0E10          | 1.0E10
            00012           | 12
            """)
    void numbersAreReadInTheFormsThatReportsHave(String text, BigDecimal number) {
        assertThat(cell(text).number())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "12 34",
                "1,234,567",
                "1.234.567",
                "1500 руб.",
                "10%",
                "1,5,5",
                "1..5",
                "٣",
                "0x1F",
                "NaN",
                "1E999",
                "5 000,",
                ",5",
                "2026-03-17"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(cell(text).number()).isEmpty();
    }

    @Test
    void daysAndTimesAreReadOnDemand() {
        assertThat(cell(" 17-03-2026 ").date()).contains(LocalDate.of(2026, 3, 17));
        assertThat(cell("17-03-2026 22:30").date()).contains(LocalDate.of(2026, 3, 17));
        assertThat(cell("17-03-2026 22:30").dateTime()).contains(LocalDateTime.of(2026, 3, 17, 22, 30));
        assertThat(cell("17-03-2026").dateTime()).isEmpty();
        assertThat(cell("31-02-2026").date()).isEmpty();
        assertThat(cell("17.03.2026").date()).isEmpty();
        assertThat(cell("17-03-2026x").date()).isEmpty();
    }
}
