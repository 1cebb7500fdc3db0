package io.github.planfixsdk.examples.job;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.routing.deal.DealHook;
import io.github.planfixsdk.routing.deal.DealUpdate;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeScenario;
import io.github.planfixsdk.testkit.ScenarioAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** Deals that people move in Planfix move in the vendor's funnel too: two automatic scenarios, one handler, every state told once. */
public final class DealsToVendor {
    private static final String SECRET = "a long random one";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long WON = 12;
    private static final long LOST = 13;

    private DealsToVendor() {}

    /**
     * Shows it on an account of its own.
     *
     * @param args nothing
     * @throws IOException if no port is free
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExampleAccount account = ExampleAccount.open()) {
            FakePlanfix fake = account.fake();
            long object = fake.settings().addObject("{'name':'Deal'}");
            long amount = fake.settings().addCustomField(EntityKind.TASK, 1, "Amount");
            fake.settings().addStatus("{'id':" + WON + ",'name':'Won','isActive':false}");
            fake.settings().addStatus("{'id':" + LOST + ",'name':'Lost','isActive':false}");
            DealPolicy deals = DealPolicy.of(object, WON).failed(LOST).amount(amount);

            try (DealHook hook = run(account.planfix(), deals, server, out)) {
                server.start();
                People people = new People(fake, hook, object, amount, out);
                people.setUpScenarios(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix/deals"));
                people.work();
            }
        } finally {
            server.stop(0);
        }
    }

    /**
     * What a vendor writes: a hook at an address of the vendor's server.
     *
     * @param planfix the client
     * @param deals which tasks are deals, and what their statuses mean
     * @param server the vendor's server
     * @param out where to report
     * @return the running hook, to be closed
     */
    public static DealHook run(PlanfixClient planfix, DealPolicy deals, HttpServer server, PrintStream out) {
        DealHook hook = DealHook.builder(planfix.tasks(), deals)
                .secret(SECRET)
                .fields(Fields.of(TaskFields.NAME))
                .onDeal(update -> out.println("  funnel: " + describe(update)))
                .onSkip(skip ->
                        out.println("  skipped: task " + skip.task() + ", " + skip.reason() + ", " + skip.detail()))
                .onError((name, error) -> out.println("  problem: " + error.getMessage()))
                .start();
        server.createContext("/planfix/deals", JdkHttpAdapter.of(hook));
        return hook;
    }

    private static String describe(DealUpdate update) {
        DealState before = update.previous();
        return update.task().name() + ": " + (before == null ? "" : words(before) + " -> ") + words(update.state());
    }

    private static String words(DealState state) {
        return state.stage() + (state.amount() == null ? "" : " " + state.amount());
    }

    /** The people at Planfix's end. */
    private record People(FakePlanfix fake, DealHook hook, long object, long amount, PrintStream out) {
        void setUpScenarios(URI address) {
            // The condition "object is Deal" is missing in the second one, which the hook notices.
            fake.scenarios()
                    .add(FakeScenario.taskCreated(address).whenObject(object).header("X-Secret", SECRET));
            fake.scenarios().add(FakeScenario.taskChanged(URI.create(address + "?secret=" + SECRET.replace(' ', '+'))));
        }

        void work() {
            long roof = fake.addTask(deal("Roof", 1, "5000"));
            said("Anna opens the deal Roof");
            fake.settings().changes().update(EntityKind.TASK, roof, "{'description':'They want it red'}");
            said("Anna writes a description");
            fake.settings().changes().update(EntityKind.TASK, roof, deal("Roof", 2, "5500"));
            said("Boris takes it up and raises the amount");
            long fence = fake.addTask(deal("Fence", 1, "null"));
            said("Anna opens the deal Fence, without an amount");
            fake.settings().changes().update(EntityKind.TASK, fence, deal("Fence", LOST, "null"));
            said("Boris loses Fence");
            fake.settings().changes().update(EntityKind.TASK, roof, deal("Roof", WON, "5500"));
            said("Boris wins Roof");
            long lunch = fake.addTask("{'name':'Lunch'}");
            fake.settings().changes().update(EntityKind.TASK, lunch, "{'description':'Soup'}");
            said("Anna changes a task that is no deal");
            long accepted = fake.scenarios().answers().stream()
                    .filter(ScenarioAnswer::isAccepted)
                    .count();
            out.println(accepted + " of " + fake.scenarios().answers().size() + " requests were answered with 200");
            out.println(hook.counts());
        }

        private String deal(String name, long status, String sum) {
            return "{'name':'" + name + "','object':{'id':" + object + "},'status':{'id':" + status
                    + "},'customFieldData':[{'field':{'id':" + amount + "},'value':" + sum + "}]}";
        }

        /** The scenarios' requests come and are worked off before the next line. */
        private void said(String what) {
            out.println(what);
            fake.scenarios().awaitSent(SOON);
            hook.flush(SOON);
        }
    }
}
