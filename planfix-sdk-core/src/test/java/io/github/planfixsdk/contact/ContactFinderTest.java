package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.testkit.EntityKind;
import org.junit.jupiter.api.Test;

/** Which contact is taken, and what is created when there is none. */
class ContactFinderTest extends ContactAccount {
    private final ContactFinder finder = ContactFinder.of(contacts);

    @Test
    void theFirstCallCreatesAndTheSecondFinds() {
        ContactOutcome created = finder.findOrCreate(person("+7 (910) 123-45-67"));
        ContactOutcome found = finder.findOrCreate(person("79101234567"));

        assertThat(created.isCreated()).isTrue();
        assertThat(created.foundBy()).isEmpty();
        assertThat(created.found()).isEmpty();
        assertThat(created.requests()).isEqualTo(2);
        assertThat(found.isCreated()).isFalse();
        assertThat(found.foundBy()).contains(ContactKey.PHONE);
        assertThat(found.ref()).isEqualTo(created.ref());
        assertThat(found.number()).isEqualTo(created.number());
        assertThat(found.found().orElseThrow().name()).isEqualTo("Ivan");
        assertThat(found.requests()).isEqualTo(1);
        assertThat(found.warnings()).isEmpty();
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(created).hasToString(created.ref() + " created");
        assertThat(found).hasToString(created.ref() + " found by phone");
    }

    @Test
    void findingCreatesNothing() {
        ContactMatch nobody = finder.find(person(PHONE));

        assertThat(nobody.contact()).isEmpty();
        assertThat(nobody.foundBy()).isEmpty();
        assertThat(nobody.isConclusive()).isTrue();
        assertThat(nobody).hasToString("nobody");
        assertThat(planfix.contacts()).isEmpty();
    }

    @Test
    void ofSeveralWithTheNumberTheLowestIsTakenWithAWarning() {
        long lowest = withPhone(PHONE);
        long other = withPhone("+7 910 123-45-67");

        ContactOutcome outcome = finder.findOrCreate(person(PHONE));

        assertThat(outcome.number()).isEqualTo(lowest);
        assertThat(numbers(outcome.candidates())).containsExactly(lowest, other);
        assertThat(outcome.warnings())
                .containsExactly(new ContactWarning(
                        ContactWarning.Code.SEVERAL_CONTACTS, "contact:" + lowest + ", contact:" + other));
    }

    @Test
    void ofSeveralWithTheNumberTheOneWithTheAddressTooIsTaken() {
        withPhone(PHONE);
        long both = planfix.addContact(
                "{'name':'C','email':'ivan@mail.example','phones':[{'number':'" + PHONE + "','type':1}]}");

        ContactOutcome outcome = finder.findOrCreate(person(PHONE, "Ivan@mail.example"));

        assertThat(outcome.number()).isEqualTo(both);
        assertThat(outcome.warnings()).isEmpty();
        assertThat(outcome.candidates()).hasSize(2);
        assertThat(planfix.requestCount()).as("the address is known already").isEqualTo(1);
    }

    @Test
    void whereTheKeysBelongToDifferentContactsTheFirstKeyDecidesAndAWarningNamesTheOther() {
        long byEmail = withEmail("ivan@mail.example");
        long byPhone = withPhone(PHONE);

        ContactOutcome outcome = finder.findOrCreate(person(PHONE, "ivan@mail.example"));
        ContactFinder emailFirst = ContactFinder.builder(contacts)
                .by(ContactKey.EMAIL, ContactKey.PHONE)
                .build();

        assertThat(outcome.number()).isEqualTo(byPhone);
        assertThat(outcome.foundBy()).contains(ContactKey.PHONE);
        assertThat(outcome.warnings())
                .containsExactly(
                        new ContactWarning(ContactWarning.Code.KEYS_DISAGREE, "e-mail belongs to contact:" + byEmail));
        assertThat(numbers(outcome.candidates())).containsExactly(byEmail, byPhone);
        assertThat(emailFirst.findOrCreate(person(PHONE, "ivan@mail.example")).number())
                .isEqualTo(byEmail);
        assertThat(creates()).isZero();
    }

    @Test
    void theFirstKeyThatSomebodyHasCanBeTheEndOfTheSearch() {
        withEmail("ivan@mail.example");
        long byPhone = withPhone(PHONE);
        ContactFinder economical =
                ContactFinder.builder(contacts).firstKeyDecides().build();

        ContactMatch match = economical.find(person(PHONE, "ivan@mail.example"));

        assertThat(match.contact().orElseThrow().number()).isEqualTo(byPhone);
        assertThat(match.requests()).isEqualTo(1);
        assertThat(match.warnings()).isEmpty();
    }

    @Test
    void anAdditionalAddressIsFoundSoThatPlanfixNeedNotRefuse() {
        long known = planfix.addContact(
                "{'name':'C','email':'c@mail.example','additionalEmailAddresses':['ivan@mail.example']}");

        ContactOutcome outcome = finder.findOrCreate(person(PHONE, "ivan@mail.example"));

        assertThat(outcome.number()).isEqualTo(known);
        assertThat(outcome.foundBy()).contains(ContactKey.EMAIL);
        assertThat(outcome.requests()).isEqualTo(3);
    }

    @Test
    void telegramNameAndNumberAreKeysToo() {
        long byName = planfix.addContact("{'name':'A','telegram':'https://t.me/ivan_i'}");
        long byId = planfix.addContact("{'name':'B','telegramId':'123456'}");

        ContactRequest name =
                ContactRequest.builder().name("I").telegram("@ivan_i").build();
        ContactRequest id =
                ContactRequest.builder().name("I").telegramId("123456").build();

        assertThat(finder.findOrCreate(name).number()).isEqualTo(byName);
        assertThat(finder.findOrCreate(id).number()).isEqualTo(byId);
        assertThat(finder.findOrCreate(id).foundBy()).contains(ContactKey.TELEGRAM);
    }

    @Test
    void anyOfSeveralNumbersOfThePersonIsEnough() {
        long known = withPhone("79100000002");
        ContactRequest person = ContactRequest.builder()
                .name("Ivan")
                .phones(Phone.mobile(PHONE), Phone.mobile("+7 910 123 45 67"), Phone.mobile("79100000002"))
                .build();

        ContactOutcome outcome = finder.findOrCreate(person);

        assertThat(outcome.number()).isEqualTo(known);
        assertThat(outcome.requests()).as("one for each different number").isEqualTo(2);
    }

    @Test
    void aRegionMakesOnePersonOfTwoWaysOfWriting() {
        ContactFinder russia = ContactFinder.builder(contacts)
                .in(ContactScope.everyone().withPhones(PhoneNormalizer.forRegion("RU")))
                .build();

        long first = russia.findOrCreate(person("8 (910) 123-45-67")).number();

        assertThat(russia.findOrCreate(person("+7 910 123-45-67")).number()).isEqualTo(first);
        assertThat(finder.findOrCreate(person("+7 910 123-45-67")).isCreated()).isTrue();
    }

    @Test
    void deletedContactsAreNotTakenAndNamed() {
        long deleted = planfix.addContact("{'name':'D','isDeleted':true,'phones':[{'number':'" + PHONE + "'}]}");

        ContactOutcome outcome = finder.findOrCreate(person(PHONE));

        assertThat(outcome.isCreated()).isTrue();
        assertThat(outcome.warnings())
                .containsExactly(
                        new ContactWarning(ContactWarning.Code.DELETED_LEFT_OUT, "phone of contact:" + deleted));
    }

    @Test
    void besideAContactWhoseNumberIsHiddenNobodyIsCreated() {
        long hidden = withPhone(PHONE);
        planfix.settings().hidePhones(true);

        ContactMatch match = finder.find(person(PHONE));

        assertThat(match.contact()).isEmpty();
        assertThat(match.warnings())
                .containsExactly(new ContactWarning(ContactWarning.Code.HIDDEN_PHONE, "contact:" + hidden));
        assertThat(match.isConclusive()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> finder.findOrCreate(person(PHONE)))
                .withMessageContaining("contact:" + hidden)
                .withMessageContaining("may see phones");
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void withoutAUsableKeyNothingIsCreatedBlindly() {
        for (ContactRequest person : new ContactRequest[] {
            ContactRequest.builder().name("Ivan").build(),
            person("102"),
            person("anonymous", "nobody"),
            ContactRequest.builder().name("I").telegram(" ").build()
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finder.findOrCreate(person))
                    .withMessageContaining("no usable [phone, e-mail, Telegram]");
            assertThat(finder.find(person).isConclusive()).isFalse();
        }
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void anUnusableKeyBesideAUsableOneIsToldOf() {
        withEmail("ivan@mail.example");

        ContactOutcome outcome = finder.findOrCreate(person("102", "ivan@mail.example"));

        assertThat(outcome.isCreated()).isFalse();
        assertThat(codes(outcome.warnings())).containsExactly(ContactWarning.Code.UNUSABLE_KEY);
        assertThat(outcome.toString()).doesNotContain("102").doesNotContain("ivan@");
    }

    @Test
    void keysSetThroughTheRawDoorCountToo() {
        long known = withPhone(PHONE);
        JsonNodeFactory json = JsonNodeFactory.instance;
        ContactRequest raw = ContactRequest.builder()
                .name("I")
                .raw("phones", json.arrayNode().add(json.objectNode().put("number", PHONE)))
                .raw("email", json.nullNode())
                .raw("telegramId", json.numberNode(123456))
                .build();

        assertThat(finder.findOrCreate(raw).number()).isEqualTo(known);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aFinderForCompaniesCreatesCompanies() {
        withPhone(PHONE);
        ContactFinder companies =
                ContactFinder.builder(contacts).in(ContactScope.companies()).build();

        ContactOutcome outcome = companies.findOrCreate(person(PHONE));

        assertThat(outcome.isCreated()).isTrue();
        assertThat(card(outcome.number()).path("isCompany").asBoolean()).isTrue();
        assertThat(companies.findOrCreate(person(PHONE)).number()).isEqualTo(outcome.number());
        ContactRequest human = ContactRequest.builder()
                .phones(Phone.mobile(PHONE))
                .isCompany(false)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.findOrCreate(human))
                .withMessageContaining("isCompany false")
                .withMessageContaining("companies");
    }

    @Test
    void theTemplateIsForNewContactsWhoseRequestHasNone() {
        long standard = planfix.settings().addTemplate(EntityKind.CONTACT, "{'name':'Standard'}");
        long own = planfix.settings().addTemplate(EntityKind.CONTACT, "{'name':'Own'}");
        ContactFinder templated =
                ContactFinder.builder(contacts).template(standard).build();

        long first = templated.findOrCreate(person(PHONE)).number();
        ContactRequest withOwn = ContactRequest.builder()
                .name("I")
                .template(own)
                .email("i@mail.example")
                .build();
        long second = templated.findOrCreate(withOwn).number();

        assertThat(card(first).at("/template/id").asLong()).isEqualTo(standard);
        assertThat(card(second).at("/template/id").asLong()).isEqualTo(own);
    }

    @Test
    void aNamelessContactCanBeNamedByItsKey() {
        ContactFinder naming = ContactFinder.builder(contacts).nameFromKey().build();
        ContactRequest nameless = ContactRequest.builder()
                .phones(Phone.mobile("+7 910 123-45-67"))
                .build();

        long created = naming.findOrCreate(nameless).number();
        long named = naming.findOrCreate(person("79100000002")).number();

        assertThat(card(created).path("name").asText()).isEqualTo("+7 910 123-45-67");
        assertThat(card(named).path("name").asText()).isEqualTo("Ivan");
        ContactRequest other =
                ContactRequest.builder().phones(Phone.mobile("79100000003")).build();
        assertThatThrownBy(() -> finder.findOrCreate(other)).hasMessageContaining("2006");
    }

    @Test
    void aSearchCutShortIsNoGroundToCreate() {
        for (int i = 0; i < 100; i++) {
            withPhone("8" + PHONE);
        }
        ContactFinder limited = ContactFinder.builder(contacts).mostPages(1).build();

        ContactMatch match = limited.find(person(PHONE));

        assertThat(match.isConclusive()).isFalse();
        assertThat(codes(match.warnings())).containsExactly(ContactWarning.Code.SEARCH_INCOMPLETE);
        assertThatIllegalStateException()
                .isThrownBy(() -> limited.findOrCreate(person(PHONE)))
                .withMessageContaining("allow more pages");
        assertThat(creates()).isZero();
    }

    @Test
    void aWrongSettingIsRefusedAtOnce() {
        ContactFinder.Builder builder = ContactFinder.builder(contacts);
        assertThatIllegalArgumentException().isThrownBy(builder::by);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.template(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.mostPages(0));
    }
}
