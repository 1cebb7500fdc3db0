package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.AccountException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.LockedException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.error.ReportException.Reason;
import io.github.planfixsdk.report.ReportResult.Origin;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRunTroubleTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"Report already in progress", "Report already in progress by requestId - ", ""})
    void aRunningRequestWithoutAnIdIsAnException(String text) {
        bench.fakes.inProgressText(text);
        bench.fakes.start(sales);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(failure.requestId()).isNull();
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure).hasMessageContaining("try again").hasCauseInstanceOf(LockedException.class);
    }

    @Test
    void aPlanWithoutReportsAnUnknownReportAndAnUnknownRequestKeepTheirExceptions() {
        assertThatThrownBy(() -> bench.standard().run(7))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("9000");
        assertThatThrownBy(() -> bench.standard().resume(sales, "nothing"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("9003")
                .hasMessageContaining("run the report again");
        bench.fakes.allowed(false);
        assertThatThrownBy(() -> bench.standard().run(sales))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("9001");
    }

    @Test
    void anUnknownStateIsWaitedOutAndTold() {
        bench.fakes.waitingState("queued");
        bench.fakes.statusCallsInProgress(3);

        assertThat(bench.standard().run(sales).origin()).isEqualTo(Origin.GENERATED);
        assertThat(bench.progress.get(1).state()).isEqualTo(GenerationState.of("queued"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "Failed", "canceled"})
    void aStateThatSpeaksOfFailureEndsTheWaitAtOnce(String word) {
        bench.fakes.waitingState(word);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.RUN_FAILED);
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure).hasMessageContaining("\"" + word + "\"");
        assertThat(bench.timing.sleeps()).hasSize(1);
    }

    @Test
    void anAnswerThatGotLostIsNoReasonForASecondRun() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.lostAnswer(), 1);

        ReportResult result = bench.standard().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.JOINED);
        assertThat(bench.standard().latest(sales).orElseThrow().save().id()).isEqualTo(901);
    }

    @Test
    void aLostRequestThatGetsLostAgainIsGivenUp() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.lostAnswer(), 2);

        assertThatThrownBy(() -> bench.standard().run(sales))
                .isInstanceOfSatisfying(ConnectionException.class, e -> assertThat(e.mayHaveBeenApplied())
                        .isTrue());
    }

    private void lostAndThenTooSoon() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.lostAnswer(), 1);
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.failure(403, 9004, "too soon"), 1);
    }

    @Test
    void aRunWhoseAnswerGotLostAndThatIsOverAtTheNextRequestIsThisCalls() {
        bench.fakes.addSave(sales);
        lostAndThenTooSoon();

        ReportResult result = bench.runner().reuseWithin(Duration.ZERO).build().run(sales);

        assertThat(result.origin()).isEqualTo(Origin.JOINED);
        assertThat(result.save().id()).isEqualTo(901);
    }

    @Test
    void aSaveFromBeforeIsNotTakenForTheRunWhoseAnswerGotLost() {
        bench.fakes.addSave(sales);
        bench.timing.advance(Duration.ofMinutes(1));
        lostAndThenTooSoon();

        ReportException failure =
                failure(bench.runner().reuseWithin(Duration.ZERO).build());

        assertThat(failure.reason()).isEqualTo(Reason.TOO_SOON);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
    }

    @Test
    void whatFailsAfterTheLostRequestSaysThatThereMayBeARun() {
        lostAndThenTooSoon();
        bench.fake.fail("POST", "/rest/report/" + sales + "/save/list", Fault.failure(403, 6, "no access"), 1);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.CALL_FAILED);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure.requestId()).isNull();
        assertThat(failure)
                .hasMessageContaining("the newest save was looked up")
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondRequestThatIsRefusedDoesNotHideTheFirstOne() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.lostAnswer(), 1);
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.failure(403, 6, "no access"), 1);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.CALL_FAILED);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure).hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whereNothingWasRequestedTheSavesFailureIsItself() {
        bench.fake.fail("POST", "/rest/report/" + sales + "/generate", Fault.failure(403, 9004, "too soon"), 1);
        bench.fake.fail("POST", "/rest/report/" + sales + "/save/list", Fault.failure(403, 6, "no access"), 1);

        assertThatThrownBy(() -> bench.standard().run(sales)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnknownErrorOfTheServerIsWaitedOut() {
        String requestId = bench.fakes.start(sales);
        bench.fake.fail("GET", "/rest/report/status/" + requestId, Fault.failure(500, 0, "Rest API error"), 2);

        assertThat(bench.standard().resume(sales, requestId).origin()).isEqualTo(Origin.JOINED);
    }

    @Test
    void aReadyRunWhoseSaveCannotBeLookedUpIsNotSaidToGoOn() {
        bench.fakes.briefStatus(true);
        bench.fake.fail("POST", "/rest/report/" + sales + "/save/list", Fault.htmlPage(502), 1);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.CALL_FAILED);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure)
                .hasMessageContaining("save of a ready run")
                .hasMessageContaining("Resume")
                .hasMessageNotContaining("goes on");
        assertThat(bench.standard().resume(sales, failure.requestId()).save().id())
                .isEqualTo(901);
    }

    @Test
    void aNetworkThatIsGoneForAMomentDoesNotEndTheWait() {
        bench.fakes.statusCallsInProgress(1);
        String requestId = bench.fakes.start(sales);
        bench.fake.fail("GET", "/rest/report/status/" + requestId, Fault.reset(), 1);
        bench.fake.fail("GET", "/rest/report/status/" + requestId, Fault.htmlPage(502), 1);

        assertThat(bench.standard().run(sales).origin()).isEqualTo(Origin.JOINED);
    }

    @Test
    void aNetworkThatStaysAwayEndsTheWaitButNotTheRun() {
        String requestId = bench.fakes.start(sales);
        bench.fake.fail("GET", "/rest/report/status/" + requestId, Fault.reset(), 3);

        ReportException failure = failure(bench.standard());

        assertThat(failure.reason()).isEqualTo(Reason.CALL_FAILED);
        assertThat(failure.requestId()).isEqualTo(requestId);
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure).hasCauseInstanceOf(ConnectionException.class);
        assertThat(bench.standard().resume(sales, requestId).origin()).isEqualTo(Origin.JOINED);
    }

    @Test
    void aSpentQuotaEndsTheWaitAtOnceAndSaysWhenToComeBack() {
        String requestId = bench.fakes.start(sales);
        bench.fake.fail(
                "GET",
                "/rest/report/status/" + requestId,
                Fault.answer(
                        200,
                        "application/json",
                        "{\"result\":\"fail\",\"error\":\"Rest API billing - rate limit exceeded, remaining:0, timeToReset:57283\"}"),
                1);

        ReportException failure = failure(bench.standard());

        assertThat(failure).hasCauseInstanceOf(QuotaExceededException.class);
        assertThat(failure.retryAt()).isNotNull();
        assertThat(failure.requestId()).isEqualTo(requestId);
        assertThat(bench.calls("/status/" + requestId)).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadStopsKeepsItsFlagAndTheRequest() {
        bench.fakes.statusCallsInProgress(Integer.MAX_VALUE);
        ReportRunner runner = bench.runner()
                .onProgress(progress -> {
                    if (progress.questions() == 2) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();

        ReportException failure = failure(runner);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(failure.requestId()).isNotNull();
        bench.fakes.finish();
        assertThat(bench.standard().resume(sales, failure.requestId()).save().id())
                .isEqualTo(901);
    }

    @Test
    void aThreadThatIsInterruptedBeforeAsksForNothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> bench.standard().run(sales)).isInstanceOf(ConnectionException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.calls("/generate")).isZero();
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        ReportRunner runner = bench.runner()
                .onProgress(progress -> {
                    throw new IllegalStateException("mine");
                })
                .build();

        assertThat(runner.run(sales).isFresh()).isTrue();
    }

    @Test
    void wrongSettingsAreRefusedAtOnce() {
        ReportRunner.Builder builder = bench.runner();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.standard().run(0))
                .withMessageContaining("reportId is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> bench.standard().latest(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.standard().resume(sales, " "))
                .withMessageContaining("requestId is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.deadline(Duration.ZERO))
                .withMessageContaining("deadline is PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.deadline(Duration.ofDays(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.polling(Duration.ofSeconds(2), SECOND))
                .withMessageContaining("shortest is PT2S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.polling(Duration.ZERO, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.reuseWithin(Duration.ofSeconds(-1)));
        assertThat(bench.fake.requestCount()).isZero();
    }
}
