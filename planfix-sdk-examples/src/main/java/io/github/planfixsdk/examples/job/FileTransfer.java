package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.NotAttachedException;
import io.github.planfixsdk.file.AttachedFile;
import io.github.planfixsdk.file.DownloadOptions;
import io.github.planfixsdk.file.TransferListener;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file goes to a task and comes back, though the connection breaks in the middle of it. */
public final class FileTransfer {
    private static final int BYTES = 600_000;
    private static final int BREAK = 250_000;

    private FileTransfer() {}

    /**
     * Uploads a file and attaches it to a task.
     *
     * @param planfix the client
     * @param task the number of the task
     * @param path the file
     * @param out where to tell of it
     * @return the number of the file in Planfix
     */
    public static long upload(PlanfixClient planfix, long task, Path path, PrintStream out) {
        Upload upload = Upload.of(path).onProgress(percent("up", out));
        try {
            AttachedFile file = planfix.files().uploadToTask(task, upload);
            out.println("file " + file.id() + " at task " + task + ": " + file.attachment());
            return file.id();
        } catch (NotAttachedException e) {
            out.println("file " + e.file() + " waits to be attached: "
                    + e.getCause().getMessage());
            return e.file();
        }
    }

    /**
     * Brings a file to a path.
     *
     * @param planfix the client
     * @param file the number of the file
     * @param target the path of the new file
     * @param out where to tell of it
     */
    public static void download(PlanfixClient planfix, long file, Path target, PrintStream out) {
        long bytes = planfix.files()
                .download(file, target, DownloadOptions.defaults().replace(true).onProgress(percent("down", out)));
        out.println(bytes + " bytes in " + target.getFileName());
    }

    /** Prints each quarter; a transfer that begins anew is seen to do so. */
    private static TransferListener percent(String what, PrintStream out) {
        long[] quarter = {-1};
        return (bytes, total) -> total.ifPresent(all -> {
            long now = all == 0 ? 4 : 4 * bytes / all;
            if (now != quarter[0]) {
                out.println("  " + what + " " + 25 * now + " %");
                quarter[0] = now;
            }
        });
    }

    /**
     * Tries it on an account in memory.
     *
     * @param args not needed
     * @throws IOException if there is no room for temporary files
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("planfix-files");
        try {
            demonstrate(folder, System.out);
        } finally {
            Files.deleteIfExists(folder.resolve("plan.bin"));
            Files.deleteIfExists(folder.resolve("copy.bin"));
            Files.delete(folder);
        }
    }

    /**
     * The same within a folder of the caller's.
     *
     * @param folder where the files are
     * @param out where to tell of it
     * @throws IOException if the file cannot be made
     */
    static void demonstrate(Path folder, PrintStream out) throws IOException {
        byte[] content = new byte[BYTES];
        new Random(5).nextBytes(content);
        Path plan = Files.write(folder.resolve("plan.bin"), content);
        Path copy = folder.resolve("copy.bin");
        try (ExampleAccount account = ExampleAccount.open()) {
            long task = account.fake().addTask("{\"name\":\"Twelve desks\"}");
            long file = upload(account.planfix(), task, plan, out);

            account.fake().fail("GET", "/storage/" + file + "/plan.bin", Fault.cutBody(BREAK), 1);
            download(account.planfix(), file, copy, out);

            long parts = account.fake().requests().stream()
                    .filter(request -> request.path().startsWith("/storage/"))
                    .count();
            boolean same = Files.mismatch(plan, copy) < 0;
            out.println("it came in " + parts + " parts and is " + (same ? "what was sent" : "something else"));
        }
    }
}
