package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.examples.demo.Options.UsageException;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import io.github.planfixsdk.transport.Limiter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays a shop's recorded day into Planfix and shows what becomes of each call, chat and request. Without options it
 * needs nothing: Planfix, a telephone exchange and a chat service run inside the process and talk over real HTTP.
 */
public final class Demo {
    private static final String TELEPHONY_KEY = "key-of-the-exchange";
    private static final String CHAT_KEY = "key-of-the-chat-service";

    private Demo() {}

    /**
     * Runs the demo and ends the process: 0 if every interaction is accounted for, 1 if not, 2 for a wrong command line.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out, err, args));
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        Options options;
        try {
            options = Options.parse(environment, args);
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
            return 2;
        }
        if (options.help()) {
            out.print(Options.USAGE);
            return 0;
        }
        RecordedDay day = RecordedDay.load();
        for (String id : options.explain()) {
            if (day.entries().stream().noneMatch(entry -> entry.id().equals(id))) {
                err.println("the recorded day has no interaction " + id + "; each line of the demo shows one's id");
                return 2;
            }
        }
        if (options.real()) {
            return RealAccount.run(options, day, out, err);
        }
        try (DemoAccount account = DemoAccount.open(day)) {
            return replay(account, day, options, out);
        }
    }

    /** The whole day into the account inside the process. */
    static int replay(DemoAccount account, RecordedDay day, Options options, PrintStream out) {
        Report report = new Report(out, options.locale(), day.zone());
        FakePlanfix fake = account.planfix();
        try (PlanfixClient planfix = PlanfixClient.builder()
                        .baseUrl(fake.restUrl().toString())
                        .token(fake.token())
                        .limiter(Limiter.unlimited()) // a real account takes one request a second, the default
                        .build();
                TelephonyVendor telephony = new TelephonyVendor(TELEPHONY_KEY);
                ChatVendor chats = new ChatVendor(CHAT_KEY, fake.chatUrl(), fake.chatToken())) {
            PlanfixSide employees = new PlanfixSide(fake, telephony, chats, report);
            employees.connect(TELEPHONY_KEY, CHAT_KEY);

            AccountMap map = AccountMap.read(planfix, day, TaskTarget.object(DemoAccount.DEAL));
            RoutingPolicy policy = ShopPolicy.of(map);
            CrmExecutor.Builder builder = CrmExecutor.builder(planfix).clock(account.clock());
            map.employees().forEach(builder::employee);
            CrmExecutor executor = builder.build();
            Replay replay =
                    new Replay(policy, executor, telephony, new ChatTransfer(chats, executor, day), account.clock());

            report.line(day.company() + ": " + report.interactions(day.entries().size()) + ", " + policy);
            List<Outcome> outcomes = new ArrayList<>();
            for (Entry entry : day.entries()) {
                account.itIs(entry.begins());
                Outcome outcome = replay.play(entry);
                outcomes.add(outcome);
                report.outcome(outcome, recordedOn(fake, entry), options.explains(entry.id()));
            }
            List<String> problems = new ArrayList<>(reportedTwice(outcomes, replay, report));
            problems.addAll(Books.balanced(day, outcomes, account));

            report.title("Planfix's side", "Сторона Планфикса");
            problems.addAll(employees.act("u-comagic-33", "101", "79000000001", "79000000077"));

            showWhatStands(planfix, report);
            summary(outcomes, planfix, fake, report);
            return verdict(problems, report);
        }
    }

    /** The contact on which Planfix recorded a call. */
    private static Optional<Long> recordedOn(FakePlanfix planfix, Entry call) {
        return planfix.telephony().calls().stream()
                .filter(leg -> leg.callId().equals(call.id()))
                .map(RecordedCall::contactId)
                .findFirst();
    }

    /** Vendors repeat what they are unsure of: a second report changes nothing. */
    private static List<String> reportedTwice(List<Outcome> outcomes, Replay replay, Report report) {
        report.title("Reported a second time", "Повторное сообщение");
        List<String> problems = new ArrayList<>();
        for (InteractionKind kind : List.of(InteractionKind.REQUEST, InteractionKind.CHAT)) {
            outcomes.stream()
                    .filter(first -> first.entry().interaction().kind() == kind && first.taskCreated())
                    .findFirst()
                    .ifPresent(first -> {
                        Outcome second = replay.play(first.entry());
                        report.outcome(second, Optional.empty(), false);
                        if (second.status() != Outcome.Status.SKIPPED) {
                            problems.add(first.entry().id() + " was carried out again when it was reported again");
                        }
                    });
        }
        return problems;
    }

    private static void showWhatStands(PlanfixClient planfix, Report report) {
        var tasks = planfix.tasks()
                .all(TaskQuery.builder().fields(Report.TASK_FIELDS).build())
                .toList();
        var contacts = planfix.contacts()
                .all(ContactQuery.builder().fields(Report.CONTACT_FIELDS).build())
                .toList();
        report.contacts(contacts, tasks);
        report.tasks(tasks);
    }

    private static void summary(List<Outcome> outcomes, PlanfixClient planfix, FakePlanfix fake, Report report) {
        report.title("Accounts", "Итог");
        report.counts(outcomes);
        long rest = fake.requests().stream()
                .filter(request -> request.path().startsWith("/rest/"))
                .count();
        report.requests(rest, fake.requestCount() - rest, planfix.quota(), DemoAccount.DAILY_QUOTA);
    }

    /** The exit code: 0 if nothing is wrong. */
    static int verdict(List<String> problems, Report report) {
        if (problems.isEmpty()) {
            report.line(report.say("  every interaction is accounted for", "  каждое обращение учтено"));
            return 0;
        }
        report.line(report.say("  NOT accounted for:", "  НЕ учтено:"));
        problems.forEach(problem -> report.line("  - " + problem));
        return 1;
    }
}
