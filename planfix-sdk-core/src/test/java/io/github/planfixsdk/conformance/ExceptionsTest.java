package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of exceptions itself. */
class ExceptionsTest {
    @Test
    void everyExceptionIsOfAKindThatACheckReadsAndHasAReason() {
        List<String> kinds = Arrays.stream(Findings.Kind.values())
                .map(Findings.Kind::toString)
                .toList();

        assertThat(Exceptions.all()).allSatisfy(line -> {
            assertThat(kinds).contains(line.kind());
            assertThat(line.where()).isNotBlank();
            assertThat(line.reason()).hasSizeGreaterThan(10);
        });
    }

    @Test
    void noPlaceIsForgivenTwice() {
        assertThat(Exceptions.all())
                .extracting(line -> line.kind() + " " + line.where())
                .doesNotHaveDuplicates();
    }

    @Test
    void theListIsShort() {
        assertThat(Exceptions.all()).hasSizeLessThan(60);
    }

    @Test
    void whatNoExceptionCoversFailsAndSoDoesAnExceptionThatNothingNeeds() {
        Findings unexplained = Findings.of(Findings.Kind.OPERATION);
        unexplained.add("GET /tea", "has no method");

        assertThatThrownBy(unexplained::assertNoneButTheExceptions)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /tea: has no method");
        assertThatThrownBy(() -> Findings.of(Findings.Kind.FORM).assertNoneButTheExceptions())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("people with their prefix")
                .hasMessageContaining("remove them");
    }

    @Test
    void aStarStandsForAnyTextAndNothingElseIsAPattern() {
        Exceptions.Line line = new Exceptions.Line("form", "filters[].subfilter*", "none");

        assertThat(line.covers("filters[].subfilter.filter.type")).isTrue();
        assertThat(line.covers("filters.subfilter")).isFalse();
    }
}
