package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.examples.guide.CallerLookupGuide;
import io.github.planfixsdk.examples.guide.RoutedCallsGuide;
import io.github.planfixsdk.examples.job.ExampleAccount;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.routing.crm.Execution;
import io.github.planfixsdk.telephony.CallerAnswer;
import io.github.planfixsdk.telephony.CallerLookup;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import io.github.planfixsdk.testkit.Fault;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acceptance examples 25, 26 and 27 with Planfix's telephony on the other side. */
class RoutedCallsGuideTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExampleAccount account = ExampleAccount.open();
    private final TelephonyClient telephony = TelephonyClient.builder()
            .address(account.fake().telephonyUrl().toString())
            .token(account.fake().telephonyToken())
            .build();
    private final CallerLookup lookup =
            CallerLookup.builder(telephony).deadline(LONG).build();
    private final TelephonySender sender = TelephonySender.builder(telephony).start();
    private final Calls calls = Calls.of(sender);
    private final CrmExecutor executor = CrmExecutor.builder(account.planfix())
            .employee(2001, PersonRef.user(1))
            .employee(2002, PersonRef.user(2))
            .employee(2003, PersonRef.user(3))
            .build();
    private final Exchange pbx = new Exchange();

    /** Writes down what it is told. */
    private static final class Exchange implements CallerLookupGuide.Exchange {
        private final List<String> told = new ArrayList<>();

        @Override
        public void show(String name) {
            told.add("show " + name);
        }

        @Override
        public void ring(String ext) {
            told.add("ring " + ext);
        }

        @Override
        public void continueScenario() {
            told.add("continue");
        }
    }

    @BeforeEach
    void people() {
        for (String ext : List.of("101", "102", "103")) {
            account.fake().addUser("{\"name\":\"Employee " + ext + "\",\"extension\":\"" + ext + "\"}");
        }
        account.fake()
                .addContact("{\"name\":\"Ivan\",\"phones\":[{\"number\":\"79000000001\",\"type\":1}],"
                        + "\"supervisors\":{\"users\":[{\"id\":\"user:3\"}],\"groups\":[]}}");
        account.fake().addContact("{\"name\":\"Olga\",\"phones\":[{\"number\":\"79000000002\",\"type\":1}]}");
    }

    @AfterEach
    void close() {
        sender.close();
        lookup.close();
        telephony.close();
        account.close();
    }

    private static RoutingPolicy policy(UnaryOperator<InteractionPolicy.Builder> changes) {
        return RoutingPolicy.builder()
                .inboundCalls(inbound -> changes.apply(inbound.first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(
                                ResponsibleRules.defaultTo(PersonRef.user(1)).otherwise(PersonSelector.participant()))))
                .build();
    }

    private static RoutingPolicy forwarding() {
        return policy(InteractionPolicy.Builder::forwardToPersonalManager);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode from(String number) {
        return json("{'communication_type':'call','call_session_id':880001,'direction':'in',"
                + "'virtual_phone_number':'74950000001','contact_phone_number':'" + number + "'}");
    }

    private List<String> told(CallerLookup asked, RoutingPolicy policy, String number) {
        new RoutedCallsGuide(asked, executor, calls, policy).arrives(from(number), pbx);
        return pbx.told;
    }

    @Test
    void theResponsibleIs103SoTheCallGoesTo103() {
        assertThat(told(lookup, forwarding(), "+7 900 000-00-01")).containsExactly("show Ivan", "ring 103");
    }

    @Test
    void nobodyIsResponsibleSoThePbxGoesOn() {
        assertThat(told(lookup, forwarding(), "79000000002")).containsExactly("show Olga", "continue");
    }

    @Test
    void nobodyIsKnownOrTheNumberHiddenSoThePbxGoesOn() {
        assertThat(told(lookup, forwarding(), "79000000003")).containsExactly("show 79000000003", "continue");
        pbx.told.clear();
        assertThat(told(lookup, forwarding(), "anonymous")).containsExactly("show hidden", "continue");
    }

    @Test
    void planfixDoesNotAnswerInTimeSoThePbxGoesOn() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TelephonyClient nobody = TelephonyClient.builder()
                        .address("http://127.0.0.1:" + silent.getLocalPort() + "/tel/api")
                        .token("token")
                        .build();
                CallerLookup waiting = CallerLookup.builder(nobody)
                        .deadline(Duration.ofMillis(50))
                        .build()) {
            assertThat(told(waiting, forwarding(), "79000000001")).containsExactly("show 79000000001", "continue");
            assertThat(waiting.find("79000000001").reason()).contains(CallerAnswer.Reason.NO_ANSWER_IN_TIME);
        }
    }

    @Test
    void thePolicyHasItsSay() {
        assertThat(told(lookup, policy(inbound -> inbound), "79000000001")).containsExactly("show Ivan", "continue");
        pbx.told.clear();
        InteractionFilter others = InteractionFilter.on(Attributes.VIRTUAL_PHONE_NUMBER.is("74950000002"));
        RoutingPolicy turnedAway =
                policy(inbound -> inbound.forwardToPersonalManager().filter(others));
        assertThat(told(lookup, turnedAway, "79000000001")).containsExactly("show Ivan", "continue");
    }

    @Test
    void aGroupCallIsOneInteractionWithOneDecision() {
        RoutedCallsGuide guide = new RoutedCallsGuide(lookup, executor, calls, forwarding());
        InteractionReader reader = InteractionReader.standard();
        JsonNode arrives = from("79000000003");
        guide.arrives(arrives, pbx);
        Interaction ringing = reader.read(arrives, InteractionPhase.STARTED);

        guide.rings(ringing, "101", "102", "103");
        guide.rings(ringing, "101", "102", "103");
        JsonNode answered = json("{'communication_type':'call','call_session_id':880001,'direction':'in',"
                + "'contact_phone_number':'79000000003','last_answered_employee_id':2002}");
        Execution whileTheyTalk = executor.route(reader.read(answered), forwarding());
        calls.find("880001").orElseThrow().answer("102");
        calls.find("880001").orElseThrow().hangUp(Duration.ofSeconds(95));
        assertThat(sender.flush(LONG)).isTrue();
        JsonNode report = json(
                "{'communication_type':'call','call_session_id':'880001','direction':'in',"
                        + "'contact_phone_number':'79000000003','is_lost':false,'talk_duration':95,'total_duration':103,"
                        + "'employees':[{'employee_id':2001,'is_answered':false},"
                        + "{'employee_id':2002,'is_answered':true,'is_talked':true},{'employee_id':2003,'is_answered':false}]}");
        Execution over = guide.isOver(report);
        Execution again = guide.isOver(report);

        assertThat(account.fake().telephony().calls())
                .extracting(leg -> leg.ext() + " " + leg.events() + " " + leg.status())
                .containsExactlyInAnyOrder(
                        "101 [INCOMING, COMPLETED] Cancelled",
                        "102 [INCOMING, ACCEPTED, COMPLETED] Success",
                        "103 [INCOMING, COMPLETED] Cancelled");
        assertThat(account.fake().telephony().complaints()).isEmpty();
        assertThat(account.fake().telephony().missedCalls()).isEmpty();
        assertThat(whileTheyTalk.decision().reason()).isEqualTo(Reason.NOT_THE_MOMENT);
        assertThat(over.decision().reason()).isEqualTo(Reason.FIRST_CONTACT);
        assertThat(over.decision().responsible().orElseThrow().employee()).isEqualTo(PersonRef.user(2));
        assertThat(over.decision().interaction().id()).isEqualTo(ringing.id());
        assertThat(again.decision().reason()).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(account.fake().tasks()).singleElement().satisfies(task -> {
            assertThat(task.path("name").asText()).isEqualTo("Inbound call from 79000000003");
            assertThat(task.path("counterparty").path("id").asText())
                    .isEqualTo("contact:"
                            + account.fake().telephony().calls().get(0).contactId());
            assertThat(task.path("assignees").toString()).contains("user:2");
        });
    }

    @Test
    void aFirstCallWhoseTaskFailedIsAFirstOneWhenItIsReportedAgain() {
        RoutedCallsGuide guide = new RoutedCallsGuide(lookup, executor, calls, forwarding());
        guide.rings(InteractionReader.standard().read(from("79000000003"), InteractionPhase.STARTED), "101");
        calls.find("880001").orElseThrow().hangUp(Duration.ZERO);
        assertThat(sender.flush(LONG)).isTrue();
        JsonNode report = json("{'communication_type':'call','call_session_id':880001,'direction':'in',"
                + "'contact_phone_number':'79000000003','is_lost':true,'total_duration':20}");
        account.fake().fail("POST", "/rest/task/", Fault.failure(400, 1, "no"), 1);

        assertThat(guide.isOver(report).outcome()).isEqualTo(Execution.Outcome.FAILED);
        Execution again = guide.isOver(report);

        assertThat(again.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(again.decision().reason()).isEqualTo(Reason.FIRST_CONTACT);
        assertThat(account.fake().tasks()).hasSize(1);
    }

    @Test
    void aCallThatBeganBeforeTheProgramIsRoutedAllTheSame() {
        RoutedCallsGuide guide = new RoutedCallsGuide(lookup, executor, calls, forwarding());
        JsonNode report = json("{'communication_type':'call','call_session_id':880002,'direction':'in',"
                + "'contact_phone_number':'79000000003','is_lost':true,'total_duration':20}");

        assertThat(guide.isOver(report).decision().reason()).isEqualTo(Reason.FIRST_CONTACT);
        assertThat(account.fake().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.path("name").asText()).isEqualTo("Missed call 79000000003"));
    }
}
