package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final BulkCheckpoint KEYS =
            new BulkCheckpoint(12, 7, "", List.of("a,b;c=d", "", "Ülo\n%"), List.of("контакт 5"), List.of("7", "8"));
    private static final ImportCheckpoint RANGES = new ImportCheckpoint(
            300, 2, 199, new RowRange(300, 399), List.of(new RowRange(5, 5), new RowRange(100, 199)));

    @Test
    void theTextHoldsAnyKeys() {
        String text = KEYS.toString();
        assertThat(text)
                .isEqualTo("bulk-2;12;7;=;=a%2Cb%3Bc%3Dd,=,=%C3%9Clo%0A%25;"
                        + "=%D0%BA%D0%BE%D0%BD%D1%82%D0%B0%D0%BA%D1%82+5;=7,=8;");
        assertThat(BulkCheckpoint.parse(text)).isEqualTo(KEYS).hasSameHashCodeAs(KEYS);
        assertThat(BulkCheckpoint.parse(BulkCheckpoint.start() + "\n")).isEqualTo(BulkCheckpoint.start());
    }

    @Test
    void anImportsTextHoldsItsRanges() {
        assertThat(RANGES).hasToString("import-2;300;2;199;300-399;5-5,100-199;");
        assertThat(ImportCheckpoint.parse(RANGES.toString())).isEqualTo(RANGES).hasSameHashCodeAs(RANGES);
        assertThat(RANGES.skipPending()).hasToString("import-2;400;2;199;;5-5,100-199,300-399;");
        assertThat(ImportCheckpoint.at(7).skipPending()).isEqualTo(ImportCheckpoint.at(7));
        assertThat(RANGES.pending()).map(RowRange::toString).contains("rows 300 to 399");
        assertThat(new RowRange(4, 4)).hasToString("row 4");
    }

    @Test
    void aTextThatWasWrittenInHalfIsRefusedWhereverItEnds() {
        String bulk = KEYS.toString();
        for (int length = 0; length < bulk.length(); length++) {
            String half = bulk.substring(0, length);
            assertThatThrownBy(() -> BulkCheckpoint.parse(half)).as(half).isInstanceOf(IllegalArgumentException.class);
        }
        String ranges = RANGES.toString();
        for (int length = 0; length < ranges.length(); length++) {
            String half = ranges.substring(0, length);
            assertThatThrownBy(() -> ImportCheckpoint.parse(half))
                    .as(half)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void textsOfTheVersionBeforeAreRead() {
        assertThat(BulkCheckpoint.parse("bulk-1;12;7;=;=a%2Cb,=;=7"))
                .isEqualTo(new BulkCheckpoint(12, 7, "", List.of("a,b", ""), List.of("7"), List.of()));
        assertThat(BulkCheckpoint.parse("bulk-1;0;0;;;")).isEqualTo(BulkCheckpoint.start());
        assertThat(ImportCheckpoint.parse("import-1;300;2;199;300-399;5-5,100-199"))
                .isEqualTo(RANGES);
        assertThat(ImportCheckpoint.parse("import-1;7;0;0;;").position()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "bulk-1",
                "bulk-2",
                "bulk-3;0;0;;;;;",
                "bulk-1;0;0;;",
                "bulk-1;0;0;;;;",
                "bulk-2;0;0;;;;",
                "bulk-2;0;0;;;;;;",
                "bulk-2;-1;0;;;;;",
                "bulk-2;1;0;;;;;",
                "bulk-2;0;0;=x;;;;",
                "bulk-2;1;2;=x;;;;",
                "bulk-2;1;1;x;;;;",
                "bulk-2;1;1;=x;y;;;",
                "bulk-2;1;1;=x;=%zz;;;",
                "bulk-2;1;1;=x;;;y;",
                "bulk-2;9999999999999999999;0;=x;;;;",
                "import-2;0;0;0;;;"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> BulkCheckpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the whole text of a checkpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulk-2;0;0;;;;;",
                "import-1;0;0;0;",
                "import-1;0;0;0;;;",
                "import-2;0;0;0;;",
                "import-2;x;0;0;;;",
                "import-2;0;0;0;5;;",
                "import-2;0;0;0;5-4;;",
                "import-2;0;0;0;1-2,3-4;;",
                "import-2;0;0;0;;1-2,;"
            })
    void anyOtherTextOfAnImportIsRefused(String text) {
        assertThatThrownBy(() -> ImportCheckpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImportCheckpoint.at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
