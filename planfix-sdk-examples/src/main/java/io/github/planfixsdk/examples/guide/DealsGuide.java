package io.github.planfixsdk.examples.guide;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.deal.DealHook;
import io.github.planfixsdk.routing.deal.DealListener;
import io.github.planfixsdk.routing.deal.DealStore;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskQuery;
import java.io.PrintStream;
import javax.sql.DataSource;

/** The snippets of the page on routing about deals. */
public final class DealsGuide {
    private DealsGuide() {}

    /**
     * A hook on a server.
     *
     * @param planfix the client
     * @param secret the secret
     * @param vendor the vendor
     * @param server the server
     * @param out where to report
     * @return the running hook
     */
    public static DealHook start(
            PlanfixClient planfix, String secret, DealListener vendor, HttpServer server, PrintStream out) {
        DealPolicy deals = DealPolicy.of(7, 12).failed(13).amount(30); // or policy.deals() of a configuration
        DealHook hook = DealHook.builder(planfix.tasks(), deals)
                .secret(secret)
                .onDeal(vendor) // update.number(), update.state().stage(), update.state().amount()
                .onSkip(skip -> out.println(skip.task() + ": " + skip.reason() + ", " + skip.detail()))
                .onError((name, error) -> out.println(error.getMessage()))
                .start();
        server.createContext("/planfix/deals", JdkHttpAdapter.of(hook));
        return hook;
    }

    /**
     * A hook that loses nothing when the program ends.
     *
     * @param planfix the client
     * @param deals the policy
     * @param vendor the vendor
     * @param dataSource the database
     * @param told what was told
     * @return the running hook
     */
    public static DealHook durable(
            PlanfixClient planfix, DealPolicy deals, DealListener vendor, DataSource dataSource, DealStore told) {
        return DealHook.builder(planfix.tasks(), deals)
                .onDeal(vendor)
                .outbox(JdbcOutbox.of(dataSource, "planfix_deals").createTable())
                .store(told)
                .start();
    }

    /**
     * Checks all deals, for instance after a time without service.
     *
     * @param planfix the client
     * @param hook the hook
     * @param deals the policy
     */
    public static void catchUp(PlanfixClient planfix, DealHook hook, DealPolicy deals) {
        Fields asked = Fields.of(TaskFields.ID, TaskFields.OBJECT);
        for (Task task : planfix.tasks().all(TaskQuery.builder().fields(asked).build())) {
            if (task.object() != null && task.object().id() == deals.object()) {
                hook.check(task.id());
            }
        }
    }
}
