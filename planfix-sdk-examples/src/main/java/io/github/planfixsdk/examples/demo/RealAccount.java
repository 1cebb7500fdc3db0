package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.PlanfixClientBuilder;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The same day and the same routing against a real account: by default it only reads and says what it would do. */
final class RealAccount {
    private RealAccount() {}

    static int run(Options options, RecordedDay day, PrintStream out, PrintStream err) {
        try (PlanfixClient planfix = client(options)) {
            return run(planfix, options, day, out);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (PlanfixException | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static PlanfixClient client(Options options) {
        String host = Objects.requireNonNull(options.host());
        PlanfixClientBuilder builder = PlanfixClient.builder().token(Objects.requireNonNull(options.token()));
        return (host.contains("://") ? builder.baseUrl(host) : builder.host(host)).build();
    }

    static int run(PlanfixClient planfix, Options options, RecordedDay day, PrintStream out) {
        Report report = new Report(out, options.locale(), day.zone());
        // Without --live nothing is created, so any number will do.
        AccountMap map = AccountMap.read(planfix, day, TaskTarget.object(Math.max(1, options.object())));
        RoutingPolicy policy = ShopPolicy.of(map);
        CrmExecutor.Builder builder = CrmExecutor.builder(planfix);
        map.employees().forEach(builder::employee);
        builder.employee(map.fallback());
        CrmExecutor executor =
                options.live() ? builder.build() : builder.dryRun().build();

        report.line(planfix.baseUrl() + ": "
                + (options.live()
                        ? report.say("contacts and tasks are created", "контакты и задачи создаются")
                        : report.say(
                                "dry run, nothing is changed; --live creates contacts and tasks",
                                "пробный прогон, ничего не меняется; --live создаёт контакты и задачи")));
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : day.entries()) {
            Outcome outcome = route(executor, policy, entry);
            outcomes.add(outcome);
            report.outcome(outcome, Optional.empty(), options.explains(entry.id()));
        }
        report.title("Accounts", "Итог");
        report.counts(outcomes);
        planfix.quota().ifPresent(report::quota);
        return Demo.verdict(Books.accounted(day, outcomes), report);
    }

    private static Outcome route(CrmExecutor executor, RoutingPolicy policy, Entry entry) {
        try {
            return Outcome.of(entry, executor.route(entry.interaction(), policy));
        } catch (PlanfixException failure) {
            return Outcome.failed(entry, failure);
        }
    }
}
