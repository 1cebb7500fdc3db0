package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that arrive after the chat began. */
class LateContactDataTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private RoutingPolicy chats(Consumer<InteractionPolicy.Builder> more) {
        return RoutingPolicy.builder()
                .chats(p -> {
                    p.first(Plan.contactAndTask(TaskTarget.object(1)))
                            .repeat(Plan.nothing())
                            .moment(ChatMoment.START)
                            .responsible(ResponsibleRules.defaultTo(manager));
                    more.accept(p);
                })
                .build();
    }

    private static Interaction chat(InteractionPhase phase) {
        return Interaction.builder(InteractionKind.CHAT, "c1").phase(phase).build();
    }

    private static Interaction card() {
        return chat(InteractionPhase.IDENTIFIED).toBuilder()
                .set(Attributes.VISITOR_PHONE_NUMBER, "+7 900 000-00-01")
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .build();
    }

    @Test
    void aChatSkippedWithoutNumberIsDecidedOnceWhenTheNumberArrives() {
        RoutingPolicy policy = chats(p -> {});
        ExecutionLog log = durable();
        assertThat(executor()
                        .log(log)
                        .build()
                        .route(chat(InteractionPhase.STARTED), policy)
                        .decision()
                        .reason())
                .isEqualTo(Reason.NO_CONTACT_DATA);
        assertThat(planfix.requestCount()).isZero();

        CrmExecutor restarted = executor().log(log).build();
        Execution done = restarted.route(card(), policy);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(restarted.route(card(), policy).decision().reason()).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(executor().log(log).build().route(card(), policy).decision().reason())
                .isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void theContactOfAnAnonymousChatGetsTheNumberThatArrivesLater() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        ExecutionLog log = durable();
        Execution anonymous = executor().log(log).build().route(chat(InteractionPhase.STARTED), policy);
        long contact = anonymous.contact().orElseThrow();
        planfix.clearRequests();

        CrmExecutor restarted = executor().log(log).build();
        Execution late = restarted.route(card(), policy);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(late.contact()).contains(contact);
        assertThat(late.task()).isEqualTo(anonymous.task());
        assertThat(late.requests()).isEqualTo(2).isEqualTo(planfix.requestCount());
        assertThat(planfix.contact(contact).path("phones").toString()).contains(PHONE);
        assertThat(planfix.contact(contact).path("email").asText()).isEqualTo("maria@mail.example");
        assertThat(restarted.route(card(), policy).outcome()).isEqualTo(Execution.Outcome.SKIPPED);
        assertThat(planfix.requestCount()).isEqualTo(2);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    /** The contact stands without number, and the chat goes on with one. */
    @Test
    void aChatThatFailedBeforeItsTaskGetsBothWhenTheNumberArrives() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        Execution failed = executor.route(chat(InteractionPhase.STARTED), policy);
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);

        planfix.clearRequests();
        Execution done = executor.route(with(PHONE, ""), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
        assertThat(done.contact()).isEqualTo(failed.contact());
        assertThat(planfix.contact(done.contact().orElseThrow()).path("phones").toString())
                .contains(PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(executor.route(with(PHONE, ""), policy).outcome()).isEqualTo(Execution.Outcome.SKIPPED);
    }

    @Test
    void numbersThatSomebodyHasEnteredMeanwhileStay() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        long contact =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();
        client.contacts()
                .update(
                        contact,
                        ContactRequest.builder()
                                .phones(Phone.mobile("79000000099"))
                                .email("other@mail.example")
                                .build());

        executor.route(card(), policy);

        assertThat(planfix.contact(contact).path("phones").toString()).contains("79000000099", PHONE);
        assertThat(planfix.contact(contact).path("email").asText()).isEqualTo("other@mail.example");
    }

    /** The number comes to a program that knows nothing of the chat any more. */
    @ParameterizedTest
    @CsvSource({"'', 4", "maria@mail.example, 5"})
    void aLostLogDoublesNothingOfAChatThatHadNoNumberYet(String email, int most) {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        Execution anonymous = executor.route(chat(InteractionPhase.STARTED), policy);
        planfix.clearRequests();

        Execution late = executor().build().route(with(PHONE, email), policy);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(late.contact()).isEqualTo(anonymous.contact());
        assertThat(late.task()).isEqualTo(anonymous.task());
        assertThat(late.warnings()).extracting(Warning::code).contains(Warning.Code.FOUND_BY_MARK);
        assertThat(late.requests()).isEqualTo(most).isEqualTo(planfix.requestCount());
        assertThat(planfix.contact(late.contact().orElseThrow()).path("phones").toString())
                .contains(PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @Test
    void onlyAChatThatMayHaveBeenCarriedOutWithoutNumberIsLookedForByItsMark() {
        RoutingPolicy anonymousToo = chats(InteractionPolicy.Builder::passWithoutContactData);
        assertThat(requestsOf(durable(), "1", -1, anonymousToo)).isEqualTo(3);
        assertThat(requestsOf(new ObservedLog(false), "2", -1, chats(p -> {}))).isEqualTo(3);
        assertThat(requestsOf(new ObservedLog(false), "3", 1, anonymousToo)).isEqualTo(3);
        assertThat(requestsOf(new ObservedLog(false), "4", -1, anonymousToo)).isEqualTo(4);
    }

    private int requestsOf(ExecutionLog log, String id, int secondsAfterTheExecutor, RoutingPolicy policy) {
        Interaction chat = Interaction.builder(InteractionKind.CHAT, id)
                .phase(InteractionPhase.IDENTIFIED)
                .set(Attributes.VISITOR_PHONE_NUMBER, "7900000001" + id)
                .set(Attributes.START_TIME, NOW.plusSeconds(secondsAfterTheExecutor))
                .build();
        Execution done = executor().log(log).build().route(chat, policy);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        return done.requests();
    }

    private static Interaction with(String phone, String email) {
        Interaction.Builder made = chat(InteractionPhase.IDENTIFIED).toBuilder();
        if (!phone.isEmpty()) {
            made.set(Attributes.VISITOR_PHONE_NUMBER, phone);
        }
        return email.isEmpty()
                ? made.build()
                : made.set(Attributes.VISITOR_EMAIL, email).build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numberAndAddressThatComeOneByOneAreBothWrittenAndEachOnce(boolean addressFirst) {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        ExecutionLog log = durable();
        long contact = executor()
                .log(log)
                .build()
                .route(chat(InteractionPhase.STARTED), policy)
                .contact()
                .orElseThrow();
        Interaction address = with("", "maria@mail.example");
        Interaction number = with(PHONE, "");

        CrmExecutor restarted = executor().log(log).build();
        for (Interaction one : addressFirst ? List.of(address, number) : List.of(number, address)) {
            planfix.clearRequests();
            assertThat(restarted.route(one, policy).steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
            assertThat(restarted.route(one, policy).outcome()).isEqualTo(Execution.Outcome.SKIPPED);
            assertThat(planfix.requestCount()).isEqualTo(2);
        }

        assertThat(planfix.contact(contact).path("phones").toString()).contains(PHONE);
        assertThat(planfix.contact(contact).path("email").asText()).isEqualTo("maria@mail.example");
        assertThat(restarted.route(request("1"), this.policy).contact()).contains(contact);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void theNumberOfAChatWhoseClientWasFoundByTheAddressIsAddedToThatContact() {
        RoutingPolicy policy = chats(p -> p.passWithoutContactData().repeat(Plan.contactAndTask(TaskTarget.object(1))));
        long known = planfix.addContact(
                "{'name':'M','email':'maria@mail.example','phones':[{'number':'79000000099','type':1}]}");
        Interaction started = with("", "maria@mail.example").toBuilder()
                .phase(InteractionPhase.STARTED)
                .build();
        Execution repeat = executor.route(started, policy);
        assertThat(repeat.contact()).contains(known);

        Execution late = executor.route(with(PHONE, "maria@mail.example"), policy);

        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(late.contact()).contains(known);
        assertThat(late.task()).isEqualTo(repeat.task());
        assertThat(planfix.contact(known).path("phones").toString()).contains("79000000099", PHONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    /** The facts were collected while the chat was not carried out yet. */
    @Test
    void theNumberOfADecisionThatComesTooLateIsWrittenAllTheSame() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        Execution first = executor.route(chat(InteractionPhase.STARTED), policy);
        Decision tooLate = policy.decide(card(), Facts.at(NOW).first().build());

        Execution late = executor.execute(tooLate);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(late.contact()).isEqualTo(first.contact());
        assertThat(late.task()).isEqualTo(first.task());
        assertThat(executor.execute(tooLate).outcome()).isEqualTo(Execution.Outcome.ALREADY_DONE);
        assertThat(planfix.contact(late.contact().orElseThrow()).path("phones").toString())
                .contains(PHONE);
    }

    @Test
    void aFailedChatThatIsThenDecidedForAnotherContactKeepsItsOwnAndGivesItTheNumber() {
        RoutingPolicy policy = chats(p -> p.passWithoutContactData().repeat(Plan.contactAndTask(TaskTarget.object(1))));
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        long own =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();
        long other = contactWith(PHONE);
        Facts facts = Facts.at(NOW).repeat(PersonRef.contact(other)).build();

        Execution done = executor.execute(policy.decide(card(), facts));

        assertThat(done.decision().contact().action()).isEqualTo(ContactPlan.Action.USE);
        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(done.contact()).contains(own);
        assertThat(done.warnings())
                .containsOnlyOnce(
                        new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + own + " beside contact:" + other));
        assertThat(planfix.contact(own).path("phones").toString()).contains(PHONE);
    }

    @Test
    void anAddressBesideAnotherOneIsNotWrittenAndThatIsSaid() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        long contact =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();
        client.contacts()
                .update(
                        contact,
                        ContactRequest.builder().email("other@mail.example").build());

        assertThat(executor.route(with("", "maria@mail.example"), policy).warnings())
                .contains(new Warning(
                        Warning.Code.PARTLY_APPLIED, "contact:" + contact + " email, because it has another one"))
                .extracting(warning -> warning.text(RUSSIAN))
                .contains("изменение применено частично: contact:" + contact
                        + ": адрес не записан, у контакта уже есть другой");
        assertThat(planfix.contact(contact).path("email").asText()).isEqualTo("other@mail.example");
    }

    @Test
    void aFailedUpdateIsTriedAgain() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        long contact =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();
        planfix.fail("POST", "/rest/contact/contact:" + contact, Fault.failure(400, 1, "no"), 1);

        assertThat(executor.route(card(), policy).outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(executor.route(card(), policy).steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(planfix.contact(contact).path("phones").toString()).contains(PHONE);
    }

    @Test
    void anotherContactKnownByTheNumberIsNamed() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        long known = contactWith(PHONE);
        executor.facts(request("1"));
        long made =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();

        assertThat(executor.route(card(), policy).warnings())
                .contains(new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + made + " beside contact:" + known));
    }

    @Test
    void aRequestMadeAfterTheNumberArrivedIsARepeatOne() {
        RoutingPolicy anonymous = chats(InteractionPolicy.Builder::passWithoutContactData);
        long contact = executor.route(chat(InteractionPhase.STARTED), anonymous)
                .contact()
                .orElseThrow();
        executor.route(card(), anonymous);
        assertThat(executor.route(request("1"), policy).contact()).contains(contact);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void aFailedChatWhoseNumberAnotherContactHasIsEndedAndBothAreNamed() {
        RoutingPolicy policy = chats(InteractionPolicy.Builder::passWithoutContactData);
        long other = contactWith(PHONE);
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        long own =
                executor.route(chat(InteractionPhase.STARTED), policy).contact().orElseThrow();

        Execution done = executor.route(card(), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).contains(own);
        assertThat(done.warnings())
                .contains(new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + own + " beside contact:" + other));
        assertThat(planfix.contact(own).path("phones").toString()).contains(PHONE);
        assertThat(planfix.tasks()).hasSize(1);
    }
}
