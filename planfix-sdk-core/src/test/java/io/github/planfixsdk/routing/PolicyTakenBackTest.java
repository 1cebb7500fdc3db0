package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy has can be taken back through its builder, as if it had never been set. */
class PolicyTakenBackTest {
    private static final FieldMapping NAME = FieldMapping.contact(20, Attributes.VISITOR_NAME);
    private static final FieldMapping CITY = FieldMapping.contact(21, Attributes.VISITOR_CITY);

    private static RoutingPolicy.Builder plain() {
        return RoutingPolicy.builder().inboundCalls(PolicyTakenBackTest::plain).chats(PolicyTakenBackTest::plain);
    }

    private static void plain(InteractionPolicy.Builder policy) {
        policy.first(Plan.nothing()).repeat(Plan.nothing()).responsible(ResponsibleRules.defaultTo(D_IN));
    }

    /** Sets something, and takes it back. */
    private record Change(
            String name, UnaryOperator<RoutingPolicy.Builder> set, UnaryOperator<RoutingPolicy.Builder> takeBack) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Change chats(
            String name, UnaryOperator<InteractionPolicy.Builder> set, UnaryOperator<InteractionPolicy.Builder> back) {
        return new Change(name, it -> it.chats(set::apply), it -> it.chats(back::apply));
    }

    static Stream<Change> changes() {
        return Stream.of(
                chats("the tag", it -> it.moment(ChatMoment.TAG).tag(7), it -> it.moment(ChatMoment.START)),
                chats("the tag's name", it -> it.moment(ChatMoment.TAG).tag("hot"), it -> it.moment(ChatMoment.START)),
                chats(
                        "chats without contact data",
                        InteractionPolicy.Builder::passWithoutContactData,
                        it -> it.passWithoutContactData(false)),
                chats("the fields", it -> it.field(NAME).field(CITY), it -> it.fields(List.of())),
                chats("the participants", it -> it.participants(PersonSelector.employee(R1)), it -> it.participants()),
                chats(
                        "the filter",
                        it -> it.filter(InteractionFilter.on(Attributes.SITE_ID.is(5L))),
                        it -> it.filter(InteractionFilter.off())),
                chats(
                        "the history",
                        it -> it.unknownHistoryAs(ContactHistory.FIRST),
                        it -> it.unknownHistoryAs(ContactHistory.UNKNOWN)),
                chats(
                        "a title",
                        it -> it.title(TitleKind.CHAT_TASK, TitleTemplate.of("Chat")),
                        it -> it.resetTitle(TitleKind.CHAT_TASK)),
                chats(
                        "who is away",
                        it -> it.responsible(ResponsibleRules.defaultTo(D_IN).ignoringReplacements()),
                        it -> it.responsible(ResponsibleRules.defaultTo(D_IN)
                                .ignoringReplacements()
                                .ignoringReplacements(false))),
                new Change(
                        "the personal manager",
                        it -> it.inboundCalls(InteractionPolicy.Builder::forwardToPersonalManager),
                        it -> it.inboundCalls(calls -> calls.forwardToPersonalManager(false))),
                new Change(
                        "a condition",
                        it -> it.condition("vip", Attributes.SITE_ID.is(5L)),
                        it -> it.withoutCondition("vip")),
                new Change("the deals", it -> it.deals(DealPolicy.of(7, 12)), RoutingPolicy.Builder::withoutDeals),
                new Change(
                        "a kind",
                        it -> it.requests(PolicyTakenBackTest::plain),
                        it -> it.without(InteractionKind.REQUEST, Direction.OUT)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsTakenBackWasNeverThere(Change change) {
        RoutingPolicy without = plain().build();
        RoutingPolicy with = change.set().apply(without.toBuilder()).build();
        assertThat(with).isNotEqualTo(without);

        RoutingPolicy back = change.takeBack().apply(with.toBuilder()).build();

        assertThat(back).isEqualTo(without);
        assertThat(PolicyReader.standard().read(back.toJson())).isEqualTo(without);
    }

    @Test
    void aMomentTakesBackTheTagAloneAndTheTagsOwnMomentKeepsIt() {
        RoutingPolicy tagged = plain().without(InteractionKind.CHAT, Direction.IN)
                .chats(it -> {
                    plain(it);
                    it.moment(ChatMoment.TAG).tag(7).passWithoutContactData();
                })
                .build();

        RoutingPolicy ended =
                tagged.toBuilder().chats(it -> it.moment(ChatMoment.END)).build();
        assertThat(ended.toJson().path("chats").path("moment").textValue()).isEqualTo("end");
        assertThat(ended.toJson().path("chats").path("passWithoutContactData").booleanValue())
                .isTrue();
        assertThat(tagged.toBuilder().chats(it -> it.moment(ChatMoment.TAG)).build())
                .isEqualTo(tagged);
        assertThat(tagged.toBuilder()
                        .chats(it -> it.moment(ChatMoment.END).tag(7))
                        .validate())
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.TAG_NOT_WANTED);
    }

    @Test
    void oneFieldOfSeveralIsTakenBack() {
        RoutingPolicy both = plain().without(InteractionKind.CHAT, Direction.IN)
                .chats(it -> {
                    plain(it);
                    it.field(NAME).field(CITY);
                })
                .build();
        List<FieldMapping> others = both.policy(InteractionKind.CHAT, Direction.IN).orElseThrow().fields().stream()
                .filter(mapping -> mapping.fieldId() != 20)
                .toList();

        RoutingPolicy one = both.toBuilder().chats(it -> it.fields(others)).build();

        assertThat(one.policy(InteractionKind.CHAT, Direction.IN).orElseThrow().fields())
                .containsExactly(CITY);
    }

    @Test
    void aConditionIsDefinedAnewForAllWhoReferToIt() {
        RoutingPolicy policy = plain().condition("vip", Attributes.SITE_ID.is(5L))
                .requests(it -> {
                    plain(it);
                    it.filter(InteractionFilter.on(Condition.named("vip")));
                })
                .build();
        Condition other = Attributes.SITE_ID.is(6L);

        RoutingPolicy changed = policy.toBuilder()
                .withoutCondition("vip")
                .condition("vip", other)
                .build();

        assertThat(changed.conditions()).containsEntry("vip", other);
        Interaction six = RoutingExamples.request().toBuilder()
                .set(Attributes.SITE_ID, 6L)
                .build();
        assertThat(policy.decide(six, RoutingExamples.first()).reason()).isEqualTo(Reason.FILTER_REJECTED);
        assertThat(changed.decide(six, RoutingExamples.first()).reason()).isNotEqualTo(Reason.FILTER_REJECTED);
        assertThat(policy.toBuilder().withoutCondition("vip").validate())
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.UNKNOWN_CONDITION);
    }

    @Test
    void whatIsNotThereNeedsNoTakingBack() {
        RoutingPolicy policy = plain().build();

        assertThat(policy.toBuilder()
                        .withoutCondition("vip")
                        .withoutDeals()
                        .without(InteractionKind.REQUEST, Direction.IN)
                        .build())
                .isEqualTo(policy);
    }

    @Test
    void aKindThatIsTakenBackStartsFromNothing() {
        RoutingPolicy policy = plain().build();

        RoutingPolicy.Builder anew = policy.toBuilder()
                .chats(it -> it.moment(ChatMoment.END))
                .without(InteractionKind.CHAT, Direction.IN)
                .chats(it -> it.first(Plan.contactAndTask(O)));

        assertThat(anew.validate())
                .extracting(ConfigurationProblem::path)
                .containsExactly("$.chats.repeat", "$.chats.responsible");
    }

    @Test
    void oneDirectionOfCallsIsTakenBackAlone() {
        RoutingPolicy both = RoutingExamples.bothDirections();

        RoutingPolicy one =
                both.toBuilder().without(InteractionKind.CALL, Direction.OUT).build();

        assertThat(one.policy(InteractionKind.CALL, Direction.IN)).isPresent();
        assertThat(one.policy(InteractionKind.CALL, Direction.OUT)).isEmpty();
        assertThat(one.toBuilder()
                        .withoutDeals()
                        .without(InteractionKind.CHAT, Direction.IN)
                        .build())
                .as("what isn't there needs no taking back")
                .isEqualTo(one);
    }

    @Test
    void aChangeThatFailsLeavesWhatWasThere() {
        RoutingPolicy policy = RoutingExamples.requests(p -> {});
        RoutingPolicy.Builder builder = policy.toBuilder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.requests(p -> {
                    throw new IllegalArgumentException("no");
                }));
        assertThat(builder.build()).isEqualTo(policy);
    }
}
