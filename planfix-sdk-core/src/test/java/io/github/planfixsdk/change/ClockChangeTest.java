package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When clocks are put forward or back, nothing falls into the hour that is missing or comes twice. */
class ClockChangeTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Riga,         2026-10-24T22:00:00Z",
        "Europe/Riga,         2026-03-28T22:00:00Z",
        "America/New_York,    2026-11-01T03:00:00Z",
        "America/New_York,    2026-03-08T04:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T12:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T12:00:00Z"
    })
    void changesThroughTheNightAreReportedOnce(ZoneId zone, String evening) {
        try (ChangeAccount account = new ChangeAccount(evening, zone)) {
            ChangeFeed<Task> feed = account.tasks().zone(zone).overlap(Duration.ofMinutes(2));
            ChangePosition position = ChangePosition.startingAt(Instant.parse(evening));
            List<String> made = new ArrayList<>();
            List<Task> found = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                account.pass(7);
                made.add("Task " + i);
                account.task("Task " + i);
                if (i % 3 != 1) {
                    position = ChangeAccount.drain(feed, position, found);
                }
            }
            ChangeAccount.drain(feed, position, found);

            assertThat(ChangeAccount.names(found)).isEqualTo(made);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Riga", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"})
    void boundsHoldHoweverTheServerReadsALocalTime(ZoneId zone) {
        ZoneBounds bounds = new ZoneBounds(zone);
        Instant year = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 365 * 24 * 4; i++) {
            Instant moment = year.plus(Duration.ofMinutes(15L * i));
            LocalDateTime from = bounds.from(moment);
            LocalDateTime to = bounds.to(moment);
            // No clock skips it, so every server knows what it is.
            assertThat(zone.getRules().getValidOffsets(from)).isNotEmpty();
            assertThat(zone.getRules().getValidOffsets(to)).isNotEmpty();
            for (ZoneOffset offset : zone.getRules().getValidOffsets(from)) {
                assertThat(from.toInstant(offset)).isBeforeOrEqualTo(moment);
            }
            for (ZoneOffset offset : zone.getRules().getValidOffsets(to)) {
                assertThat(to.toInstant(offset)).isAfterOrEqualTo(moment);
            }
            // A server may as well compare what its clocks show.
            for (int later = 0; later < 5; later++) {
                Instant after = moment.plus(Duration.ofMinutes(30L * later));
                Instant before = moment.minus(Duration.ofMinutes(30L * later));
                assertThat(LocalDateTime.ofInstant(after, zone)).isAfterOrEqualTo(from);
                assertThat(LocalDateTime.ofInstant(before, zone)).isBeforeOrEqualTo(to);
            }
            assertThat(Duration.between(from, LocalDateTime.ofInstant(moment, zone)))
                    .isLessThan(Duration.ofHours(3));
        }
    }
}
