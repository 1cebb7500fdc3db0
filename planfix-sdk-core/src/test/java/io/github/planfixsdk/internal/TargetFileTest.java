package io.github.planfixsdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTest {
    private static final int ROUNDS = 200;
    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    @Test
    void ofFilesThatGetTheSameNameAtOnceOnlyOneDoesAndNoneIsOverwritten() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Path target = folder.resolve("round-" + round);
                CyclicBarrier start = new CyclicBarrier(WRITERS);
                List<Future<Boolean>> finished = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    finished.add(threads.submit(() -> finish(target, start)));
                }
                int named = 0;
                for (Future<Boolean> one : finished) {
                    named += one.get() ? 1 : 0;
                }
                assertThat(named).isOne();
                Files.delete(target);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean finish(Path target, CyclicBarrier start) throws Exception {
        try (TargetFile file = TargetFile.open("target", target, false)) {
            file.write(new byte[] {1}, 1);
            start.await(30, TimeUnit.SECONDS);
            file.finish();
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
