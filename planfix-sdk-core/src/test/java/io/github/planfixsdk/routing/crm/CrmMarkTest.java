package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interrupted attempt has made is found by its mark, and not made again. */
class CrmMarkTest extends CrmTest {
    private String mark(String path) {
        RecordedRequest made = planfix.requests().stream()
                .filter(request -> request.path().equals(path))
                .findFirst()
                .orElseThrow();
        return made.body().replaceAll(".*\"sourceObjectId\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void contactAndTaskGetMarksThatFollowFromTheInteraction() {
        executor.route(request("1"), policy);
        String contact = mark("/rest/contact/");
        String task = mark("/rest/task/");
        assertThat(UUID.fromString(contact)).isNotEqualTo(UUID.fromString(task));

        planfix.clearRequests();
        executor()
                .source(new UUID(1, 2))
                .build()
                .route(
                        request("1").toBuilder()
                                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000002")
                                .build(),
                        policy);
        assertThat(mark("/rest/contact/")).isNotEqualTo(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/contact/", "/rest/task/"})
    void aCreateWhoseAnswerGetsLostIsFoundByItsMark(String path) {
        planfix.fail("POST", path, Fault.lostAnswer(), 1);

        Execution done = executor.route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.FOUND_BY_MARK);
        assertThat(done.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "task"})
    void whatIsNotFoundStaysOpenUntilItIs(String what) {
        // By its number the contact would be found.
        Interaction request = what.equals("contact") ? anonymous() : request("1");
        String mark = what.equals("contact") ? marks.ofContact(request) : marks.ofTask(request);
        String create = "/rest/" + what + "/";
        planfix.fail("POST", create, Fault.lostAnswer(), 1);
        Fault notFound = Fault.failure(404, what.equals("contact") ? 2000 : 1000, "not found");
        // That of an anonymous request is looked for before anything is created, too.
        planfix.fail("GET", create + mark, notFound, what.equals("contact") ? 3 : 2);

        Execution open = executor.route(request, policy);
        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.warnings()).extracting(Warning::code).contains(Warning.Code.AMBIGUOUS_WRITE);
        assertThatThrownBy(open::orThrow).isSameAs(open.failure().orElseThrow());

        Execution still = executor.execute(open.decision());
        assertThat(still.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(paths()).containsOnlyOnce(create);

        Execution done = executor.execute(open.decision());
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).isPresent();
        assertThat(done.task()).isPresent();
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(executor.execute(open.decision()).outcome()).isEqualTo(Execution.Outcome.ALREADY_DONE);
    }

    @Test
    void aSearchThatFailsLeavesTheCreateOpenAndShowsBothFailures() {
        planfix.fail("POST", "/rest/contact/", Fault.lostAnswer(), 1);
        String mark = marks.ofContact(request("1"));
        planfix.fail("GET", "/rest/contact/" + mark, Fault.failure(403, 1, "no"), 1);

        Execution open = executor.route(request("1"), policy);

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.failure().orElseThrow()).isInstanceOf(ConnectionException.class);
        assertThat(open.failure().orElseThrow().getSuppressed()).hasSize(1);
        assertThat(planfix.tasks()).isEmpty();
    }

    @Test
    void aLostLogDoublesNothingOfAFirstRequest() {
        Execution first = executor.route(request("1"), policy);
        planfix.clearRequests();

        Execution again = executor().build().route(request("1"), policy);

        assertThat(again.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(again.contact()).isEqualTo(first.contact());
        assertThat(again.task()).isEqualTo(first.task());
        assertThat(again.steps()).isEmpty();
        assertThat(again.requests()).isEqualTo(2).isEqualTo(planfix.requestCount());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void aLostLogDoublesNoTaskOfARepeatRequestOrCall() {
        contactWith(PHONE);
        Interaction call = Interaction.builder(InteractionKind.CALL, "7")
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();
        RoutingPolicy calls = RoutingPolicy.builder()
                .inboundCalls(p -> p.first(Plan.task(TaskTarget.object(1)))
                        .repeat(Plan.task(TaskTarget.object(1)))
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        executor.route(request("1"), policy);
        executor.route(call, calls);

        CrmExecutor restarted = executor().build();
        assertThat(restarted.route(request("1"), policy).requests()).isEqualTo(3);
        assertThat(restarted.route(call, calls).outcome()).isEqualTo(Execution.Outcome.DONE);

        assertThat(planfix.tasks()).hasSize(2);
    }

    @Test
    void aLostLogDoublesNoAnonymousChat() {
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "c")
                .set(Attributes.CHAT_USERNAME, "x")
                .build();
        executor.route(chat, policy);
        Execution again = executor().build().route(chat, policy);
        assertThat(again.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void aCrashBetweenContactAndTaskIsGoneOnFromWithoutLog() {
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        executor.execute(policy.decide(request("1"), Facts.at(NOW).first().build()));

        Execution rest = executor().build().route(request("1"), policy);

        assertThat(rest.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    /** The log is lost after the task was made, and the search for it fails once: the next attempt has to search, too. */
    @Test
    void aFailedSearchAfterALostLogDoublesNoTask() {
        executor.route(repeat("1"), policy);
        Execution first = executor.route(repeat("2"), policy);
        String mark = marks.ofTask(repeat("2"));
        planfix.fail("GET", "/rest/task/" + mark, Fault.failure(403, 1, "no"), 1);
        CrmExecutor forgetful = executor().build();

        Execution failed = forgetful.route(repeat("2"), policy);
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        Execution again = forgetful.execute(failed.decision());

        assertThat(again.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(again.task()).isEqualTo(first.task());
        assertThat(planfix.tasks()).hasSize(2);
    }

    private static Interaction anonymous() {
        return Interaction.builder(InteractionKind.REQUEST, "1")
                .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                .build();
    }

    @Test
    void anOpenContactIsFoundByItsNumberAsWell() {
        planfix.fail("POST", "/rest/contact/", Fault.lostAnswer(), 1);
        String mark = marks.ofContact(request("1"));
        planfix.fail("GET", "/rest/contact/" + mark, Fault.failure(404, 2000, "not found"), 2);
        Execution open = executor.route(request("1"), policy);

        Execution done = executor.execute(open.decision());

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void anAccountThatRefusesMarksStillGetsTasksWithALogInMemory() {
        contactWith(PHONE);
        planfix.fail("GET", "/rest/task/" + marks.ofTask(request("1")), Fault.failure(400, 41, "wrong id"), 1);

        Execution done = executor.route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(planfix.tasks()).hasSize(1);
    }

    private Interaction repeat(String id) {
        return request(id);
    }

    @Test
    void aTaskRefusedAfterAnOpenContactWasFoundIsMadeAtTheNextAttempt() {
        planfix.fail("POST", "/rest/contact/", Fault.lostAnswer(), 1);
        planfix.fail("GET", "/rest/contact/" + marks.ofContact(request("1")), Fault.failure(404, 2000, "no"), 1);
        Execution open = executor.route(request("1"), policy);
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        Execution refused = executor.execute(open.decision());

        Execution done = executor.execute(open.decision());

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.requests()).isEqualTo(3);
        assertThat(refused.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }
}
