package io.github.planfixsdk.change;

import static io.github.planfixsdk.change.ChangeAccount.drain;
import static io.github.planfixsdk.change.ChangeAccount.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakeChanges;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polling: everything is reported, and once. */
class ChangeFeedTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final String NOW = "2026-03-02T10:00:30Z";
    private static final ChangePosition START = ChangePosition.startingAt(Instant.parse(NOW));

    private final ChangeAccount account = new ChangeAccount(NOW, RIGA);
    private final ChangeFeed<Task> feed = account.tasks().zone(RIGA);

    @AfterEach
    void everyRequestWasValid() {
        account.close();
        List<String> problems = OpenApiDocument.problems(account.fake);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Europe/Riga", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "Etc/GMT+12"})
    void changesAreReportedOnceInEveryZoneKnownOrNot(String zone) {
        try (ChangeAccount there = new ChangeAccount(NOW, ZoneId.of(zone))) {
            for (ChangeFeed<Task> each : List.of(there.tasks(), there.tasks().zone(ZoneId.of(zone)))) {
                ChangePosition position = ChangePosition.startingAt(there.clock.instant());
                long first = there.task("First");
                there.task("Second");
                Changes<Task> changes = each.poll(position);
                assertThat(names(changes.items())).containsExactly("First", "Second");
                assertThat(changes.hasMore()).isFalse();

                there.pass(1);
                Changes<Task> nothing = each.poll(changes.next());
                assertThat(nothing.items()).isEmpty();

                there.rename(first, "First again");
                assertThat(names(each.poll(nothing.next()).items())).containsExactly("First again");
                there.pass(30);
            }
        }
    }

    @Test
    void contactsAreReportedOnceAlthoughTheirFilterHasNoOrEqual() {
        for (ChangeFeed<Contact> each : List.of(
                ChangeFeed.contacts(account.planfix.contacts()),
                ChangeFeed.contacts(account.planfix.contacts()).zone(RIGA))) {
            ChangePosition position = ChangePosition.startingAt(account.clock.instant());
            long ivan = account.fake.addContact("{'name':'Ivan'}");
            account.fake.addContact("{'name':'Acme','isCompany':true}");
            Changes<Contact> changes = each.poll(position);
            assertThat(changes.items()).extracting(Contact::name).containsExactly("Ivan", "Acme");
            account.fake.settings().changes().update(EntityKind.CONTACT, ivan, "{'name':'Ivo'}");
            changes = each.poll(changes.next());
            assertThat(changes.items()).extracting(Contact::name).containsExactly("Ivo");
            assertThat(each.poll(changes.next()).items()).isEmpty();
            account.pass(30);
        }
        account.fake.clearRequests(); // Only Planfix's help knows this filter; the published document lacks it.
    }

    @Test
    void aSecondChangeWithinTheMinuteIsReportedThoughItsTimeIsTheSame() {
        account.fake.settings().changes().secondsShown(false);
        long id = account.task("A");
        Changes<Task> changes = feed.poll(START);
        assertThat(names(changes.items())).containsExactly("A");

        account.rename(id, "B");
        changes = feed.poll(changes.next());
        assertThat(names(changes.items())).containsExactly("B");
        assertThat(changes.items().get(0).dateOfLastUpdate().instant()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(feed.poll(changes.next()).items()).isEmpty();
    }

    @Test
    void aChangeOfACustomFieldWithinTheMinuteCountsIfItIsAskedFor() {
        account.fake.settings().changes().secondsShown(false);
        long field = account.fake.settings().addCustomField(EntityKind.TASK, 0, "City");
        long id = account.task("A");
        ChangeFeed<Task> asking = feed.fields(Fields.of("name", String.valueOf(field)));
        ChangePosition position = asking.poll(START).next();

        account.fake
                .settings()
                .changes()
                .update(EntityKind.TASK, id, "{'customFieldData':[{'field':{'id':" + field + "},'value':'Riga'}]}");

        assertThat(asking.poll(position).items()).hasSize(1);
    }

    @Test
    void severalChangesBetweenTwoPollsComeOnceInTheLatestState() {
        long id = account.task("A");
        account.task("Other");
        account.pass(2);
        account.rename(id, "B");
        account.pass(2);
        account.rename(id, "C");

        assertThat(names(feed.poll(START).items())).containsExactly("Other", "C");
    }

    @Test
    void whatBecomesVisibleLateIsFoundWithinTheOverlap() {
        account.task("A");
        account.pass(10);
        account.task("B");
        ChangePosition position = feed.poll(START).next();

        account.fake.addTask("{'name':'Late','dateOfLastUpdate':{'datetime':'2026-03-02T10:06Z'}}");
        account.fake.addTask("{'name':'Too late','dateOfLastUpdate':{'datetime':'2026-03-02T10:04Z'}}");

        assertThat(names(feed.poll(position).items())).containsExactly("Late");
        assertThat(names(feed.overlap(Duration.ofMinutes(8))
                        .poll(account.tasks()
                                .zone(RIGA)
                                .overlap(Duration.ofMinutes(8))
                                .poll(START)
                                .next())
                        .items()))
                .isEmpty();
    }

    @Test
    void whatChangedBeforeTheStartIsNotReported() {
        account.task("Old");
        account.pass(5);
        ChangePosition position = ChangePosition.startingAt(account.clock.instant());
        account.task("New");

        assertThat(names(account.tasks().poll(position).items())).containsExactly("New");
        assertThat(names(feed.poll(position).items())).containsExactly("New");
    }

    @Test
    void aQuietAccountCostsOneRequestAndKeepsThePosition() {
        account.task("A");
        ChangePosition position = feed.poll(START).next();
        account.fake.clearRequests();
        account.pass(600);

        Changes<Task> changes = feed.poll(position);

        assertThat(changes.items()).isEmpty();
        assertThat(changes.next().from()).isEqualTo(position.from());
        assertThat(changes.next().highWater()).isEqualTo(Instant.parse("2026-03-02T10:00:30Z"));
        assertThat(account.fake.requestCount()).isOne();
    }

    @Test
    void deletionsAreNotReported() {
        long gone = account.task("A");
        ChangePosition position = feed.poll(START).next();
        account.fake.settings().changes().remove(EntityKind.TASK, gone);

        assertThat(feed.poll(position).items()).isEmpty();
    }

    @Test
    void commentsCountForTheFeedThatAsksForThem() {
        long id = account.task("A");
        ChangeFeed<Task> both = ChangeFeed.of(ChangeSource.tasks(account.planfix.tasks(), true), account.timing())
                .zone(RIGA);
        ChangePosition withComments = both.poll(START).next();
        ChangePosition without = feed.poll(START).next();
        account.pass(1);
        account.planfix
                .comments()
                .addToTask(id, CommentRequest.builder().description("Hello").build());

        Changes<Task> commented = both.poll(withComments);
        assertThat(names(commented.items())).containsExactly("A");
        assertThat(both.poll(commented.next()).items()).isEmpty();
        assertThat(feed.poll(without).items()).isEmpty();
    }

    @Test
    void filtersNarrowTheFeedAndFieldsThatItNeedsAreAdded() {
        account.task("Red");
        account.task("Blue");
        ChangeFeed<Task> reds = feed.where(TaskFilters.name().contains("Red")).fields(Fields.of(TaskFields.NAME));

        Changes<Task> changes = reds.poll(START);

        assertThat(names(changes.items())).containsExactly("Red");
        assertThat(changes.items().get(0).status()).isNull();
        assertThat(account.fake.requests().get(0).body()).contains("\"fields\":\"id,dateOfLastUpdate,name\"");
    }

    @Test
    void aPollThatFailsLosesNothing() {
        for (int i = 0; i < 250; i++) {
            account.task("Task " + i);
            account.clock.pass(Duration.ofSeconds(7));
        }
        account.fake.fail("POST", "/rest/task/list", Fault.latency(Duration.ZERO), 3);
        account.fake.fail("POST", "/rest/task/list", Fault.failure(400, 30, "broken"), 1);

        assertThatThrownBy(() -> feed.poll(START)).isInstanceOf(ApiException.class);
        List<Task> found = new ArrayList<>();
        drain(feed, START, found);
        assertThat(found).hasSize(250);
    }

    @Test
    void anInterruptedPollKeepsTheFlagAndLosesNothing() {
        account.task("A");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> feed.poll(START)).isInstanceOf(ConnectionException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(feed.poll(START).items()).hasSize(1);
    }

    @Test
    void manyChangesComeInPortionsAndAreAllThere() {
        for (int i = 0; i < 4_400; i++) {
            account.task("Task " + i);
            account.clock.pass(Duration.ofSeconds(i % 1000 == 0 ? 86_400 : 5));
        }
        ChangePosition position = START;
        List<Long> ids = new ArrayList<>();
        Changes<Task> changes;
        int polls = 0;
        do {
            changes = feed.poll(position);
            assertThat(changes.items()).hasSizeLessThan(1_100);
            changes.items().forEach(task -> ids.add(task.id()));
            position = ChangePosition.parse(changes.next().toString());
            polls++;
        } while (changes.hasMore());

        assertThat(ids).isEqualTo(LongStream.range(1001, 5_401).boxed().toList());
        assertThat(polls).isBetween(4, 6);
        assertThat(account.fake.requestCount()).isLessThan(130);
        account.fake.clearRequests(); // They are all alike.
    }

    @ParameterizedTest
    @ValueSource(strings = {"BY_NUMBER", "LATEST_FIRST", "LATEST_LAST"})
    void aMinuteWithMoreThanAPageIsReadWhole(FakeChanges.Order order) {
        account.fake.settings().changes().order(order);
        for (int i = 0; i < 350; i++) {
            account.task("Task " + i);
        }
        for (ChangeFeed<Task> each : List.of(feed, account.tasks())) {
            List<Task> found = new ArrayList<>();
            ChangePosition position = drain(each, START, found);
            assertThat(new HashSet<>(names(found))).hasSize(350);
            assertThat(found).hasSize(350);
            assertThat(drain(each, position, new ArrayList<>()).highWater()).isEqualTo(position.highWater());
        }
    }

    @Test
    void aCrowdedMinuteIsNotReadForEverAgainWhenTheAccountFallsSilent() {
        for (int i = 0; i < 1_500; i++) {
            account.task("Task " + i);
        }
        List<Task> found = new ArrayList<>();
        ChangePosition position = drain(feed, START, found);
        int dear = 0;
        while (true) {
            int before = account.fake.requestCount();
            Changes<Task> changes = feed.poll(ChangePosition.parse(position.toString()));
            assertThat(changes.items()).isEmpty();
            position = changes.next();
            account.pass(1);
            if (account.fake.requestCount() == before + 1) {
                break;
            }
            dear++;
            // The polls have to take the overlap and two minutes in all: a second for each request here.
            assertThat(account.fake.requestCount()).isLessThan(700);
        }
        assertThat(dear).isPositive();
        assertThat(position.seen()).isEmpty();

        account.rename(1001, "Awake");
        assertThat(names(feed.poll(position).items())).containsExactly("Awake");
        account.fake.clearRequests(); // They are all alike.
    }

    @Test
    void aPositionOfAnotherFeedIsRefused() {
        ChangePosition position = feed.poll(START).next();
        assertThatThrownBy(() -> ChangeFeed.contacts(account.planfix.contacts()).poll(position))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "position is one of a feed of tasks, but this is one of contacts: keep a position for each feed");
        assertThatThrownBy(() ->
                        ChangeFeed.tasksAndComments(account.planfix.tasks()).poll(position))
                .hasMessageContaining("but this is one of tasks and comments: keep");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> feed.overlap(Duration.ofSeconds(90))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> feed.overlap(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> feed.limit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
