package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The account's automatic scenarios, which send requests out of it: one after another, by one thread for the whole account.
 * What is not answered with exactly 200 is sent up to four times more, and holds up everything behind it; no clock runs here, so
 * {@link #letTimePass()} and {@link #sendFailedAgain()} stand for the three minutes and the quarter of an hour. Thread-safe.
 */
public final class FakeScenarios {
    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private record Pending(FakeScenario scenario, long task, int attempt) {}

    private final List<FakeScenario> scenarios = new ArrayList<>();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private final List<Pending> failed = new ArrayList<>();
    private final List<ScenarioAnswer> answers = new ArrayList<>();
    private @Nullable Thread sender;
    private boolean sending;
    private boolean held;
    private boolean closed;

    FakeScenarios() {}

    /**
     * Sets up a scenario, for what happens from now on.
     *
     * @param scenario event, condition and request
     */
    public synchronized void add(FakeScenario scenario) {
        scenarios.add(Objects.requireNonNull(scenario, "scenario"));
    }

    /** Deletes all scenarios; requests that wait are still sent. */
    public synchronized void removeAll() {
        scenarios.clear();
    }

    /**
     * What was answered so far.
     *
     * @return in the order of the requests
     */
    public synchronized List<ScenarioAnswer> answers() {
        return List.copyOf(answers);
    }

    /**
     * Waits until nothing is left to be sent now. What failed, and what is held up by it, does not count.
     *
     * @param atMost how long to wait
     * @return false if the time is over, or the thread was interrupted (its flag is then set again)
     */
    public synchronized boolean awaitSent(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (sending || (!queue.isEmpty() && !held && !closed)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Whether a failed request holds up the others.
     *
     * @return true until time passes
     */
    public synchronized boolean isHeld() {
        return held;
    }

    /** Three minutes pass: what was held up is sent. */
    public synchronized void letTimePass() {
        held = false;
        notifyAll();
    }

    /** Time passes until what failed is due again, each request up to five times in all. */
    public synchronized void sendFailedAgain() {
        for (Pending request : failed) {
            enqueue(new Pending(request.scenario(), request.task(), request.attempt() + 1));
        }
        failed.clear();
        letTimePass();
    }

    void happened(FakeScenario.Event event, ObjectNode task, Supplier<ObjectNode> shown) {
        List<FakeScenario> set;
        synchronized (this) {
            set = scenarios.stream().filter(scenario -> scenario.event == event).toList();
        }
        for (FakeScenario scenario : set) {
            if (scenario.condition.test(shown.get())) {
                synchronized (this) {
                    enqueue(new Pending(scenario, task.path("id").asLong(), 1));
                }
            }
        }
    }

    private void enqueue(Pending request) {
        if (closed) {
            return;
        }
        queue.add(request);
        if (sender == null) {
            sender = new Thread(this::run, "fake-planfix-scenarios");
            sender.setDaemon(true);
            sender.start();
        }
        notifyAll();
    }

    private void run() {
        Pending next = take();
        while (next != null) {
            record(next, send(next));
            next = take();
        }
    }

    private synchronized @Nullable Pending take() {
        try {
            while (!closed && (held || queue.isEmpty())) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        Pending next = closed ? null : queue.poll();
        sending = next != null;
        notifyAll();
        return next;
    }

    private static ScenarioAnswer send(Pending pending) {
        FakeScenario scenario = pending.scenario();
        String body = scenario.bodyFor(pending.task());
        HttpRequest.Builder request = HttpRequest.newBuilder(scenario.address)
                .timeout(TIMEOUT)
                .header("Content-Type", scenario.contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        scenario.headers.forEach(request::header);
        ProviderAnswer answer = Outbound.send(request.build(), body);
        return new ScenarioAnswer(pending.task(), pending.attempt(), body, answer.status(), answer.body());
    }

    private synchronized void record(Pending pending, ScenarioAnswer answer) {
        answers.add(answer);
        sending = false;
        if (!answer.isAccepted()) {
            held = true;
            if (pending.attempt() < ATTEMPTS) {
                failed.add(pending);
            }
        }
        notifyAll();
    }

    /** Sends nothing more, and waits for the request under way to break off. */
    void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            queue.clear();
            running = sender;
            notifyAll();
        }
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
