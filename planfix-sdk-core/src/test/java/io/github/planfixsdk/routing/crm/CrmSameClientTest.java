package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interactions of one client at the same moment. */
class CrmSameClientTest extends CrmTest {
    private static final int THREADS = 32;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    private List<Execution> atOnce(List<Callable<Execution>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<Execution>> running = new ArrayList<>();
        for (Callable<Execution> one : work) {
            running.add(pool.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return one.call();
            }));
        }
        List<Execution> done = new ArrayList<>();
        for (Future<Execution> one : running) {
            done.add(one.get(50, TimeUnit.SECONDS));
        }
        return done;
    }

    @Test
    void thirtyTwoInteractionsOfOneClientMakeOneContact() throws Exception {
        List<String> spellings = List.of("79000000001", "+7 (900) 000-00-01", "7-900-000-00-01", "+79000000001");
        List<Callable<Execution>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Interaction one = Interaction.builder(InteractionKind.values()[i % 3], "i" + i)
                    .set(Attributes.VISITOR_PHONE_NUMBER, spellings.get(i % 4))
                    .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                    .build();
            work.add(() -> executor.route(one, policy));
        }

        assertThat(atOnce(work)).allSatisfy(done -> assertThat(done.failure()).isEmpty());

        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void decisionsMadeBeforehandMakeOneContactToo() throws Exception {
        List<Callable<Execution>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var decision = policy.decide(request("r" + i), Facts.at(NOW).first().build());
            work.add(() -> executor.execute(decision));
        }
        assertThat(atOnce(work)).extracting(Execution::contact).containsOnly(Optional.of(501L));
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(8);
    }

    @Test
    void numberAndAddressInOppositeOrderNeitherDoubleNorBlock() throws Exception {
        List<Callable<Execution>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Interaction.Builder one = Interaction.builder(InteractionKind.REQUEST, "i" + i)
                    .set(Attributes.SITE_DOMAIN_NAME, "bikes.example");
            if (i % 2 == 0) {
                one.set(Attributes.VISITOR_PHONE_NUMBER, PHONE).set(Attributes.VISITOR_EMAIL, "Maria@mail.example");
            } else {
                one.set(Attributes.VISITOR_EMAIL, "maria@mail.example")
                        .set(Attributes.VISITOR_PHONE_NUMBER, "+7" + PHONE.substring(1));
            }
            Interaction made = one.build();
            work.add(() -> executor.route(made, policy));
        }
        assertThat(atOnce(work)).extracting(Execution::outcome).containsOnly(Execution.Outcome.DONE);
        assertThat(planfix.contacts()).hasSize(1);
        assertThat(planfix.tasks()).hasSize(THREADS);
    }

    /** Holds the interaction "slow" until it is let go. */
    private static final class Gate extends ObservedLog {
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);

        Gate() {
            super(false);
        }

        @Override
        public Optional<Entry> claim(String key, String by) {
            if (key.endsWith(":slow")) {
                inside.countDown();
                try {
                    assertThat(leave.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            return super.claim(key, by);
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingDoesNothingAndSaysSo() throws Exception {
        Gate gate = new Gate();
        CrmExecutor gated = executor().log(gate).build();
        Future<Execution> slow = pool.submit(() -> gated.route(request("slow"), policy));
        assertThat(gate.inside.await(30, TimeUnit.SECONDS)).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> gated.route(request("other"), policy))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("interrupted while another thread works on the same client");
        assertThat(Thread.interrupted()).isTrue();
        Thread.currentThread().interrupt();
        Execution failed = gated.execute(
                policy.decide(request("other"), Facts.at(NOW).first().build()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(gate.find("REQUEST:other")).isEmpty();

        gate.leave.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(gated.route(request("other"), policy).outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(planfix.contacts()).hasSize(1);
    }

    @Test
    void anotherClientDoesNotWait() throws Exception {
        Gate gate = new Gate();
        CrmExecutor gated =
                executor().log(gate).phones(PhoneNormalizer.digits()).build();
        Future<Execution> slow = pool.submit(() -> gated.route(request("slow"), policy));
        assertThat(gate.inside.await(30, TimeUnit.SECONDS)).isTrue();

        Interaction other = request("other").toBuilder()
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000777")
                .build();
        assertThat(gated.route(other, policy).outcome()).isEqualTo(Execution.Outcome.DONE);

        gate.leave.countDown();
        slow.get(30, TimeUnit.SECONDS);
        assertThat(planfix.contacts()).hasSize(2);
    }
}
