package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.error.LockedException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.error.ReportException.Reason;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.report.ReportResult.Origin;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRunnerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ReportBench bench = new ReportBench();
    private final long sales = bench.sales;

    @AfterEach
    void stop() {
        bench.close();
    }

    private ReportException failure(ReportRunner runner) {
        return catchThrowableOfType(ReportException.class, () -> runner.run(sales));
    }

    @Test
    void aReportIsRequestedWaitedForAndRead() {
        bench.fakes.rows(sales, List.of(List.of("M&S", 1500), List.of("Anna", 7)));
        bench.fakes.statusCallsInProgress(2);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.GENERATED);
        assertThat(result.isFresh()).isTrue();
        assertThat(result.reportId()).isEqualTo(sales);
        assertThat(result.save().id()).isEqualTo(901);
        assertThat(result.madeAt()).contains(FakeTiming.START.plusSeconds(4));
        assertThat(result.columns())
                .containsExactly(new ReportColumn("Customer", false), new ReportColumn("Amount", false));
        assertThat(result.stream().map(line -> line.text("Customer"))).containsExactly("M&S", "Anna");
        assertThat(bench.timing.sleeps()).containsExactly(SECOND, Duration.ofMillis(1500), Duration.ofMillis(2250));
        assertThat(bench.progress).extracting(ReportProgress::questions).containsExactly(0, 1, 2, 3);
        assertThat(bench.progress.get(3).state()).isEqualTo(GenerationState.READY);
        assertThat(bench.progress.get(3).elapsed()).isEqualTo(Duration.ofMillis(4750));
    }

    @Test
    void questionsComeSeldomerAndEndAtTheDeadline() {
        bench.fakes.statusCallsInProgress(Integer.MAX_VALUE);
        ReportRunner runner = bench.runner()
                .deadline(Duration.ofMinutes(1))
                .polling(SECOND, Duration.ofSeconds(15))
                .build();

        ReportException failure = failure(runner);

        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
        assertThat(failure.requestId()).isEqualTo(bench.progress.get(0).requestId());
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure)
                .hasMessageContaining("report " + sales)
                .hasMessageContaining("PT1M")
                .hasMessageContaining("resume");
        List<Duration> sleeps = bench.timing.sleeps();
        assertThat(sleeps)
                .isSubsetOf(sleeps.stream()
                        .filter(s -> s.compareTo(Duration.ofSeconds(15)) <= 0)
                        .toList());
        assertThat(sleeps.subList(0, sleeps.size() - 1)).isSorted();
        assertThat(sleeps.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRunThatWasGivenUpCanBeResumed() {
        bench.fakes.statusCallsInProgress(Integer.MAX_VALUE);
        String requestId = failure(bench.standard()).requestId();
        bench.fakes.finish();

        ReportResult result = bench.standard().resume(sales, requestId);

        assertThat(result.origin()).isEqualTo(Origin.JOINED);
        assertThat(result.save().reportId()).isEqualTo(sales);
        assertThat(bench.calls("/generate")).isEqualTo(1);
    }

    @Test
    void aRunOfTheSameReportThatIsInProgressIsJoined() {
        String requestId = bench.fakes.start(sales);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.JOINED);
        assertThat(result.isFresh()).isTrue();
        assertThat(bench.progress).extracting(ReportProgress::requestId).containsOnly(requestId);
        assertThat(bench.calls("/generate")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunOfAnotherReportIsWaitedForAndThenOursIsMade(boolean brief) {
        long other = bench.fakes.add("Other");
        bench.fakes.briefStatus(brief);
        bench.fakes.start(other);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.GENERATED);
        assertThat(result.save().reportId()).isEqualTo(sales);
        assertThat(bench.calls("/generate")).isEqualTo(2);
    }

    @Test
    void whoseRunIsReadyIsFoundAmongTheSavesIfPlanfixDoesNotSayIt() {
        bench.fakes.start(bench.fakes.add("Other"));
        bench.fakes.finish();
        bench.fakes.start(sales);
        bench.fake.fail("GET", "/rest/report/status/" + running(), ready("{'id':901}"), 1);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.save().id()).isEqualTo(902);
        assertThat(result.save().reportId()).isEqualTo(sales);
    }

    private String running() {
        return catchThrowableOfType(LockedException.class, () -> bench.reports().generate(sales))
                .error()
                .replaceAll(".* - ", "");
    }

    private static Fault ready(String save) {
        return Fault.answer(
                200,
                "application/json",
                "{'result':'success','status':'ready','save':SAVE}"
                        .replace("SAVE", save)
                        .replace('\'', '"'));
    }

    @Test
    void anotherReportThatNeverEndsEndsTheWaitAtTheDeadline() {
        bench.fakes.statusCallsInProgress(Integer.MAX_VALUE);
        long other = bench.fakes.add("Other");
        String requestId = bench.fakes.start(other);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
        assertThat(failure.requestId()).isEqualTo(requestId);
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        bench.fakes.finish();
        bench.fakes.statusCallsInProgress(0);
        ReportResult resumed = bench.standard().resume(sales, requestId);
        assertThat(resumed.origin()).isEqualTo(Origin.GENERATED);
        assertThat(resumed.save().reportId()).isEqualTo(sales);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report already in progress by requestId - %s",
                "Report already in progress (requestId: %s)",
                "in progress, request_id=\"%s\".",
                "Request ID is %s",
                "requestId %s, please wait",
                "REQUESTID=%s.",
                "Отчёт уже строится, requestId — %s"
            })
    void theRunningRequestIsReadFromAnyText(String text) {
        bench.fakes.inProgressText(text);
        String requestId = bench.fakes.start(sales);

        bench.standard().run(sales);

        assertThat(bench.progress).extracting(ReportProgress::requestId).containsOnly(requestId);
    }

    @Test
    void aRunningRequestThatPlanfixHasForgottenIsRunAnew() {
        bench.fake.fail(
                "POST",
                "/rest/report/" + sales + "/generate",
                Fault.failure(403, 9002, "Report already in progress by requestId - gone"),
                1);

        assertThat(bench.standard().run(sales).origin()).isEqualTo(Origin.GENERATED);
    }

    @Test
    void theNewestSaveIsUsedWhenItIsTooSoonForAnotherRun() {
        bench.standard().run(sales);
        Instant made = bench.timing.now();
        bench.timing.advance(Duration.ofMinutes(9));

        ReportResult result = bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.SAVED);
        assertThat(result.isFresh()).isFalse();
        assertThat(result.save().id()).isEqualTo(901);
        assertThat(result.madeAt().orElseThrow()).isBeforeOrEqualTo(made).isAfter(made.minusSeconds(60));
        assertThat(result.columns()).hasSize(2);
    }

    @Test
    void aSaveThatIsNotFreshEnoughIsNotUsedAndTheExceptionSaysWhenToComeBack() {
        bench.standard().run(sales);
        Instant made = bench.standard().latest(sales).orElseThrow().madeAt().orElseThrow();
        bench.timing.advance(Duration.ofMinutes(5));

        ReportException failure =
                failure(bench.runner().reuseWithin(Duration.ofMinutes(2)).build());

        assertThat(failure.reason()).isEqualTo(Reason.TOO_SOON);
        assertThat(failure.retryAt()).isEqualTo(made.plus(Duration.ofMinutes(10)));
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure).hasMessageContaining("not fresh enough").hasMessageContaining("Again from");
        assertThat(failure(bench.runner().reuseWithin(Duration.ZERO).build()).reason())
                .isEqualTo(Reason.TOO_SOON);
    }

    @Test
    void withoutAnySaveTheExceptionSaysWhenToComeBack() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.failure(403, 9004, "too soon"), 1);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.TOO_SOON);
        assertThat(failure.retryAt()).isEqualTo(FakeTiming.START.plus(Duration.ofMinutes(10)));
        assertThat(failure).hasMessageContaining("no save");
    }

    @Test
    void aTimeWithoutAZoneTellsAnAgeOnlyInTheZoneThatIsGiven() {
        bench.standard().run(sales);
        bench.timing.advance(Duration.ofMinutes(4));
        bench.fake.settings().exampleForms(true);

        ReportResult unknown = bench.standard().run(sales);
        assertThat(unknown.origin()).isEqualTo(Origin.SAVED);
        assertThat(unknown.madeAt()).isEmpty();
        assertThat(unknown.save().dateTime().text()).isNotNull();

        ReportResult known = bench.runner().zone(ZoneOffset.UTC).build().run(sales);
        assertThat(known.madeAt().orElseThrow()).isBefore(bench.timing.now());

        ReportException failure =
                failure(bench.runner().reuseWithin(Duration.ofMinutes(5)).build());
        assertThat(failure).hasMessageContaining("nobody knows how old");
        assertThat(bench.runner()
                        .reuseWithin(Duration.ofMinutes(5))
                        .zone(ZoneOffset.UTC)
                        .build()
                        .run(sales)
                        .origin())
                .isEqualTo(Origin.SAVED);
    }

    @Test
    void whatTheAnswerLeavesOutIsReadFromTheSaves() {
        bench.fakes.briefStatus(true);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.save().chunksCount()).isEqualTo(1);
        assertThat(result.madeAt()).isPresent();
        assertThat(bench.calls("/save/list")).isEqualTo(1);
    }

    private void readyWithoutItsSave(String requestId) {
        bench.fake.fail(
                "GET",
                "/rest/report/status/" + requestId,
                Fault.answer(200, "application/json", "{\"result\":\"success\",\"status\":\"READY\"}"),
                1);
    }

    @Test
    void ourReadyRunWithoutItsSaveIsTheNewestOne() {
        bench.fakes.addSave(sales);
        ReportRunner runner = bench.runner()
                .onProgress(progress -> {
                    if (progress.questions() == 0) {
                        bench.fakes.finish();
                        readyWithoutItsSave(progress.requestId());
                    }
                })
                .build();

        ReportResult result = runner.run(sales);

        assertThat(result.save().id()).isEqualTo(902);
        assertThat(result.origin()).isEqualTo(Origin.GENERATED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOldSaveIsNeverTakenForAReadyRunOfWhichNobodyKnowsWhoseItWas(boolean resumed) {
        bench.fakes.addSave(sales);
        String requestId = bench.fakes.start(bench.fakes.add("Other"));
        readyWithoutItsSave(requestId);

        ReportResult result = resumed
                ? bench.standard().resume(sales, requestId)
                : bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.GENERATED);
        assertThat(result.save().reportId()).isEqualTo(sales);
        assertThat(result.save().id()).isGreaterThan(901);
    }

    @Test
    void theNewestSaveIsReadWithoutARun() {
        assertThat(bench.standard().latest(sales)).isEmpty();
        bench.fakes.addSave(sales);
        bench.timing.advance(Duration.ofDays(30));
        bench.fakes.addSave(sales);
        bench.fakes.addSave(bench.fakes.add("Other"));

        ReportResult latest = bench.standard().latest(sales).orElseThrow();

        assertThat(latest.save().id()).isEqualTo(902);
        assertThat(latest.origin()).isEqualTo(Origin.SAVED);
        assertThat(bench.calls("/generate")).isZero();
        assertThatThrownBy(() -> bench.standard().latest(7)).isInstanceOf(NotFoundException.class);
    }
}
