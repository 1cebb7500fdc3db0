package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chats that a program has carried out which then lost its log, and that bring number or address only now. */
class CrmLostLogTest extends CrmTest {
    private static final String ADDRESS = "maria@mail.example";
    private static final Warning NOT_LOOKED_FOR = new Warning(
            Warning.Code.DUPLICATE_RISK, "contact, not looked for, because the log doesn't survive a restart");

    private RoutingPolicy at(ChatMoment moment, Consumer<InteractionPolicy.Builder> more) {
        return RoutingPolicy.builder()
                .chats(p -> {
                    p.first(Plan.contactAndTask(TaskTarget.object(1)))
                            .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                            .moment(moment)
                            .passWithoutContactData()
                            .responsible(ResponsibleRules.defaultTo(manager));
                    if (moment == ChatMoment.TAG) {
                        p.tag("hot");
                    }
                    more.accept(p);
                })
                .build();
    }

    /** A report that every moment takes, but for the phase. */
    private static Interaction chat(InteractionPhase phase, String phone, String email) {
        Interaction.Builder made = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(phase)
                .set(Attributes.TAG_NAME, "hot")
                .set(Attributes.VISITOR_CITY, "Kazan")
                .set(Attributes.STATUS, "closed");
        if (!phone.isEmpty()) {
            made.set(Attributes.VISITOR_PHONE_NUMBER, phone);
        }
        if (!email.isEmpty()) {
            made.set(Attributes.VISITOR_EMAIL, email);
        }
        return made.build();
    }

    private static InteractionPhase firstOf(ChatMoment moment) {
        return switch (moment) {
            case START -> InteractionPhase.STARTED;
            case END -> InteractionPhase.FINISHED;
            case TAG -> InteractionPhase.ANSWERED;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "START, STARTED",
        "START, IDENTIFIED",
        "END, IDENTIFIED",
        "END, TAGGED",
        "END, FINISHED",
        "END, RECORDED",
        "TAG, STARTED",
        "TAG, ANSWERED",
        "TAG, IDENTIFIED",
        "TAG, TAGGED",
        "TAG, FINISHED",
        "TAG, RECORDED"
    })
    void aNumberDoublesNothingInWhateverPhaseItComes(ChatMoment moment, InteractionPhase phase) {
        RoutingPolicy policy = at(moment, p -> {});
        Execution anonymous = executor.route(chat(firstOf(moment), "", ""), policy);
        planfix.clearRequests();

        Execution late = executor().build().route(chat(phase, PHONE, ""), policy);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.contact()).isPresent().isEqualTo(anonymous.contact());
        assertThat(late.task()).isPresent().isEqualTo(anonymous.task());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(phonesOf(late)).contains(PHONE);
        assertThat(late.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
    }

    @ParameterizedTest
    @CsvSource({"START, IDENTIFIED", "END, IDENTIFIED", "END, RECORDED", "TAG, TAGGED"})
    void theTaskOfAChatFoundByItsAddressIsFoundThoughItsNumberIsWritten(ChatMoment moment, InteractionPhase phase) {
        RoutingPolicy policy = at(moment, p -> {});
        long known = planfix.addContact("{'name':'C','email':'" + ADDRESS + "'}");
        executor.route(chat(firstOf(moment), "", ADDRESS), policy).orThrow();
        planfix.clearRequests();

        Execution late = executor().build().route(chat(phase, PHONE, ADDRESS), policy);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.contact()).contains(known);
        assertThat(phonesOf(late)).contains(PHONE);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(planfix.requestCount()).isLessThanOrEqualTo(5);
    }

    private String phonesOf(Execution done) {
        return planfix.contact(done.contact().orElseThrow()).path("phones").toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "TAGGED", "RECORDED"})
    void aLaterReportWithNumberAndAddressIsWorthAFifthRequest(InteractionPhase phase) {
        RoutingPolicy policy = at(ChatMoment.END, p -> {});
        executor.route(chat(InteractionPhase.FINISHED, "", ""), policy);
        planfix.clearRequests();

        Execution late = executor().build().route(chat(phase, PHONE, ADDRESS), policy);

        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
        assertThat(phonesOf(late)).contains(PHONE);
        assertThat(late.requests()).isEqualTo(5).isEqualTo(planfix.requestCount());
    }

    @Test
    void whereNoRequestIsLeftForTheMarkTheRiskIsSaid() {
        RoutingPolicy policy = at(ChatMoment.END, p -> {});

        Execution first = executor.route(chat(InteractionPhase.FINISHED, PHONE, ADDRESS), policy);

        assertThat(first.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
        assertThat(first.warnings())
                .containsExactly(NOT_LOOKED_FOR)
                .extracting(warning -> warning.text(Locale.forLanguageTag("ru")))
                .containsExactly("возможен дубликат: контакт не искался, хотя журнал не переживает перезапуска");
    }

    @ParameterizedTest
    @ValueSource(strings = {"durable", "newer", "numbers alone"})
    void ofAChatThatCanNotHaveBeenAnonymousNothingIsFeared(String why) {
        RoutingPolicy policy = why.equals("numbers alone")
                ? RoutingPolicy.builder()
                        .chats(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                                .repeat(Plan.nothing())
                                .moment(ChatMoment.END)
                                .responsible(ResponsibleRules.defaultTo(manager)))
                        .build()
                : at(ChatMoment.END, p -> {});
        Interaction chat = chat(InteractionPhase.FINISHED, PHONE, ADDRESS).toBuilder()
                .set(Attributes.START_TIME, why.equals("newer") ? NOW.plusSeconds(1) : NOW.minusSeconds(1))
                .build();

        Execution done =
                executor().log(new ObservedLog(why.equals("durable"))).build().route(chat, policy);

        assertThat(done.warnings()).isEmpty();
        assertThat(done.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
    }

    /** Its contact is found by the address, so nothing else says that it lacks the number. */
    @Test
    void theContactThatAChatMadeByItsAddressGetsTheNumber() {
        RoutingPolicy policy = at(ChatMoment.START, p -> {});
        Execution before = executor.route(chat(InteractionPhase.STARTED, "", ADDRESS), policy);
        planfix.clearRequests();

        Execution late = executor().build().route(chat(InteractionPhase.IDENTIFIED, PHONE, ADDRESS), policy);

        assertThat(late.contact()).isEqualTo(before.contact());
        assertThat(late.task()).isEqualTo(before.task());
        assertThat(late.steps()).containsExactly(Execution.Step.UPDATE_CONTACT);
        assertThat(phonesOf(late)).contains(PHONE);
        assertThat(late.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsFoundByAChatsAddressGetsItsNumberTogetherWithTheFields(boolean withFields) {
        RoutingPolicy policy = at(ChatMoment.END, p -> {
            if (withFields) {
                p.field(FieldMapping.contact(field, Attributes.VISITOR_CITY).updateAlways());
            }
        });
        long known = planfix.addContact("{'name':'M','email':'" + ADDRESS + "'}");

        Execution done = executor.route(chat(InteractionPhase.FINISHED, PHONE, ADDRESS), policy);

        assertThat(done.contact()).contains(known);
        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(phonesOf(done)).contains(PHONE);
        assertThat(planfix.contact(known).toString().contains("Kazan")).isEqualTo(withFields);
        assertThat(done.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
    }

    /** The contact that the search has just read is not the one that the chat goes on with. */
    @Test
    void aFailedChatsOwnContactGetsTheNumberThatAnotherOneHas() {
        RoutingPolicy policy = at(ChatMoment.START, p -> {});
        long own = planfix.addContact("{'name':'M','email':'" + ADDRESS + "'}");
        long other = contactWith(PHONE);
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        executor.route(chat(InteractionPhase.STARTED, "", ADDRESS), policy);

        Execution done = executor.route(chat(InteractionPhase.IDENTIFIED, PHONE, ADDRESS), policy);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).contains(own);
        assertThat(phonesOf(done)).contains(PHONE);
        assertThat(planfix.contact(other).path("phones")).hasSize(1);
        assertThat(done.warnings())
                .contains(new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + own + " beside contact:" + other));
    }

    @Test
    void aNumberThatTheContactHasInItsNationalFormIsNotAddedAgain() {
        RoutingPolicy policy = at(ChatMoment.START, p -> {});
        CrmExecutor russian = executor().phones(PhoneNormalizer.forRegion("RU")).build();
        long known = planfix.addContact(
                "{'name':'M','email':'" + ADDRESS + "','phones':[{'number':'8 900 000-00-01','type':1}]}");
        russian.route(chat(InteractionPhase.STARTED, "", ADDRESS), policy);

        Execution late = russian.route(chat(InteractionPhase.IDENTIFIED, "+79000000001", ""), policy);

        assertThat(late.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(late.steps()).isEmpty();
        assertThat(planfix.contact(known).path("phones")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void factsAndExecutionOfAChatWithANumberTakeFour(InteractionPhase phase) {
        RoutingPolicy policy = at(ChatMoment.TAG, p -> {});
        Interaction chat = chat(phase, PHONE, "");
        Facts facts = executor.facts(chat);

        Execution done = executor.execute(policy.decide(chat, facts));

        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(planfix.requestCount()).isEqualTo(4).isEqualTo(1 + done.requests());
        assertThat(done.warnings()).isEmpty();
    }

    @Test
    void factsAndExecutionOfAChatKnownByItsAddressTakeFour() {
        planfix.addContact("{'name':'M','email':'" + ADDRESS + "'}");
        RoutingPolicy policy = at(
                ChatMoment.END,
                p -> p.field(
                        FieldMapping.contact(field, Attributes.VISITOR_CITY).updateAlways()));
        Interaction chat = chat(InteractionPhase.FINISHED, PHONE, ADDRESS);
        Facts facts = executor.facts(chat);

        Execution done = executor.execute(policy.decide(chat, facts));

        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(planfix.requestCount()).isEqualTo(4).isEqualTo(2 + done.requests());
        assertThat(done.warnings()).extracting(Warning::code).containsExactly(Warning.Code.DUPLICATE_RISK);
    }

    /** That another interaction's facts found nobody has cost this one nothing. */
    @Test
    void anAbsenceThatAnotherInteractionFoundIsAskedForAgain() {
        executor.facts(request("other").toBuilder()
                .set(Attributes.VISITOR_EMAIL, ADDRESS)
                .build());
        long madeElsewhere = contactWith(PHONE);
        Interaction own = request("own").toBuilder()
                .set(Attributes.VISITOR_EMAIL, ADDRESS)
                .build();

        Execution done =
                executor.execute(policy.decide(own, Facts.at(NOW).first().build()));

        assertThat(done.contact()).contains(madeElsewhere);
        assertThat(planfix.contacts()).hasSize(1);
    }
}
