package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.D_OUT;
import static io.github.planfixsdk.routing.RoutingExamples.NOW;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static io.github.planfixsdk.routing.RoutingExamples.call;
import static io.github.planfixsdk.routing.RoutingExamples.chat;
import static io.github.planfixsdk.routing.RoutingExamples.first;
import static io.github.planfixsdk.routing.RoutingExamples.repeat;
import static io.github.planfixsdk.routing.RoutingExamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.model.PersonRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of two published integrations, as far as it is routing. */
class ReadyMadeRoutingTest {
    private final RoutingPolicy uis = ReadyMadeRouting.uis(O, D_IN, D_OUT);
    private final RoutingPolicy verbox = ReadyMadeRouting.verbox(D_IN);
    private final Interaction inbound = call("A", "s1");
    private final Interaction outbound =
            inbound.toBuilder().direction(Direction.OUT).build();
    private final Interaction started =
            chat().toBuilder().phase(InteractionPhase.STARTED).build();

    private static String golden(String name) throws IOException {
        try (InputStream in = ReadyMadeRoutingTest.class.getResourceAsStream("/routing/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static PersonRef responsible(Decision decision) {
        return decision.responsible().orElseThrow().employee();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uis", "verbox"})
    void theJsonIsTheSameThing(String name) throws IOException {
        RoutingPolicy policy = name.equals("uis") ? uis : verbox;
        assertThat(policy.toJson()).isEqualTo(new ObjectMapper().readTree(golden(name)));
        assertThat(PolicyReader.standard().read(golden(name))).isEqualTo(policy);
        assertThat(policy.toBuilder().build()).isEqualTo(policy);
    }

    @Test
    void filtersAreOffAndEverythingPasses() {
        for (Interaction interaction : List.of(inbound, outbound, started, request())) {
            InteractionFilter filter = uis.policy(interaction.kind(), interaction.direction())
                    .orElseThrow()
                    .filter();
            assertThat(filter.isOn()).isFalse();
            assertThat(filter.isConfigured()).isFalse();
            assertThat(uis.decide(interaction, first()).verdict()).isEqualTo(Verdict.PROCEED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CALL, virtual_phone_number scenario_id scenario_name site_id source_id source_name campaign_id",
        "REQUEST, site_id campaign_id source_id form_type",
        "CHAT, site_id chat_channel_type tag_id campaign_id source_id"
    })
    void everyFilterHasTheAttributesItsUsersKnow(InteractionKind kind, String names) {
        for (String name : names.split(" ")) {
            Attribute<?> attribute = uis.catalogue().find(name).orElseThrow();
            assertThat(attribute.kinds()).contains(kind);
        }
        assertThat(Attributes.TAG_ID.kinds()).doesNotContain(InteractionKind.CALL);
        assertThat(Attributes.FORM_TYPE.kinds()).containsExactly(InteractionKind.REQUEST);
    }

    @Test
    void aFirstInboundCallMakesATaskAndPlanfixTheContact() {
        Decision decision = uis.decide(inbound, first());
        assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.LEFT_TO_PLANFIX);
        assertThat(decision.task().orElseThrow().target()).isEqualTo(O);
        assertThat(decision.task().orElseThrow().title()).isEqualTo("Inbound call from unknown number");
        assertThat(responsible(decision)).isEqualTo(D_IN);
        assertThat(uis.decide(inbound, repeat()).reason()).isEqualTo(Reason.POLICY);
    }

    @Test
    void outboundCallsHaveADefaultAndATitleOfTheirOwn() {
        Decision decision = uis.decide(outbound, first());
        assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.LEFT_TO_PLANFIX);
        assertThat(decision.task().orElseThrow().title()).isEqualTo("Outbound call to unknown number");
        assertThat(responsible(decision)).isEqualTo(D_OUT);
        assertThat(uis.decide(outbound, repeat()).task()).isEmpty();
    }

    @Test
    void lostCallsHaveATitleOfTheirOwn() {
        Interaction lost = inbound.toBuilder().set(Attributes.IS_LOST, true).build();
        assertThat(uis.decide(lost, first()).task().orElseThrow().title()).startsWith("Missed call");
        assertThat(uis.toBuilder()
                        .language(Locale.forLanguageTag("ru"))
                        .build()
                        .decide(lost, first())
                        .task()
                        .orElseThrow()
                        .title())
                .startsWith("Потерянный звонок");
    }

    @Test
    void theContactsOfRequestsAndChatsAreOurs() {
        for (Interaction interaction : List.of(started, request())) {
            Decision decision = uis.decide(interaction, first());
            assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.CREATE);
            assertThat(decision.task()).isPresent();
            assertThat(uis.decide(interaction, repeat()).contact().action()).isEqualTo(ContactPlan.Action.USE);
        }
    }

    @Test
    void aChatIsDecidedOnOnceWhenItStartsOrItsNumberArrives() {
        assertThat(uis.decide(chat(), first()).reason()).isEqualTo(Reason.NOT_THE_MOMENT);
        Interaction anonymous =
                started.toBuilder().set(Attributes.VISITOR_PHONE_NUMBER, "").build();
        assertThat(uis.decide(anonymous, first()).reason()).isEqualTo(Reason.NO_CONTACT_DATA);
        Interaction identified =
                started.toBuilder().phase(InteractionPhase.IDENTIFIED).build();
        assertThat(uis.decide(identified, first()).verdict()).isEqualTo(Verdict.PROCEED);
        Facts decided = first().toBuilder().alreadyDecided().build();
        assertThat(uis.decide(identified, decided).reason()).isEqualTo(Reason.ALREADY_DECIDED);
    }

    @Test
    void whoeverTookPartIsResponsibleIfSynchronised() {
        Interaction answered = inbound.toBuilder()
                .set(Attributes.LAST_ANSWERED_EMPLOYEE_ID, 102L)
                .build();
        Facts facts = first().toBuilder().employee(102, R1).build();
        assertThat(responsible(uis.decide(answered, facts))).isEqualTo(R1);
        Decision unknown = uis.decide(answered, first());
        assertThat(responsible(unknown)).isEqualTo(D_IN);
        assertThat(unknown.warnings())
                .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, "employee_id 102"));
    }

    @Test
    void aCallWithAHiddenNumberIsAFirstOneSoThatNoneGetsLost() {
        Decision hidden = uis.decide(inbound, Facts.at(first().now()).build());
        assertThat(hidden.verdict()).isEqualTo(Verdict.PROCEED);
        assertThat(hidden.history()).isEqualTo(ContactHistory.FIRST);
        assertThat(hidden.task()).isPresent();
    }

    @Test
    void callsAreForwardedToThePersonalManagerOnlyIfChosen() {
        Facts facts = repeat().toBuilder().personalManager("103").build();
        assertThat(uis.decide(inbound, facts).forwardTo()).isEmpty();
        RoutingPolicy forwarding = uis.toBuilder()
                .inboundCalls(InteractionPolicy.Builder::forwardToPersonalManager)
                .build();
        assertThat(forwarding.decide(inbound, facts).forwardTo()).contains("103");
        assertThat(forwarding
                        .policy(InteractionKind.CALL, Direction.OUT)
                        .orElseThrow()
                        .forwardsToPersonalManager())
                .isFalse();
    }

    @Test
    void whatItsUserMayChooseIsChangedOnTheBuilder() {
        RoutingPolicy changed = uis.toBuilder()
                .chats(chats -> chats.moment(ChatMoment.TAG).tag(7).passWithoutContactData())
                .requests(requests -> requests.repeat(Plan.nothing())
                        .field(FieldMapping.contact(20, Attributes.SOURCE_NAME).updateAlways()))
                .deals(DealPolicy.of(7, 12))
                .build();
        Interaction tagged = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(InteractionPhase.TAGGED)
                .setAll(Attributes.TAG_ID, List.of(7L))
                .build();
        assertThat(changed.decide(tagged, repeat()).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.DUPLICATE_RISK);
        assertThat(changed.decide(request(), repeat()).reason()).isEqualTo(Reason.POLICY);
        assertThat(changed.deals()).contains(DealPolicy.of(7, 12));
        assertThat(changed.decide(inbound, first()).task())
                .isEqualTo(uis.decide(inbound, first()).task());
        assertThat(changed.toBuilder().build()).isEqualTo(changed);
        RoutingPolicy.Builder untagged = uis.toBuilder().chats(chats -> chats.moment(ChatMoment.TAG));
        assertThat(untagged.validate()).extracting(ConfigurationProblem::code).containsExactly(ProblemCode.TAG_MISSING);
        assertThat(uis.toBuilder().chats(chats -> {}).chats(chats -> {}).validate())
                .extracting(ConfigurationProblem::code)
                .contains(ProblemCode.CONFIGURED_TWICE);
    }

    @Test
    void verboxSavesTheContactOfChatsAndNothingElse() {
        Decision decision = verbox.decide(started, first());
        assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.CREATE);
        assertThat(decision.task()).isEmpty();
        assertThat(responsible(decision)).isEqualTo(D_IN);
        assertThat(verbox.decide(started, repeat()).contact().contact()).isEqualTo(CONTACT);
        assertThat(verbox.decide(inbound, first()).reason()).isEqualTo(Reason.NO_POLICY);
        assertThat(verbox.decide(request(), first()).reason()).isEqualTo(Reason.NO_POLICY);
    }

    @Test
    void anOperatorWhoIsMatchedBecomesResponsible() {
        Interaction served =
                started.toBuilder().setAll(Attributes.EMPLOYEE_ID, List.of(5L)).build();
        assertThat(responsible(verbox.decide(
                        served, first().toBuilder().employee(5, R1).build())))
                .isEqualTo(R1);
        assertThat(responsible(verbox.decide(served, first()))).isEqualTo(D_IN);
    }

    @Test
    void startAndEndOfItsMessagesAreMappedAndFurtherContactsParticipate() {
        RoutingPolicy mapped = verbox.toBuilder()
                .chats(chats -> chats.first(Plan.contactAndTask(O))
                        .participants(PersonSelector.furtherContacts())
                        .field(FieldMapping.task(30, Attributes.START_TIME))
                        .field(FieldMapping.task(31, Attributes.FINISH_TIME)))
                .build();
        Interaction message = started.toBuilder()
                .set(Attributes.START_TIME, NOW)
                .set(Attributes.FINISH_TIME, Instant.parse("2026-03-02T10:00:00Z"))
                .build();
        Facts facts = first().toBuilder().furtherContact(PersonRef.contact(501)).build();
        TaskPlan task = mapped.decide(message, facts).task().orElseThrow();
        assertThat(task.fields()).extracting(FieldWrite::fieldId).containsExactly(30L, 31L);
        assertThat(task.participants()).containsExactly(PersonRef.contact(501));
    }

    @Test
    void theElevenScopesAreEnoughForEverythingItCanBeMadeToDo() {
        assertThat(ReadyMadeRouting.verboxScopes()).hasSize(11);
        assertThatThrownBy(() -> ReadyMadeRouting.verboxScopes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        RoutingPolicy.Builder all = uis.toBuilder()
                .requests(requests -> requests.field(FieldMapping.contact(20, Attributes.SOURCE_NAME)))
                .deals(DealPolicy.of(7, 12).amount(30));
        assertThat(all.account(with(ReadyMadeRouting.verboxScopes())).validate())
                .isEmpty();
        for (String needed : List.of(
                "contact_add", "contact_readonly", "contact_update", "task_add", "task_readonly", "task_update")) {
            Set<String> fewer = new HashSet<>(ReadyMadeRouting.verboxScopes());
            fewer.remove(needed);
            assertThat(all.account(with(fewer)).validate())
                    .isNotEmpty()
                    .allMatch(problem -> problem.code() == ProblemCode.SCOPE_MISSING
                            && problem.message().contains(needed)
                            && problem.russian().contains("нужно право " + needed));
        }
    }

    private static AccountSnapshot with(Set<String> scopes) {
        return AccountSnapshot.builder().scopes(scopes).build();
    }
}
