package io.github.planfixsdk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.project.Project;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.testkit.EntityKind;
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
        for (int i = 0; i < 90; i++) {
            fake.addUser("{'name':'User " + i + "'}");
        }

        FoundById<User> found = planfix.users().getAll(90, 1, 400, 45);

        assertThat(found).extracting(User::number).containsExactly(90L, 1L, 45L);
        assertThat(found.missing()).containsExactly(400L);
        assertThat(fake.requestCount()).isOne();
    }

    @Test
    void aRangeThatIsFullerThanHopedForCostsOneRequestMore() {
        for (int i = 0; i < 5_000; i++) {
            fake.addProject("{'name':'Project " + i + "'}");
        }

        FoundById<Project> found = planfix.projects().getAll(5_300, 301, 2_500);

        assertThat(found).extracting(Project::id).containsExactly(5_300L, 301L, 2_500L);
        // The first page of the whole range held the lowest, which paid for a second; the other two are asked for.
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @Test
    void projectsCloseTogetherTakeARequestForEveryHundredNumbers() {
        for (int i = 0; i < 1_000; i++) {
            fake.addProject("{'name':'Project " + i + "'}");
        }
        long[] ids = LongStream.range(301, 1_301).toArray();

        FoundById<Project> found = planfix.projects().getAll(ids);

        assertThat(found.items()).hasSize(1_000);
        assertThat(fake.requestCount()).isEqualTo(10);
    }

    @Test
    void fewContactsTakeARequestEach() {
        for (int i = 0; i < 300; i++) {
            fake.addContact("{'name':'Contact " + i + "'}");
        }

        FoundById<Contact> found = planfix.contacts().getAll(799, 500, 501);

        assertThat(found).extracting(Contact::number).containsExactly(799L, 501L);
        assertThat(found.missing()).containsExactly(500L);
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void manyContactsAreFoundInTheListWhereThatIsCheaper() {
        for (int i = 0; i < 1_000; i++) {
            fake.addContact("{'name':'Contact " + i + "'}");
        }
        long[] ids = LongStream.range(501, 1_501).filter(id -> id % 3 == 0).toArray();

        FoundById<Contact> found = planfix.contacts().getAll(ids);

        assertThat(found.items()).hasSize(ids.length);
        assertThat(fake.requestCount()).isEqualTo(10);
    }

    @Test
    void contactsScatteredOverALargeListCostAtMostATenthMoreThanOneByOne() {
        for (int i = 0; i < 12_000; i++) {
            fake.addContact("{'name':'Contact " + i + "'}");
        }
        long[] ids = LongStream.range(0, 50).map(i -> 12_500 - i * 5).toArray();

        FoundById<Contact> found = planfix.contacts().getAll(ids);

        assertThat(found.items())
                .extracting(Contact::number)
                .containsExactly(Arrays.stream(ids).boxed().toArray(Long[]::new));
        assertThat(fake.requestCount()).isBetween(50, 55);
        fake.clearRequests();
    }

    @Test
    void whatMovedWhileTheListWasReadIsAskedForAgain() {
        for (int i = 0; i < 150; i++) {
            fake.addContact("{'name':'Contact " + i + "'}");
        }
        // The second page lacks contact 601, as if one before it had been removed meanwhile.
        String first = page(501, 600);
        fake.fail(Fault.answer(200, "application/json", first));
        fake.fail(Fault.answer(200, "application/json", page(602, 650)));

        FoundById<Contact> found =
                planfix.contacts().getAll(LongStream.range(501, 651).toArray());

        assertThat(found.isComplete()).isTrue();
        assertThat(fake.requestCount()).isEqualTo(3);
        assertThat(fake.all(EntityKind.CONTACT)).hasSize(150);
    }

    private static String page(long from, long to) {
        String contacts = String.join(
                ",",
                LongStream.rangeClosed(from, to)
                        .mapToObj(id -> "{\"id\":" + id + "}")
                        .toList());
        return "{\"result\":\"success\",\"contacts\":[" + contacts + "]}";
    }
}
