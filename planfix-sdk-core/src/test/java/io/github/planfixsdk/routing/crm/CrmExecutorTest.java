package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CrmExecutorTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

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
    void aSearchCutShortDoesNotSayThatTheClientIsNew() {
        for (int i = 0; i < 500; i++) {
            contactWith("8" + PHONE);
        }

        Facts facts = executor.facts(request("1"));

        assertThat(facts.history()).isEqualTo(ContactHistory.UNKNOWN);
        assertThat(facts.warnings()).extracting(Warning::code).containsExactly(Warning.Code.SEARCH_INCOMPLETE);
        assertThat(facts.warnings().get(0).text(RUSSIAN))
                .matches("поиск контактов не доведён до конца: после запросов: \\d");
        assertThat(planfix.requestCount()).isEqualTo(2);
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

        CrmExecutor certain = executor().log(durable()).build();
        assertThat(certain.route(call, tasks).requests()).isEqualTo(2).isEqualTo(planfix.requestCount());
    }

    @Test
    void anUnknownCallerIsNotSearchedForTwiceInARow() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "7")
                .set(Attributes.CONTACT_PHONE_NUMBER, PHONE)
                .build();

        Execution done = executor.route(call, policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.CONTACT_MISSING);
        assertThat(paths())
                .startsWith("/rest/contact/list")
                .endsWith("/rest/task/")
                .hasSize(3);
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
                        new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + card + " beside contact:" + known))
                .extracting(warning -> warning.text(RUSSIAN))
                .containsExactly("возможен дубликат: contact:" + card + " рядом с contact:" + known);
        assertThat(planfix.task(chatTask).at("/counterparty/id").asText()).isEqualTo("contact:" + known);
    }
}
