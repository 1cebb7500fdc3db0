package io.github.planfixsdk.change;

import static io.github.planfixsdk.change.ChangeAccount.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that don't tell when something was changed. */
class UntoldTimesTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final String NOW = "2026-03-02T10:00:30Z";

    private final ChangeAccount account = new ChangeAccount(NOW, RIGA);
    private final ChangeFeed<Task> commented =
            ChangeFeed.of(ChangeSource.tasks(account.planfix.tasks(), true), account.timing());

    @AfterEach
    void close() {
        account.close();
    }

    private void comment(long task) {
        account.planfix
                .comments()
                .addToTask(task, CommentRequest.builder().description("Hello").build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCommentedTaskIsReportedOnceThoughTheTimeOfItsCommentDoesNotCome(boolean zoneKnown) {
        account.fake.settings().changes().commentTimesShown(false);
        ChangeFeed<Task> feed = zoneKnown ? commented.zone(RIGA) : commented;
        long old = account.task("Old");
        account.pass(3 * 24 * 60);
        ChangePosition position = ChangePosition.startingAt(account.clock.instant());
        account.task("New");
        comment(old);
        List<Task> found = new ArrayList<>();
        position = ChangeAccount.drain(feed, position, found);
        assertThat(names(found)).containsExactlyInAnyOrder("Old", "New");

        // As long as the filter lets it through, and when it does no longer.
        for (int i = 0; i < 60; i++) {
            account.pass(i < 30 ? 1 : 60);
            String name = "Later " + i;
            account.task(name);
            List<Task> later = new ArrayList<>();
            position = ChangeAccount.drain(feed, position, later);
            assertThat(names(later)).containsExactly(name);
        }
        comment(old);
        found.clear();
        position = ChangeAccount.drain(feed, position, found);
        assertThat(names(found)).containsExactly("Old");
    }

    @Test
    void aCommentLongAfterTheLatestKnownChangeIsNotReportedAgainWhenThingsMoveOn() {
        account.fake.settings().changes().commentTimesShown(false);
        ChangeFeed<Task> feed = commented.zone(RIGA);
        long old = account.task("Old");
        account.pass(60);
        account.task("Known");
        ChangePosition position =
                feed.poll(ChangePosition.startingAt(account.clock.instant())).next();
        account.pass(30);
        comment(old);
        Changes<Task> changes = feed.poll(position);
        assertThat(names(changes.items())).containsExactly("Old");
        // So long that a silent account is settled.
        account.betweenRequests = () -> account.clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 8; i++) {
            changes = feed.poll(ChangePosition.parse(changes.next().toString()));
            assertThat(changes.items()).isEmpty();
        }
        account.task("Moves on");
        assertThat(names(feed.poll(changes.next()).items())).containsExactly("Moves on");
    }

    @Test
    void tasksWithoutCommentsAreNotTakenForCommentedOnes() {
        ChangeFeed<Task> feed = commented.zone(RIGA);
        account.task("Just before");
        account.pass(1);
        ChangePosition position = ChangePosition.startingAt(account.clock.instant());
        account.task("New");
        Changes<Task> changes = feed.poll(position);
        assertThat(names(changes.items())).containsExactly("New");
        assertThat(feed.poll(changes.next()).items()).isEmpty();
        assertThat(names(commented.poll(position).items())).containsExactly("New");
    }

    @Test
    void withoutAZoneATimeWithoutAnOffsetIsAnErrorThatNamesTheRemedy() {
        ChangePosition start = ChangePosition.startingAt(Instant.parse(NOW));
        account.fake.settings().changes().offsetsShown(false);
        account.task("A");
        assertThatThrownBy(() -> account.tasks().poll(start))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Planfix tells that 1001 of the tasks was changed at 02-03-2026 12:00, without an offset:"
                        + " give the feed the zone(…) of the token's owner");
        assertThat(names(account.tasks().zone(RIGA).poll(start).items())).containsExactly("A");
    }

    @Test
    void aPageOnWhichNothingHasATimeIsAnError() {
        ChangePosition start = ChangePosition.startingAt(Instant.parse(NOW));
        ChangeSource<Task> tasks = ChangeSource.tasks(account.planfix.tasks(), false);
        ChangeSource<Task> timeless = new ChangeSource<>(
                tasks.kind(),
                tasks.changed(),
                tasks.idOf(),
                task -> List.of(),
                tasks.list(),
                tasks.all(),
                tasks.needed());
        assertThat(ChangeFeed.of(timeless, account.timing())
                        .zone(RIGA)
                        .poll(start)
                        .items())
                .isEmpty();
        account.task("A");
        assertThatThrownBy(() ->
                        ChangeFeed.of(timeless, account.timing()).zone(RIGA).poll(start))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Planfix told of none of 1 tasks when it was changed");
    }
}
