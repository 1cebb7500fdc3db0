package io.github.planfixsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight threads share a client of a whole Planfix: what they are told is what stands there. */
class EightThreadsTest {
    private static final int THREADS = 8;

    /** What one call came to: its value, or why there is none. */
    private record Told<T>(T value, PlanfixException failure) {}

    private static PlanfixClient client(FakePlanfix planfix, Limiter limiter) {
        return PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(limiter)
                .options(options -> options.maxRetries(10))
                .build();
    }

    private static <T> List<Told<T>> inEightThreads(int calls, IntFunction<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Told<T>>> all = IntStream.range(0, calls)
                    .mapToObj(number -> (Callable<Told<T>>) () -> told(number, call))
                    .toList();
            List<Told<T>> told = new ArrayList<>();
            for (Future<Told<T>> future : pool.invokeAll(all)) {
                told.add(future.get());
            }
            return told;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Told<T> told(int number, IntFunction<T> call) {
        try {
            return new Told<>(call.apply(number), null);
        } catch (PlanfixException failure) {
            return new Told<>(null, failure);
        }
    }

    private static List<Told<Long>> create(PlanfixClient client, int tasks) throws Exception {
        return inEightThreads(tasks, number -> client.tasks()
                .create(TaskRequest.builder().name("Task " + number).build()));
    }

    private static <T> List<T> values(List<Told<T>> told) {
        return told.stream().map(Told::value).filter(value -> value != null).toList();
    }

    private static List<PlanfixException> failures(List<? extends Told<?>> told) {
        return told.stream()
                .<PlanfixException>map(Told::failure)
                .filter(failure -> failure != null)
                .toList();
    }

    private static List<Long> ids(FakePlanfix planfix) {
        return planfix.tasks().stream().map(task -> task.get("id").asLong()).toList();
    }

    @Test
    void attemptsKeepThePaceAtTheServerAndNoneIsLostOrDoubled() throws Exception {
        Duration period = Duration.ofMillis(20);
        Duration clocksDiffer = Duration.ofMillis(5);
        try (FakePlanfix planfix = FakePlanfix.start();
                PlanfixClient client = client(planfix, Limiter.perSecond(50))) {
            planfix.fail("POST", "/rest/task/", Fault.tooManyRequests(Duration.ZERO), 10);
            Instant start = Instant.now().minus(clocksDiffer);

            List<Told<Long>> told = create(client, 40);

            assertThat(failures(told)).isEmpty();
            assertThat(values(told)).hasSize(40).containsExactlyInAnyOrderElementsOf(ids(planfix));
            List<Instant> arrivals = planfix.requests().stream()
                    .map(RecordedRequest::at)
                    .sorted()
                    .toList();
            assertThat(arrivals).hasSize(50);
            for (int i = 0; i < arrivals.size(); i++) {
                assertThat(arrivals.get(i)).isAfterOrEqualTo(start.plus(period.multipliedBy(i)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void quotaIsUsedToItsLastRequestAndEveryOtherCallIsTold(QuotaForm form) throws Exception {
        try (FakePlanfix planfix = FakePlanfix.builder()
                        .dailyQuota(30, Duration.ofHours(5), form)
                        .start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            Instant start = Instant.now();

            List<Told<Long>> told = create(client, 40);

            assertThat(values(told)).hasSize(30).containsExactlyInAnyOrderElementsOf(ids(planfix));
            assertThat(failures(told)).hasSize(10).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOfSatisfying(QuotaExceededException.class, spent -> assertThat(spent.resetAt())
                            .isAfterOrEqualTo(start.plus(Duration.ofHours(5)))));
            assertThat(planfix.requests())
                    .as("a spent quota is not asked again")
                    .hasSize(40);
            assertThat(client.quota()).isPresent();
        }
    }

    @Test
    void createWhoseAnswerIsLostStandsOnceAndIsToldAsUnclear() throws Exception {
        try (FakePlanfix planfix = FakePlanfix.start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            planfix.fail("POST", "/rest/task/", Fault.lostAnswer(), 6);
            planfix.fail("POST", "/rest/task/", Fault.halfBody(), 6);

            List<Told<Long>> told = create(client, 80);

            assertThat(failures(told))
                    .hasSize(12)
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConnectionException.class))
                    .allSatisfy(
                            failure -> assertThat(failure.mayHaveBeenApplied()).isTrue());
            assertThat(values(told)).hasSize(68).doesNotHaveDuplicates().isSubsetOf(ids(planfix));
            assertThat(planfix.tasks().stream().map(task -> task.get("name").asText()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 80)
                            .mapToObj(number -> "Task " + number)
                            .toList());
        }
    }

    @Test
    void readsOutliveResetsLostAnswersAndErrorPages() throws Exception {
        try (FakePlanfix planfix = FakePlanfix.start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            List<Long> tasks = IntStream.range(0, 40)
                    .mapToObj(number -> planfix.addTask("{'name':'Task " + number + "'}"))
                    .toList();
            planfix.fail(Fault.lostAnswer(), 3);
            planfix.fail(Fault.reset(), 3);
            planfix.fail(Fault.halfBody(), 3);
            planfix.fail(Fault.htmlPage(502), 3);

            List<Told<String>> told = inEightThreads(
                    40, number -> client.tasks().get(tasks.get(number)).name());

            assertThat(failures(told)).isEmpty();
            assertThat(values(told))
                    .isEqualTo(IntStream.range(0, 40)
                            .mapToObj(number -> "Task " + number)
                            .toList());
            assertThat(planfix.requests()).hasSize(52);
        }
    }

    @Test
    void eachUpdateIsToldItsOwnOutcome() throws Exception {
        try (FakePlanfix planfix =
                        FakePlanfix.builder().singleFailureAsObject(true).start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            planfix.settings().refuse(EntityKind.TASK, "description", "no");
            List<Long> tasks = IntStream.range(0, 48)
                    .mapToObj(number -> planfix.addTask("{'name':'Old'}"))
                    .toList();
            for (int number = 1; number < 48; number += 3) {
                planfix.settings().lock(EntityKind.TASK, tasks.get(number));
            }

            List<Told<UpdateResult>> told = inEightThreads(48, number -> {
                TaskRequest.Builder change = TaskRequest.builder().name("New " + number);
                if (number % 3 == 2) {
                    change.description("refused");
                }
                return client.tasks().update(tasks.get(number), change.build());
            });

            assertThat(failures(told)).isEmpty();
            for (int number = 0; number < 48; number++) {
                assertThat(told.get(number).value().outcome()).isEqualTo(UpdateResult.Outcome.values()[number % 3]);
                JsonNode task = planfix.task(tasks.get(number));
                assertThat(task.get("name").asText()).isEqualTo(number % 3 == 1 ? "Old" : "New " + number);
            }
            assertThat(planfix.requests()).hasSize(48);
            assertThat(OpenApiDocument.problems(planfix)).isEmpty();
        }
    }

    @Test
    void redirectsAreRefusedAndNoTokenLeavesForTheNewAddress() throws Exception {
        try (FakePlanfix planfix = FakePlanfix.builder().token("s3cr3t-T0ken").start();
                FakePlanfix moved = FakePlanfix.start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            planfix.fail(Fault.redirect(moved.restUrl()), 24);

            List<Told<Long>> told = create(client, 24);

            assertThat(failures(told)).hasSize(24).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOf(RedirectException.class)
                    .hasMessageContaining(moved.restUrl().toString())
                    .hasMessageNotContaining("s3cr3t-T0ken"));
            assertThat(planfix.requests()).hasSize(24);
            assertThat(planfix.tasks()).isEmpty();
            assertThat(moved.requests()).isEmpty();
        }
    }

    @Test
    void everyThreadIsToldWhatIsLeft() throws Exception {
        try (FakePlanfix planfix = FakePlanfix.builder()
                        .dailyQuota(1000, Duration.ofHours(5), QuotaForm.CODE_22)
                        .start();
                PlanfixClient client = client(planfix, Limiter.unlimited())) {
            List<Told<Quota>> told = inEightThreads(200, number -> {
                client.tasks().create(TaskRequest.builder().name("Task").build());
                return client.quota().orElseThrow();
            });

            assertThat(values(told)).hasSize(200).allSatisfy(quota -> {
                assertThat(quota.remaining()).isBetween(800L, 999L);
                assertThat(quota.resetAt()).isNotNull();
            });
        }
    }
}
