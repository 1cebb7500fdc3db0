package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When clocks are put forward or back, nothing falls into the hour that is missing or comes twice. */
class ClockChangeTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    @ParameterizedTest
    @CsvSource({
        "Europe/Riga,         2026-10-24T22:00:00Z, true",
        "Europe/Riga,         2026-10-24T22:00:00Z, false",
        "Europe/Riga,         2026-03-28T22:00:00Z, true",
        "Europe/Riga,         2026-03-28T22:00:00Z, false",
        "America/New_York,    2026-11-01T03:00:00Z, true",
        "America/New_York,    2026-11-01T03:00:00Z, false",
        "America/New_York,    2026-03-08T04:00:00Z, true",
        "America/New_York,    2026-03-08T04:00:00Z, false",
        "Australia/Lord_Howe, 2026-04-04T12:00:00Z, true",
        "Australia/Lord_Howe, 2026-04-04T12:00:00Z, false",
        "Australia/Lord_Howe, 2026-10-03T12:00:00Z, true",
        "Australia/Lord_Howe, 2026-10-03T12:00:00Z, false"
    })
    void changesThroughTheNightAreReportedOnce(ZoneId zone, String evening, boolean offsets) {
        try (ChangeAccount account = new ChangeAccount(evening, zone)) {
            account.fake.settings().changes().offsetsShown(offsets);
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

            assertThat(ChangeAccount.names(found)).containsExactlyInAnyOrderElementsOf(made);
            if (offsets) {
                assertThat(ChangeAccount.names(found)).isEqualTo(made);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Riga,         2026-10-24T23:00:00Z, 1",
        "Europe/Riga,         2026-03-29T00:00:00Z, 2",
        "Australia/Lord_Howe, 2026-04-04T13:30:00Z, 3",
        "UTC,                 2026-04-04T13:30:00Z, 4"
    })
    void everyStateOfTheNightIsReportedOnceThoughNoTimeHasAnOffset(ZoneId zone, String evening, int seed) {
        Random random = new Random(seed);
        try (ChangeAccount account = new ChangeAccount(evening, zone)) {
            account.fake.settings().changes().offsetsShown(false);
            ChangeFeed<Task> feed = account.tasks().zone(zone).overlap(Duration.ofMinutes(2));
            ChangePosition position = ChangePosition.startingAt(Instant.parse(evening));
            Map<Long, String> changed = new TreeMap<>();
            for (int i = 0; i < 400; i++) {
                long task = 1001L + random.nextInt(40);
                if (account.fake.tasks().size() < 40) {
                    changed.put(account.task("State " + i), "State " + i);
                } else {
                    account.rename(task, "State " + i);
                    changed.put(task, "State " + i);
                }
                account.clock.pass(Duration.ofSeconds(random.nextInt(60)));
                if (random.nextInt(4) == 0) {
                    List<Task> found = new ArrayList<>();
                    position = ChangeAccount.drain(feed, position, found);
                    assertThat(ChangeAccount.names(found))
                            .as("at " + account.clock.instant())
                            .containsExactlyInAnyOrderElementsOf(changed.values());
                    changed.clear();
                }
            }
        }
    }

    @Test
    void otherFieldsLoseNoChangeOfTheHoursSecondTime() {
        try (ChangeAccount account = new ChangeAccount("2026-10-25T00:10:30Z", RIGA)) {
            account.fake.settings().changes().offsetsShown(false);
            ChangeFeed<Task> feed = account.tasks().zone(RIGA);
            long task = account.task("First time");
            ChangePosition position = feed.poll(ChangePosition.startingAt(account.clock.instant()))
                    .next();
            account.pass(40);
            account.task("Known");
            position = feed.poll(position).next();
            // The same minute by the clock.
            account.clock.pass(Duration.ofSeconds(1200 - 3));
            account.rename(task, "Second time");

            assertThat(ChangeAccount.names(
                            feed.fields(Fields.of("name")).poll(position).items()))
                    .contains("Second time");
        }
    }

    @Test
    void silenceAfterTheDoubledHourEndsItsReadingAndReportsNothingTwice() {
        try (ChangeAccount account = new ChangeAccount("2026-10-25T00:50:00Z", RIGA)) {
            account.fake.settings().changes().offsetsShown(false);
            ChangeFeed<Task> feed = account.tasks().zone(RIGA);
            ChangePosition position = ChangePosition.startingAt(account.clock.instant());
            for (int i = 0; i < 150; i++) {
                account.task("Task " + i);
            }
            List<Task> found = new ArrayList<>();
            position = ChangeAccount.drain(feed, position, found);
            assertThat(found.size()).isEqualTo(150);

            account.betweenRequests = () -> account.clock.pass(Duration.ofSeconds(29));
            while (!position.seen().isEmpty()) {
                Changes<Task> changes = feed.poll(ChangePosition.parse(position.toString()));
                assertThat(changes.items()).isEmpty();
                position = changes.next();
                assertThat(account.fake.requestCount()).isLessThan(400);
            }
            // The hour has come a second time, and is over.
            assertThat(account.clock.instant()).isAfter(Instant.parse("2026-10-25T01:50:00Z"));
            int before = account.fake.requestCount();
            position = feed.poll(position).next();
            assertThat(account.fake.requestCount()).isEqualTo(before + 1);
            account.pass(10);
            account.rename(1001, "Awake");
            assertThat(ChangeAccount.names(feed.poll(position).items())).containsExactly("Awake");
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
            // No clock skips it, so every server knows what it is. What is asked for may be a minute earlier.
            assertThat(zone.getRules().getValidOffsets(from)).isNotEmpty();
            assertThat(zone.getRules().getValidOffsets(from.minusMinutes(1))).isNotEmpty();
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
            // Elsewhere a bound is the very time.
            Duration near = Duration.ofMinutes(61);
            if (zone.getRules()
                    .getOffset(moment.minus(near))
                    .equals(zone.getRules().getOffset(moment.plus(near)))) {
                assertThat(from)
                        .isEqualTo(LocalDateTime.ofInstant(moment, zone))
                        .isEqualTo(to);
            }
        }
    }
}
