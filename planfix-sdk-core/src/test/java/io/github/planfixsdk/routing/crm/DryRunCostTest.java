package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.dryrun.DryRun;
import io.github.planfixsdk.routing.dryrun.DryRunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What dry runs say that carrying out costs, against what Planfix counts. */
class DryRunCostTest extends CrmTest {
    private RoutingPolicy policy(InteractionKind kind, boolean withFields) {
        Plan plan = kind == InteractionKind.CALL
                ? Plan.task(TaskTarget.object(1))
                : Plan.contactAndTask(TaskTarget.object(1));
        Consumer<InteractionPolicy.Builder> same = p -> {
            p.first(plan).repeat(plan).responsible(ResponsibleRules.defaultTo(manager));
            if (withFields) {
                p.field(FieldMapping.contact(field, Attributes.VISITOR_CITY).updateAlways());
            }
        };
        return switch (kind) {
            case CALL -> RoutingPolicy.builder().inboundCalls(same).build();
            case CHAT ->
                RoutingPolicy.builder()
                        .chats(p -> same.accept(p.passWithoutContactData().moment(ChatMoment.END)))
                        .build();
            case REQUEST -> RoutingPolicy.builder().requests(same).build();
        };
    }

    private static Interaction of(InteractionKind kind, boolean withPhone) {
        Interaction.Builder made = Interaction.builder(kind, "1").set(Attributes.VISITOR_CITY, "Kazan");
        return withPhone ? made.set(Attributes.VISITOR_PHONE_NUMBER, PHONE).build() : made.build();
    }

    private DryRunResult guess(RoutingPolicy policy, Execution done) {
        return DryRun.builder()
                .knowing((interaction, facts) -> {
                    if (done.decision().history() == ContactHistory.REPEAT) {
                        facts.repeat(
                                Objects.requireNonNull(done.decision().contact().contact()));
                    }
                })
                .build()
                .run(policy, List.of(done.decision().interaction()));
    }

    static Stream<Arguments> interactions() {
        List<Arguments> all = new ArrayList<>();
        for (InteractionKind kind : InteractionKind.values()) {
            for (int contacts : new int[] {0, 1, 150}) {
                for (int way = 0; way < 4; way++) {
                    all.add(arguments(kind, contacts, way < 2, way % 2 == 0));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void nothingCostsMoreThanTheDryRunSays(InteractionKind kind, int contacts, boolean withFields, boolean withPhone) {
        contacts(contacts);
        RoutingPolicy policy = policy(kind, withFields);

        Execution done = executor.route(of(kind, withPhone), policy);
        DryRunResult guess = guess(policy, done);

        assertThat((long) planfix.requestCount()).isBetween(guess.leastRequests(), guess.mostRequests());
    }

    /** More than a hundred have a part of the number, so that a search takes two requests; one of them has the whole of it. */
    private void contacts(int count) {
        IntStream.range(0, count).forEach(i -> contactWith(i == count - 1 ? PHONE : "8" + PHONE));
    }

    /** A chat that may have been carried out before it had number and address is looked for by its mark. */
    @ParameterizedTest
    @CsvSource({
        "IDENTIFIED, true, false, 2, 4",
        "IDENTIFIED, true, true, 3, 5",
        "RECORDED, true, true, 3, 5",
        "FINISHED, true, false, 2, 4",
        "FINISHED, true, true, 3, 4",
        "FINISHED, false, true, 3, 4"
    })
    void ofANewChatWithAddressTheMostIsReached(
            InteractionPhase phase, boolean withPhone, boolean withTask, int least, int most) {
        Plan plan = withTask ? Plan.contactAndTask(TaskTarget.object(1)) : Plan.contact();
        RoutingPolicy policy = RoutingPolicy.builder()
                .chats(p -> p.first(plan)
                        .repeat(plan)
                        .moment(ChatMoment.END)
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();
        Interaction chat = of(InteractionKind.CHAT, withPhone).toBuilder()
                .phase(phase)
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .set(Attributes.STATUS, "closed")
                .build();

        Execution done = executor.route(chat, policy);
        DryRunResult guess = guess(policy, done);

        assertThat(planfix.requestCount()).isEqualTo(most).isEqualTo(done.requests());
        assertThat(guess.leastRequests()).isEqualTo(least);
        assertThat(guess.mostRequests()).isEqualTo(most);
    }

    @Test
    void theNumberOfAChatThatIsKnownByItsAddressCostsARequest() {
        planfix.addContact("{'name':'M','email':'maria@mail.example'}");
        Interaction chat = of(InteractionKind.CHAT, true).toBuilder()
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .build();
        Plan contact = Plan.contact();
        RoutingPolicy policy = RoutingPolicy.builder()
                .chats(p -> p.first(contact)
                        .repeat(contact)
                        .moment(ChatMoment.END)
                        .responsible(ResponsibleRules.defaultTo(manager)))
                .build();

        Execution done = executor.route(chat, policy);

        assertThat(planfix.requestCount()).isEqualTo(3).isEqualTo(done.requests());
        assertThat(guess(policy, done).mostRequests()).isEqualTo(3);
    }

    /** The most that the dry run says is reached, so it is not said out of caution. */
    @ParameterizedTest
    @CsvSource({
        "CALL, true, 4",
        "REQUEST, true, 4",
        "CHAT, true, 4",
        "REQUEST, false, 3",
        "CHAT, false, 3",
        "CALL, false, 2"
    })
    void theMostIsReached(InteractionKind kind, boolean withPhone, int most) {
        contacts(150);
        RoutingPolicy policy = policy(kind, false);

        Execution done = executor.route(of(kind, withPhone), policy);

        assertThat(planfix.requestCount()).isEqualTo(most).isEqualTo(done.requests());
        assertThat(guess(policy, done).mostRequests()).isEqualTo(most);
    }
}
