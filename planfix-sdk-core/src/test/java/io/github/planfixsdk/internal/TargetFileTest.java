package io.github.planfixsdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    @Test
    void aFileThatCannotBeClosedIsRemovedAllTheSame() throws IOException {
        Path target = folder.resolve("target");
        TargetFile file = TargetFile.open(
                "target",
                target,
                false,
                path -> unclosable(
                        Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
        file.write(new byte[] {1}, 1);
        assertThatThrownBy(file::finish).isInstanceOf(IOException.class).hasMessage("quota exceeded");
        file.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofALinkTheFileBehindItIsReplaced() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path real = Files.writeString(other.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other/real"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second"), link.toAbsolutePath());
        write(linkToLink);
        assertThat(linkToLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(real).isRegularFile().hasBinaryContent(new byte[] {1});
        assertThat(other).isDirectoryNotContaining("glob:**/.planfix-*");
    }

    @Test
    void ofALinkToNothingTheFileBehindItIsMade() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        write(link);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("real")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("link"));
        assertThatThrownBy(() -> TargetFile.open("target", link, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link leads to nowhere");
    }

    private static void write(Path target) throws IOException {
        try (TargetFile file = TargetFile.open("target", target, true)) {
            file.write(new byte[] {1}, 1);
            file.finish();
        }
    }

    /** As on a network drive, which says only at the end that there was no room. */
    private static SeekableByteChannel unclosable(SeekableByteChannel file) {
        return (SeekableByteChannel) Proxy.newProxyInstance(
                TargetFileTest.class.getClassLoader(),
                new Class<?>[] {SeekableByteChannel.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(file, arguments);
                    if (method.getName().equals("close")) {
                        throw new IOException("quota exceeded");
                    }
                    return result;
                });
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
