package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.Limiter;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that find one contact by different keys. */
@Timeout(60)
class ContactFillRaceTest extends ContactAccount {
    private static final String EMAIL = "ivan@mail.example";
    private static final int SEARCHES = 2;

    private final CyclicBarrier searched = new CyclicBarrier(2);
    private final ThreadLocal<Integer> lists = ThreadLocal.withInitial(() -> 0);

    /** Both have found the contact before either changes it. */
    private void meet(CallListener.Attempt attempt) {
        if (!attempt.path().endsWith("contact/list")) {
            return;
        }
        lists.set(lists.get() + 1);
        if (lists.get() == SEARCHES) {
            try {
                searched.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("the other thread didn't search", e);
            }
        }
    }

    @Test
    void threadsThatFindOneContactByDifferentKeysLoseNoneOfItsNewPhones() throws Exception {
        long ivan = planfix.addContact(
                "{'name':'I','email':'" + EMAIL + "','phones':[{'number':'" + PHONE + "','type':1}]}");
        ContactRequest byPhone = ContactRequest.builder()
                .phones(Phone.mobile(PHONE), Phone.mobile("79100000001"))
                .build();
        ContactRequest byEmail = person("79100000002", EMAIL);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (PlanfixClient both = PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .listener(this::meet)
                .build()) {
            ContactFinder filling =
                    ContactFinder.builder(both.contacts()).fillMissing().build();
            Future<ContactOutcome> one = pool.submit(() -> filling.findOrCreate(byPhone));
            Future<ContactOutcome> other = pool.submit(() -> filling.findOrCreate(byEmail));

            for (ContactOutcome outcome : List.of(one.get(), other.get())) {
                assertThat(outcome.number()).isEqualTo(ivan);
                assertThat(outcome.update()).contains(UpdateResult.applied());
                assertThat(outcome.requests()).isEqualTo(SEARCHES + 2);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(searched.isBroken()).isFalse();
        assertThat(phonesOf(ivan)).containsExactlyInAnyOrder(PHONE, "79100000001", "79100000002");
    }

    @Test
    void whatSomebodyElseHasAddedMeanwhileIsNotAddedAgain() {
        long ivan = planfix.addContact(
                "{'name':'I','email':'" + EMAIL + "','phones':[{'number':'" + PHONE + "','type':1}]}");
        ContactFinder filling = ContactFinder.builder(client.contacts())
                .by(ContactKey.EMAIL)
                .fillMissing()
                .build();
        try (PlanfixClient slow = PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .listener(attempt -> {
                    if (attempt.path().endsWith("contact/list")) {
                        filling.findOrCreate(person("79100000001", EMAIL));
                    }
                })
                .build()) {
            ContactOutcome outcome = ContactFinder.builder(slow.contacts())
                    .by(ContactKey.EMAIL)
                    .fillMissing()
                    .build()
                    .findOrCreate(person("79100000001", EMAIL));

            assertThat(outcome.update()).isEmpty();
            assertThat(outcome.requests()).isEqualTo(2);
        }
        assertThat(phonesOf(ivan)).containsExactly(PHONE, "79100000001");
    }
}
