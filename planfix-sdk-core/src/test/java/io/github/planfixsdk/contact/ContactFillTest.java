package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import org.junit.jupiter.api.Test;

/** Adding what a found contact lacks. */
class ContactFillTest extends ContactAccount {
    private static final String EMAIL = "ivan@mail.example";

    private final ContactFinder filling =
            ContactFinder.builder(contacts).fillMissing().build();

    @Test
    void aMissingNumberIsAddedToThoseThereAre() {
        long ivan = planfix.addContact("{'name':'I','email':'" + EMAIL + "',"
                + "'phones':[{'number':'1 (23) 45','type':2},{'number':'67890','type':3}]}");

        ContactOutcome outcome = filling.findOrCreate(person(PHONE, EMAIL));

        assertThat(outcome.number()).isEqualTo(ivan);
        assertThat(outcome.update()).contains(UpdateResult.applied());
        assertThat(phonesOf(ivan)).containsExactly("1 (23) 45", "67890", PHONE);
        assertThat(card(ivan).path("phones").findValuesAsText("type")).containsExactly("2", "3", "1");
        assertThat(card(ivan).path("name").asText()).isEqualTo("I");
        assertThat(outcome.requests()).isEqualTo(planfix.requestCount());
    }

    @Test
    void aNumberSetThroughTheRawDoorKeepsItsType() {
        long ivan = withEmail(EMAIL);
        JsonNodeFactory json = JsonNodeFactory.instance;
        ContactRequest raw = ContactRequest.builder()
                .email(EMAIL)
                .raw(
                        "phones",
                        json.arrayNode()
                                .add(json.objectNode().put("number", PHONE).put("type", 3)))
                .build();

        assertThat(filling.findOrCreate(raw).number()).isEqualTo(ivan);

        assertThat(card(ivan).at("/phones/0/type").asInt()).isEqualTo(3);
    }

    @Test
    void theSameNumberWrittenInAnotherWayIsNotMissing() {
        long ivan = withPhone("8 (910) 123-45-67");
        ContactFinder russia = ContactFinder.builder(contacts)
                .in(ContactScope.everyone().withPhones(PhoneNormalizer.forRegion("RU")))
                .fillMissing()
                .build();

        ContactOutcome outcome = russia.findOrCreate(person("+7 910 123-45-67"));

        assertThat(outcome.update()).isEmpty();
        assertThat(phonesOf(ivan)).containsExactly("8 (910) 123-45-67");
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void missingAddressAndTelegramAreAdded() {
        long ivan = withPhone(PHONE);
        ContactRequest person = ContactRequest.builder()
                .name("Another name")
                .phones(Phone.mobile(PHONE))
                .email(EMAIL)
                .telegram("@ivan_i")
                .telegramId("123456")
                .build();

        ContactOutcome outcome = filling.findOrCreate(person);

        assertThat(outcome.update()).contains(UpdateResult.applied());
        assertThat(card(ivan).path("email").asText()).isEqualTo(EMAIL);
        assertThat(card(ivan).path("telegram").asText()).isEqualTo("@ivan_i");
        assertThat(card(ivan).path("telegramId").asText()).isEqualTo("123456");
        assertThat(card(ivan).path("name").asText()).isEqualTo("C");
        assertThat(phonesOf(ivan)).containsExactly(PHONE);
        assertThat(filling.findOrCreate(person).update())
                .as("nothing is missing any more")
                .isEmpty();
    }

    @Test
    void whatTheContactHasIsNeverOverwritten() {
        long ivan = planfix.addContact("{'name':'I','email':'old@mail.example','telegram':'old_name',"
                + "'phones':[{'number':'" + PHONE + "','type':1}]}");
        ContactRequest person = ContactRequest.builder()
                .name("J")
                .phones(Phone.mobile(PHONE))
                .email(EMAIL)
                .telegram("new_name")
                .build();

        ContactOutcome outcome = filling.findOrCreate(person);

        assertThat(outcome.update()).isEmpty();
        assertThat(outcome.warnings())
                .containsExactly(new ContactWarning(
                        ContactWarning.Code.NOT_FILLED, "e-mail of contact:" + ivan + ", which has another one"));
        assertThat(card(ivan).path("email").asText()).isEqualTo("old@mail.example");
        assertThat(card(ivan).path("telegram").asText()).isEqualTo("old_name");
    }

    @Test
    void anAdditionalAddressIsNotMissing() {
        planfix.addContact("{'name':'I','email':'old@mail.example','additionalEmailAddresses':['Ivan@mail.example'],"
                + "'phones':[{'number':'" + PHONE + "','type':1}]}");
        ContactOutcome outcome = filling.findOrCreate(person(PHONE, EMAIL));
        assertThat(outcome.update()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void anAddressOfAnotherContactStaysThere() {
        long owner = withEmail(EMAIL);
        long ivan = withPhone(PHONE);

        ContactOutcome outcome = filling.findOrCreate(person(PHONE, EMAIL));

        assertThat(outcome.update()).isEmpty();
        assertThat(codes(outcome.warnings()))
                .containsExactly(ContactWarning.Code.KEYS_DISAGREE, ContactWarning.Code.NOT_FILLED);
        assertThat(outcome.warnings().get(1).detail()).contains("contact:" + owner);
        assertThat(card(ivan).has("email")).isFalse();
    }

    @Test
    void hiddenNumbersAreNotLostToANewOne() {
        long ivan =
                planfix.addContact("{'name':'I','email':'" + EMAIL + "','phones':[{'number':'79100000002','type':1}]}");
        planfix.settings().hidePhones(true);

        ContactOutcome outcome = filling.findOrCreate(person(PHONE, EMAIL));

        assertThat(outcome.update()).isEmpty();
        assertThat(codes(outcome.warnings())).containsExactly(ContactWarning.Code.NOT_FILLED);
        assertThat(phonesOf(ivan)).containsExactly("79100000002");
    }

    @Test
    void aQueuedAndAPartlyAppliedUpdateAreVisible() {
        long queued = withPhone("79100000001");
        long partly = withPhone("79100000002");
        planfix.settings().lock(EntityKind.CONTACT, queued);
        planfix.settings().refuse(EntityKind.CONTACT, "email", "no");

        UpdateResult later =
                filling.findOrCreate(person("79100000001", EMAIL)).update().orElseThrow();
        ContactOutcome outcome = filling.findOrCreate(person("79100000002", "b@mail.example"));

        assertThat(later.isQueued()).isTrue();
        assertThat(outcome.number()).isEqualTo(partly);
        assertThat(outcome.update().orElseThrow().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.field()).isEqualTo("email"));
        assertThat(outcome.toString()).contains("PARTLY_APPLIED").doesNotContain("mail.example");
    }

    @Test
    void anUpdateThatFailsIsThrown() {
        long ivan = withPhone(PHONE);
        planfix.fail("POST", "/rest/contact/" + ivan, Fault.failure(405, 5, "Scope denied"), 1);
        planfix.fail("POST", "/rest/contact/contact:" + ivan, Fault.failure(405, 5, "Scope denied"), 1);

        assertThatThrownBy(() -> filling.findOrCreate(person(PHONE, EMAIL)))
                .isInstanceOf(PlanfixException.class)
                .hasMessageContaining("contact_update");
    }

    @Test
    void withoutBeingAskedNothingIsFilledIn() {
        long ivan = withPhone(PHONE);
        ContactOutcome outcome = ContactFinder.of(contacts).findOrCreate(person(PHONE, EMAIL));
        assertThat(outcome.number()).isEqualTo(ivan);
        assertThat(outcome.update()).isEmpty();
        assertThat(card(ivan).has("email")).isFalse();
    }
}
