package io.github.planfixsdk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.internal.ByIds;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.project.Project;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of ids are read in few requests; order, repetitions and what is missing are visible. */
class FoundByIdTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();

    @AfterEach
    void everyRequestWasValid() {
        planfix.close();
        fake.close();
        List<String> problems = OpenApiDocument.problems(fake);
        assertThat(problems).isEmpty();
    }

    private void tasks(int count) {
        for (int i = 0; i < count; i++) {
            fake.addTask("{'name':'Task " + i + "'}");
        }
    }

    @Test
    void tenThousandAndOneTasksTakeARequestForEveryHundred() {
        tasks(10_001);
        List<Long> ids =
                new ArrayList<>(LongStream.range(1001, 1001 + 10_001).boxed().toList());
        Collections.reverse(ids);

        FoundById<Task> found = planfix.tasks().getAll(ids, Fields.of(TaskFields.NAME));

        assertThat(found.items()).extracting(Task::id).isEqualTo(ids);
        assertThat(found.isComplete()).isTrue();
        assertThat(fake.requestCount()).isEqualTo(101);
        fake.clearRequests(); // Checking a hundred like requests against the document would take longer than the test.
    }

    @Test
    void orderIsKeptRepetitionsCountOnceAndMissingOnesAreTold() {
        tasks(3);

        FoundById<Task> found = planfix.tasks().getAll(1003, 7, 1001, 1003, 9_000_000_000L, 7);

        assertThat(found).extracting(Task::id).containsExactly(1003L, 1001L);
        assertThat(found.asMap()).containsOnlyKeys(1003L, 1001L);
        assertThat(found.missing()).containsExactly(7L, 9_000_000_000L);
        assertThat(found.isComplete()).isFalse();
        assertThat(found.find(1001)).map(Task::name).contains("Task 0");
        assertThat(found.find(7)).isEmpty();
        assertThat(found).hasToString("FoundById[2 found, missing [7, 9000000000]]");
        assertThat(fake.requestCount()).isOne();
    }

    @Test
    void noIdsSendNothing() {
        assertThat(planfix.tasks().getAll()).isEmpty();
        assertThat(planfix.contacts().getAll(List.of()).missing()).isEmpty();
        assertThat(planfix.projects().getAll()).isEmpty();
        assertThat(planfix.users().getAll().isComplete()).isTrue();
        assertThat(fake.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5})
    void anIdThatIsNoneIsRefusedBeforeAnythingIsSent(long bad) {
        assertThatThrownBy(() -> planfix.tasks().getAll(1, bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ids has " + bad + " at index 1: ids are 1 or more");
        assertThatThrownBy(() -> planfix.contacts().getAll(bad)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planfix.projects().getAll(bad)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planfix.users().getAll(Arrays.asList(1L, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null at index 1");
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void whatIsListedUnaskedIsLeftOut() {
        fake.fail(Fault.answer(
                200, "application/json", "{\"result\":\"success\",\"tasks\":[{\"id\":1},{\"id\":2},{\"id\":2}]}"));

        FoundById<Task> found = planfix.tasks().getAll(2, 3);

        assertThat(found).extracting(Task::id).containsExactly(2L);
        assertThat(found.missing()).containsExactly(3L);
    }

    @Test
    void aFailureHalfWayIsAFailureOfAll() {
        tasks(150);
        fake.fail("POST", "/rest/task/list", Fault.latency(Duration.ZERO), 1);
        fake.fail("POST", "/rest/task/list", Fault.failure(400, 30, "broken"), 1);

        assertThatThrownBy(() ->
                        planfix.tasks().getAll(LongStream.range(1001, 1151).toArray()))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void employeesOfASmallAccountTakeOneRequest() {
        users(90);

        FoundById<User> found = planfix.users().getAll(90, 1, 400, 45);

        assertThat(found).extracting(User::number).containsExactly(90L, 1L, 45L);
        assertThat(found.missing()).containsExactly(400L);
        assertThat(fake.requestCount()).isOne();
    }

    @Test
    void aRangeThatIsFullerThanHopedForCostsOneRequestMore() {
        users(5_000);

        FoundById<User> found = planfix.users().getAll(5_000, 1, 2_500);

        assertThat(found).extracting(User::number).containsExactly(5_000L, 1L, 2_500L);
        // The first page of the whole range held the lowest, which paid for a second; the other two are asked for.
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @Test
    void employeesCloseTogetherTakeARequestForEveryHundredNumbers() {
        users(1_000);
        long[] ids = LongStream.rangeClosed(1, 1_000).toArray();

        FoundById<User> found = planfix.users().getAll(ids);

        assertThat(found.items()).hasSize(1_000);
        assertThat(fake.requestCount()).isEqualTo(10);
    }

    @Test
    void anIdNearTheEndOfAllNumbersIsMissingLikeAnyOther() {
        users(2);

        FoundById<User> found = planfix.users().getAll(2, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE - 150);

        assertThat(found).extracting(User::number).containsExactly(2L);
        assertThat(found.missing()).containsExactly(Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE - 150);
        assertThat(fake.requests())
                .allSatisfy(request -> assertThat(request.body()).doesNotContain("-92"));
    }

    @Test
    void everyIdUpToTheEndOfAllNumbersIsAskedForOnce() {
        List<Long> asked = new ArrayList<>();
        List<Long> ids = List.of(5L, Long.MAX_VALUE - 120, Long.MAX_VALUE - 20, Long.MAX_VALUE);
        FoundById<Long> found = ByIds.inRanges(ids, id -> id, (first, last, offset) -> {
            assertThat(last).isGreaterThanOrEqualTo(first);
            List<Long> page = LongStream.iterate(first, id -> id + 1)
                    .limit(Math.min(100, last - first + 1))
                    .boxed()
                    .toList();
            asked.addAll(page);
            return page;
        });
        assertThat(found.isComplete()).isTrue();
        assertThat(asked).contains(Long.MAX_VALUE);
    }

    @Test
    void whatMovedWhileTheListWasReadIsAskedForAgain() {
        users(150);
        // The second page lacks employee 101, as if one before it had been removed meanwhile.
        fake.fail(Fault.answer(200, "application/json", page(1, 100)));
        fake.fail(Fault.answer(200, "application/json", page(102, 150)));

        FoundById<User> found =
                planfix.users().getAll(LongStream.rangeClosed(1, 150).toArray());

        assertThat(found.isComplete()).isTrue();
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void contactsAndProjectsTakeARequestForEveryHundred() {
        for (int i = 0; i < 250; i++) {
            fake.addContact("{'name':'Contact " + i + "'}");
            fake.addProject("{'name':'Project " + i + "'}");
        }

        FoundById<Contact> contacts =
                planfix.contacts().getAll(LongStream.range(500, 751).toArray());
        FoundById<Project> projects =
                planfix.projects().getAll(LongStream.range(301, 551).toArray());

        assertThat(contacts.items()).hasSize(250);
        assertThat(contacts.missing()).containsExactly(500L);
        assertThat(projects.items()).hasSize(250);
        assertThat(fake.requestCount()).isEqualTo(6);
    }

    private void users(int count) {
        for (int i = 0; i < count; i++) {
            fake.addUser("{'name':'User " + i + "'}");
        }
    }

    private static String page(long from, long to) {
        String users = String.join(
                ",",
                LongStream.rangeClosed(from, to)
                        .mapToObj(id -> "{\"id\":" + id + "}")
                        .toList());
        return "{\"result\":\"success\",\"users\":[" + users + "]}";
    }
}
