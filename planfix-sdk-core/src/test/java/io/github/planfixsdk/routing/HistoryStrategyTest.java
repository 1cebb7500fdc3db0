package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryStrategyTest {
    private static final Facts NOTHING = Facts.at(RoutingExamples.NOW).build();

    @ParameterizedTest
    @CsvSource({
        "primary, FIRST",
        "Primary, FIRST",
        "SECONDARY, REPEAT",
        "target, UNKNOWN",
    })
    void theVendorsMarksAreWordsWithoutCase(String mark, ContactHistory expected) {
        Interaction marked = RoutingExamples.request().toBuilder()
                .setAll(Attributes.MARKS, List.of("x", mark))
                .build();
        assertThat(HistoryStrategy.VENDOR_MARK.answer(marked, NOTHING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, FIRST", "2, REPEAT", "0, UNKNOWN", "-1, UNKNOWN"})
    void theNumberOfTheCommunicationCountsFromOne(long number, ContactHistory expected) {
        Interaction numbered = RoutingExamples.request().toBuilder()
                .set(Attributes.COMMUNICATION_NUMBER, number)
                .build();
        assertThat(HistoryStrategy.COMMUNICATION_NUMBER.answer(numbered, NOTHING))
                .isEqualTo(expected);
    }
}
