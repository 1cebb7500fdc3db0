package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chats whose contact and task Planfix has made itself. */
class CrmOpenedTaskTest extends CrmTest {
    private long card;
    private long opened;
    private RoutingPolicy chats = policy;

    @BeforeEach
    void planfixOpensTheTask() {
        card = planfix.addContact("{'name':'Visitor'}");
        opened = planfix.addTask("{'name':'Chat','counterparty':'contact:" + card + "'}");
        chats = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                        .moment(ChatMoment.START)
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
    }

    private static Interaction chat(InteractionPhase phase, String phone) {
        Interaction.Builder made =
                Interaction.builder(InteractionKind.CHAT, "1").phase(phase);
        return phone.isEmpty()
                ? made.build()
                : made.set(Attributes.VISITOR_PHONE_NUMBER, phone).build();
    }

    private Decision started() {
        return chats.decide(
                chat(InteractionPhase.STARTED, ""), Facts.at(NOW).first().build());
    }

    private String assignees() {
        return planfix.task(opened).path("assignees").toString();
    }

    private String phones() {
        return planfix.contact(card).path("phones").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void theNextReportGoesOnWithTheOpenedTaskAndCreatesNothing(String failing) {
        planfix.fail(failing, "/rest/task/" + opened, Fault.failure(400, 1, "no"), 1);
        Execution failed = executor.executeOn(opened, started());
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(failed.task()).contains(opened);

        Execution done = executor.route(chat(InteractionPhase.FINISHED, PHONE), chats);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_TASK, Execution.Step.UPDATE_CONTACT);
        assertThat(done.task()).contains(opened);
        assertThat(done.contact()).contains(card);
        assertThat(assignees()).contains(manager.toString());
        assertThat(phones()).contains(PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void theNumberOfAChatKnownByItsAddressIsWrittenAfterAFailure() {
        Decision known = chats.decide(
                chat(InteractionPhase.STARTED, "").toBuilder()
                        .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                        .build(),
                Facts.at(NOW).repeat(PersonRef.contact(card)).build());
        planfix.fail("GET", "/rest/task/" + opened, Fault.failure(400, 1, "no"), 1);
        assertThat(executor.executeOn(opened, known).outcome()).isEqualTo(Execution.Outcome.FAILED);

        Execution done = executor.route(chat(InteractionPhase.IDENTIFIED, PHONE), chats);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(phones()).contains(PHONE);
    }

    @Test
    void whatAnEarlierAttemptMayHaveCreatedBesideItIsSaid() {
        ExecutionLog log = durable();
        log.claim("CHAT:1", "earlier");
        log.save("CHAT:1", ExecutionLog.Entry.startedBy("earlier").in(ExecutionLog.State.AMBIGUOUS));

        Execution done = executor().log(log).build().executeOn(opened, started());

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.warnings()).extracting(Warning::code).contains(Warning.Code.AMBIGUOUS_WRITE);
    }

    @Test
    void aDryRunShowsThatNothingWillBeCreated() {
        ExecutionLog log = durable();
        planfix.fail("GET", "/rest/task/" + opened, Fault.failure(400, 1, "no"), 1);
        executor().log(log).build().executeOn(opened, started());

        Execution planned = executor().log(log).dryRun().build().route(chat(InteractionPhase.FINISHED, PHONE), chats);

        assertThat(planned.steps()).containsExactly(Execution.Step.UPDATE_TASK);
    }

    /** Whoever finds the entry of a killed process must know that nothing is to be created. */
    @Test
    void theTaskIsNotedBeforeAnythingIsAsked() {
        List<Integer> requestsBefore = new ArrayList<>();
        ExecutionLog log = new ObservedLog(true) {
            @Override
            public boolean save(String key, Entry entry) {
                assertThat(entry.task()).isEqualTo(opened);
                requestsBefore.add(planfix.requestCount());
                return super.save(key, entry);
            }
        };

        executor().log(log).build().executeOn(opened, started());

        assertThat(requestsBefore).containsExactly(0, 2);
    }

    @Test
    void theNumberThatComesLaterIsWrittenToTheTasksCounterparty() {
        executor.executeOn(opened, started());
        planfix.clearRequests();

        Execution late = executor.route(chat(InteractionPhase.IDENTIFIED, PHONE), chats);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(late.contact()).contains(card);
        assertThat(late.task()).contains(opened);
        assertThat(late.requests()).isEqualTo(2).isEqualTo(planfix.requestCount());
        assertThat(phones()).contains(PHONE);
        assertThat(executor.route(chat(InteractionPhase.IDENTIFIED, PHONE), chats)
                        .outcome())
                .isEqualTo(Execution.Outcome.SKIPPED);
        assertThat(planfix.contacts()).hasSize(1);
    }
}
