package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that come again, failures and interruptions: nothing is lost and nothing doubled. */
class CrmRepeatTest extends CrmTest {
    @Test
    void aChatTurnedAwayAtItsMomentIsNotDecidedAgain() {
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
                .set(Attributes.VISITOR_PHONE_NUMBER, PHONE)
                .set(Attributes.SITE_DOMAIN_NAME, "jobs.example")
                .build();
        RoutingPolicy filtered = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contact())
                        .repeat(Plan.contact())
                        .moment(ChatMoment.END)
                        .filter(InteractionFilter.on(Attributes.SITE_DOMAIN_NAME.isNot("jobs.example")))
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        Interaction changed = chat.toBuilder()
                .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                .build();

        assertThat(executor().dryRun().build().route(chat, filtered).decision().reason())
                .isEqualTo(Reason.FILTER_REJECTED);
        assertThat(executor.route(chat, filtered).decision().reason()).isEqualTo(Reason.FILTER_REJECTED);
        assertThat(executor.route(changed, filtered).decision().reason()).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(planfix.requestCount()).isZero();
    }

    private RoutingPolicy atTheStart() {
        return RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .moment(ChatMoment.START)
                        .filter(InteractionFilter.on(Attributes.SITE_DOMAIN_NAME.isNot("jobs.example")))
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
    }

    private static Interaction chat(InteractionPhase phase) {
        return Interaction.builder(InteractionKind.CHAT, "1")
                .phase(phase)
                .set(Attributes.VISITOR_PHONE_NUMBER, PHONE)
                .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                .build();
    }

    @Test
    void aChatThatFailedAtItsMomentIsGoneOnWithByItsNextEvent() {
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        Execution failed = executor.route(chat(InteractionPhase.STARTED), atTheStart());
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);

        Execution done = executor.route(chat(InteractionPhase.FINISHED), atTheStart());

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(done.contact()).isEqualTo(failed.contact());
        Execution later = executor.route(chat(InteractionPhase.FINISHED), atTheStart());
        assertThat(later.outcome()).isEqualTo(Execution.Outcome.SKIPPED);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void anEventThatLeavesAFailedChatUndoneIsNotCalledSkipped() {
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        Execution failed = executor.route(chat(InteractionPhase.STARTED), atTheStart());
        Interaction elsewhere = chat(InteractionPhase.FINISHED).toBuilder()
                .set(Attributes.SITE_DOMAIN_NAME, "jobs.example")
                .build();

        Execution open = executor.route(elsewhere, atTheStart());

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        assertThat(open.decision().reason()).isEqualTo(Reason.FILTER_REJECTED);
        assertThat(open.contact()).isEqualTo(failed.contact());
        assertThat(executor.route(chat(InteractionPhase.FINISHED), atTheStart()).outcome())
                .isEqualTo(Execution.Outcome.DONE);
    }

    /** That it rings is told late and says nothing of how it ended. */
    @Test
    void anEarlierReportOfAFailedCallThatComesLateDecidesNothing() {
        RoutingPolicy calls = RoutingPolicy.builder()
                .inboundCalls(p -> p.first(Plan.task(TaskTarget.object(1)))
                        .repeat(Plan.task(TaskTarget.object(1)))
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        Interaction rings = Interaction.builder(InteractionKind.CALL, "1")
                .phase(InteractionPhase.STARTED)
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();
        Interaction lost = rings.toBuilder()
                .phase(InteractionPhase.FINISHED)
                .set(Attributes.IS_LOST, true)
                .build();
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        executor.route(lost, calls);

        Execution late = executor.route(rings, calls);
        assertThat(late.outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        assertThat(late).hasToString("UNFINISHED NOT_THE_MOMENT");
        assertThat(planfix.tasks()).isEmpty();

        Interaction recorded = lost.toBuilder().phase(InteractionPhase.RECORDED).build();
        Execution done = executor.route(recorded, calls);
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.decision().task().orElseThrow().title()).startsWith("Missed");
    }

    /** Between looking and claiming, another process has failed at the chat. */
    @ParameterizedTest
    @EnumSource(names = {"FAILED", "AMBIGUOUS", "INTERRUPTED", "STARTED", "DONE"})
    void whoTurnsAChatAwayLeavesWhatAnotherProcessHasLeftOpen(ExecutionLog.State state) {
        ExecutionLog.Entry theirs = new ExecutionLog.Entry(state, "another", 501L, true, null, false, true);
        ObservedLog log = new ObservedLog(true) {
            private boolean looked;

            @Override
            public Optional<Entry> find(String key) {
                return looked ? super.find(key) : Optional.empty();
            }

            @Override
            public Optional<Entry> claim(String key, String by) {
                if (!looked) {
                    looked = true;
                    super.claim(key, "another");
                    super.save(key, theirs);
                }
                return super.claim(key, by);
            }
        };
        Interaction elsewhere = chat(InteractionPhase.STARTED).toBuilder()
                .set(Attributes.SITE_DOMAIN_NAME, "jobs.example")
                .build();

        Execution away = executor().log(log).build().route(elsewhere, atTheStart());

        assertThat(away.outcome())
                .isEqualTo(state == ExecutionLog.State.DONE ? Execution.Outcome.SKIPPED : Execution.Outcome.UNFINISHED);
        ExecutionLog.Entry left = log.find("CHAT:1").orElseThrow();
        assertThat(left.in(state).claimedBy("x")).isEqualTo(theirs.claimedBy("x"));
        assertThat(left.state()).isEqualTo(state);
    }

    @Test
    void theSameInteractionIsCarriedOutOnce() {
        Decision decision = policy.decide(request("1"), Facts.at(NOW).first().build());
        Execution first = executor.execute(decision);
        Execution second = executor.execute(decision);
        assertThat(second.outcome()).isEqualTo(Execution.Outcome.ALREADY_DONE);
        assertThat(second.task()).isEqualTo(first.task());
        assertThat(executor.route(request("1"), policy).decision().reason()).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void anOldDecisionToCreateAContactTakesTheOneThatIsThereNow() {
        Decision decision = policy.decide(request("1"), Facts.at(NOW).first().build());
        long known = contactWith(PHONE);

        Execution done = executor.execute(decision);

        assertThat(done.contact()).contains(known);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(done.requests()).isEqualTo(3).isEqualTo(planfix.requestCount());
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void eightThreadsCarryOutOneInteractionOnce() throws Exception {
        Decision decision = policy.decide(request("1"), Facts.at(NOW).first().build());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Execution.Outcome> outcomes = new ArrayList<>();
        try {
            List<Callable<Execution>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> executor.execute(decision));
            }
            for (Future<Execution> result : pool.invokeAll(work)) {
                outcomes.add(result.get().outcome());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(outcomes).containsOnlyOnce(Execution.Outcome.DONE);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void afterACertainFailureTheRestIsDoneWithoutASecondContact() {
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);

        Execution failed = executor.route(request("1"), policy);
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(failed.failure()).containsInstanceOf(ApiException.class);

        Execution done = executor.route(request("1"), policy);
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.decision().reason()).isEqualTo(Reason.FIRST_CONTACT);
        assertThat(done.contact()).isEqualTo(failed.contact());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    /** One creates the contact, so nobody has made a task before. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterACertainFailureNothingIsLookedForByItsMark(boolean durable) {
        CrmExecutor one = executor().log(new ObservedLog(durable)).build();
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        one.route(request("1"), policy);
        planfix.clearRequests();

        Execution done = one.route(request("1"), policy);

        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(paths()).containsExactly("/rest/contact/list", "/rest/task/");
    }

    @Test
    void aLogThatFailsOnceBetweenContactAndTaskDoublesNothing() {
        ForgetfulLog log = new ForgetfulLog();
        CrmExecutor logged = executor().log(log).build();

        assertThatThrownBy(() -> logged.route(request("1"), policy)).isSameAs(log.failure);
        Execution done = logged.route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void aStoreThatFailsAfterAFailureShowsBoth() {
        ForgetfulLog log = new ForgetfulLog();
        planfix.fail("POST", "/rest/contact/", Fault.failure(400, 1, "no"), 1);

        assertThatThrownBy(() -> executor().log(log).build().route(request("1"), policy))
                .isSameAs(log.failure)
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .hasOnlyElementsOfType(ApiException.class)
                        .hasSize(1));
    }

    /** Its first save fails, as that of a database does which is restarted. */
    private static final class ForgetfulLog extends ObservedLog {
        private final IllegalStateException failure = new IllegalStateException("database restarted");
        private boolean failed;

        ForgetfulLog() {
            super(true);
        }

        @Override
        public boolean save(String key, Entry entry) {
            if (!failed) {
                failed = true;
                throw failure;
            }
            return super.save(key, entry);
        }
    }

    @Test
    void theMemoryLogForgetsTheOldestFirst() {
        ExecutionLog log = ExecutionLog.inMemory(2);
        for (String key : List.of("a", "b", "c")) {
            assertThat(log.claim(key, key + " 1")).isEmpty();
        }
        assertThat(log.find("a")).isEmpty();
        assertThat(log.claim("b", "2")).map(ExecutionLog.Entry::state).contains(ExecutionLog.State.STARTED);
        log.forget("b");
        assertThat(log.claim("b", "2")).isEmpty();
        assertThat(log.save("a", ExecutionLog.Entry.startedBy("a 1"))).isTrue();
        assertThat(log.find("a")).isPresent();
        assertThat(log.find("c")).isEmpty();
    }

    @Test
    void aFailedUpdateOfAnOpenedTaskCanBeTriedAgain() {
        long chatTask = planfix.addTask("{'name':'Chat'}");
        Decision decision = policy.decide(request("r1"), Facts.at(NOW).first().build());
        planfix.fail("POST", "/rest/task/" + chatTask, Fault.lostAnswer(), 1);

        Execution failed = executor.executeOn(chatTask, decision);
        Execution again = executor.executeOn(chatTask, decision);

        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(again.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(again.steps()).containsExactly(Execution.Step.UPDATE_TASK);
    }
}
