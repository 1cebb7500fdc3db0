package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedCall;
import io.github.planfixsdk.testkit.RecordedRequest;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand calls, two hundred at a time, over loopback to a Planfix that has a bad time in the middle. */
class CallsSoakTest {
    private static final int CALLS = 2_000;
    private static final int THREADS = 20;
    private static final int CALLS_OF_A_THREAD = 10;
    private static final int AT_ONCE = THREADS * CALLS_OF_A_THREAD;
    private static final int FAILURES_OF_A_KIND = 500;

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
        List<Thread> threads;
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient client = client(planfix);
                TelephonySender sender = sender(client, outbox)) {
            Calls calls = Calls.builder(sender).clock(nanos::get).build();

            report(calls, mostAtOnce, () -> fail(planfix));
            assertThat(sender.flush(Duration.ofMinutes(4))).isTrue();

            assertThat(mostAtOnce).hasValue(AT_ONCE);
            everyCallWasHeard(planfix);
            assertThat(sender.setAside()).isEmpty();
            assertThat(sender.courier().waiting()).isZero();
            assertThat(outbox.size()).isZero();
            assertThat(outbox.lanes()).isEmpty();
            nothingIsKept(calls, nanos);
            threads = threads();
            assertThat(threads).isNotEmpty();
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofMinutes(1).toMillis());
        }
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    /** For a while no request succeeds: the next ones meet a 500, a reset connection, an answer that gets lost, in turn. */
    private static void fail(FakePlanfix planfix) {
        for (int i = 0; i < FAILURES_OF_A_KIND; i++) {
            planfix.fail(Fault.answer(500, "text/html", "Internal Server Error"));
            planfix.fail(Fault.reset());
            planfix.fail(Fault.lostAnswer());
        }
    }

    private static void everyCallWasHeard(FakePlanfix planfix) {
        Map<String, List<String>> sent = new HashMap<>();
        for (RecordedRequest request : planfix.requests()) {
            Form form = Form.decode(request.body().getBytes(StandardCharsets.UTF_8));
            String callId = Objects.requireNonNull(form.first("callid"));
            sent.computeIfAbsent(callId, id -> new ArrayList<>()).add(Exchange.words(form));
        }
        Map<String, Integer> heard = new HashMap<>();
        for (RecordedCall leg : planfix.telephony().calls()) {
            heard.merge(leg.callId(), leg.events().size(), Integer::sum);
        }
        int commands = 0;
        int records = 0;
        for (int i = 0; i < CALLS; i++) {
            String id = id(i);
            List<String> story = story(i).events().stream()
                    .map(event -> event.replace("<id>", id))
                    .toList();
            int events = (int)
                    story.stream().filter(event -> !event.startsWith("record ")).count();
            assertThat(once(sent.getOrDefault(id, List.of()))).as(id).isEqualTo(story);
            assertThat(heard.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(events);
            commands += story.size();
            records += story.size() - events;
        }
        // Each failure had one repetition, and Planfix took none twice but those whose answers got lost.
        assertThat(planfix.requests()).hasSize(commands + 3 * FAILURES_OF_A_KIND);
        int taken = heard.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(taken).isBetween(commands - records, commands - records + FAILURES_OF_A_KIND);
        assertThat(sent).hasSize(CALLS);
        assertThat(planfix.telephony().ignoredCalls()).isEmpty();
        assertThat(planfix.telephony().awaitedRecordings()).isEmpty();
        assertThat(planfix.telephony().complaints()).isEmpty();
    }

    /** What comes once more right after itself counts once. */
    private static List<String> once(List<String> commands) {
        List<String> once = new ArrayList<>();
        for (String command : commands) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(command)) {
                once.add(command);
            }
        }
        return once;
    }

    private static void nothingIsKept(Calls calls, AtomicLong nanos) {
        assertThat(calls.open()).isZero();
        assertThat(calls.ended()).isEqualTo(CALLS);
        List<WeakReference<Call>> ended = IntStream.range(0, CALLS)
                .mapToObj(i -> new WeakReference<>(call(calls, id(i))))
                .toList();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(calls.ended()).isZero();
        for (int i = 0; i < 100 && !ended.stream().allMatch(one -> one.refersTo(null)); i++) {
            System.gc();
        }
        assertThat(ended).allMatch(one -> one.refersTo(null));
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("planfix-soak"))
                .toList();
    }

    private static TelephonyClient client(FakePlanfix planfix) {
        for (String extension : List.of("101", "102", "103", "104")) {
            planfix.addUser("{\"name\":\"Employee\",\"extension\":\"" + extension + "\"}");
        }
        return TelephonyClient.builder()
                .address(planfix.telephonyUrl().toString())
                .token(planfix.telephonyToken())
                .build();
    }

    private static void report(Calls calls, AtomicInteger mostAtOnce, Runnable halfway) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger rounds = new AtomicInteger();
        CyclicBarrier begun = new CyclicBarrier(THREADS, () -> {
            mostAtOnce.accumulateAndGet(calls.open(), Math::max);
            if (rounds.incrementAndGet() == CALLS / AT_ONCE / 2) {
                halfway.run();
            }
        });
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
        builder.courier().name("planfix-soak");
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
