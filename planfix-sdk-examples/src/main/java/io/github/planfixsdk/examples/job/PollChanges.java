package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.change.ChangeFeed;
import io.github.planfixsdk.change.ChangePosition;
import io.github.planfixsdk.change.Changes;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Copies tasks to another system whenever they have changed. */
public final class PollChanges {
    /** The employee whose token is used. */
    private static final long OWNER = 1;

    private static final UUID OUR_SYSTEM = UUID.fromString("0c091b1f-a735-44e9-a56c-43435e7a40b6");

    private PollChanges() {}

    /**
     * Deals with everything that has changed since the last time.
     *
     * @param planfix the client
     * @param kept the text of the position that was kept the last time
     * @param copy deals with a task
     * @return the text to keep for the next time
     */
    public static String run(PlanfixClient planfix, String kept, Consumer<Task> copy) {
        ZoneId zone = ChangeFeed.zoneOf(planfix.users(), OWNER);
        ChangeFeed<Task> feed = ChangeFeed.tasks(planfix.tasks()).zone(zone);
        ChangePosition position = ChangePosition.parse(kept);
        Changes<Task> changes;
        do {
            changes = feed.poll(position);
            changes.items().forEach(copy);
            position = changes.next(); // Keep it here: everything up to it is dealt with.
        } while (changes.hasMore());
        return position.toString();
    }

    /**
     * The first position.
     *
     * @param since from when on changes count
     * @return the text to keep
     */
    public static String start(Instant since) {
        return ChangePosition.startingAt(since).toString();
    }

    /**
     * The same for contacts, with Planfix remembering when our system asked last.
     *
     * @param planfix the client
     * @return the contacts that have changed since
     */
    public static List<Contact> synchronise(PlanfixClient planfix) {
        ContactQuery changed =
                ContactQuery.builder().sourceId(OUR_SYSTEM).onlyChanged(true).build();
        return planfix.with(options -> options.maxRetries(0))
                .contacts()
                .all(changed)
                .toList();
    }

    /**
     * Tries it on an account inside the process.
     *
     * @param args none
     */
    public static void main(String[] args) {
        demo(System.out);
    }

    static void demo(PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open(FakePlanfix.builder().zone(ZoneId.of("Europe/Riga")))) {
            FakePlanfix fake = account.fake();
            fake.addUser("{'name':'Robot'}"); // The owner of the token.
            PlanfixClient planfix = account.planfix();
            String kept = start(Instant.now());

            long first = fake.addTask("{'name':'Call back'}");
            fake.addTask("{'name':'Send the offer'}");
            out.println("First poll");
            kept = run(planfix, kept, task -> out.println("  " + task.id() + " " + task.name()));

            out.println("Nothing has changed");
            kept = run(planfix, kept, task -> out.println("  " + task.id() + " " + task.name()));

            fake.settings().changes().update(EntityKind.TASK, first, "{'name':'Call back today'}");
            out.println("One has changed");
            run(planfix, kept, task -> out.println("  " + task.id() + " " + task.name()));

            fake.addContact("{'name':'Ivan'}");
            out.println("Contacts for our system: " + synchronise(planfix).size());
        }
    }
}
