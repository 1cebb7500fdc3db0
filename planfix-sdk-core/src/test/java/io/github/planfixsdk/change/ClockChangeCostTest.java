package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.task.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that are put back are no reason to spend the day's requests. */
class ClockChangeCostTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** What a backlog of 90 minutes costs, and the dearest of the polls that follow, one each five minutes. */
    private record Cost(int backlog, int dearest) {}

    private static Cost cost(String start, int perMinute, int minutes, boolean offsets) {
        try (ChangeAccount account = new ChangeAccount(start, RIGA)) {
            account.fake.settings().changes().offsetsShown(offsets);
            ChangeFeed<Task> feed = account.tasks().zone(RIGA);
            ChangePosition position = ChangePosition.startingAt(Instant.parse(start));
            List<Task> found = new ArrayList<>();
            change(account, 90, perMinute);
            position = ChangeAccount.drain(feed, position, found);
            int backlog = account.fake.requestCount();
            int dearest = 0;
            for (int minute = 0; minute < minutes; minute += 5) {
                change(account, 5, perMinute);
                int before = account.fake.requestCount();
                position = ChangeAccount.drain(feed, position, found);
                dearest = Math.max(dearest, account.fake.requestCount() - before);
            }
            assertThat(found.size()).isEqualTo((90 + minutes) * perMinute);
            assertThat(new HashSet<>(ChangeAccount.names(found)).size()).isEqualTo(found.size());
            return new Cost(backlog, dearest);
        }
    }

    private static void change(ChangeAccount account, int minutes, int perMinute) {
        for (int minute = 0; minute < minutes; minute++) {
            for (int i = 0; i < perMinute; i++) {
                account.task(account.clock.instant() + " " + i);
            }
            account.pass(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T09:00:00Z, 2", "2026-10-24T09:00:00Z, 10",
        "2026-10-25T12:00:00Z, 2", "2026-10-25T12:00:00Z, 10",
        "2026-03-28T09:00:00Z, 10", "2026-03-29T12:00:00Z, 10"
    })
    void onTheDaysAroundAClockChangeAPollCostsWhatItAlwaysCosts(String start, int perMinute) {
        assertThat(cost(start, perMinute, 25, true)).isEqualTo(cost("2026-10-20T09:00:00Z", perMinute, 25, true));
    }

    /** The dearest poll comes at the end of the hour: all its pages, there and back again, and a few to find that out. */
    @ParameterizedTest
    @CsvSource({"2, true, 8", "2, false, 8", "10, true, 28", "10, false, 28"})
    void theDoubledHourIsReadAsOnePiece(int perMinute, boolean offsets, int most) {
        Cost live = cost("2026-10-24T22:20:00Z", perMinute, 135, offsets);
        assertThat(live.dearest()).isLessThanOrEqualTo(most);
        // Up to the middle of its second time.
        assertThat(cost("2026-10-25T00:00:00Z", perMinute, 0, offsets).backlog())
                .isLessThanOrEqualTo(most);
        // Long past.
        assertThat(cost("2026-10-25T00:50:00Z", perMinute, 0, offsets).backlog())
                .isLessThanOrEqualTo(most);
    }
}
