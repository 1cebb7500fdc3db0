package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Warning;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who counts as the client's contact. */
class CrmClientTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static Interaction withAddress() {
        return request("1").toBuilder()
                .set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                .build();
    }

    @Test
    void anAdditionalAddressIsRecognisedAfterNumberAndMainAddress() {
        long known = planfix.addContact("{'name':'C','additionalEmailAddresses':['Maria@mail.example']}");

        CrmExecutor patient = executor().mostSearches(3).build();
        assertThat(patient.facts(withAddress()).contact()).contains(PersonRef.contact(known));
        assertThat(planfix.requestCount()).isEqualTo(3);
    }

    @Test
    void aKnownNumberIsTheOnlySearch() {
        contactWith(PHONE);
        executor.facts(withAddress());
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void aDeletedContactMakesNobodyARepeatClient() {
        planfix.addContact("{'name':'C','isDeleted':true,'phones':[{'number':'" + PHONE + "','type':1}]}");
        assertThat(executor.facts(request("1")).history()).isEqualTo(ContactHistory.FIRST);
    }

    @Test
    void aHiddenNumberIsARiskOfADouble() {
        long hidden = contactWith(PHONE);
        planfix.settings().hidePhones(true);

        Facts facts = executor.facts(request("1"));

        assertThat(facts.history()).isEqualTo(ContactHistory.UNKNOWN);
        assertThat(facts.warnings()).containsExactly(new Warning(Warning.Code.DUPLICATE_RISK, "contact:" + hidden));
    }

    @Test
    void anAddressThatIsNoneIsNotSearchedFor() {
        Interaction odd =
                request("1").toBuilder().set(Attributes.VISITOR_EMAIL, "maria@").build();
        assertThat(executor.facts(odd).history()).isEqualTo(ContactHistory.FIRST);
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void aCallFromAnExtensionSaysWhyNobodyWasSearchedFor() {
        contactWith("101");
        Interaction call = Interaction.builder(InteractionKind.CALL, "1")
                .set(Attributes.VISITOR_PHONE_NUMBER, "101")
                .build();

        Facts facts = executor.facts(call);

        assertThat(facts.history()).isEqualTo(ContactHistory.UNKNOWN);
        assertThat(facts.warnings()).containsExactly(new Warning(Warning.Code.UNUSABLE_KEY, "phone of 3 characters"));
        assertThat(facts.warnings().get(0).text(Locale.ENGLISH))
                .isEqualTo("contacts can't be searched for by this: phone of 3 characters");
        assertThat(facts.warnings().get(0).text(RUSSIAN))
                .isEqualTo("по этому значению контакт не найти: телефон, знаков: 3");
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void aRegionRecognisesTheNationalWayOfWriting() {
        long known = contactWith("8 900 000-00-01");

        assertThat(executor.facts(request("1")).contact()).isEmpty();
        assertThat(executor()
                        .phones(PhoneNormalizer.forRegion("RU"))
                        .build()
                        .facts(request("1"))
                        .contact())
                .contains(PersonRef.contact(known));
    }

    @Test
    void theContactsOwnerComesWithTheSearch() {
        planfix.addContact("{'name':'C','phones':[{'number':'" + PHONE + "','type':1}],'supervisors':{'users':[{'id':'"
                + manager + "'}]}}");
        assertThat(executor.facts(request("1")).contactOwner()).contains(manager);
        assertThat(executor.facts(request("2")).contactOwner()).contains(manager);
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void aContactWithoutResponsibleHasNoOwner() {
        contactWith(PHONE);
        assertThat(executor.facts(request("1")).contactOwner()).isEmpty();
    }

    @Test
    void theOwnerOfAContactMadeHereIsKnown() {
        executor.route(request("1"), policy);
        planfix.clearRequests();
        assertThat(executor.facts(request("2")).contactOwner()).contains(manager);
        assertThat(planfix.requestCount()).isZero();
    }
}
