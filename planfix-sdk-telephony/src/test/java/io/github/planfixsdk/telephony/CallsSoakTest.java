package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand calls, two hundred at a time, over loopback to a Planfix that has a bad time in the middle. */
class CallsSoakTest {
    private static final int CALLS = 2_000;
    private static final int THREADS = 20;
    private static final int CALLS_OF_A_THREAD = 10;
    private static final int AT_ONCE = THREADS * CALLS_OF_A_THREAD;

    /** What an exchange reports of a call, and what Planfix has to hear. */
    private record Story(List<BiConsumer<Calls, String>> reports, List<String> events) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    List.of(
                            (calls, id) -> incoming(calls, id).ring("101"),
                            (calls, id) -> call(calls, id).answer("101"),
                            (calls, id) -> call(calls, id).hangUp()),
                    List.of("INCOMING 101", "ACCEPTED 101", "COMPLETED+Success 101")),
            new Story(
                    List.of(
                            (calls, id) -> incoming(calls, id).ring("101", "102", "103", "104"),
                            (calls, id) -> call(calls, id).recorded(),
                            (calls, id) -> call(calls, id).answer("103"),
                            (calls, id) -> call(calls, id).hangUp(),
                            (calls, id) -> calls.recorded(id, Recording.permanent("https://pbx/" + id))),
                    List.of(
                            "INCOMING 101",
                            "INCOMING 102",
                            "INCOMING 103",
                            "INCOMING 104",
                            "ACCEPTED 103",
                            "COMPLETED+Cancelled 101",
                            "COMPLETED+Cancelled 102",
                            "COMPLETED+Cancelled 104",
                            "COMPLETED+Success 103 is_recorded=1",
                            "record https://pbx/<id>")),
            new Story(
                    List.of(
                            (calls, id) -> incoming(calls, id).ring("101"),
                            (calls, id) -> call(calls, id).giveUp("101"),
                            (calls, id) -> incoming(calls, id).ring("102"),
                            (calls, id) -> call(calls, id).giveUp("102"),
                            (calls, id) -> incoming(calls, id).ring("103"),
                            (calls, id) -> call(calls, id).answer("103"),
                            (calls, id) -> call(calls, id).hangUp()),
                    List.of(
                            "INCOMING 101",
                            "COMPLETED+Cancelled 101",
                            "INCOMING 102",
                            "COMPLETED+Cancelled 102",
                            "INCOMING 103",
                            "ACCEPTED 103",
                            "COMPLETED+Success 103")),
            new Story(
                    List.of(
                            (calls, id) -> incoming(calls, id).ring("101", "102"),
                            (calls, id) -> incoming(calls, id).ring("102"),
                            (calls, id) -> call(calls, id).hangUp(),
                            (calls, id) -> call(calls, id).hangUp()),
                    List.of("INCOMING 101", "INCOMING 102", "COMPLETED+Missed 101", "COMPLETED+Missed 102")),
            new Story(
                    List.of(
                            (calls, id) -> outgoing(calls, id).dial(),
                            (calls, id) -> outgoing(calls, id).answer(),
                            (calls, id) -> call(calls, id).transfer("102"),
                            (calls, id) -> call(calls, id).answer("102"),
                            (calls, id) -> call(calls, id).hangUp()),
                    List.of(
                            "OUTGOING 101",
                            "ACCEPTED 101",
                            "OUTGOING 102",
                            "ACCEPTED 102",
                            "COMPLETED+Success 101",
                            "COMPLETED+Success 102")),
            new Story(
                    List.of((calls, id) -> outgoing(calls, id).dial(), (calls, id) -> outgoing(calls, id)
                            .fail(OutgoingResult.BUSY)),
                    List.of("OUTGOING 101", "COMPLETED+Busy 101")));

    @Test
    @Timeout(300)
    void everyEventArrivesInOrderAlsoWhilePlanfixFails() throws Exception {
        Outbox outbox = Outbox.inMemory(20_000);
        AtomicLong nanos = new AtomicLong();
        AtomicInteger mostAtOnce = new AtomicInteger();
        try (FailingPlanfix planfix = FailingPlanfix.start(3_000, 6_000);
                TelephonyClient client = planfix.client();
                TelephonySender sender = sender(client, outbox)) {
            Calls calls = Calls.builder(sender).clock(nanos::get).build();

            report(calls, mostAtOnce);
            assertThat(sender.flush(Duration.ofMinutes(4))).isTrue();

            assertThat(mostAtOnce).hasValue(AT_ONCE);
            int expected = 0;
            for (int i = 0; i < CALLS; i++) {
                String id = id(i);
                List<String> events = story(i).events().stream()
                        .map(event -> event.replace("<id>", id))
                        .toList();
                assertThat(planfix.heard(id)).as(id).isEqualTo(events);
                expected += events.size();
            }
            // A repeated event followed a lost answer, and nothing else was heard twice.
            assertThat(planfix.lostAnswers()).isPositive();
            assertThat(planfix.failures()).isPositive();
            assertThat(planfix.taken()).isEqualTo(expected + planfix.lostAnswers());

            assertThat(sender.setAside()).isEmpty();
            assertThat(outbox.size()).isZero();
            assertThat(outbox.lanes()).isEmpty();
            assertThat(calls.open()).isZero();
            assertThat(calls.ended()).isEqualTo(CALLS);
            WeakReference<Call> one = new WeakReference<>(call(calls, id(0)));
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            assertThat(calls.ended()).isZero();
            for (int i = 0; i < 100 && !one.refersTo(null); i++) {
                System.gc();
            }
            assertThat(one.refersTo(null)).isTrue();
        }
    }

    private static void report(Calls calls, AtomicInteger mostAtOnce) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier begun = new CyclicBarrier(THREADS, () -> mostAtOnce.accumulateAndGet(calls.open(), Math::max));
        List<Future<?>> done = new ArrayList<>();
        try {
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                done.add(threads.submit(() -> {
                    for (int first = 0; first < CALLS; first += AT_ONCE) {
                        sideBySide(calls, first + thread * CALLS_OF_A_THREAD, begun);
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reports of ten calls in turn, so that they overlap; none goes on before all have begun. */
    private static void sideBySide(Calls calls, int first, CyclicBarrier begun) throws Exception {
        boolean more = true;
        for (int step = 0; more; step++) {
            more = false;
            for (int i = first; i < first + CALLS_OF_A_THREAD; i++) {
                List<BiConsumer<Calls, String>> reports = story(i).reports();
                if (step < reports.size()) {
                    reports.get(step).accept(calls, id(i));
                    more = true;
                }
            }
            if (step == 0) {
                begun.await();
            }
        }
    }

    private static TelephonySender sender(TelephonyClient client, Outbox outbox) {
        TelephonySender.Builder builder = TelephonySender.builder(client)
                .outbox(outbox)
                .workers(16)
                .maxAge(Duration.ofDays(10_000))
                .listener(new DeliveryListener() {});
        JumpingClock.install(builder.courier());
        return builder.start();
    }

    private static Story story(int i) {
        return STORIES.get(i % STORIES.size());
    }

    private static String id(int i) {
        return "call-" + i;
    }

    private static IncomingCall incoming(Calls calls, String id) {
        return calls.incoming(id, "+7 910 123-45-67");
    }

    private static OutgoingCall outgoing(Calls calls, String id) {
        return calls.outgoing(id, "+7 910 123-45-67", "101");
    }

    private static Call call(Calls calls, String id) {
        return calls.find(id).orElseThrow();
    }
}
