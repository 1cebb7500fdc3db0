package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.Attributes.CONTACT_PHONE_NUMBER;
import static io.github.planfixsdk.routing.Attributes.IS_LOST;
import static io.github.planfixsdk.routing.Attributes.SITE_DOMAIN_NAME;
import static io.github.planfixsdk.routing.Attributes.TAG_ID;
import static io.github.planfixsdk.routing.Attributes.VISITOR_NAME;
import static io.github.planfixsdk.routing.Attributes.VISITOR_PHONE_NUMBER;
import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.D_OUT;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static io.github.planfixsdk.routing.RoutingExamples.call;
import static io.github.planfixsdk.routing.RoutingExamples.chat;
import static io.github.planfixsdk.routing.RoutingExamples.first;
import static io.github.planfixsdk.routing.RoutingExamples.inbound;
import static io.github.planfixsdk.routing.RoutingExamples.repeat;
import static io.github.planfixsdk.routing.RoutingExamples.request;
import static io.github.planfixsdk.routing.RoutingExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.RoutingExamples.Promise;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows 14 to 32 of {@link AcceptanceTest}. */
final class DecisionExamples {
    private DecisionExamples() {}

    static List<Promise> entities() {
        return List.of(
                row("14 first inbound call, task in O: contact left to Planfix, task in O", () -> {
                    Decision decision = inbound(p -> {}).decide(call("A", "s1"), first());
                    assertThat(decision.verdict()).isEqualTo(Verdict.PROCEED);
                    assertThat(decision.reason()).isEqualTo(Reason.FIRST_CONTACT);
                    assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.LEFT_TO_PLANFIX);
                    assertThat(decision.task().orElseThrow().target()).isEqualTo(O);
                }),
                row("15 repeat, nothing: nothing, because of the policy and not of the filter", () -> {
                    Decision decision = inbound(p -> p.repeat(Plan.nothing())).decide(call("A", "s1"), repeat());
                    assertThat(decision.verdict()).isEqualTo(Verdict.NOTHING);
                    assertThat(decision.reason()).isEqualTo(Reason.POLICY);
                    assertThat(decision.filter()).contains(FilterOutcome.DISABLED);
                    assertThat(decision.task()).isEmpty();
                }),
                row("16 first request, contact and task: both (the executor's tests show the link)", () -> {
                    Decision decision = RoutingExamples.requests(p -> {}).decide(request(), first());
                    assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.CREATE);
                    assertThat(decision.contact().phone()).isEqualTo("+7 (900) 000-00-01");
                    assertThat(decision.task().orElseThrow().target()).isEqualTo(O);
                }),
                row("17 each direction uses its own policy", () -> {
                    RoutingPolicy policy = RoutingExamples.bothDirections();
                    assertThat(policy.decide(call("A", "s1"), first()).task()).isPresent();
                    Decision out = policy.decide(
                            call("A", "s1").toBuilder().direction(Direction.OUT).build(), first());
                    assertThat(out.verdict()).isEqualTo(Verdict.PROCEED);
                    assertThat(out.task()).isEmpty();
                    assertThat(out.contact().action()).isEqualTo(ContactPlan.Action.LEFT_TO_PLANFIX);
                }));
    }

    static List<Promise> chats() {
        return List.of(
                row("18 moment start: decided at the start, the end changes nothing", () -> {
                    RoutingPolicy policy = RoutingExamples.chats(p -> p.moment(ChatMoment.START));
                    Interaction started =
                            chat().toBuilder().phase(InteractionPhase.STARTED).build();
                    assertThat(policy.decide(started, first()).verdict()).isEqualTo(Verdict.PROCEED);
                    assertThat(policy.decide(chat(), first()).reason()).isEqualTo(Reason.NOT_THE_MOMENT);
                    Facts again = Facts.at(RoutingExamples.NOW)
                            .repeat(CONTACT)
                            .alreadyDecided()
                            .build();
                    assertThat(policy.decide(started, again).reason()).isEqualTo(Reason.ALREADY_DECIDED);
                    assertThat(policy.decide(chat(), again).verdict()).isEqualTo(Verdict.NOTHING);
                }),
                row("19 moment tag T: tag U decides nothing, T decides", () -> {
                    RoutingPolicy policy =
                            RoutingExamples.chats(p -> p.moment(ChatMoment.TAG).tag(7));
                    Interaction.Builder tagged = chat().toBuilder().phase(InteractionPhase.TAGGED);
                    assertThat(policy.decide(tagged.setAll(TAG_ID, List.of(8L)).build(), first())
                                    .reason())
                            .isEqualTo(Reason.NOT_THE_MOMENT);
                    assertThat(policy.decide(
                                            tagged.setAll(TAG_ID, List.of(8L, 7L))
                                                    .build(),
                                            first())
                                    .verdict())
                            .isEqualTo(Verdict.PROCEED);
                }),
                row("19 moment tag without a chosen tag is a problem", () -> assertThatThrownBy(
                                () -> RoutingExamples.chats(p -> p.moment(ChatMoment.TAG)))
                        .isInstanceOf(RoutingConfigurationException.class)
                        .hasMessageContaining("chats.tag: is missing")),
                row("20 no phone, option off: skipped", () -> {
                    Decision decision =
                            RoutingExamples.chats(p -> p.moment(ChatMoment.END)).decide(withoutPhone(), first());
                    assertThat(decision.verdict()).isEqualTo(Verdict.SKIPPED);
                    assertThat(decision.reason()).isEqualTo(Reason.NO_CONTACT_DATA);
                }),
                row("21 no phone, option on: a new pair each time, and a warning", () -> {
                    RoutingPolicy policy =
                            RoutingExamples.chats(p -> p.moment(ChatMoment.END).passWithoutContactData());
                    for (Facts facts : List.of(first(), repeat())) {
                        Decision decision = policy.decide(withoutPhone(), facts);
                        assertThat(decision.contact().action()).isEqualTo(ContactPlan.Action.CREATE);
                        assertThat(decision.contact().contact()).isNull();
                        assertThat(decision.task()).isPresent();
                        assertThat(decision.warnings())
                                .extracting(Warning::code)
                                .containsExactly(Warning.Code.DUPLICATE_RISK);
                    }
                }));
    }

    static List<Promise> responsible() {
        ResponsibleRules bySite = ResponsibleRules.defaultTo(D_IN).when(SITE_DOMAIN_NAME.is("s1"), R1);
        return List.of(
                row("22 an unsynchronised employee gives way to the default, with a warning", () -> {
                    Facts facts = Facts.at(RoutingExamples.NOW)
                            .first()
                            .synchronised(D_IN)
                            .build();
                    Decision decision = inbound(p -> p.responsible(bySite)).decide(call("A", "s1"), facts);
                    assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(D_IN);
                    assertThat(decision.warnings())
                            .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, R1.toString()));
                }),
                row("22 a participant who isn't synchronised too", () -> {
                    Facts facts = Facts.at(RoutingExamples.NOW)
                            .first()
                            .employee(102, R1)
                            .build();
                    RoutingPolicy policy = inbound(p ->
                            p.responsible(ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.participant())));
                    Decision synchronised = answeredBy(policy, 102, facts);
                    assertThat(synchronised.responsible().orElseThrow().employee())
                            .isEqualTo(R1);
                    assertThat(synchronised.warnings()).isEmpty();
                    Decision other = answeredBy(policy, 103, facts);
                    assertThat(other.responsible().orElseThrow().employee()).isEqualTo(D_IN);
                    assertThat(other.warnings())
                            .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, "employee_id 103"));
                }),
                row("22 a chain goes on to the next who is synchronised, with a warning", () -> {
                    ResponsibleRules chain = ResponsibleRules.defaultTo(D_IN)
                            .when(
                                    SITE_DOMAIN_NAME.is("s1"),
                                    PersonSelector.contactOwner(),
                                    PersonSelector.employee(R1));
                    RoutingPolicy policy = inbound(p -> p.responsible(chain));
                    Facts.Builder facts = Facts.at(RoutingExamples.NOW)
                            .repeat(CONTACT)
                            .contactOwner(D_OUT)
                            .synchronised(D_IN, R1);
                    Decision decision = policy.decide(call("A", "s1"), facts.build());
                    assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(R1);
                    assertThat(decision.warnings())
                            .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, D_OUT.toString()));
                    Decision synchronised = policy.decide(
                            call("A", "s1"), facts.synchronised(D_OUT).build());
                    assertThat(synchronised.responsible().orElseThrow().employee())
                            .isEqualTo(D_OUT);
                }),
                row("22 a responsible with a temporary replacement: the replacement", () -> {
                    Facts facts = Facts.at(RoutingExamples.NOW)
                            .first()
                            .replacement(R1, D_OUT)
                            .build();
                    Responsible responsible = inbound(p -> p.responsible(bySite))
                            .decide(call("A", "s1"), facts)
                            .responsible()
                            .orElseThrow();
                    assertThat(responsible.employee()).isEqualTo(D_OUT);
                    assertThat(responsible.standsInFor()).isEqualTo(R1);
                }),
                row("23 outbound without a matching rule: the outbound default", () -> {
                    RoutingPolicy policy = RoutingExamples.bothDirections();
                    Interaction out =
                            call("A", "s2").toBuilder().direction(Direction.OUT).build();
                    assertThat(policy.decide(out, first())
                                    .responsible()
                                    .orElseThrow()
                                    .employee())
                            .isEqualTo(D_OUT);
                }),
                row("24 rule s1 to R1: s1 has R1, s2 has the default", () -> {
                    RoutingPolicy policy = inbound(p -> p.responsible(bySite));
                    Responsible s1 = policy.decide(call("A", "s1"), first())
                            .responsible()
                            .orElseThrow();
                    assertThat(s1.employee()).isEqualTo(R1);
                    assertThat(s1.why()).isEqualTo(Responsible.Why.RULE);
                    Responsible s2 = policy.decide(call("A", "s2"), first())
                            .responsible()
                            .orElseThrow();
                    assertThat(s2.employee()).isEqualTo(D_IN);
                    assertThat(s2.why()).isEqualTo(Responsible.Why.DEFAULT);
                }),
                row("25 the contact's responsible is 103: forward to 103, also while it rings", () -> {
                    Facts facts = Facts.at(RoutingExamples.NOW)
                            .repeat(CONTACT)
                            .personalManager("103")
                            .build();
                    Interaction ringing = call("A", "s1").toBuilder()
                            .phase(InteractionPhase.STARTED)
                            .build();
                    RoutingPolicy policy = inbound(InteractionPolicy.Builder::forwardToPersonalManager);
                    assertThat(policy.decide(ringing, facts).forwardTo()).contains("103");
                    assertThat(inbound(p -> {}).decide(ringing, facts).forwardTo())
                            .isEmpty();
                }),
                row("26 no responsible or no answer: the PBX's own scenario goes on", () -> assertThat(
                                inbound(InteractionPolicy.Builder::forwardToPersonalManager)
                                        .decide(call("A", "s1"), repeat())
                                        .forwardTo())
                        .isEmpty()));
    }

    static List<Promise> titlesAndFields() {
        return List.of(
                row("27 a group call answered by 102: one interaction, one decision, 102 responsible, not lost", () -> {
                    List<Decision> decisions = groupCall(
                            "{'employee_ids':[101,102,103]}",
                            "{'employee_ids':[101,102,103],'last_answered_employee_id':102}",
                            """
                            {'employees':[{'employee_id':101,'is_answered':false},
                             {'employee_id':102,'is_answered':true,'is_talked':true},
                             {'employee_id':103,'is_answered':false}],
                             'is_lost':false,'talk_duration':95,'total_duration':103}""");
                    assertThat(decisions)
                            .extracting(decision -> decision.interaction().id())
                            .containsOnly("880001");
                    assertThat(decisions)
                            .extracting(Decision::reason)
                            .containsExactly(Reason.NOT_THE_MOMENT, Reason.NOT_THE_MOMENT, Reason.FIRST_CONTACT);
                    Decision last = decisions.get(2);
                    assertThat(last.responsible().orElseThrow().employee()).isEqualTo(PersonRef.user(2));
                    assertThat(last.task().orElseThrow().title()).startsWith("Inbound call");
                    assertThat(last.warnings()).isEmpty();
                }),
                row("28 missed: the title of lost calls", () -> {
                    Interaction missed = call("A", "s1").toBuilder()
                            .set(IS_LOST, true)
                            .set(CONTACT_PHONE_NUMBER, "79000000001")
                            .build();
                    RoutingPolicy policy =
                            inbound(p -> p.title(TitleKind.LOST_CALL, TitleTemplate.of("Lost {contact_phone_number}")));
                    assertThat(policy.decide(missed, first())
                                    .task()
                                    .orElseThrow()
                                    .title())
                            .isEqualTo("Lost 79000000001");
                }),
                row("29 the preview is the real rendering and changes nothing", () -> {
                    TitleTemplate template = TitleTemplate.of("{scenario_name|no scenario}, {site_domain_name}");
                    RoutingPolicy policy = inbound(p -> p.title(TitleKind.INBOUND_CALL, template));
                    Interaction call = call("A", "s1");
                    Decision before = policy.decide(call, first());
                    assertThat(template.preview(call))
                            .isEqualTo("no scenario, s1")
                            .isEqualTo(before.task().orElseThrow().title());
                    InteractionPolicy inbound =
                            policy.policy(InteractionKind.CALL, Direction.IN).orElseThrow();
                    assertThat(inbound.preview(TitleKind.INBOUND_CALL, call)).isEqualTo("no scenario, s1");
                    inbound.preview(TitleKind.LOST_CALL, call);
                    assertThat(call).isEqualTo(call("A", "s1"));
                    assertThat(policy.decide(call, first())).isEqualTo(before);
                    assertThat(policy).isEqualTo(inbound(p -> p.title(TitleKind.INBOUND_CALL, template)));
                }),
                row("30 reset: the default text", () -> {
                    RoutingPolicy reset = inbound(p -> p.title(TitleKind.INBOUND_CALL, TitleTemplate.of("x"))
                            .resetTitle(TitleKind.INBOUND_CALL));
                    assertThat(reset.decide(call("A", "s1"), first())
                                    .task()
                                    .orElseThrow()
                                    .title())
                            .isEqualTo("Inbound call from unknown number")
                            .isEqualTo(TitleTemplate.of(TitleKind.INBOUND_CALL.defaultText(Locale.ENGLISH))
                                    .preview(call("A", "s1")));
                }),
                row("29 in another zone and language too, with formats", () -> {
                    RoutingPolicy policy = inMoscow(TitleTemplate.of("{start_time:d MMMM HH:mm|never}"));
                    Interaction call = call("A", "s1").toBuilder()
                            .set(Attributes.START_TIME, RoutingExamples.NOW)
                            .build();
                    TitleTemplate template = policy.policy(InteractionKind.CALL, Direction.IN)
                            .orElseThrow()
                            .title(TitleKind.INBOUND_CALL);
                    assertThat(template.preview(call))
                            .isEqualTo("2 марта 12:00")
                            .isEqualTo(policy.decide(call, first())
                                    .task()
                                    .orElseThrow()
                                    .title());
                }),
                row("30 reset in Russian: the Russian default text", () -> {
                    RoutingPolicy reset = inMoscow(TitleTemplate.of("x")).toBuilder()
                            .inboundCalls(p -> p.resetTitle(TitleKind.INBOUND_CALL))
                            .build();
                    assertThat(reset.decide(call("A", "s1"), first())
                                    .task()
                                    .orElseThrow()
                                    .title())
                            .isEqualTo("Входящий звонок с неизвестного номера");
                }),
                row("31 a mapping without always: set on first, kept on repeat", () -> {
                    RoutingPolicy policy =
                            RoutingExamples.requests(p -> p.field(FieldMapping.contact(20, VISITOR_NAME)));
                    assertThat(policy.decide(request(), first()).contact().fields())
                            .containsExactly(new FieldWrite(20, "visitor_name", "Anna"));
                    assertThat(policy.decide(request(), repeat()).contact().fields())
                            .isEmpty();
                }),
                row("32 with always: overwritten on repeat", () -> {
                    RoutingPolicy policy = RoutingExamples.requests(
                            p -> p.field(FieldMapping.contact(20, VISITOR_NAME).updateAlways()));
                    assertThat(policy.decide(request(), repeat()).contact().fields())
                            .containsExactly(new FieldWrite(20, "visitor_name", "Anna"));
                }),
                row("31 a new task has nothing to keep: its fields are written on repeat too", () -> {
                    RoutingPolicy policy = RoutingExamples.requests(p -> p.field(FieldMapping.task(30, VISITOR_NAME)));
                    assertThat(policy.decide(request(), repeat())
                                    .task()
                                    .orElseThrow()
                                    .fields())
                            .containsExactly(new FieldWrite(30, "visitor_name", "Anna"));
                }));
    }

    private static RoutingPolicy inMoscow(TitleTemplate title) {
        return inbound(p -> p.title(TitleKind.INBOUND_CALL, title)).toBuilder()
                .zone(ZoneId.of("Europe/Moscow"))
                .language(Locale.forLanguageTag("ru"))
                .build();
    }

    /** What is decided on each report of one call to 101, 102 and 103, who are users 1, 2 and 3. */
    private static List<Decision> groupCall(String... reports) throws JsonProcessingException {
        Facts.Builder facts = Facts.at(RoutingExamples.NOW).first();
        for (int i = 1; i <= 3; i++) {
            facts.employee(100 + i, PersonRef.user(i));
        }
        RoutingPolicy policy =
                inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.participant())));
        List<Decision> decisions = new ArrayList<>();
        for (String report : reports) {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(report.replace('\'', '"'));
            json.put("communication_type", "call").put("call_session_id", 880001);
            decisions.add(policy.decide(InteractionReader.standard().read(json), facts.build()));
        }
        return decisions;
    }

    private static Interaction withoutPhone() {
        return chat().toBuilder().set(VISITOR_PHONE_NUMBER, "").build();
    }

    private static Decision answeredBy(RoutingPolicy policy, long vendorId, Facts facts) {
        Interaction answered = call("A", "s1").toBuilder()
                .set(Attributes.LAST_ANSWERED_EMPLOYEE_ID, vendorId)
                .build();
        return policy.decide(answered, facts);
    }
}
