package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Work that one process has begun and another one ends. */
class CrmTakeOverTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String KEY = "REQUEST:1";

    private final JdbcExecutionLog log = JdbcExecutionLog.of(
                    JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""))
            .createTable()
            .clock(at(NOW));
    private final JdbcExecutionLog later = log.clock(at(NOW.plus(Duration.ofMinutes(10))));

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** Between contact and task so much time passes that another process does the work. */
    private static class SlowLog implements ExecutionLog {
        private final ExecutionLog log;
        private final Runnable meanwhile;
        private boolean slept;

        SlowLog(ExecutionLog log, Runnable meanwhile) {
            this.log = log;
            this.meanwhile = meanwhile;
        }

        @Override
        public Optional<Entry> claim(String key, String by) {
            return log.claim(key, by);
        }

        @Override
        public boolean save(String key, Entry entry) {
            if (!slept) {
                slept = true;
                meanwhile.run();
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

        @Override
        public boolean survivesRestarts() {
            return true;
        }
    }

    @Test
    void whoeverWasTakenOverStopsAndSaysWhatItHasDone() {
        CrmExecutor other = executor().log(later).build();
        ExecutionLog slowLog =
                new SlowLog(log, () -> other.route(request("1"), policy).orThrow());

        Execution slow = executor().log(slowLog).build().route(request("1"), policy);

        assertThat(slow.outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        assertThat(slow.steps()).containsExactly(Execution.Step.CREATE_CONTACT);
        assertThat(slow.warnings())
                .contains(new Warning(Warning.Code.DUPLICATE_RISK, "taken over by another process"))
                .extracting(warning -> warning.text(RUSSIAN))
                .contains("возможен дубликат: работу продолжил другой процесс");
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(log.find(KEY)).map(ExecutionLog.Entry::state).contains(ExecutionLog.State.DONE);
    }

    @Test
    void whereMarksAreRefusedWhatAKilledProcessMayHaveMadeIsNotMadeAgain() {
        contactWith(PHONE);
        log.claim(KEY, "killed");
        planfix.fail("GET", "/rest/task/" + marks.ofTask(request("1")), Fault.failure(400, 41, "wrong id"), 1);

        Execution open = executor().log(later).build().route(request("1"), policy);

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.warnings()).extracting(Warning::code).contains(Warning.Code.AMBIGUOUS_WRITE);
        assertThat(planfix.tasks()).isEmpty();
        assertThat(later.find(KEY)).map(ExecutionLog.Entry::state).contains(ExecutionLog.State.AMBIGUOUS);
    }

    @Test
    void aChatThatWasCutOffAtItsMomentIsGoneOnWithByItsNextEvent() {
        RoutingPolicy chats = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .moment(ChatMoment.START)
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        log.claim("CHAT:1", "killed");
        Interaction ended = Interaction.builder(InteractionKind.CHAT, "1")
                .set(Attributes.VISITOR_PHONE_NUMBER, PHONE)
                .build();

        assertThat(executor().log(log).build().route(ended, chats).outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        Execution done = executor().log(later).build().route(ended, chats);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
    }

    @Test
    void aTaskOpenedByPlanfixThatAKilledProcessWorkedOnIsGoneOnWith() {
        long card = contactWith(PHONE);
        long opened = planfix.addTask("{'name':'Chat','counterparty':'contact:" + card + "'}");
        log.claim(KEY, "killed");
        log.save(KEY, new ExecutionLog.Entry(ExecutionLog.State.STARTED, "killed", null, false, opened, false, false));

        Execution done = executor().log(later).build().route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_TASK, Execution.Step.UPDATE_CONTACT);
        assertThat(done.task()).contains(opened);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void theContactOfAChatThatWasCutOffGetsTheNumberThatCameMeanwhile() {
        RoutingPolicy chats = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .moment(ChatMoment.START)
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(InteractionPhase.STARTED)
                .build();
        Interaction identified = chat.toBuilder()
                .phase(InteractionPhase.IDENTIFIED)
                .set(Attributes.VISITOR_PHONE_NUMBER, PHONE)
                .build();
        long made = executor().build().route(chat, chats).contact().orElseThrow();
        log.claim("CHAT:1", "killed");

        Execution done = executor().log(later).build().route(identified, chats);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).contains(made);
        assertThat(planfix.contact(made).path("phones").toString()).contains(PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void whoeverWasTakenOverAtAKnownContactMakesNoSecondTask() {
        contactWith(PHONE);
        CrmExecutor other = executor().log(later).build();
        ExecutionLog slowLog =
                new SlowLog(log, () -> other.route(request("1"), policy).orThrow());

        Execution slow = executor().log(slowLog).build().route(request("1"), policy);

        assertThat(slow.outcome()).isEqualTo(Execution.Outcome.UNFINISHED);
        assertThat(slow.steps()).isEmpty();
        assertThat(planfix.tasks()).hasSize(1);
    }

    /** Killed when the task was there and before that was remembered, its contact is all that the log has. */
    @Test
    void aChatFoundByItsAddressIsGoneOnWithByItsNumberAlone() {
        RoutingPolicy chats = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                        .moment(ChatMoment.START)
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        long known = planfix.addContact("{'name':'C','email':'maria@mail.example'}");
        ExecutionLog dying = new SlowLog(log, () -> {}) {
            @Override
            public boolean save(String key, Entry entry) {
                if (entry.state() != State.STARTED) {
                    throw new IllegalStateException("killed");
                }
                return super.save(key, entry);
            }
        };
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(InteractionPhase.STARTED)
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .build();
        assertThatThrownBy(() -> executor().log(dying).build().route(chat, chats))
                .hasMessage("killed");
        assertThat(planfix.tasks()).hasSize(1);
        Interaction identified = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(InteractionPhase.IDENTIFIED)
                .set(Attributes.VISITOR_PHONE_NUMBER, PHONE)
                .build();

        Execution done = executor().log(later).build().route(identified, chats);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).contains(known);
        assertThat(planfix.contact(known).path("phones").toString()).contains(PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }
}
