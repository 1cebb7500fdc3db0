package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import java.io.PrintStream;
import java.util.Objects;

/** Moves a task to a status that is known by its name alone, and adds one in such a status. */
public final class CloseTask {
    private CloseTask() {}

    /**
     * Sets the status of a task.
     *
     * @param planfix the client
     * @param taskId the task's number
     * @param name the name of a status of the task's process
     * @return what became of it
     */
    public static UpdateResult run(PlanfixClient planfix, long taskId, String name) {
        Task task = planfix.tasks().get(taskId);
        long process = Objects.requireNonNull(task.processId(), "the task tells no process");
        Status status = planfix.processes().status(process, name);
        return planfix.tasks()
                .update(taskId, TaskRequest.builder().status(status.id()).build());
    }

    /**
     * Adds a task of an object, in one of the object's statuses.
     *
     * @param planfix the client
     * @param objectId the object's number
     * @param title the name of the task
     * @param name the name of a status of the object
     * @return the new task's number
     */
    public static long add(PlanfixClient planfix, long objectId, String title, String name) {
        Status status = planfix.objects().status(objectId, name);
        return planfix.tasks()
                .create(TaskRequest.builder()
                        .object(objectId)
                        .name(title)
                        .status(status.id())
                        .build());
    }

    /**
     * Tries it on an account in memory.
     *
     * @param args not needed
     */
    public static void main(String[] args) {
        demonstrate(System.out);
    }

    /**
     * The same, told elsewhere.
     *
     * @param out where to tell of it
     */
    static void demonstrate(PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open()) {
            var settings = account.fake().settings();
            long delivered = settings.addStatus("{'name':'Delivered','isActive':false}");
            long process = settings.addProcess(EntityKind.TASK, "Orders", 1, 2, delivered);
            long task = account.fake().addTask("{'name':'Twelve desks','processId':" + process + "}");

            UpdateResult result = run(account.planfix(), task, "delivered");
            out.println("task " + task + ": " + result + ", its status is now "
                    + account.fake().task(task).path("status").path("name").asText());
            try {
                run(account.planfix(), task, "Closed");
            } catch (UnresolvedNameException e) {
                out.println(e.getMessage());
            }
            long claims = settings.addObject("{'name':'Claim'}", 1, delivered);
            long claim = add(account.planfix(), claims, "A desk too few", "Delivered");
            out.println("task " + claim + " of object " + claims + " is "
                    + account.fake().task(claim).path("status").path("name").asText());
        }
    }
}
