package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSearchTest extends ContactAccount {
    private static final ContactScope RUSSIA = ContactScope.everyone().withPhones(PhoneNormalizer.forRegion("RU"));

    @Test
    void everybodyWithANumberIsFoundHoweverItIsWritten() {
        long typed = withPhone("+7 (910) 123-45-67");
        long digits = withPhone("79101234567");
        withPhone("8 910 123-45-67");

        assertThat(numbers(contacts.findByPhone("+7 910 1234567"))).containsExactly(typed, digits);
        assertThat(numbers(contacts.findByPhone("007 910 1234567"))).containsExactly(typed, digits);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aRegionAlsoFindsTheNationalWayOfWritingWithOneRequest() {
        long international = withPhone("+7 (910) 123-45-67");
        long national = withPhone("8 (910) 123-45-67");
        withPhone("+380 910 123-45-67");
        withPhone("8 910 123-45-67 доб. 5");

        assertThat(numbers(contacts.findByPhone("8 910 123 45 67", RUSSIA))).containsExactly(international, national);
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void aNumberThatOnlyContainsTheWantedOneIsLeftOut() {
        withPhone("879101234567");
        withPhone("791012345670");
        assertThat(contacts.findByPhone(PHONE)).isEmpty();
    }

    @Test
    void hitsBeyondTheFirstPageAreFoundToo() {
        for (int i = 0; i < 250; i++) {
            withPhone("8" + PHONE);
        }
        long wanted = withPhone(PHONE);

        assertThat(numbers(contacts.findByPhone(PHONE))).containsExactly(wanted);
        assertThat(planfix.requestCount()).isEqualTo(3);
    }

    @Test
    void anExactNumberOfFullPagesEndsWithAnEmptyOne() {
        for (int i = 0; i < 100; i++) {
            withPhone(PHONE);
        }
        assertThat(contacts.findByPhone(PHONE)).hasSize(100);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "anonymous", "1", "1-23-4", "+"})
    void aNumberThatWouldFindNearlyEverybodyIsRefusedBeforeAnythingIsSent(String phone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.findByPhone(phone))
                .withMessageContaining("phone is \"" + phone + "\"")
                .withMessageContaining("give");
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void aNormalizersShortSearchTermIsRefusedToo() {
        PhoneNormalizer lastFour = new PhoneNormalizer() {
            @Override
            public String normalize(String number) {
                return PhoneNumbers.digits(number);
            }

            @Override
            public List<String> searchTerms(String number) {
                return List.of("4567");
            }
        };
        ContactScope scope = ContactScope.everyone().withPhones(lastFour);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.findByPhone(PHONE, scope))
                .withMessageContaining("4567");
    }

    @Test
    void eachOfANormalizersSearchTermsIsLookedForAndNobodyComesTwice() {
        long one = withPhone("79101234567");
        long other = withPhone("89101234567");
        PhoneNormalizer eightOrSeven = new PhoneNormalizer() {
            @Override
            public String normalize(String number) {
                String digits = PhoneNumbers.digits(number);
                return digits.startsWith("8") ? "7" + digits.substring(1) : digits;
            }

            @Override
            public List<String> searchTerms(String number) {
                String rest = normalize(number).substring(1);
                return List.of("7" + rest, "8" + rest, rest);
            }
        };

        assertThat(numbers(contacts.findByPhone(PHONE, ContactScope.everyone().withPhones(eightOrSeven))))
                .containsExactly(one, other);
        assertThat(planfix.requestCount()).isEqualTo(3);
    }

    @Test
    void aMaskedNumberThatHidesNothingIsAsGoodAsTheNumber() {
        long masked = planfix.addContact(
                "{'name':'C','phones':[{'number':'','maskedNumber':'+7 (910) 123-45-67','type':1}]}");
        assertThat(numbers(contacts.findByPhone(PHONE))).containsExactly(masked);
    }

    @Test
    void theNumberCountsAndNotTheMaskOverIt() {
        long contact = planfix.addContact(
                "{'name':'C','phones':[{'number':'89643752416','maskedNumber':'+8 (964) 375-24-16','type':1}]}");
        assertThat(numbers(contacts.findByPhone("+7 964 375 24 16", RUSSIA))).containsExactly(contact);
    }

    @Test
    void deletedContactsAreLeftOutUnlessAskedFor() {
        long living = withPhone(PHONE);
        long deleted = planfix.addContact("{'name':'D','isDeleted':true,'phones':[{'number':'" + PHONE + "'}]}");

        assertThat(numbers(contacts.findByPhone(PHONE))).containsExactly(living);
        List<Contact> all = contacts.findByPhone(PHONE, ContactScope.everyone().withDeleted());
        assertThat(numbers(all)).containsExactly(living, deleted);
        assertThat(all).extracting(Contact::isDeleted).containsExactly(false, true);
    }

    @Test
    void personsAndCompaniesCanBeToldApart() {
        long person = withPhone(PHONE);
        long company = planfix.addContact("{'name':'D','isCompany':true,'phones':[{'number':'" + PHONE + "'}]}");

        assertThat(numbers(contacts.findByPhone(PHONE))).containsExactly(person, company);
        assertThat(numbers(contacts.findByPhone(PHONE, ContactScope.persons()))).containsExactly(person);
        assertThat(numbers(contacts.findByPhone(PHONE, ContactScope.companies())))
                .containsExactly(company);
    }

    @Test
    void moreThanTheSystemFieldsCanBeRead() {
        long field = planfix.settings().addCustomField(EntityKind.CONTACT, 0, "City");
        planfix.addContact("{'name':'C','phones':[{'number':'" + PHONE + "'}],'position':'x',"
                + "'customFieldData':[{'field':{'id':" + field + "},'value':'Kazan'}]}");
        LineField city = CustomField.line(field);

        Contact found = contacts.findByPhone(
                        PHONE,
                        ContactScope.everyone()
                                .withFields(Fields.of(ContactFields.NAME).and(city)))
                .get(0);

        assertThat(found.get(city)).contains("Kazan");
        assertThat(found.name()).isEqualTo("C");
        assertThat(found.position()).isNull();
        assertThat(contacts.findByPhone(PHONE).get(0).position()).isEqualTo("x");
    }

    @Test
    void anAddressIsFoundInAnyCaseMainOrAdditional() {
        long main = withEmail("Ivan@Mail.example");
        long additional = planfix.addContact(
                "{'name':'C','email':'c@mail.example','additionalEmailAddresses':['IVAN@mail.example']}");
        withEmail("anna-ivan@mail.example");
        withEmail("ivan@mail.example.org");

        assertThat(numbers(contacts.findByEmail(" ivan@mail.example "))).containsExactly(main, additional);
        assertThat(numbers(contacts.findByEmail("ivan@mail.example", ContactScope.companies())))
                .isEmpty();
        assertThat(planfix.requestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ivan", "@mail.example", "ivan@", "ivan petrov@mail.example"})
    void whatIsNoAddressIsRefusedBeforeAnythingIsSent(String email) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.findByEmail(email))
                .withMessageContaining("e-mail is \"" + email + "\"");
        assertThat(planfix.requestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ivan_i", "@Ivan_I", "https://t.me/Ivan_I", "t.me/ivan_i?start=1", "http://telegram.me/ivan_i/"})
    void aTelegramAccountIsFoundInEverySpelling(String wanted) {
        long bare = planfix.addContact("{'name':'A','telegram':'Ivan_I'}");
        long at = planfix.addContact("{'name':'B','telegram':'@ivan_i'}");
        long link = planfix.addContact("{'name':'C','telegram':'https://t.me/ivan_i'}");
        planfix.addContact("{'name':'D','telegram':'ivan_ii'}");

        assertThat(numbers(contacts.findByTelegram(wanted))).containsExactly(bare, at, link);
        assertThat(planfix.requestCount()).isEqualTo(1);
    }

    @Test
    void aTelegramNumberIsFoundByItsOwnFilter() {
        long ivan = planfix.addContact("{'name':'A','telegramId':'0123456789'}");
        planfix.addContact("{'name':'B','telegramId':'1234567890'}");
        planfix.addContact("{'name':'C','telegram':'123456789'}");

        assertThat(numbers(contacts.findByTelegram("123456789"))).containsExactly(ivan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "https://t.me/", "t.me/+79101234567", "Иван", "0", "ivan i"})
    void whatIsNoTelegramAccountIsRefusedBeforeAnythingIsSent(String telegram) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacts.findByTelegram(telegram))
                .withMessageContaining("Telegram");
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void aNetworkThatVanishesInTheMiddleIsAnExceptionAndNoShortList() {
        for (int i = 0; i < 150; i++) {
            withPhone(PHONE);
        }
        planfix.fail("POST", "/rest/contact/list", Fault.latency(Duration.ZERO), 1);
        planfix.fail("POST", "/rest/contact/list", Fault.halfBody(), 1);

        assertThatThrownBy(() -> contacts.findByPhone(PHONE)).isInstanceOf(PlanfixException.class);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        withPhone(PHONE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> contacts.findByPhone(PHONE)).isInstanceOf(ConnectionException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
