package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.model.IgnoredField;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.io.PrintStream;

/** Reads back what was written, and tells what Planfix took without storing it. */
public final class VerifiedUpdate {
    private static final NumberField AMOUNT = CustomField.number(20);
    private static final LineField COMMENT = CustomField.line(21);

    private VerifiedUpdate() {}

    /**
     * Seeds an account, and updates a task when all goes well, when something else holds the task, and when it cannot be read.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (ExampleAccount account = ExampleAccount.open()) {
            FakePlanfix fake = account.fake();
            long task = seed(fake);
            run(account.planfix(), task, System.out);

            fake.settings().lock(EntityKind.TASK, task);
            run(account.planfix(), task, System.out);
            fake.settings().unlock(EntityKind.TASK, task);

            fake.fail("GET", "/rest/task/" + task, Fault.failure(403, 5, "Scope is not available"), 1);
            run(account.planfix(), task, System.out);
        }
    }

    /**
     * A task whose template has the sum, but not the comment.
     *
     * @param fake an empty account
     * @return the task
     */
    public static long seed(FakePlanfix fake) {
        fake.settings().addCustomField("{'id':20,'name':'Amount','type':1}");
        fake.settings().addCustomField("{'id':21,'name':'Comment','type':0}");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", 20);
        return fake.addTask("{'name':'Desks','template':{'id':" + template + "}}");
    }

    /**
     * Updates a task and tells what came of it.
     *
     * @param planfix the account
     * @param task the task
     * @param out where to tell
     * @return what came of it
     */
    public static Verified<UpdateResult> run(PlanfixClient planfix, long task, PrintStream out) {
        TaskRequest request = TaskRequest.builder()
                .name("Twelve desks")
                .description("<b>Urgent</b>")
                .customField(AMOUNT, 1500)
                .customField(COMMENT, "by Friday")
                .build();
        Verified<UpdateResult> verified = planfix.tasks().updateVerified(task, request);
        out.println("Planfix says: " + verified.result());
        for (IgnoredField field : verified.ignored()) {
            out.println("  ignored: " + field.field() + ", sent " + field.sent() + ", has " + field.found());
        }
        for (UnverifiedField field : verified.unverified()) {
            out.println("  not known: " + field.field() + ", " + field.reason());
        }
        verified.readFailure().ifPresent(failure -> out.println("  not read back: " + failure.getMessage()));
        return verified;
    }
}
