package io.github.planfixsdk.examples.job;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.bulk.Bulk;
import io.github.planfixsdk.bulk.BulkCheckpoint;
import io.github.planfixsdk.bulk.BulkResult;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.page.FoundById;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Raises many tasks, runs out of requests half way, and goes on the next day. */
public final class BulkUpdate {
    private BulkUpdate() {}

    /**
     * Makes tasks urgent, from where an earlier run ended.
     *
     * @param planfix the client
     * @param taskIds which tasks
     * @param file where the checkpoint is kept
     * @return what became of it
     * @throws IOException if the checkpoint cannot be read
     */
    public static BulkResult<Long> run(PlanfixClient planfix, List<Long> taskIds, Path file) throws IOException {
        BulkCheckpoint start =
                Files.exists(file) ? BulkCheckpoint.parse(Files.readString(file)) : BulkCheckpoint.start();
        TaskRequest urgent = TaskRequest.builder().priority(Priority.URGENT).build();
        BulkResult<Long> result = Bulk.of(taskIds, id -> id)
                .from(start)
                .retryFailed()
                .onProgress(progress -> write(file, progress.checkpoint().toString()))
                .run(id -> planfix.tasks().update(id, urgent));
        return result;
    }

    private static void write(Path file, String text) {
        try {
            // Never over the one that is there: a full disk or a kill would leave half a checkpoint and no other.
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
            Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Stops the job: without a checkpoint it had better not go on.
        }
    }

    /**
     * Says what became of a run.
     *
     * @param result the result
     * @param out where to
     */
    public static void report(BulkResult<Long> result, PrintStream out) {
        out.println(result);
        result.issues().forEach(issue -> out.println("  " + issue));
        result.stop()
                .ifPresent(stop -> out.println("  stopped: " + stop.reason()
                        + (stop.resumeAt() == null ? "" : ", it can go on when there are requests again")));
    }

    /**
     * Reads tasks by a list of numbers.
     *
     * @param planfix the client
     * @param taskIds their numbers
     * @return how many there are, and which are not
     */
    public static String read(PlanfixClient planfix, List<Long> taskIds) {
        FoundById<Task> found = planfix.tasks().getAll(taskIds, Fields.of(TaskFields.NAME, TaskFields.PRIORITY));
        return found.items().size() + " tasks, missing " + found.missing();
    }

    /**
     * Tries it on an account inside the process.
     *
     * @param args none
     * @throws IOException if there is no place for the checkpoint
     */
    public static void main(String[] args) throws IOException {
        demo(System.out);
    }

    static void demo(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("bulk");
        Path file = folder.resolve("checkpoint");
        try (ExampleAccount account = ExampleAccount.open()) {
            for (int i = 0; i < 120; i++) {
                account.fake().addTask("{'name':'Task " + i + "'}");
            }
            List<Long> ids = LongStream.range(1001, 1122).boxed().toList();
            account.fake().settings().lock(EntityKind.TASK, 1010);
            account.fake().fail("POST", "/rest/task/1080", Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(9)), 1);

            out.println("Reading " + ids.size() + " numbers: " + read(account.planfix(), ids));
            report(run(account.planfix(), ids, file), out);
            out.println("The next day");
            report(run(account.planfix(), ids, file), out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
