package io.github.planfixsdk.routing.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeScenario;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An account with an object for deals, and a vendor's server that hooks are hung up on. */
final class DealWorld implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(30);
    static final long WON = 12;
    static final long LOST = 13;

    final FakePlanfix planfix = FakePlanfix.builder().requestsPerSecond(100_000).start();
    final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .options(options -> options.maxRetries(0))
            .build();
    final long object = planfix.settings().addObject("{'name':'Deal'}");
    final long amount = planfix.settings().addCustomField(EntityKind.TASK, 1, "Amount");
    final DealPolicy policy = DealPolicy.of(object, WON).failed(LOST).amount(amount);
    /** What the vendor was told, as "task STAGE amount". */
    final List<String> told = new CopyOnWriteArrayList<>();

    final List<String> news = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;
    private volatile InboundHandler handler = request -> {
        throw new IllegalStateException("no hook");
    };

    DealWorld() {
        planfix.settings().addStatus("{'id':12,'name':'Won','isActive':false}");
        planfix.settings().addStatus("{'id':13,'name':'Lost','isActive':false}");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/deals", JdkHttpAdapter.of(request -> handler.handle(request)));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/deals");
    }

    /** The vendor writes down what it is told; failing checks are made again without waiting. */
    DealHookBuilder builder() {
        return builder(this::tell);
    }

    DealHookBuilder builder(DealListener listener) {
        return DealHook.builder(client.tasks(), policy)
                .onDeal(listener)
                .onSkip(skip -> news.add("skipped " + skip.task() + " " + skip.reason()))
                .onError((name, error) -> news.add("error " + error.getClass().getSimpleName()));
    }

    void tell(DealUpdate update) {
        told.add(update.number() + " " + text(update.state()));
    }

    static String text(DealState state) {
        return state.stage()
                + " "
                + (state.amount() == null ? "-" : state.amount().toPlainString());
    }

    /** Starts a hook, has the two scenarios post to it. */
    DealHook connect(DealHookBuilder builder) {
        DealHook[] started = new DealHook[1];
        // Told by the hook's threads, which may be faster than the assignment.
        builder.deliveryListener(new DeliveryListener() {
            @Override
            public void retrying(OutboxEntry entry, Throwable failure, Duration wait) {
                news.add("retrying " + entry.lane());
                synchronized (started) {
                    started[0].checks().resume();
                }
            }

            @Override
            public void setAside(SetAside entry) {
                news.add("set aside " + entry.lane() + " " + entry.reason());
            }

            @Override
            public void paused(PlanfixException failure, Duration wait) {
                news.add("paused by " + failure.getClass().getSimpleName());
            }
        });
        synchronized (started) {
            started[0] = builder.start();
        }
        handler = started[0];
        planfix.scenarios().removeAll();
        planfix.scenarios().add(FakeScenario.taskCreated(address()).whenObject(object));
        planfix.scenarios().add(FakeScenario.taskChanged(address()).whenObject(object));
        return started[0];
    }

    long deal(long status, String value) {
        return planfix.addTask("{'name':'deal','object':{'id':" + object + "},'status':{'id':" + status
                + "},'customFieldData':[{'field':{'id':" + amount + "},'value':" + value + "}]}");
    }

    void change(long task, long status, String value) {
        planfix.settings()
                .changes()
                .update(
                        EntityKind.TASK,
                        task,
                        "{'status':{'id':" + status + "},'customFieldData':[{'field':{'id':" + amount + "},'value':"
                                + value + "}]}");
    }

    /** Everything that Planfix has to send is sent, answered with 200, and worked off. */
    void settle(DealHook hook) {
        assertThat(planfix.scenarios().awaitSent(LONG)).isTrue();
        assertThat(planfix.scenarios().answers()).allMatch(answer -> answer.isAccepted(), "accepted");
        assertThat(hook.flush(LONG)).isTrue();
    }

    @Override
    public void close() {
        planfix.close();
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
