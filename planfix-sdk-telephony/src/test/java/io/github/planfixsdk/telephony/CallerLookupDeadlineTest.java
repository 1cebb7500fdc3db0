package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.telephony.CallerAnswer.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Planfix that hangs: every answer waits until a test lets it go. */
class CallerLookupDeadlineTest {
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final MockWebServer server = new MockWebServer();
    private TelephonyClient telephony;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                ByteString body = request.getBody();
                asked.add(body == null ? "" : body.utf8().replaceAll(".*phone=(\\d+).*", "$1"));
                arrived.countDown();
                release.await(5, TimeUnit.MINUTES);
                return new MockResponse.Builder()
                        .body("{\"contact_name\":\"Ivan\",\"responsible\":103}")
                        .build();
            }
        });
        server.start();
        telephony = TelephonyClient.builder()
                .address(server.url("/tel/api").toString())
                .token("secret")
                .timeout(LONG)
                .build();
    }

    @AfterEach
    void stop() {
        release.countDown();
        telephony.close();
        server.close();
    }

    private CallerLookup lookup(Duration deadline, int threads) {
        return CallerLookup.builder(telephony)
                .deadline(deadline)
                .threads(threads)
                .time(nanos::get, Clock.systemUTC())
                .build();
    }

    /** Calls again and again, as callers do, until there is an answer. */
    private static CallerAnswer findInTheEnd(CallerLookup lookup, String phone) {
        CallerAnswer answer = lookup.find(phone);
        while (answer.reason().filter(Reason.NO_ANSWER_IN_TIME::equals).isPresent()) {
            Thread.onSpinWait();
            answer = lookup.find(phone);
        }
        return answer;
    }

    @Test
    void theTelephoneDoesNotWaitForAPlanfixThatHangs() {
        try (CallerLookup lookup = lookup(Duration.ofMillis(1), 4)) {
            CallerAnswer answer = lookup.find("79101234567");

            assertThat(answer.reason()).contains(Reason.NO_ANSWER_IN_TIME);
            assertThat(answer.name()).isEqualTo("79101234567");
            assertThat(answer.forwardTo()).isEmpty();
            assertThat(answer.failure()).isEmpty();
        }
    }

    @Test
    void aLateAnswerIsThereForTheNextCall() throws InterruptedException {
        try (CallerLookup lookup = lookup(AT_ONCE, 4)) {
            assertThat(lookup.find("79101234567").reason()).contains(Reason.NO_ANSWER_IN_TIME);
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
            release.countDown();

            assertThat(findInTheEnd(lookup, "79101234567").forwardTo()).contains("103");
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void callsOfOneNumberAtTheSameTimeMakeOneRequest() throws InterruptedException {
        ConcurrentLinkedQueue<CallerAnswer> answers = new ConcurrentLinkedQueue<>();
        try (CallerLookup lookup = lookup(LONG, 4)) {
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String phone = i % 2 == 0 ? "79101234567" : "+7 910 123-45-67";
                Thread caller = new Thread(() -> answers.add(lookup.find(phone)));
                caller.start();
                callers.add(caller);
            }
            for (Thread caller : callers) {
                while (caller.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
            release.countDown();
            for (Thread caller : callers) {
                assertThat(ExtensionsTest.joins(caller)).isTrue();
            }
        }

        assertThat(answers).hasSize(20).allMatch(answer -> answer.name().equals("Ivan"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatHasWaitedInVainIsNotAskedAnyMore() throws InterruptedException {
        try (CallerLookup lookup = lookup(AT_ONCE, 1)) {
            lookup.find("79100000001");
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
            lookup.find("79100000002");
            nanos.addAndGet(2);
            release.countDown();

            assertThat(findInTheEnd(lookup, "79100000003").isKnown()).isTrue();
            assertThat(asked).containsExactly("79100000001", "79100000003");
            assertThat(findInTheEnd(lookup, "79100000002").isKnown()).isTrue();
        }
    }

    @Test
    void noMoreThreadsRunThanAllowedAndNoneBeforeTheFirstCall() throws InterruptedException {
        Set<Thread> earlier = Thread.getAllStackTraces().keySet();
        try (CallerLookup lookup = lookup(AT_ONCE, 2)) {
            assertThat(workers(earlier)).isEmpty();
            for (int i = 0; i < 50; i++) {
                lookup.find("791000000" + (10 + i));
            }
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();

            assertThat(workers(earlier)).hasSize(2).allMatch(Thread::isDaemon);
            assertThat(asked).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static List<Thread> workers(Set<Thread> earlier) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("planfix-caller-") && !earlier.contains(thread))
                .toList();
    }

    @Test
    void whoeverComesWhenTooManyWaitIsToldSo() throws InterruptedException {
        try (CallerLookup lookup = lookup(AT_ONCE, 1)) {
            lookup.find("79100000000");
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
            for (int i = 1; i <= 1_000; i++) {
                assertThat(lookup.find(String.valueOf(79100000000L + i)).failure())
                        .isEmpty();
            }

            CallerAnswer answer = lookup.find("79100009999");

            assertThat(answer.reason()).contains(Reason.NO_ANSWER_IN_TIME);
            assertThat(answer.failure())
                    .hasValueSatisfying(full -> assertThat(full).hasMessageContaining("1000 lookups"));
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingAndKeepsItsFlag() {
        try (CallerLookup lookup = lookup(LONG, 4)) {
            Thread.currentThread().interrupt();

            CallerAnswer answer = lookup.find("79101234567");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(answer.reason()).contains(Reason.FAILED);
            assertThat(answer.failure())
                    .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("interrupted"));
        }
    }

    @Test
    void anInterruptOfOneCallerIsNoConcernOfTheOthers() throws InterruptedException {
        AtomicReference<CallerAnswer> other = new AtomicReference<>();
        try (CallerLookup lookup = lookup(LONG, 4)) {
            Thread waiting = new Thread(() -> other.set(lookup.find("79101234567")));
            waiting.start();
            assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
            Thread.currentThread().interrupt();
            lookup.find("79101234567");
            assertThat(Thread.interrupted()).isTrue();
            release.countDown();

            assertThat(ExtensionsTest.joins(waiting)).isTrue();
        }
        assertThat(other.get().name()).isEqualTo("Ivan");
    }

    @Test
    void closingLetsEverybodyGo() throws InterruptedException {
        AtomicReference<CallerAnswer> answer = new AtomicReference<>();
        CallerLookup lookup = lookup(LONG, 1);
        Thread first = new Thread(() -> answer.set(lookup.find("79101234567")));
        first.start();
        assertThat(arrived.await(5, TimeUnit.MINUTES)).isTrue();
        AtomicReference<CallerAnswer> queued = new AtomicReference<>();
        Thread second = new Thread(() -> queued.set(lookup.find("79100000002")));
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        lookup.close();

        assertThat(ExtensionsTest.joins(first)).isTrue();
        assertThat(ExtensionsTest.joins(second)).isTrue();
        assertThat(answer.get().reason()).contains(Reason.FAILED);
        assertThat(queued.get().reason()).contains(Reason.FAILED);
    }
}
