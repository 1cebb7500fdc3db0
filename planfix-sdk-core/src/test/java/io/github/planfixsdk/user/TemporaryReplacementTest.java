package io.github.planfixsdk.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TemporaryReplacementTest {
    private static final Person BORIS = Person.of(PersonRef.user(2));
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 15);

    private static TemporaryReplacement replacement(Boolean enabled, Boolean indefinite, LocalDate from, LocalDate to) {
        return new TemporaryReplacement(
                enabled,
                indefinite,
                BORIS,
                from == null ? null : TimePoint.of(from),
                to == null ? null : TimePoint.of(to));
    }

    @Test
    void appliesFromTheFirstToTheLastDay() {
        TemporaryReplacement replacement = replacement(true, false, FIRST, LAST);

        assertThat(replacement.appliesOn(FIRST.minusDays(1))).isFalse();
        assertThat(replacement.appliesOn(FIRST)).isTrue();
        assertThat(replacement.appliesOn(LAST)).isTrue();
        assertThat(replacement.appliesOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void appliesWithoutEndWhenIndefinite() {
        assertThat(replacement(true, true, FIRST, LAST).appliesOn(LAST.plusYears(1)))
                .isTrue();
    }

    @Test
    void aMissingDayLeavesItsSideOpen() {
        assertThat(replacement(true, null, null, LAST).appliesOn(FIRST.minusYears(1)))
                .isTrue();
        assertThat(replacement(true, null, null, LAST).appliesOn(LAST.plusDays(1)))
                .isFalse();
        assertThat(replacement(true, null, FIRST, null).appliesOn(LAST.plusYears(1)))
                .isTrue();
        assertThat(replacement(true, null, null, null).appliesOn(FIRST)).isTrue();
    }

    @Test
    void doesNotApplyWhenSwitchedOffOrWithoutAnEmployee() {
        assertThat(replacement(false, true, FIRST, LAST).appliesOn(FIRST)).isFalse();
        assertThat(replacement(null, true, FIRST, LAST).appliesOn(FIRST)).isFalse();
        assertThat(new TemporaryReplacement(true, true, null, null, null).appliesOn(FIRST))
                .isFalse();
    }
}
