package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.internal.form.Secret;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.task.Tasks;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects how a hook works. Not thread-safe. */
public final class DealHookBuilder {
    final Tasks tasks;
    final DealPolicy policy;

    @Nullable
    Fields fields;

    @Nullable
    Secret secret;

    @Nullable
    InboundErrorListener onError;

    @Nullable
    DealListener onDeal;

    DealStore store = DealStore.inMemory(100_000);
    Outbox outbox = Outbox.inMemory();
    DeliveryListener deliveryListener = DeliveryListener.logging();
    Consumer<DealSkip> onSkip = skip -> DealHook.LOG.warn(
            "Nothing is told about task {}: {}, {}. To hear of it: builder.onSkip(skip -> ...)",
            skip.task(),
            skip.reason(),
            skip.detail());
    Duration maxAge = Duration.ofDays(1);
    int workers = 2;
    int mostUnsaved = 10_000;

    DealHookBuilder(Tasks tasks, DealPolicy policy) {
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * Sets who passes deals on to the vendor. Required.
     *
     * @param value is told what is new
     * @return this builder
     */
    public DealHookBuilder onDeal(DealListener value) {
        onDeal = Objects.requireNonNull(value, "onDeal");
        return this;
    }

    /**
     * Demands a secret of every request: in the address as {@code ?secret=…}, or as the header {@code X-Secret}, whichever the
     * account's owner types into the scenario. Without it, whoever knows the address can have tasks checked; more than that, a request
     * cannot do: everything is read from Planfix.
     *
     * @param value the secret; it never shows up in a text, log or answer of this SDK
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public DealHookBuilder secret(String value) {
        secret = Secret.of(value, "make up a long random one, and type it into the scenario as well");
        return this;
    }

    /**
     * Asks for more of a task than number, object, status and amount, such as the counterparty.
     *
     * @param value what {@link DealUpdate#task} is to have besides
     * @return this builder
     */
    public DealHookBuilder fields(Fields value) {
        fields = Objects.requireNonNull(value, "fields");
        return this;
    }

    /**
     * Sets where it is remembered what was told. Without it, the latest 100,000 deals in this process's memory.
     *
     * @param value the store
     * @return this builder
     */
    public DealHookBuilder store(DealStore value) {
        store = Objects.requireNonNull(value, "store");
        return this;
    }

    /**
     * Sets where checks wait that Planfix was answered 200 for. Without it, {@link Outbox#inMemory()}, which loses them when the program
     * ends; {@link io.github.planfixsdk.delivery.JdbcOutbox} does not.
     *
     * @param value an outbox that nobody else uses
     * @return this builder
     */
    public DealHookBuilder outbox(Outbox value) {
        outbox = Objects.requireNonNull(value, "outbox");
        return this;
    }

    /**
     * Sets who hears of tasks about which nothing is told. Without it they are logged as warnings.
     *
     * @param value is told; what it throws is logged and stops nothing
     * @return this builder
     */
    public DealHookBuilder onSkip(Consumer<DealSkip> value) {
        onSkip = Objects.requireNonNull(value, "onSkip");
        return this;
    }

    /**
     * Sets who hears of requests without a task's number, which are answered 200 all the same, of those with another method or a wrong
     * secret, and of those that could not be kept, which are answered 503. Without it they are logged.
     *
     * @param value is told
     * @return this builder
     */
    public DealHookBuilder onError(InboundErrorListener value) {
        onError = Objects.requireNonNull(value, "onError");
        return this;
    }

    /**
     * Sets who hears of checks that failed and are made again, or were set aside. Without it what is set aside and pauses
     * are logged as warnings.
     *
     * @param value is told; the lane is the task's number
     * @return this builder
     */
    public DealHookBuilder deliveryListener(DeliveryListener value) {
        deliveryListener = Objects.requireNonNull(value, "deliveryListener");
        return this;
    }

    /**
     * Sets for how long a failing check is made again, before it is set aside. Without it: one day.
     *
     * @param value zero to try once
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public DealHookBuilder maxAge(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("maxAge is " + value + "; use zero or more");
        }
        maxAge = value;
        return this;
    }

    /**
     * Sets how many tasks are checked at the same time. Without it: 2, since the client's pace is one request a second.
     *
     * @param count 1 to 64
     * @return this builder
     * @throws IllegalArgumentException if the count is another
     */
    public DealHookBuilder workers(int count) {
        if (count < 1 || count > 64) {
            throw new IllegalArgumentException("workers is " + count + "; use 1 to 64");
        }
        workers = count;
        return this;
    }

    /**
     * Starts the hook's threads, which begin with what waits in the outbox.
     *
     * @return a running hook, to be closed
     * @throws IllegalArgumentException if {@link #onDeal} is missing
     */
    public DealHook start() {
        DealListener listener = onDeal;
        if (listener == null) {
            throw new IllegalArgumentException("onDeal is missing; without it no deal would reach the vendor");
        }
        return new DealHook(this, listener);
    }

    Courier courier(DealWork work) {
        return Courier.builder(work)
                .name("planfix-deals")
                .outbox(outbox)
                .listener(deliveryListener)
                .maxAge(maxAge)
                .workers(workers)
                .whenUnclear(WhenUnclear.REPEAT)
                .start();
    }
}
