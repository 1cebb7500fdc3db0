package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.routing.crm.ExecutionLog.Entry;
import io.github.planfixsdk.routing.crm.ExecutionLog.State;
import io.github.planfixsdk.testkit.Fault;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log in a database, over restarts and a death in the middle. */
class JdbcExecutionLogTest extends CrmTest {
    private static final String ME = "me";

    private static JdbcConnectionPool memory(String mode) {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=" + mode, "sa", "");
    }

    private static JdbcConnectionPool file(Path folder) {
        return JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("log"), "sa", "");
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    static Stream<ExecutionLog> logs() {
        return Stream.of(
                ExecutionLog.inMemory(100),
                JdbcExecutionLog.of(memory("REGULAR")).createTable().createTable(),
                JdbcExecutionLog.of(memory("PostgreSQL")).createTable(),
                JdbcExecutionLog.of(memory("MySQL"), "PUBLIC.executions").createTable());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void anEntryGoesThroughItsStates(ExecutionLog log) {
        assertThat(log.find("a")).isEmpty();
        assertThat(log.claim("a", ME)).isEmpty();
        assertThat(log.claim("a", ME)).contains(Entry.startedBy(ME));
        assertThat(log.claim("A", ME)).isEmpty();
        assertThat(log.claim("a ", ME)).isEmpty();

        Entry failed = new Entry(State.FAILED, ME, 5L, true, null, true, false);
        log.save("a", failed);
        assertThat(log.find("a")).contains(failed);
        assertThat(log.claim("a", ME)).contains(failed);
        assertThat(log.find("a")).contains(failed.in(State.STARTED));

        log.save("a", failed.in(State.AMBIGUOUS));
        assertThat(log.claim("a", ME)).map(Entry::state).contains(State.AMBIGUOUS);
        assertThat(log.claim("a", ME)).map(Entry::state).contains(State.STARTED);

        Entry done = new Entry(State.DONE, ME, 5L, false, 7L, false, true);
        log.save("a", done);
        assertThat(log.claim("a", ME)).contains(done);
        log.forget("a");
        assertThat(log.claim("a", ME)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void ofManyWhoClaimOneGetsIt(ExecutionLog log) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (State state : new State[] {State.DONE, State.FAILED}) {
                log.forget("a");
                if (state == State.FAILED) {
                    log.claim("a", ME);
                    log.save("a", Entry.startedBy(ME).in(state));
                }
                List<Callable<Optional<Entry>>> claims = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String by = "attempt " + i;
                    claims.add(() -> log.claim("a", by));
                }
                int mine = 0;
                for (Future<Optional<Entry>> claim : pool.invokeAll(claims)) {
                    mine += claim.get()
                                    .filter(entry -> entry.state() == State.STARTED)
                                    .isPresent()
                            ? 0
                            : 1;
                }
                assertThat(mine).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aStartedOneIsTakenOverByOneWhenItIsOld() {
        JdbcConnectionPool database = memory("REGULAR");
        JdbcExecutionLog log = JdbcExecutionLog.of(database).createTable().takeOverAfter(Duration.ofMinutes(5));
        log.clock(at(NOW)).claim("a", ME);

        assertThat(log.clock(at(NOW.plusSeconds(299))).claim("a", ME))
                .map(Entry::state)
                .contains(State.STARTED);
        JdbcExecutionLog later = log.clock(at(NOW.plusSeconds(300)));
        assertThat(later.find("a")).map(Entry::state).contains(State.INTERRUPTED);
        assertThat(later.claim("a", ME)).map(Entry::state).contains(State.INTERRUPTED);
        assertThat(later.claim("a", ME)).map(Entry::state).contains(State.STARTED);
    }

    @Test
    void anOpenOneThatIsCutOffAgainIsStillOpen() {
        JdbcExecutionLog log =
                JdbcExecutionLog.of(memory("REGULAR")).createTable().clock(at(NOW));
        log.claim("a", ME);
        log.save("a", Entry.startedBy(ME).in(State.AMBIGUOUS));

        assertThat(log.claim("a", ME)).map(Entry::state).contains(State.AMBIGUOUS);
        assertThat(log.claim("a", ME)).map(Entry::state).contains(State.STARTED);

        JdbcExecutionLog later = log.clock(at(NOW.plus(Duration.ofMinutes(10))));
        assertThat(later.claim("a", ME)).map(Entry::state).contains(State.AMBIGUOUS);
        assertThat(later.save("a", Entry.startedBy(ME).in(State.DONE))).isTrue();
        assertThat(later.find("a")).map(Entry::state).contains(State.DONE);
    }

    @Test
    void whoWasTakenOverChangesNothingAnyMore() {
        JdbcExecutionLog slow =
                JdbcExecutionLog.of(memory("REGULAR")).createTable().clock(at(NOW));
        JdbcExecutionLog other = slow.clock(at(NOW.plus(Duration.ofMinutes(10))));
        Entry theirs = new Entry(State.DONE, "other", 5L, true, 7L, false, false);
        slow.claim("running", "slow");
        slow.claim("done", "slow");
        other.claim("running", "other");
        other.claim("done", "other");
        other.save("done", theirs);

        assertThat(slow.save("running", Entry.startedBy("slow").in(State.FAILED)))
                .isFalse();
        assertThat(slow.save("done", Entry.startedBy("slow").in(State.FAILED))).isFalse();

        assertThat(other.find("done")).contains(theirs);
        assertThat(other.save("running", theirs)).isTrue();
        assertThat(other.find("running")).contains(theirs);
    }

    @Test
    void twoWhoShareOneLogObjectAreToldApart() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        JdbcExecutionLog log = JdbcExecutionLog.of(memory("REGULAR")).createTable();
        JdbcExecutionLog shared = log.clock(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        shared.claim("a", "slow");
        now.set(NOW.plus(Duration.ofMinutes(10)));
        assertThat(shared.claim("a", "other")).map(Entry::state).contains(State.INTERRUPTED);

        assertThat(shared.save("a", Entry.startedBy("slow").in(State.FAILED))).isFalse();
        assertThat(shared.find("a")).contains(Entry.startedBy("other"));
        assertThat(shared.save("a", Entry.startedBy("other").in(State.DONE))).isTrue();
        assertThat(shared.save("a", Entry.startedBy("slow").in(State.DONE))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void anEntryIsThatOfWhoeverHasClaimedItLast(ExecutionLog log) {
        log.claim("a", "one");
        log.save("a", Entry.startedBy("one").in(State.FAILED));
        log.claim("a", "two");

        assertThat(log.save("a", Entry.startedBy("one").in(State.DONE))).isFalse();
        assertThat(log.find("a")).contains(Entry.startedBy("two"));
        assertThat(log.save("a", Entry.startedBy("two").in(State.DONE))).isTrue();
    }

    @Test
    void whatSomebodyHadForgottenMeanwhileIsRemembered() {
        JdbcExecutionLog log = JdbcExecutionLog.of(memory("REGULAR")).createTable();
        log.claim("a", ME);
        log.forget("a");
        assertThat(log.save("a", Entry.startedBy(ME).in(State.DONE))).isTrue();
        assertThat(log.find("a")).isPresent();
    }

    @Test
    void whatIsDoneCanBeForgottenAfterAWhile() {
        JdbcExecutionLog log =
                JdbcExecutionLog.of(memory("REGULAR")).createTable().clock(at(NOW));
        log.save("done", Entry.startedBy(ME).in(State.DONE));
        log.save("open", Entry.startedBy(ME).in(State.AMBIGUOUS));

        assertThat(log.forgetDone(NOW)).isZero();
        assertThat(log.forgetDone(NOW.plusMillis(1))).isEqualTo(1);
        assertThat(log.find("open")).isPresent();
    }

    @Test
    void aRestartedProgramKnowsWhatWasDone(@TempDir Path folder) {
        JdbcConnectionPool before = file(folder);
        Execution first = executor()
                .log(JdbcExecutionLog.of(before).createTable())
                .build()
                .route(request("1"), policy);
        before.dispose();
        planfix.clearRequests();

        JdbcConnectionPool after = file(folder);
        CrmExecutor restarted =
                executor().log(JdbcExecutionLog.of(after).createTable()).build();
        assertThat(restarted.route(request("1"), policy).decision().reason()).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(planfix.requestCount()).isZero();
        assertThat(restarted.execute(first.decision()).task()).isEqualTo(first.task());
        after.dispose();
    }

    /** Dies where it is told to, as a process does that is killed: nothing is written any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static ExecutionLog dyingAt(ExecutionLog log, int save) {
        return new ExecutionLog() {
            private int saves;

            @Override
            public Optional<Entry> claim(String key, String by) {
                return log.claim(key, by);
            }

            @Override
            public boolean save(String key, Entry entry) {
                saves++;
                if (saves >= save) {
                    throw new Killed();
                }
                return log.save(key, entry);
            }

            @Override
            public Optional<Entry> find(String key) {
                return log.find(key);
            }

            @Override
            public void forget(String key) {
                log.forget(key);
            }
        };
    }

    /** The first save comes after the contact, the second after the task. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAKilledProcessHasMadeIsFoundAndTheRestIsDone(int save) {
        JdbcExecutionLog log =
                JdbcExecutionLog.of(memory("REGULAR")).createTable().clock(at(NOW));
        CrmExecutor dying = executor().log(dyingAt(log, save)).build();
        assertThatThrownBy(() -> dying.route(request("1"), policy)).isInstanceOf(Throwable.class);
        assertThat(log.find("REQUEST:1")).map(Entry::state).contains(State.STARTED);

        CrmExecutor soon = executor().log(log).build();
        assertThat(soon.route(request("1"), policy).outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        assertThat(soon.execute(policy.decide(
                                request("1"), Facts.at(NOW).first().build()))
                        .outcome())
                .isEqualTo(Execution.Outcome.UNFINISHED);

        CrmExecutor later =
                executor().log(log.clock(at(NOW.plus(Duration.ofMinutes(10))))).build();
        planfix.clearRequests();
        Execution done = later.route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.decision().reason()).isEqualTo(Reason.FIRST_CONTACT);
        assertThat(planfix.requestCount()).isLessThanOrEqualTo(4).isEqualTo(done.requests());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(log.find("REQUEST:1")).map(Entry::state).contains(State.DONE);
    }

    @Test
    void aProcessKilledBeforeItsFirstWriteIsReplaced() {
        JdbcExecutionLog log =
                JdbcExecutionLog.of(memory("REGULAR")).createTable().clock(at(NOW));
        log.claim("REQUEST:1", ME);
        CrmExecutor later =
                executor().log(log.clock(at(NOW.plus(Duration.ofMinutes(10))))).build();

        Execution done = later.route(request("1"), policy);

        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.requests()).isLessThanOrEqualTo(4);
    }

    @Test
    void anOpenCreateIsFoundAfterARestart() {
        JdbcExecutionLog log = JdbcExecutionLog.of(memory("REGULAR")).createTable();
        String mark = marks.ofTask(request("1"));
        planfix.fail("POST", "/rest/task/", Fault.lostAnswer(), 1);
        planfix.fail("GET", "/rest/task/" + mark, Fault.failure(400, 1000, "not yet"), 1);
        assertThat(executor().log(log).build().route(request("1"), policy).outcome())
                .isEqualTo(Execution.Outcome.AMBIGUOUS);

        Execution done = executor().log(log).build().route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.warnings()).extracting(Warning::code).contains(Warning.Code.FOUND_BY_MARK);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void wrongOptionsAreRefusedAndAMissingTableShows() {
        JdbcConnectionPool database = memory("REGULAR");
        assertThatThrownBy(() -> JdbcExecutionLog.of(database, "x; drop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planfix_executions");
        JdbcExecutionLog log = JdbcExecutionLog.of(database);
        assertThatThrownBy(() -> log.takeOverAfter(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.claim("a", ME)).isInstanceOf(JdbiException.class);
    }

    @Test
    void theMissingArtifactIsNamed() throws Exception {
        URL core = JdbcExecutionLog.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {core}, ClassLoader.getPlatformClassLoader())) {
            Class<?> log = loader.loadClass(JdbcExecutionLog.class.getName());
            var of = log.getMethod("of", DataSource.class);
            assertThatThrownBy(() -> of.invoke(null, new JdbcDataSource()))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.jdbi:jdbi3-core");
        }
    }
}
