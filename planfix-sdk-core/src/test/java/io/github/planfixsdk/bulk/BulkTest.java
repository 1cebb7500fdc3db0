package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.bulk.BulkItem.Outcome;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many updates: what fails is collected, what can't go on stops, and every stop can be gone on from. */
class BulkTest {
    private static final TaskRequest DONE = TaskRequest.builder().name("Done").build();

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));
    private final List<Long> ids = LongStream.range(1001, 1021).boxed().toList();
    private final List<Long> tried = new ArrayList<>();
    private final List<BulkProgress> told = new ArrayList<>();

    @BeforeEach
    void twentyTasks() {
        ids.forEach(id -> fake.addTask("{'name':'To do'}"));
    }

    @AfterEach
    void everyRequestWasValid() {
        Thread.interrupted();
        planfix.close();
        fake.close();
        assertThat(OpenApiDocument.problems(fake)).isEmpty();
    }

    private Bulk<Long> job() {
        return Bulk.of(ids, id -> id).onProgress(told::add);
    }

    private UpdateResult update(long id) {
        tried.add(id);
        return planfix.tasks().update(id, DONE);
    }

    private void fail(long id, Fault fault) {
        fake.fail("POST", "/rest/task/" + id, fault, 1);
    }

    private long done() {
        return fake.tasks().stream()
                .filter(task -> task.path("name").asText().equals("Done"))
                .count();
    }

    @Test
    void everyItemIsDoneInItsOrderAndProgressIsTold() {
        BulkResult<Long> result = job().run(this::update);

        assertThat(tried).isEqualTo(ids);
        assertThat(done()).isEqualTo(20);
        assertThat(result.isAllDone()).isTrue();
        assertThat(result.stop()).isEmpty();
        assertThat(result).hasToString("BulkResult[20 done, 0 failed, 0 unclear]");
        result.throwIfStopped();
        assertThat(told).hasSize(20);
        assertThat(told.get(4).done()).isEqualTo(5);
        assertThat(told.get(4).total()).isEqualTo(20);
    }

    @Test
    void theTimeLeftFollowsFromThePace() {
        FakeTiming timing = new FakeTiming();
        Bulk.of(ids, id -> id, timing).onProgress(told::add).run(id -> {
            timing.advance(Duration.ofSeconds(2));
            return null;
        });
        assertThat(told.get(0).left()).isEqualTo(Duration.ofSeconds(38));
        assertThat(told.get(18)).hasToString("19 of 20 done, 0 failed, 0 unclear, 2 s left");
        assertThat(told.get(19).left()).isZero();
    }

    @Test
    void withoutATotalNoTimeIsGuessed() {
        Bulk.of(ids::iterator, id -> id).onProgress(told::add).run(id -> null);
        assertThat(told.get(0)).hasToString("1 done, 0 failed, 0 unclear");
        told.clear();
        Bulk.of(ids::iterator, id -> id).total(40).onProgress(told::add).run(id -> null);
        assertThat(told.get(0).total()).isEqualTo(40);
        assertThat(told.get(0).left()).isNotNull();
    }

    @Test
    void failuresAreCollectedAndTheRestGoesOn() {
        fake.settings().lock(EntityKind.TASK, 1005);
        fake.settings().refuse(EntityKind.TASK, "name", "not now");
        fail(1003, Fault.failure(400, 1000, "Task not found"));
        fail(1007, Fault.lostAnswer());

        BulkResult<Long> result = job().run(this::update);

        assertThat(result.issues())
                .filteredOn(issue -> issue.item() <= 1007 && issue.outcome() != Outcome.PARTLY_APPLIED)
                .extracting(BulkItem::key, BulkItem::outcome)
                .containsExactly(
                        tuple("1003", Outcome.FAILED), tuple("1005", Outcome.QUEUED), tuple("1007", Outcome.UNCLEAR));
        assertThat(result.issues().get(0).outcome()).isEqualTo(Outcome.PARTLY_APPLIED);
        assertThat(result.issues().get(0))
                .hasToString("item 0 (1001) PARTLY_APPLIED: [UpdateFailure[field=name, error=not now]]");
        BulkItem<Long> missing = result.issues().get(2);
        assertThat(missing.index()).isEqualTo(2);
        assertThat(missing.failure()).isInstanceOf(NotFoundException.class);
        assertThat(missing.toString()).startsWith("item 2 (1003) FAILED: POST task/1003: ");
        assertThat(result.checkpoint().failed()).containsExactly("1003");
        assertThat(result.checkpoint().unclear()).containsExactly("1007");
        assertThat(result.checkpoint().done()).isEqualTo(18);
        assertThat(result.isAllDone()).isFalse();
        assertThat(tried).isEqualTo(ids);
    }

    @Test
    void anItemThatComesTwiceIsDoneOnceAndTold() {
        BulkResult<Long> result = Bulk.of(List.of(1001L, 1002L, 1001L), id -> "task " + id)
                .onProgress(told::add)
                .run(this::update);

        assertThat(tried).containsExactly(1001L, 1002L);
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.outcome()).isEqualTo(Outcome.REPEATED);
            assertThat(issue.index()).isEqualTo(2);
            assertThat(issue).hasToString("item 2 (task 1001) REPEATED");
        });
        assertThat(result.isAllDone()).isTrue();
        assertThat(result.checkpoint().position()).isEqualTo(3);
    }

    @Test
    void aSpentQuotaStopsAtOnceAndTellsWhenToGoOn() {
        fail(1004, Fault.quotaSpent(QuotaForm.BILLING_TEXT, Duration.ofHours(5)));

        BulkResult<Long> result = job().run(this::update);

        Stop stop = result.stop().orElseThrow();
        assertThat(stop.reason()).isEqualTo(StopReason.QUOTA);
        assertThat(stop.resumeAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(4)), Instant.now().plus(Duration.ofHours(6)));
        assertThat(tried).hasSize(4);
        assertThat(result.issues()).isEmpty();
        assertThatThrownBy(result::throwIfStopped).isInstanceOf(QuotaExceededException.class);

        // The one that met the refusal is the first of the next run.
        tried.clear();
        BulkResult<Long> rest = job().from(result.checkpoint()).run(this::update);
        assertThat(tried).isEqualTo(ids.subList(3, 20));
        assertThat(rest.isAllDone()).isTrue();
        assertThat(rest.checkpoint().done()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"401, 1,  AUTHENTICATION", "405, 5,  AUTHENTICATION", "403, 20, ACCOUNT", "403, 22, QUOTA"})
    void whatMakesEveryCallFailStopsAtOnce(int status, int code, StopReason reason) {
        fail(1002, Fault.failure(status, code, "no"));
        BulkResult<Long> result = job().run(this::update);
        assertThat(result.stop()).map(Stop::reason).contains(reason);
        assertThat(result.checkpoint().position()).isEqualTo(1);
        assertThat(tried).hasSize(2);
    }

    @Test
    void aMovedAccountStopsAtOnce() {
        fail(1001, Fault.redirect(URI.create("https://own.example/rest/")));
        BulkResult<Long> result = job().run(this::update);
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.ADDRESS);
        assertThat(result.checkpoint()).isEqualTo(BulkCheckpoint.start());
    }

    @Test
    void failuresOneAfterTheOtherStopButSuccessBetweenThemDoesNot() {
        for (long id : new long[] {1002, 1003, 1005, 1006, 1007}) {
            fail(id, Fault.failure(403, 6, "Access denied"));
        }
        BulkResult<Long> result = job().stopAfter(3).run(this::update);

        assertThat(result.stop()).map(Stop::reason).contains(StopReason.FAILURES);
        assertThat(tried).last().isEqualTo(1007L);
        assertThat(result.checkpoint().failed()).containsExactly("1002", "1003", "1005", "1006", "1007");

        tried.clear();
        BulkCheckpoint kept = BulkCheckpoint.parse(result.checkpoint().toString());
        BulkResult<Long> rest = job().from(kept).retryFailed().run(this::update);
        assertThat(tried).startsWith(1002L, 1003L, 1005L, 1006L, 1007L, 1008L).hasSize(18);
        assertThat(rest.isAllDone()).isTrue();
        assertThat(done()).isEqualTo(20);
    }

    @Test
    void whatIsUnclearIsNotTriedAgain() {
        fail(1002, Fault.lostAnswer());
        BulkResult<Long> result = job().run(this::update);
        tried.clear();
        BulkResult<Long> again = job().from(result.checkpoint()).retryFailed().run(this::update);
        assertThat(tried).isEmpty();
        assertThat(again.checkpoint()).isEqualTo(result.checkpoint());
        assertThat(again.checkpoint().unclear()).containsExactly("1002");
        assertThat(again.isAllDone()).isFalse();
    }

    @Test
    void anInterruptBetweenItemsStopsBeforeTheNextOne() {
        BulkResult<Long> result = job().run(id -> {
            UpdateResult updated = update(id);
            if (id == 1003) {
                Thread.currentThread().interrupt();
            }
            return updated;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stop()).contains(new Stop(StopReason.INTERRUPTED, null));
        assertThat(result.checkpoint().position()).isEqualTo(3);
        assertThatThrownBy(result::throwIfStopped)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void anInterruptedCallThatWasNotSentIsTheFirstOfTheNextRun() {
        BulkResult<Long> result = job().run(id -> {
            if (id == 1003) {
                Thread.currentThread().interrupt();
            }
            return update(id);
        });
        assertThat(Thread.interrupted()).isTrue();
        Stop stop = result.stop().orElseThrow();
        assertThat(stop.reason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(stop.cause()).isInstanceOf(ConnectionException.class);
        assertThat(result.checkpoint().position()).isEqualTo(2);
        assertThat(result.issues()).isEmpty();
    }

    @Test
    void aVanishedNetworkStopsAfterAFewAndLosesNothing() {
        BulkResult<Long> result = job().stopAfter(4).run(id -> {
            if (id == 1010) {
                fake.close();
            }
            return update(id);
        });
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.FAILURES);
        assertThat(result.checkpoint().done()).isEqualTo(9);
        assertThat(result.issues()).hasSize(4);
        assertThat(result.checkpoint().position()).isEqualTo(13);
    }

    @Test
    void theCallersOwnMistakesAreCollectedToo() {
        BulkResult<Long> result = job().run(id -> {
            if (id == 1002) {
                throw new IllegalArgumentException("no amount");
            }
            if (id == 1003) {
                throw new IllegalStateException("after the call, perhaps");
            }
            return update(id);
        });
        assertThat(result.checkpoint().failed()).containsExactly("1002");
        assertThat(result.checkpoint().unclear()).containsExactly("1003");
        assertThat(result.checkpoint().done()).isEqualTo(18);
    }

    @Test
    void itemsThatCannotBeReadOnStopTheJobAndItCanGoOn() {
        Iterable<Long> broken = () -> new Iterator<>() {
            private final Iterator<Long> all = ids.iterator();

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Long next() {
                Long id = all.next();
                if (id == 1006) {
                    throw new IllegalStateException("the file ends here");
                }
                return id;
            }
        };
        BulkResult<Long> result = Bulk.of(broken, id -> id).run(this::update);
        Stop stop = result.stop().orElseThrow();
        assertThat(stop.reason()).isEqualTo(StopReason.SOURCE);
        assertThat(stop.cause()).hasMessage("the file ends here");
        tried.clear();
        assertThat(job().from(result.checkpoint()).run(this::update).isAllDone())
                .isTrue();
        assertThat(tried).first().isEqualTo(1006L);
    }

    @Test
    void aListenerThatCannotSaveStopsTheJob() {
        BulkResult<Long> result = job().onProgress(progress -> {
                    throw new IllegalStateException("disk full");
                })
                .run(this::update);
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.LISTENER);
        assertThat(tried).hasSize(1);
        assertThat(result.checkpoint().position()).isOne();
    }

    @Test
    void aCheckpointOfAnyMomentGoesOnWithoutDoingAnythingTwice() {
        job().run(this::update);
        List<Long> all = List.copyOf(tried);
        for (BulkProgress progress : List.copyOf(told)) {
            tried.clear();
            BulkCheckpoint kept = BulkCheckpoint.parse(progress.checkpoint().toString());
            assertThat(job().from(kept).run(this::update).isAllDone()).isTrue();
            assertThat(tried).isEqualTo(all.subList((int) kept.position(), 20));
        }
        fake.clearRequests();
    }

    @Test
    void otherItemsThanBeforeAreRefused() {
        BulkCheckpoint checkpoint = job().run(id -> null).checkpoint();
        List<Long> shifted = LongStream.range(1002, 1030).boxed().toList();
        BulkCheckpoint failed = new BulkCheckpoint(20, 19, "1020", List.of("1005"), List.of(), List.of());
        assertThatThrownBy(() ->
                        Bulk.of(shifted, id -> id).from(failed).retryFailed().run(this::update))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bulk.of(shifted, id -> id).from(checkpoint).run(this::update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item 19 is 1021, but the checkpoint was taken behind 1020");
        assertThatThrownBy(() ->
                        Bulk.of(ids.subList(0, 3), id -> id).from(checkpoint).run(this::update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 3 items");
        assertThat(tried).isEmpty();
    }

    @Test
    void noItemsAreDoneAtOnce() {
        assertThat(Bulk.of(List.<Long>of(), id -> id).run(this::update).isAllDone())
                .isTrue();
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void tenThousandAndOneItemsAreDone() {
        List<Long> many = LongStream.range(0, 10_001).boxed().toList();
        List<Long> order = new ArrayList<>();
        BulkResult<Long> result = Bulk.of(many, id -> id).run(order::add);
        assertThat(order).isEqualTo(many);
        assertThat(result.checkpoint()).hasToString("bulk-2;10001;10001;=10000;;;;");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> job().stopAfter(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> job().total(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
