package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmExecutorTest {
    private static final String PHONE = "79000000001";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final FakePlanfix planfix =
            FakePlanfix.builder().requestsPerSecond(10_000).start();
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .build();
    private final CrmExecutor executor = executor().build();
    private PersonRef manager = PersonRef.user(1);
    private long field;
    private RoutingPolicy policy = policyWith(0);

    @BeforeEach
    void employeeAndField() {
        manager = PersonRef.user(planfix.addUser("{\"name\":\"Anna\"}"));
        field = planfix.settings().addCustomField(EntityKind.CONTACT, 0, "City");
        policy = policyWith(field);
    }

    @AfterEach
    void close() {
        client.close();
        planfix.close();
    }

    private CrmExecutor.Builder executor() {
        return CrmExecutor.builder(client).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RoutingPolicy policyWith(long cityField) {
        ResponsibleRules responsible = ResponsibleRules.defaultTo(manager);
        return RoutingPolicy.builder()
                .requests(p -> {
                    p.first(Plan.contactAndTask(TaskTarget.object(1)))
                            .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                            .filter(InteractionFilter.on(Attributes.SITE_DOMAIN_NAME.isNot("jobs.example")))
                            .responsible(responsible);
                    if (cityField > 0) {
                        p.field(FieldMapping.contact(cityField, Attributes.VISITOR_CITY)
                                .updateAlways());
                    }
                })
                .chats(p -> p.first(Plan.contact())
                        .repeat(Plan.nothing())
                        .moment(ChatMoment.END)
                        .passWithoutContactData()
                        .responsible(responsible))
                .inboundCalls(p -> p.first(Plan.task(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .responsible(responsible))
                .build();
    }

    private static Interaction request(String id) {
        return Interaction.builder(InteractionKind.REQUEST, id)
                .set(Attributes.VISITOR_PHONE_NUMBER, "+7 (900) 000-00-01")
                .set(Attributes.VISITOR_NAME, "Maria")
                .set(Attributes.VISITOR_CITY, "Kazan")
                .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                .build();
    }

    private List<String> paths() {
        return planfix.requests().stream().map(RecordedRequest::path).toList();
    }

    private long contactWith(String phone) {
        return planfix.addContact("{\"name\":\"C\",\"phones\":[{\"number\":\"" + phone + "\",\"type\":1}]}");
    }

    @Test
    void firstRequestMakesALinkedPairWithThreeRequests() {
        Execution done = executor.route(request("1"), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.requests()).isEqualTo(3).isEqualTo(planfix.requestCount());
        long contact = done.contact().orElseThrow();
        JsonNode task = planfix.task(done.task().orElseThrow());
        assertThat(task.path("counterparty").path("id").asText()).isEqualTo("contact:" + contact);
        assertThat(task.path("assignees").toString()).contains(manager.toString());
        assertThat(planfix.contact(contact).path("phones").toString()).contains(PHONE);
        assertThat(planfix.contact(contact).toString()).contains("Kazan");
    }

    @Test
    void repeatRequestUpdatesAndLinksTheSameContact() {
        long first = executor.route(request("1"), policy).contact().orElseThrow();
        Interaction again =
                request("2").toBuilder().set(Attributes.VISITOR_CITY, "Omsk").build();

        Execution done = executor.route(again, policy);

        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.contact()).contains(first);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.contact(first).toString()).contains("Omsk").doesNotContain("Kazan");
    }

    @Test
    void aNumberThatOnlyContainsTheWantedOneIsNobody() {
        contactWith("8" + PHONE);
        assertThat(executor.facts(request("1")).history()).isEqualTo(ContactHistory.FIRST);
    }

    @Test
    void ofSeveralContactsTheLowestNumberIsTakenWithAWarning() {
        long lowest = contactWith(PHONE);
        contactWith("+7 900 000-00-01");

        Execution done = executor.route(request("1"), policy);

        assertThat(done.contact()).contains(lowest);
        assertThat(done.warnings()).extracting(Warning::code).contains(Warning.Code.SEVERAL_CONTACTS);
    }

    @Test
    void whoeverIsNotFoundByNumberIsSoughtByAddress() {
        long known = planfix.addContact("{\"name\":\"C\",\"email\":\"Maria@mail.example\"}");
        planfix.addContact("{\"name\":\"D\",\"email\":\"anna-maria@mail.example\"}");
        Interaction withAddress = request("1").toBuilder()
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .build();
        assertThat(executor.facts(withAddress).contact()).contains(PersonRef.contact(known));
    }

    @Test
    void theNumberIsFoundBeyondTheFirstHundredHitsToo() {
        for (int i = 0; i < 120; i++) {
            contactWith("8" + PHONE);
        }
        long wanted = contactWith("+7 900 000-00-01");

        assertThat(executor.facts(request("1")).contact()).contains(PersonRef.contact(wanted));
        assertThat(paths()).containsExactly("/rest/contact/list", "/rest/contact/list");
    }

    @Test
    void aRepeatContactWithNothingToWriteCostsOneSearchAndTheTask() {
        contactWith(PHONE);
        Interaction call = Interaction.builder(InteractionKind.CALL, "7")
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();
        RoutingPolicy tasks = RoutingPolicy.builder()
                .inboundCalls(p -> p.first(Plan.task(TaskTarget.object(1)))
                        .repeat(Plan.task(TaskTarget.object(1)))
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();

        assertThat(executor.route(call, tasks).requests()).isEqualTo(2).isEqualTo(planfix.requestCount());
    }

    @Test
    void anUnknownCallerIsNotSearchedForTwiceInARow() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "7")
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();

        Execution done = executor.route(call, policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.CONTACT_MISSING);
        assertThat(paths()).containsExactly("/rest/contact/list", "/rest/task/");
    }

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

    @Test
    void whatTheFilterTurnsAwayCostsNoRequest() {
        Interaction job = request("1").toBuilder()
                .set(Attributes.SITE_DOMAIN_NAME, "jobs.example")
                .build();
        Execution done = executor.route(job, policy);
        assertThat(done.outcome()).isEqualTo(Execution.Outcome.SKIPPED);
        assertThat(done.decision().reason()).isEqualTo(Reason.FILTER_REJECTED);
        assertThat(planfix.requestCount()).isZero();
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
    void aCreateWhoseEndIsUnknownIsNeverRepeated() {
        planfix.fail("POST", "/rest/contact/", Fault.lostAnswer(), 1);

        Execution open = executor.route(request("1"), policy);

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.warnings()).extracting(Warning::code).contains(Warning.Code.AMBIGUOUS_WRITE);
        assertThatThrownBy(open::orThrow).isSameAs(open.failure().orElseThrow());
        assertThat(executor.execute(open.decision()).outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(planfix.contacts()).hasSizeLessThanOrEqualTo(1);
        assertThat(paths()).containsOnlyOnce("/rest/contact/");
        assertThat(planfix.tasks()).isEmpty();
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

    @Test
    void theContactOfACallIsLeftToPlanfixAndLinked() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "7")
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();
        Facts beforePlanfixKnows = executor.facts(call);
        long madeByPlanfix = contactWith(PHONE);

        Execution done = executor.execute(policy.decide(call, beforePlanfixKnows));

        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(done.contact()).contains(madeByPlanfix);
        assertThat(planfix.task(done.task().orElseThrow())
                        .path("counterparty")
                        .path("id")
                        .asText())
                .isEqualTo("contact:" + madeByPlanfix);
    }

    @Test
    void anAnonymousCallGetsATaskWithoutContactAndAWarning() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "7").build();
        Decision decision = policy.decide(call, Facts.at(NOW).first().build());
        Execution done = executor.execute(decision);
        assertThat(done.contact()).isEmpty();
        assertThat(done.task()).isPresent();
        assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.CONTACT_MISSING);
    }

    @Test
    void chatsWithoutContactDataMakeANewContactEachTime() {
        for (String id : List.of("1", "2")) {
            Execution done = executor.route(
                    Interaction.builder(InteractionKind.CHAT, id)
                            .set(Attributes.CHAT_USERNAME, "x")
                            .build(),
                    policy);
            assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT);
            assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.DUPLICATE_RISK);
        }
        assertThat(planfix.contacts()).hasSize(2);
    }

    @Test
    void aDryRunOnlyReads() {
        Execution planned = executor().dryRun().build().route(request("1"), policy);
        assertThat(planned.outcome()).isEqualTo(Execution.Outcome.PLANNED);
        assertThat(planned.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(planfix.contacts()).isEmpty();
        assertThat(paths()).containsExactly("/rest/contact/list");
    }

    @Test
    void theMemoryLogForgetsTheOldestFirst() {
        ExecutionLog log = ExecutionLog.inMemory(2);
        for (String key : List.of("a", "b", "c")) {
            assertThat(log.claim(key)).isEmpty();
        }
        assertThat(log.find("a")).isEmpty();
        assertThat(log.claim("b")).map(ExecutionLog.Entry::state).contains(ExecutionLog.State.STARTED);
        log.forget("b");
        assertThat(log.claim("b")).isEmpty();
    }

    @Test
    void aTaskOpenedByPlanfixIsCompletedWithoutCreatingAnything() {
        long card = planfix.addContact("{'name':'Maria','phones':[{'number':'79000000001','type':1}]}");
        long chatTask = planfix.addTask("{'name':'Chat','counterparty':'contact:" + card + "'}");
        Decision decision = policy.decide(request("r1"), Facts.at(NOW).first().build());

        Execution execution = executor.executeOn(chatTask, decision);

        assertThat(execution.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(execution.steps()).containsExactly(Execution.Step.UPDATE_TASK, Execution.Step.UPDATE_CONTACT);
        assertThat(execution.contact()).contains(card);
        assertThat(execution.task()).contains(chatTask);
        assertThat(execution.requests()).isEqualTo(3);
        assertThat(execution.warnings()).isEmpty();
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.task(chatTask).at("/assignees/users/0/id").asText()).isEqualTo(manager.toString());
        assertThat(planfix.contact(card).toString()).contains("Kazan");
        assertThat(executor.executeOn(chatTask, decision).outcome()).isEqualTo(Execution.Outcome.ALREADY_DONE);
    }

    @Test
    void aTaskOpenedForASecondCardGoesToTheKnownContactWithAWarning() {
        long known = planfix.addContact("{'name':'Maria','phones':[{'number':'79000000001','type':1}]}");
        long card = planfix.addContact("{'name':'maria','phones':[{'number':'79000000001','type':1}]}");
        long chatTask = planfix.addTask("{'name':'Chat','counterparty':'contact:" + card + "'}");
        Decision decision = policy.decide(
                request("r1"), Facts.at(NOW).repeat(PersonRef.contact(known)).build());

        Execution execution = executor.executeOn(chatTask, decision);

        assertThat(execution.contact()).contains(known);
        assertThat(execution.warnings())
                .containsExactly(
                        new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + card + " beside contact:" + known));
        assertThat(planfix.task(chatTask).at("/counterparty/id").asText()).isEqualTo("contact:" + known);
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
