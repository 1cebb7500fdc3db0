package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.D_OUT;
import static io.github.planfixsdk.routing.RoutingExamples.NOW;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.planfixsdk.model.PersonRef;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts.Builder facts = Facts.at(NOW);

    @Test
    void anOwnerIsAnEmployeeOrAGroupOrNobody() {
        assertThat(facts.build().contactOwner()).isEmpty();
        assertThat(facts.contactOwner(R1).build().contactOwner()).contains(R1);
        assertThat(facts.build().toBuilder().build().contactOwner()).contains(R1);
        assertThat(facts.contactOwner(PersonRef.group(3)).build().contactOwner())
                .contains(PersonRef.group(3));
        assertThat(facts.contactOwner(null).build().contactOwner()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.contactOwner(CONTACT))
                .withMessage("owner is contact:500: give an employee or a group, such as PersonRef.user(5)");
    }

    @Test
    void whatIsUnfinishedIsDecidedAtAnyMoment() {
        RoutingPolicy policy = RoutingPolicy.builder()
                .chats(p -> p.first(Plan.contact())
                        .repeat(Plan.contact())
                        .moment(ChatMoment.START)
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(R1)))
                .build();
        Interaction ended = Interaction.builder(InteractionKind.CHAT, "1").build();

        assertThat(policy.decide(ended, facts.build()).reason()).isEqualTo(Reason.NOT_THE_MOMENT);
        Facts unfinished = facts.unfinished().build().toBuilder().build();
        assertThat(unfinished.unfinished()).isTrue();
        assertThat(policy.decide(ended, unfinished).verdict()).isEqualTo(Verdict.PROCEED);
        assertThat(policy.decide(ended, facts.alreadyDecided().build()).reason())
                .isEqualTo(Reason.ALREADY_DECIDED);
    }

    @Test
    void anEmployeeIsNoContact() {
        assertThat(facts.employee(5, R1).build().employee(5)).contains(R1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.employee(6, CONTACT))
                .withMessage("employee is contact:500: give an employee or a group, such as PersonRef.user(5)");
        assertThat(facts.build().isSynchronised(R1)).isTrue();
        assertThat(facts.build().employee(6)).isEmpty();
    }

    @Test
    void whoIsAwayIsReplacedUntilSomebodyIsThere() {
        Facts known = facts.replacement(R1, D_IN).replacement(D_IN, D_OUT).build().toBuilder()
                .build();
        assertThat(known.replacementOf(R1)).contains(D_IN);
        assertThat(known.replacementOf(D_OUT)).isEmpty();
        assertThat(known.present(R1)).isEqualTo(D_OUT);
        assertThat(known.present(D_OUT)).isEqualTo(D_OUT);
    }

    @Test
    void whoIsReplacedInACircleStays() {
        Facts circle = facts.replacement(R1, D_IN)
                .replacement(D_IN, D_OUT)
                .replacement(D_OUT, D_IN)
                .build();
        assertThat(circle.present(R1)).isEqualTo(R1);
        assertThat(circle.present(D_IN)).isEqualTo(D_IN);
    }

    @Test
    void aReplacementIsAnotherEmployeeAndTheOnlyOne() {
        facts.replacement(R1, D_IN).replacement(R1, D_IN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.replacement(R1, D_OUT))
                .withMessage("standIn is user:11, but user:12 has user:10: give one stand-in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.replacement(D_IN, D_IN))
                .withMessageContaining("somebody else");
        assertThatIllegalArgumentException().isThrownBy(() -> facts.replacement(CONTACT, D_IN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.replacement(PersonRef.group(3), D_IN))
                .withMessage("absent is group:3: only employees are away, give PersonRef.user(number)");
        assertThatIllegalArgumentException().isThrownBy(() -> facts.replacement(D_IN, CONTACT));
    }

    @Test
    void groupsAreNotSynchronisedSoNothingIsKnownAgainstThem() {
        Facts known = facts.synchronised(D_IN).build();
        assertThat(known.isSynchronised(R1)).isFalse();
        assertThat(known.isSynchronised(PersonRef.group(3))).isTrue();
    }

    @Test
    void noContactIsSynchronised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.synchronised(R1, CONTACT))
                .withMessageStartingWith("employee is contact:500");
    }
}
