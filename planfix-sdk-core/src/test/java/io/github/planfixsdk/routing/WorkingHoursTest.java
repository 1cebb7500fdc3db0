package io.github.planfixsdk.routing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final WorkingHours OFFICE = WorkingHours.in(MOSCOW)
            .on(NINE, SIX, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
            .holidays(LocalDate.of(2026, 3, 9))
            .except(LocalDate.of(2026, 3, 14), LocalTime.of(10, 0), LocalTime.of(14, 0));
    private static final WorkingHours NIGHT = WorkingHours.in(MOSCOW)
            .on(LocalTime.of(22, 0), LocalTime.of(6, 0), FRIDAY, SATURDAY)
            .holidays(LocalDate.of(2026, 3, 7));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59, false",
        "2026-03-02T09:00, true",
        "2026-03-02T17:59:59, true",
        "2026-03-02T18:00, false",
        "2026-03-07T12:00, false", // a Saturday
        "2026-03-09T12:00, false", // a holiday, though a Monday
        "2026-03-14T11:00, true", // a Saturday that is worked
        "2026-03-14T09:30, false"
    })
    void officeHours(LocalDateTime moscow, boolean open) {
        assertThat(OFFICE.contains(moscow.atZone(MOSCOW).toInstant())).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27T21:59, false",
        "2026-02-27T22:00, true", // a Friday
        "2026-02-28T05:59, true",
        "2026-02-28T06:00, false",
        "2026-03-01T03:00, true", // Sunday morning belongs to Saturday's window
        "2026-03-02T03:00, false",
        "2026-03-07T03:00, true", // the shift that began on Friday runs into the holiday
        "2026-03-07T23:00, false" // and none begins on it
    })
    void windowsOverMidnightBelongToTheDayTheyBeginOn(LocalDateTime moscow, boolean open) {
        assertThat(NIGHT.contains(moscow.atZone(MOSCOW).toInstant())).isEqualTo(open);
    }

    @Test
    void aWindowThatEndsWhenItBeginsHasTwentyFourHours() {
        WorkingHours round = WorkingHours.in(MOSCOW).on(NINE, NINE, MONDAY);
        assertThat(round.contains(Instant.parse("2026-03-02T06:00:00Z"))).isTrue();
        assertThat(round.contains(Instant.parse("2026-03-03T05:59:00Z"))).isTrue();
        assertThat(round.contains(Instant.parse("2026-03-03T06:00:00Z"))).isFalse();
    }

    @Test
    void theWallsClockCountsWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingHours hours = WorkingHours.in(berlin).on(NINE, SIX, MONDAY);
        assertThat(hours.contains(Instant.parse("2026-03-23T08:00:00Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-03-30T07:00:00Z"))).isTrue();
        assertThat(hours.contains(Instant.parse("2026-03-23T07:00:00Z"))).isFalse();
    }

    @Test
    void hoursAreAskedOfTheClockOrOfAMomentOfTheInteraction() {
        Instant open = Instant.parse("2026-03-02T09:00:00Z");
        Instant closed = Instant.parse("2026-03-02T20:00:00Z");
        Interaction call = Interaction.builder(InteractionKind.CALL, "1")
                .set(Attributes.START_TIME, closed)
                .build();
        assertThat(Attributes.NOW.during(OFFICE).evaluate(call, open)).isEqualTo(Truth.TRUE);
        assertThat(Attributes.NOW.during(OFFICE).evaluate(call)).isEqualTo(Truth.UNKNOWN);
        assertThat(Attributes.START_TIME.during(OFFICE).evaluate(call, open)).isEqualTo(Truth.FALSE);
        assertThat(Attributes.FINISH_TIME.during(OFFICE).evaluate(call, open)).isEqualTo(Truth.UNKNOWN);
        assertThat(Attributes.NOW.atLeast(open).evaluate(call, open)).isEqualTo(Truth.TRUE);
        assertThat(Attributes.NOW.lessThan(open).evaluate(call, open)).isEqualTo(Truth.FALSE);
    }

    @Test
    void tracesShowTheWallsClock() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "1").build();
        Trace trace = Attributes.NOW.during(OFFICE).trace(call, Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(trace.text(Locale.ENGLISH))
                .isEqualTo("now: Mon 2026-03-02 12:00 is within Mon+Tue+Wed+Thu+Fri 09:00–18:00, special days: 2"
                        + " (Europe/Moscow)");
        assertThat(trace.text(Locale.forLanguageTag("ru")))
                .isEqualTo("сейчас: пн 2026-03-02 12:00 в пределах пн+вт+ср+чт+пт 09:00–18:00, особых дней: 2"
                        + " (Europe/Moscow)");
    }

    @Test
    void whatIsSaidLastOfADayHolds() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        WorkingHours worked = OFFICE.except(day, NINE, SIX);
        assertThat(worked.special().get(day)).containsExactly(new WorkingHours.Hours(NINE, SIX));
        assertThat(worked.holidays(day)).isEqualTo(OFFICE);
        for (WorkingHours hours : List.of(OFFICE, worked)) {
            ObjectNode json = HoursJson.write(hours);
            Problems problems = new Problems();
            assertThat(new HoursJson(problems).read(json, "$")).isEqualTo(hours);
            assertThat(problems.isEmpty()).isTrue();
        }
    }

    @Test
    void aCalendarOfManyDaysIsRead() {
        ObjectNode json = HoursJson.write(OFFICE);
        ArrayNode holidays = json.putArray("holidays");
        ArrayNode special = json.putArray("special");
        for (int i = 0; i < 50_000; i++) {
            holidays.add(LocalDate.of(1900, 1, 1).plusDays(i).toString());
            special.addObject()
                    .put("date", LocalDate.of(2100, 1, 1).plusDays(i).toString())
                    .put("from", "09:00")
                    .put("to", "10:00");
        }

        WorkingHours hours = new HoursJson(new Problems()).read(json, "$");

        assertThat(hours).isNotNull();
        assertThat(hours.special()).hasSize(100_000);
        assertThat(hours.weekly()).isEqualTo(OFFICE.weekly());
    }

    @Test
    void badHoursAreRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.in(MOSCOW).on(NINE, SIX))
                .withMessageContaining("days is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingHours.in(MOSCOW).on(NINE.plusSeconds(1), SIX, MONDAY))
                .withMessageContaining("09:00:01 has seconds");
    }

    @Test
    void momentsBeyondTheCalendarAreNoWorkingTime() {
        WorkingHours always = WorkingHours.in(ZoneId.of("Europe/Moscow"));
        assertThat(always.contains(Instant.MAX)).isFalse();
        assertThat(always.contains(Instant.MIN)).isFalse();
    }
}
