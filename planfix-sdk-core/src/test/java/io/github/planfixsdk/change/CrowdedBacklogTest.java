package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import of long ago: one minute after the other with more than a page, each of which takes minutes to read. */
class CrowdedBacklogTest {
    private static final String NOW = "2026-03-02T10:00:30Z";
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int MINUTES = 7;
    private static final int TASKS = 310;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPollOfCrowdedMinutesOfLongAgoMovesThePosition(boolean seconds) {
        try (ChangeAccount account = new ChangeAccount(NOW, RIGA)) {
            account.fake.settings().changes().secondsShown(seconds);
            for (int minute = 0; minute < MINUTES; minute++) {
                for (int i = 0; i < TASKS; i++) {
                    account.task("Task " + minute + "/" + i);
                }
                account.pass(1);
            }
            account.pass(60);
            account.task("Now");
            account.betweenRequests = () -> account.clock.pass(Duration.ofSeconds(29));
            ChangeFeed<Task> feed = account.tasks().zone(RIGA).limit(250).overlap(Duration.ofMinutes(2));

            List<Long> ids = new ArrayList<>();
            ChangePosition position = ChangePosition.startingAt(Instant.parse(NOW));
            Changes<Task> changes;
            do {
                int before = account.fake.requestCount();
                changes = feed.poll(position);
                changes.items().forEach(task -> ids.add(task.id()));
                assertThat(changes.next().highWater()).isAfterOrEqualTo(position.highWater());
                if (ids.size() > TASKS) {
                    assertThat(changes.next().highWater()).isAfter(position.highWater());
                }
                // Two crowded minutes for the overlap, the half one before them, and the new one, there and back again.
                assertThat(account.fake.requestCount() - before).isLessThanOrEqualTo(4 * 16);
                position = ChangePosition.parse(changes.next().toString());
            } while (changes.hasMore());

            assertThat(ids).hasSize(MINUTES * TASKS + 1);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        }
    }
}
