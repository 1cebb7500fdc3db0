package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.routing.crm.Execution;
import io.github.planfixsdk.routing.crm.JdbcExecutionLog;
import java.io.PrintStream;
import java.time.ZoneId;
import javax.sql.DataSource;

/** The snippet on carrying out, of the page on routing. */
public final class CarryingOutGuide {
    private CarryingOutGuide() {}

    /**
     * Carries one interaction out.
     *
     * @param planfix the client
     * @param dataSource where executions are remembered
     * @param policy the policy
     * @param interaction what came
     * @param out where to print
     */
    public static void carryOut(
            PlanfixClient planfix,
            DataSource dataSource,
            RoutingPolicy policy,
            Interaction interaction,
            PrintStream out) {
        CrmExecutor executor = CrmExecutor.builder(planfix)
                .phones(PhoneNormalizer.forRegion("RU"))
                .log(JdbcExecutionLog.of(dataSource).createTable())
                .zone(ZoneId.of("Europe/Moscow"))
                .build();
        Execution execution = executor.route(interaction, policy);
        out.println(execution + " " + execution.warnings());
    }
}
