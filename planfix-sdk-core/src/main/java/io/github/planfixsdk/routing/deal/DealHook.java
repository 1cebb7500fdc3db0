package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.internal.form.Secret;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives what Planfix's automatic scenarios post when a task is created or changed, and tells the vendor what is new about deals:
 *
 * <pre>{@code
 * DealHook hook = DealHook.builder(planfix.tasks(), policy)
 *         .onDeal(update -> vendor.moveDeal(update.number(), update.state()))
 *         .start();
 * server.createContext("/planfix/deals", JdkHttpAdapter.of(hook));
 * }</pre>
 *
 * <p>A request is answered at once and the task is read afterwards, on threads of the hook: whatever a request claims, stage and amount
 * are Planfix's. Of several requests about a task that come before its reading begins, one reading is made; one that comes later has a
 * reading of its own. So the last state always arrives, and what was told already (the same stage and amount) isn't told again. For one
 * task the vendor is told in order. What fails, in Planfix or at the vendor's, is tried again and then set aside: {@link #checks}.
 *
 * <p>Thread-safe; never throws at the server. Answers: 405 to anything but POST, 401 to a wrong secret, 503 if the outbox fails or the
 * hook is closed, so that Planfix sends the request again, and 200 otherwise. That includes bodies in which no task's number is found,
 * whatever their type and length: Planfix would send them four times more, and nothing else for minutes; the program hears of them.
 */
public final class DealHook implements InboundHandler, AutoCloseable {
    static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.routing.deal");

    private static final String NAME = "deal";

    private final @Nullable Secret secret;
    private final @Nullable InboundErrorListener onError;
    private final DealWork work;
    private final Courier courier;
    private final WaitingChecks waiting = new WaitingChecks();
    private volatile boolean closed;

    private final LongAdder received = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder joined = new LongAdder();

    DealHook(DealHookBuilder builder, DealListener listener) {
        this.secret = builder.secret;
        this.onError = builder.onError;
        this.work = new DealWork(builder, listener, waiting::begun);
        this.courier = builder.courier(work);
    }

    /**
     * Prepares a hook.
     *
     * @param tasks where tasks are read; the token needs the scope {@code task_readonly}
     * @param policy which tasks are deals, and what their statuses mean
     * @return a builder; {@link DealHookBuilder#onDeal} is required
     */
    public static DealHookBuilder builder(Tasks tasks, DealPolicy policy) {
        return new DealHookBuilder(tasks, policy);
    }

    @Override
    public InboundResponse handle(InboundRequest request) {
        try {
            InboundResponse refusal = refusal(request);
            if (refusal != null) {
                refused.increment();
                report(new IllegalArgumentException(request + " was answered " + refusal.status()
                        + ", which Planfix takes for a failure and repeats"));
                return refusal;
            }
            OptionalLong task = TaskNumber.in(request);
            if (task.isEmpty()) {
                unreadable.increment();
                report(new IllegalArgumentException("no task's number in " + request
                        + ": the scenario has to send {\"task_id\": {{Задача.Номер}}}; answered 200"));
                return InboundResponse.ok();
            }
            return keep(task.getAsLong());
        } catch (Throwable e) { // Errors too: an unanswered request would hold up the account.
            refused.increment();
            report(e);
            return InboundResponse.error(500, "Internal error");
        }
    }

    private @Nullable InboundResponse refusal(InboundRequest request) {
        if (!request.method().equals("POST")) {
            return InboundResponse.error(405, "Method not allowed");
        }
        if (secret != null
                && !secret.matches(request.header("X-Secret"))
                && !secret.matches(inAddress(request, false))
                && !secret.matches(inAddress(request, true))) {
            return InboundResponse.error(401, "Invalid token");
        }
        return null;
    }

    /** A plus sign may have been meant as a blank, or as itself by whoever typed the address. */
    private static @Nullable String inAddress(InboundRequest request, boolean plusIsItself) {
        String given = request.query();
        if (given == null) {
            return null;
        }
        String query = plusIsItself ? given.replace("+", "%2B") : given;
        try {
            return Form.decode(query.getBytes(StandardCharsets.UTF_8)).first("secret");
        } catch (IllegalArgumentException e) { // More fields than anybody types.
            return null;
        }
    }

    private InboundResponse keep(long task) {
        received.increment();
        try {
            check(task);
            return InboundResponse.ok();
        } catch (RuntimeException e) {
            refused.increment();
            report(e);
            return InboundResponse.error(503, "Try again later");
        }
    }

    private void report(Throwable error) {
        if (onError == null) {
            LOG.warn(
                    "A deal's request: {}",
                    error.getMessage(),
                    error instanceof IllegalArgumentException ? null : error);
            return;
        }
        try {
            onError.onError(NAME, error);
        } catch (Throwable e) {
            LOG.error("onError itself failed", e);
        }
    }

    /**
     * Has a task checked as if Planfix had reported it, for instance after a time without service: there is no list of what was missed, but
     * a check of a task about which nothing is new tells nothing.
     *
     * @param task the task's number
     * @throws IllegalArgumentException if it isn't positive
     * @throws IllegalStateException if the hook is closed, or the thread was interrupted while it waited for another one that was
     *     reporting the same task (its interrupt flag is then set again)
     * @throws io.github.planfixsdk.delivery.OutboxFullException if there is no room
     * @throws RuntimeException what the outbox throws if it fails otherwise; the check may be made all the same
     */
    public void check(long task) {
        if (task < 1) {
            throw new IllegalArgumentException("task is " + task + ": give the number of a task, 1 or more");
        }
        if (closed) {
            throw new IllegalStateException("the hook is closed; what waits stays in the outbox for the next one");
        }
        if (waiting.add(task, key -> courier.add(Long.toString(task), DealWork.check(task, key)))) {
            joined.increment();
        }
    }

    /**
     * Checks that wait, were set aside or are held up: each is the command of one task.
     *
     * @return the hook's own courier, closed with it
     */
    public Courier checks() {
        return courier;
    }

    /** {@return what was done since the start} */
    public DealCounts counts() {
        return new DealCounts(
                received.sum(),
                unreadable.sum(),
                refused.sum(),
                joined.sum(),
                work.told.sum(),
                work.repeated.sum(),
                work.skipped.sum(),
                work.failed.sum());
    }

    /**
     * Waits until every check is made or set aside.
     *
     * @param atMost how long to wait
     * @return false if some still wait: the time is over, the hook was closed, or the thread was interrupted (its interrupt flag is then
     *     set again)
     */
    public boolean flush(Duration atMost) {
        return courier.flush(atMost);
    }

    /** Lets the checks under way end, at most a minute. What waits stays in the outbox; later requests are answered 503. */
    @Override
    public void close() {
        closed = true;
        courier.close();
    }
}
