package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.routing.RoutingExamples.Promise;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The behaviour integrators' users have today, one row per promise, all in one table. A, B are virtual numbers; s1, s2
 * sites; D a default responsible; R1 an employee; O an object. What happens on the wire in rows 16 and 18 is shown by the
 * executor's tests, in rows 25, 26 and 27 by RoutedCallsGuideTest in the examples; here stands what is decided.
 */
class AcceptanceTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void keeps(Promise promise) throws Throwable {
        promise.check().execute();
    }

    static List<Promise> table() {
        return Stream.of(
                        FilterExamples.rows(),
                        DecisionExamples.entities(),
                        DecisionExamples.chats(),
                        DecisionExamples.responsible(),
                        DecisionExamples.titlesAndFields(),
                        DealExamples.rows())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyPromiseHasARow() {
        assertThat(table())
                .extracting(promise -> Integer.valueOf(promise.text().split(" ")[0]))
                .containsAll(() -> IntStream.rangeClosed(1, 36).iterator());
    }
}
