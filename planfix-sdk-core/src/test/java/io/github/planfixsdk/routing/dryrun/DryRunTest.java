package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Verdict;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final PersonRef DESK = PersonRef.user(10);
    private static final PersonRef ANNA = PersonRef.user(12);
    private static final TaskTarget DEAL = TaskTarget.object(7);

    private final DryRun dryRun = DryRun.standard();

    static RoutingPolicy policy() {
        return RoutingPolicy.builder()
                .inboundCalls(calls -> calls.first(Plan.task(DEAL))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(DESK)
                                .when(Attributes.SITE_ID.is(5L), ANNA)
                                .when(Attributes.SITE_ID.is(6L), DESK)))
                .requests(requests -> requests.filter(InteractionFilter.on(Attributes.SITE_ID.isNot(9L)))
                        .first(Plan.contactAndTask(DEAL))
                        .repeat(Plan.contactAndTask(DEAL))
                        .responsible(ResponsibleRules.defaultTo(DESK)))
                .chats(chats -> chats.moment(ChatMoment.START)
                        .first(Plan.contact())
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(DESK)))
                .build();
    }

    static Interaction call(long id, String phone, long site) {
        return Interaction.builder(InteractionKind.CALL, "c" + id)
                .set(Attributes.CONTACT_PHONE_NUMBER, phone)
                .set(Attributes.SITE_ID, site)
                .set(
                        Attributes.FINISH_TIME,
                        Instant.parse("2026-03-02T09:00:00Z").plusSeconds(id))
                .build();
    }

    static Interaction request(long id, String phone, long site) {
        return Interaction.builder(InteractionKind.REQUEST, "r" + id)
                .set(Attributes.VISITOR_PHONE_NUMBER, phone)
                .set(Attributes.VISITOR_NAME, "Ivan <b>")
                .set(Attributes.SITE_ID, site)
                .build();
    }

    static Interaction chat(long id, String phone, InteractionPhase phase) {
        return Interaction.builder(InteractionKind.CHAT, "h" + id)
                .phase(phase)
                .set(Attributes.VISITOR_PHONE_NUMBER, phone)
                .build();
    }

    static List<Interaction> day() {
        return List.of(
                call(1, "79000000001", 5),
                call(2, "79000000001", 5),
                request(3, "79000000001", 5),
                request(4, "79000000002", 9),
                chat(5, "79000000002", InteractionPhase.STARTED),
                chat(5, "79000000002", InteractionPhase.FINISHED),
                chat(6, "79000000002", InteractionPhase.STARTED),
                call(7, "79000000003", 4));
    }

    @Test
    void aDayIsCountedByKindVerdictReasonRuleAndEmployee() {
        DryRunResult result = dryRun.run(policy(), day());

        assertThat(result.interactions()).isEqualTo(8);
        assertThat(result.kinds())
                .containsExactly(
                        Map.entry(InteractionKind.CALL, 3L),
                        Map.entry(InteractionKind.CHAT, 3L),
                        Map.entry(InteractionKind.REQUEST, 2L));
        assertThat(result.verdicts())
                .containsOnly(
                        Map.entry(Verdict.PROCEED, 4L),
                        Map.entry(Verdict.NOTHING, 3L),
                        Map.entry(Verdict.REJECTED, 1L));
        assertThat(result.reasons())
                .containsOnly(
                        Map.entry(Reason.FIRST_CONTACT, 3L),
                        Map.entry(Reason.REPEAT_CONTACT, 1L),
                        Map.entry(Reason.POLICY, 2L),
                        Map.entry(Reason.ALREADY_DECIDED, 1L),
                        Map.entry(Reason.FILTER_REJECTED, 1L));
        assertThat(result.rules())
                .extracting(RuleCount::kind, RuleCount::direction, RuleCount::rule, RuleCount::count)
                .containsExactly(
                        tuple(InteractionKind.CALL, Direction.IN, 0, 1L),
                        tuple(InteractionKind.CALL, Direction.IN, 1, 0L));
        assertThat(result.responsibles()).containsExactly(Map.entry(DESK, 3L), Map.entry(ANNA, 1L));
        assertThat(result.tasks()).containsExactly(Map.entry(DEAL, 3L));
        assertThat(result.tasksCreated()).isEqualTo(3);
        assertThat(result.contactsCreated()).isEqualTo(1);
        assertThat(result.configurationHash()).isEqualTo(policy().configurationHash());
        assertThat(result.examples()).hasSize(8);
        assertThat(result.unreadable().count()).isZero();
    }

    @Test
    void aRuleOfChatsCountsChatsThatWeBeganAsWell() {
        RoutingPolicy chats = RoutingPolicy.builder()
                .chats(p -> p.moment(ChatMoment.START)
                        .first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(DESK).when(Attributes.SITE_ID.is(5L), ANNA)))
                .build();
        Interaction ours = chat(1, "79000000001", InteractionPhase.STARTED).toBuilder()
                .direction(Direction.OUT)
                .set(Attributes.SITE_ID, 5L)
                .build();
        assertThat(dryRun.run(chats, List.of(ours)).rules())
                .extracting(RuleCount::count)
                .containsExactly(1L);
    }

    @Test
    void aClientIsKnownFromTheFirstCallOnAndFromARequestOnlyIfItMadeAContact() {
        RoutingPolicy nothing = RoutingPolicy.builder()
                .requests(requests -> requests.filter(InteractionFilter.on(Attributes.SITE_ID.isNot(9L)))
                        .first(Plan.contactAndTask(DEAL))
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(DESK)))
                .build();

        DryRunResult result = dryRun.run(
                nothing,
                List.of(
                        request(1, "79000000001", 9),
                        request(2, "79000000001", 5),
                        request(3, "79000000001", 5),
                        call(4, "79000000002", 5),
                        request(5, "79000000002", 5)));

        assertThat(result.examples())
                .extracting(Decision::history)
                .containsExactly(
                        ContactHistory.FIRST,
                        ContactHistory.FIRST,
                        ContactHistory.REPEAT,
                        ContactHistory.FIRST,
                        ContactHistory.REPEAT);
    }

    @Test
    void requestsAreEstimatedAsTheExecutorCountsThem() {
        // A new client with task 1-2 + 2; a call's task, looked for first, 1-2 + 0-1 + 1.
        // A repeat one with nothing to do 0-2; a rejected one nothing.
        assertThat(cost(request(1, "79000000001", 5))).containsExactly(3L, 4L);
        assertThat(cost(request(1, "79000000001", 9))).containsExactly(0L, 0L);
        assertThat(cost(call(1, "79000000001", 5), call(2, "79000000001", 5))).containsExactly(2L, 6L);
        assertThat(cost(Interaction.builder(InteractionKind.CALL, "x").build())).containsExactly(0L, 0L);
    }

    private long[] cost(Interaction... interactions) {
        DryRunResult result = dryRun.run(policy(), List.of(interactions));
        return new long[] {result.leastRequests(), result.mostRequests()};
    }

    @Test
    void theClockIsTheInteractionsOwn() {
        DryRunResult result = dryRun.run(policy(), day());

        assertThat(result.examples().get(0).decidedAt()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(result.examples().get(2).decidedAt()).isEqualTo("2026-03-02T09:00:02Z");
    }

    @Test
    void whatIsKnownOfEmployeesIsAsked() {
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.synchronised(DESK))
                .build();

        DryRunResult result = knowing.run(policy(), List.of(call(1, "79000000001", 5)));

        assertThat(result.responsibles()).containsExactly(Map.entry(DESK, 1L));
        assertThat(result.warnings()).hasSize(1);
    }

    @Test
    void countsAreExactThoughFewExamplesAreKept() {
        DryRun sparing = DryRun.builder().examples(3).build();
        Iterable<Interaction> many = () -> LongStream.range(0, 5_000)
                .mapToObj(id -> call(id, "7900" + (1_000_000 + id), 5))
                .iterator();

        DryRunResult result = sparing.run(policy(), many);

        assertThat(result.interactions()).isEqualTo(5_000);
        assertThat(result.tasksCreated()).isEqualTo(5_000);
        assertThat(result.examples()).hasSize(3);
    }

    @Test
    void twoConfigurationsAreComparedInteractionByInteraction() {
        RoutingPolicy after = policy().toBuilder()
                .inboundCalls(calls -> calls.responsible(ResponsibleRules.defaultTo(DESK)))
                .requests(requests -> requests.first(Plan.contact()).repeat(Plan.contact()))
                .build();

        PolicyComparison comparison = dryRun.compare(policy(), after, day());

        assertThat(comparison.changed()).isEqualTo(2);
        assertThat(comparison.unchanged()).isEqualTo(6);
        assertThat(comparison.changes())
                .containsOnly(
                        Map.entry(Change.RESPONSIBLE, 1L), Map.entry(Change.TASK, 1L), Map.entry(Change.TITLE, 1L));
        assertThat(comparison.differences()).hasSize(2);
        Difference first = comparison.differences().get(0);
        assertThat(first.before().interaction().id()).isEqualTo("c1");
        assertThat(first.changes()).containsExactly(Change.RESPONSIBLE);
        assertThat(comparison.before().tasksCreated()).isEqualTo(3);
        assertThat(comparison.after().tasksCreated()).isEqualTo(2);
        assertThat(comparison.toJson().path("changed").asLong()).isEqualTo(2);
        assertThat(comparison
                        .toJson()
                        .path("differences")
                        .path(0)
                        .path("changes")
                        .path(0)
                        .asText())
                .isEqualTo("responsible");
    }

    @Test
    void aConfigurationDoesNotDifferFromItself() {
        PolicyComparison comparison = dryRun.compare(policy(), policy(), day());

        assertThat(comparison.changed()).isZero();
        assertThat(comparison.unchanged()).isEqualTo(8);
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void aFileIsReadLineByLineAndWhatIsUnreadableIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("day.jsonl");
        Files.writeString(file, """
                {"communication_type": "call", "call_session_id": 1, "contact_phone_number": "79000000001"}

                {"communication_type": "fax", "call_session_id": 2}
                not json at all
                [1]
                {"communication_type": "call", "call_session_id": 4} {"communication_type": "call", "call_session_id": 5}
                {"communication_type": "call", "call_session_id": 3, "contact_phone_number": "79000000001"}""");

        DryRunResult result = dryRun.run(policy(), RecordedInteractions.of(file, InteractionReader.standard()));

        assertThat(result.interactions()).isEqualTo(2);
        assertThat(result.unreadable().count()).isEqualTo(4);
        assertThat(result.unreadable().lines())
                .extracting(RecordedInteractions.Line::number)
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(result.toJson()
                        .path("unreadable")
                        .path("lines")
                        .path(1)
                        .path("why")
                        .asText())
                .isEqualTo("no JSON object, or more than one");
        assertThat(result.toJson().path("requests").path("dailyQuota").asInt()).isEqualTo(20_000);
    }

    @Test
    void wrongBytesAndAByteOrderMarkLoseNothing(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("day.jsonl");
        byte[] line = "{\"communication_type\": \"call\", \"call_session_id\": 1, \"source_name\": \"?\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        line[line.length - 4] = (byte) 0xFF;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            out.write(line);
            out.write(line);
        }

        DryRunResult result = dryRun.run(policy(), RecordedInteractions.of(file, InteractionReader.standard()));

        assertThat(result.interactions()).isEqualTo(2);
        assertThat(result.unreadable().count()).isZero();
    }

    /** A vendor reports the beginning as well; that the number came with it makes the call no repeat one. */
    @Test
    void aCallInSeveralPhasesIsOneCallOfANewClient() {
        Interaction begins = call(1, "79000000001", 5).toBuilder()
                .phase(InteractionPhase.STARTED)
                .build();

        DryRunResult result =
                dryRun.run(policy(), List.of(begins, call(1, "79000000001", 5), call(2, "79000000001", 5)));

        assertThat(result.examples())
                .extracting(Decision::reason)
                .containsExactly(Reason.NOT_THE_MOMENT, Reason.FIRST_CONTACT, Reason.POLICY);
    }

    @Test
    void whoWasKnownBeforeIsSaidByTheCaller() {
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> {
                    if (interaction.contactPhone().isPresent()) {
                        facts.repeat(PersonRef.contact(77));
                    }
                })
                .build();

        DryRunResult result = knowing.run(policy(), List.of(call(1, "79000000001", 5)));

        assertThat(result.examples().get(0).reason()).isEqualTo(Reason.POLICY);
    }

    @Test
    void aMissingFileIsSaidAtOnce(@TempDir Path folder) {
        RecordedInteractions missing =
                RecordedInteractions.of(folder.resolve("none.jsonl"), InteractionReader.standard());

        assertThatThrownBy(() -> dryRun.run(policy(), missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.jsonl");
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DryRun.builder().dailyQuota(0))
                .withMessage("dailyQuota is 0: give at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DryRun.builder().examples(-1))
                .withMessage("examples is -1: give at least 0");
    }
}
