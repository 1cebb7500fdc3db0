package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakeChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While a feed reads, others create, change and delete tasks between its requests, in every order of lists, with and without a known
 * zone, with minutes only and with seconds. Every state of a task is reported at most once, and the last one always.
 */
class ChangesMeanwhileTest {
    private static final String NOW = "2026-03-02T10:00:30Z";

    @ParameterizedTest
    @CsvSource({
        "BY_NUMBER,    Europe/Riga, true,  1",
        "LATEST_FIRST, Europe/Riga, true,  2",
        "LATEST_LAST,  Europe/Riga, true,  3",
        "BY_NUMBER,    America/St_Johns, false, 4",
        "LATEST_FIRST, America/St_Johns, false, 5",
        "LATEST_LAST,  America/St_Johns, false, 6",
        "BY_NUMBER,    ,            true,  7",
        "LATEST_FIRST, ,            true,  8",
        "LATEST_LAST,  ,            true,  9",
        "BY_NUMBER,    ,            false, 10",
        "LATEST_FIRST, ,            false, 11",
        "LATEST_LAST,  ,            false, 12"
    })
    void nothingIsLostAndNothingReportedTwice(FakeChanges.Order order, ZoneId zone, boolean seconds, int seed) {
        ZoneId real = zone == null ? ZoneId.of("Asia/Tokyo") : zone;
        try (ChangeAccount account = new ChangeAccount(NOW, real)) {
            account.fake.settings().changes().secondsShown(seconds);
            meanwhile(account, zone == null ? account.tasks() : account.tasks().zone(zone), order, seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BY_NUMBER,    true,  13",
        "LATEST_FIRST, true,  14",
        "LATEST_LAST,  true,  15",
        "BY_NUMBER,    false, 16",
        "LATEST_FIRST, false, 17",
        "LATEST_LAST,  false, 18"
    })
    void norInTheHourThatComesTwice(FakeChanges.Order order, boolean offsets, int seed) {
        ZoneId riga = ZoneId.of("Europe/Riga");
        try (ChangeAccount account = new ChangeAccount("2026-10-25T00:54:30Z", riga)) {
            account.fake.settings().changes().offsetsShown(offsets);
            meanwhile(account, account.tasks().zone(riga), order, seed);
            assertThat(account.clock.instant()).isAfter(Instant.parse("2026-10-25T01:05:00Z"));
        }
    }

    private static void meanwhile(ChangeAccount account, ChangeFeed<Task> feed, FakeChanges.Order order, int seed) {
        account.fake.settings().changes().order(order);
        ChangePosition position = ChangePosition.startingAt(account.clock.instant());
        Others others = new Others(account, seed);
        for (int i = 0; i < 330; i++) {
            others.create();
        }
        account.betweenRequests = others::act;
        Map<Long, String> reported = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int poll = 0; poll < 16; poll++) {
            Changes<Task> changes = feed.limit(150).poll(position);
            for (Task task : changes.items()) {
                if (task.name().equals(reported.put(task.id(), task.name()))) {
                    twice.add(task.id() + " " + task.name());
                }
            }
            position = changes.next();
            if (!changes.hasMore()) {
                account.clock.pass(Duration.ofSeconds(40));
            }
        }
        account.betweenRequests = () -> {};
        List<Task> rest = new ArrayList<>();
        ChangeAccount.drain(feed, position, rest);
        rest.forEach(task -> reported.put(task.id(), task.name()));

        assertThat(twice).isEmpty();
        others.names.forEach((id, name) -> assertThat(reported).as("task " + id).containsEntry(id, name));
    }

    @Test
    void whatLeavesACrowdedMinuteOfLongAgoHidesNothingElse() {
        try (ChangeAccount account = new ChangeAccount(NOW, ZoneOffset.UTC)) {
            account.fake.settings().changes().order(FakeChanges.Order.LATEST_LAST);
            for (int i = 0; i < 350; i++) {
                account.task("then " + i);
            }
            account.pass(60);
            account.task("now");
            AtomicLong next = new AtomicLong(1001);
            // The first of the list goes to its end, so all others move one place towards the start.
            account.betweenRequests = () -> account.rename(next.getAndIncrement(), "now too");
            List<Task> found = new ArrayList<>();
            ChangePosition position = ChangeAccount.drain(
                    account.tasks().zone(ZoneOffset.UTC), ChangePosition.startingAt(Instant.parse(NOW)), found);
            account.betweenRequests = () -> {};
            ChangeAccount.drain(account.tasks().zone(ZoneOffset.UTC), position, found);

            assertThat(found.stream().map(Task::id).distinct()).hasSize(351);
        }
    }

    @Test
    void whatChangesBehindASlowReadingIsLeftToTheNextPoll() {
        try (ChangeAccount account = new ChangeAccount(NOW, ZoneId.of("Asia/Tokyo"))) {
            Map<Long, String> names = new HashMap<>();
            for (int i = 0; i < 600; i++) {
                names.put(account.task("state 0"), "state 0");
            }
            account.betweenRequests = () -> {
                account.clock.pass(Duration.ofSeconds(40));
                String body = account.fake
                        .requests()
                        .get(account.fake.requestCount() - 1)
                        .body();
                int offset = Integer.parseInt(body.replaceAll(".*\"offset\":([0-9]+).*", "$1"));
                // One that was just read, and one that is read next on the way back.
                for (long id : new long[] {1001 + offset + 5, 1001 + offset - 95}) {
                    if (names.containsKey(id)) {
                        String name = "state " + account.fake.requestCount();
                        account.rename(id, name);
                        names.put(id, name);
                    }
                }
            };
            ChangeFeed<Task> feed = account.tasks().overlap(Duration.ofMinutes(2));
            List<Task> found = new ArrayList<>();
            ChangePosition position = ChangeAccount.drain(feed, ChangePosition.startingAt(Instant.parse(NOW)), found);
            account.betweenRequests = () -> {};
            ChangeAccount.drain(feed, position, found);

            Map<Long, String> reported = new HashMap<>();
            found.forEach(task -> reported.put(task.id(), task.name()));
            assertThat(reported).isEqualTo(names);
        }
    }

    /** What the rest of the world does. */
    private static final class Others {
        private final ChangeAccount account;
        private final Random random;
        private final Map<Long, String> names = new HashMap<>();
        private int count;

        Others(ChangeAccount account, int seed) {
            this.account = account;
            this.random = new Random(seed);
        }

        void create() {
            String name = "state " + count++;
            names.put(account.task(name), name);
        }

        void act() {
            for (int i = 0; i < 6; i++) {
                List<Long> ids = new ArrayList<>(names.keySet());
                long id = ids.get(random.nextInt(ids.size()));
                switch (random.nextInt(4)) {
                    case 0 -> create();
                    case 1 -> {
                        account.fake.settings().changes().remove(EntityKind.TASK, id);
                        names.remove(id);
                    }
                    default -> {
                        String name = "state " + count++;
                        account.rename(id, name);
                        names.put(id, name);
                    }
                }
            }
        }
    }
}
