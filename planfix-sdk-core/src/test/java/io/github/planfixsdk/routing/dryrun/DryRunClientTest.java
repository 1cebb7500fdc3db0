package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunClientTest {
    private static final RoutingPolicy CONTACTS = RoutingPolicy.builder()
            .requests(requests -> requests.first(Plan.contact())
                    .repeat(Plan.contact())
                    .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))))
            .build();

    private static Interaction request(long id, String phone, String email) {
        return Interaction.builder(InteractionKind.REQUEST, "r" + id)
                .set(Attributes.VISITOR_PHONE_NUMBER, phone)
                .set(Attributes.VISITOR_EMAIL, email)
                .build();
    }

    private static List<Decision> decisions(DryRun dryRun, Interaction... requests) {
        return dryRun.run(CONTACTS, List.of(requests)).examples();
    }

    /** Sources write numbers and addresses as they like; the executor finds one contact for all of them. */
    @Test
    void oneClientIsRecognisedInEverySpelling() {
        List<Decision> decisions = decisions(
                DryRun.standard(),
                request(1, "+7 900 000-00-01", ""),
                request(2, "79000000001", ""),
                request(3, "", "Ivan@Client.example"),
                request(4, "", " ivan@client.EXAMPLE "),
                request(5, "79000000002", ""));

        assertThat(decisions)
                .extracting(Decision::reason)
                .containsExactly(
                        Reason.FIRST_CONTACT,
                        Reason.REPEAT_CONTACT,
                        Reason.FIRST_CONTACT,
                        Reason.REPEAT_CONTACT,
                        Reason.FIRST_CONTACT);
    }

    @Test
    void aRegionsSpellingsAreOneNumberIfTheNormaliserSaysSo() {
        DryRun byDigits = DryRun.standard();
        DryRun russian =
                DryRun.builder().phones(PhoneNormalizer.forRegion("RU")).build();
        Interaction[] requests = {request(1, "8 (900) 000-00-01", ""), request(2, "+79000000001", "")};

        assertThat(byDigits.run(CONTACTS, List.of(requests)).contactsCreated()).isEqualTo(2);
        assertThat(russian.run(CONTACTS, List.of(requests)).contactsCreated()).isEqualTo(1);
    }

    @Test
    void aClientsFurtherNumbersAndAddressesLeadToTheSameContact() {
        List<Decision> decisions = decisions(
                DryRun.standard(),
                request(1, "79000000001", ""),
                request(2, "79000000001", "ivan@client.example"),
                request(3, "", "ivan@client.example"),
                request(4, "79000000002", ""),
                request(5, "79000000002", ""));

        assertThat(decisions)
                .extracting(Decision::contact)
                .extracting(ContactPlan::contact)
                .containsExactly(null, PersonRef.contact(1), PersonRef.contact(1), null, PersonRef.contact(2));
    }

    /** The executor writes the number into the chat's contact, so whoever has it is known afterwards. */
    @Test
    void aNumberThatArrivesAfterTheChatsContactWasMadeLeadsToThatContact() {
        RoutingPolicy policy = CONTACTS.toBuilder()
                .chats(chats -> chats.moment(ChatMoment.START)
                        .passWithoutContactData()
                        .first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))))
                .build();
        Interaction anonymous = Interaction.builder(InteractionKind.CHAT, "h1")
                .phase(InteractionPhase.STARTED)
                .build();
        Interaction identified = DryRunTest.chat(1, "79000000001", InteractionPhase.IDENTIFIED);

        DryRunResult result = DryRun.standard()
                .run(
                        policy,
                        List.of(request(1, "79000000002", ""), anonymous, identified, request(2, "79000000001", "")));
        List<Decision> decisions = result.examples();

        assertThat(decisions)
                .extracting(Decision::reason)
                .containsExactly(
                        Reason.FIRST_CONTACT, Reason.FIRST_CONTACT, Reason.ALREADY_DECIDED, Reason.REPEAT_CONTACT);
        assertThat(decisions.get(3).contact().contact()).isEqualTo(PersonRef.contact(2));
        // Searches and contact; contact, looked for first; the number is read and written; a search.
        assertThat(result.leastRequests()).isEqualTo(2 + 1 + 1 + 1);
        assertThat(result.mostRequests()).isEqualTo(3 + 2 + 2 + 2);
    }

    @Test
    void addressAndNumberThatArriveOneByOneBothLeadToTheChatsContact() {
        RoutingPolicy policy = CONTACTS.toBuilder()
                .chats(chats -> chats.moment(ChatMoment.START)
                        .passWithoutContactData()
                        .first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))))
                .build();
        Interaction started = Interaction.builder(InteractionKind.CHAT, "h1")
                .phase(InteractionPhase.STARTED)
                .build();
        Interaction address = started.toBuilder()
                .phase(InteractionPhase.IDENTIFIED)
                .set(Attributes.VISITOR_EMAIL, "ivan@client.example")
                .build();
        Interaction number = address.toBuilder()
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001")
                .build();

        DryRunResult result = DryRun.standard()
                .run(
                        policy,
                        List.of(
                                started,
                                address,
                                number,
                                number,
                                request(1, "79000000001", ""),
                                request(2, "", "ivan@client.example")));

        assertThat(result.contactsCreated()).isEqualTo(1);
        // The contact; two late writes; a search each.
        assertThat(result.leastRequests()).isEqualTo(1 + 1 + 1 + 1 + 1);
    }

    @Test
    void theClockBeginsWhereItIsToldUntilAnInteractionHasATime() {
        Instant start = Instant.parse("2026-03-02T09:00:00Z");
        List<Decision> decisions = DryRun.builder()
                .startingAt(start)
                .build()
                .run(CONTACTS, List.of(request(1, "79000000002", "")))
                .examples();
        assertThat(decisions).extracting(Decision::decidedAt).containsExactly(start);
    }

    /** What the caller knows of one key is learnt for the others. */
    @Test
    void theContactThatTheCallerKnowsIsRememberedByTheAddressToo() {
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> {
                    if (interaction.contactPhone().isPresent()) {
                        facts.repeat(PersonRef.contact(77));
                    }
                })
                .build();

        List<Decision> decisions = decisions(
                knowing, request(1, "79000000001", "ivan@client.example"), request(2, "", "ivan@client.example"));

        assertThat(decisions)
                .extracting(Decision::contact)
                .extracting(ContactPlan::contact)
                .containsExactly(PersonRef.contact(77), PersonRef.contact(77));
    }
}
