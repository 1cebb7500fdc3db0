package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates that are refused, whose end is unknown, or that others make at the same time: nobody is doubled or lost. */
class ContactCreateTest extends ContactAccount {
    private static final String EMAIL = "ivan@mail.example";

    private final ContactFinder finder = ContactFinder.of(contacts);

    /** The next searches find nobody, as they do when the contact is made a moment later. */
    private void nobodyYet(int searches) {
        planfix.fail(
                "POST",
                "/rest/contact/list",
                Fault.answer(200, "application/json", "{\"result\":\"success\",\"contacts\":[]}"),
                searches);
    }

    @Test
    void whoWasFasterWithTheSameAddressIsTaken() {
        long faster = withEmail("Ivan@mail.example");
        nobodyYet(3);

        ContactOutcome outcome = finder.findOrCreate(person(PHONE, EMAIL));

        assertThat(outcome.number()).isEqualTo(faster);
        assertThat(outcome.isCreated()).isFalse();
        assertThat(outcome.foundBy()).contains(ContactKey.EMAIL);
        assertThat(outcome.warnings())
                .containsExactly(new ContactWarning(ContactWarning.Code.CREATED_MEANWHILE, "contact:" + faster));
        assertThat(outcome.requests()).isEqualTo(planfix.requestCount()).isEqualTo(6);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void whoHasTheAddressAsAnAdditionalOneIsTakenToo() {
        long owner = planfix.addContact(
                "{'name':'C','email':'c@mail.example','additionalEmailAddresses':['" + EMAIL + "']}");
        nobodyYet(3);

        assertThat(finder.findOrCreate(person(PHONE, EMAIL)).number()).isEqualTo(owner);
    }

    @ParameterizedTest
    @ValueSource(ints = {2005, 2007})
    void anAddressOfSomebodyTheTokenCannotSeeRemainsARefusal(int code) {
        planfix.fail("POST", "/rest/contact/", Fault.failure(400, code, "taken"), 1);

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE, EMAIL)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(String.valueOf(code))
                .hasNoSuppressedExceptions();
        assertThat(creates()).isEqualTo(1);
    }

    @Test
    void anAddressOfADeletedContactRemainsARefusalThatSaysWhose() {
        long deleted = planfix.addContact("{'name':'D','email':'" + EMAIL + "','isDeleted':true}");

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE, EMAIL)))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(refusal -> assertThat(refusal.getSuppressed())
                        .singleElement()
                        .satisfies(why -> assertThat(why)
                                .hasMessageContaining("contact:" + deleted)
                                .hasMessageContaining("deleted")));
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void anAddressOfACompanyIsNoPerson() {
        long company = planfix.addContact("{'name':'D','email':'" + EMAIL + "','isCompany':true}");
        ContactFinder persons =
                ContactFinder.builder(contacts).in(ContactScope.persons()).build();

        assertThatThrownBy(() -> persons.findOrCreate(person(PHONE, EMAIL)))
                .satisfies(
                        refusal -> assertThat(refusal.getSuppressed()[0]).hasMessageContaining("contact:" + company));
    }

    @Test
    void whereTheAddressIsNoKeyTheRefusalStands() {
        withEmail(EMAIL);
        ContactFinder byPhone =
                ContactFinder.builder(contacts).by(ContactKey.PHONE).build();

        assertThatThrownBy(() -> byPhone.findOrCreate(person(PHONE, EMAIL)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aSearchThatFailsAfterARefusalDoesNotHideTheRefusal() {
        withEmail(EMAIL);
        nobodyYet(3);
        planfix.fail("POST", "/rest/contact/list", Fault.reset(), 1);

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE, EMAIL)))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(refusal ->
                        assertThat(refusal.getSuppressed()).hasOnlyElementsOfType(ConnectionException.class));
    }

    @Test
    void aLostAnswerIsFollowedByALookAndNotByASecondCreate() {
        planfix.fail("POST", "/rest/contact/", Fault.lostAnswer(), 1);

        ContactOutcome outcome = finder.findOrCreate(person(PHONE, EMAIL));

        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.contact(outcome.number()).path("name").asText()).isEqualTo("Ivan");
        assertThat(outcome.isCreated()).isFalse();
        assertThat(codes(outcome.warnings())).containsExactly(ContactWarning.Code.CREATE_UNCLEAR);
        assertThat(creates()).isEqualTo(1);
    }

    @Test
    void aLostRequestIsThrownAndNotSentAgain() {
        planfix.fail("POST", "/rest/contact/", Fault.reset(), 1);

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE)))
                .isInstanceOfSatisfying(PlanfixException.class, lost -> assertThat(lost.mayHaveBeenApplied())
                        .isTrue());

        assertThat(planfix.contacts()).isEmpty();
        assertThat(creates()).isEqualTo(1);
        assertThat(paths()).endsWith("/rest/contact/list");
    }

    @Test
    void aRefusalForAnotherReasonIsThrownWithoutAnotherLook() {
        planfix.fail("POST", "/rest/contact/", Fault.failure(400, 23, "limit"), 1);

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE))).isInstanceOf(ApiException.class);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aSearchThatFailsCreatesNothing() {
        planfix.fail("POST", "/rest/contact/list", Fault.quotaSpent(QuotaForm.BILLING_TEXT, Duration.ofHours(1)), 1);

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE))).isInstanceOf(QuotaExceededException.class);
        assertThat(creates()).isZero();
    }

    @Test
    void anInterruptedThreadStopsBeforeAnythingIsSentAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> finder.findOrCreate(person(PHONE)))
                .isInstanceOfSatisfying(ConnectionException.class, stopped -> assertThat(stopped.mayHaveBeenApplied())
                        .isFalse());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void eightThreadsMakeOneContactOfOneNumber() throws Exception {
        ContactFinder russia = ContactFinder.builder(contacts)
                .in(ContactScope.everyone().withPhones(PhoneNormalizer.forRegion("RU")))
                .build();
        List<Callable<ContactOutcome>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String phone = i % 2 == 0 ? "8 (910) 123-45-67" : "+7 910 123-45-67";
            work.add(() -> russia.findOrCreate(person(phone)));
        }

        List<ContactOutcome> outcomes = inEightThreads(work);

        assertThat(outcomes).filteredOn(ContactOutcome::isCreated).hasSize(1);
        assertThat(outcomes)
                .extracting(ContactOutcome::ref)
                .containsOnly(outcomes.get(0).ref());
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void overlappingKeysMakeNeitherDoublesNorADeadlock() throws Exception {
        List<Callable<ContactOutcome>> work = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String phone = "7910000000" + i % 6;
            String email = "person" + (i / 2) % 5 + "@mail.example";
            work.add(() -> finder.findOrCreate(person(phone, email)));
        }

        List<ContactOutcome> outcomes = inEightThreads(work);

        assertThat(outcomes).hasSize(48);
        List<String> keys = new ArrayList<>();
        planfix.contacts().forEach(contact -> {
            keys.add(contact.at("/phones/0/number").asText());
            keys.add(contact.path("email").asText());
        });
        assertThat(keys).hasSameSizeAs(new HashSet<>(keys));
        assertThat(outcomes)
                .noneMatch(outcome -> codes(outcome.warnings()).contains(ContactWarning.Code.CREATED_MEANWHILE));
    }

    private static <T> List<T> inEightThreads(List<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
