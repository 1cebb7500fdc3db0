package io.github.planfixsdk.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that has its name when it is whole, and not before: until then it grows beside it, under another one. */
final class TargetFile implements Fetch.Place, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.file");

    private final Path target;
    private final boolean replace;
    private final Path growing;
    private final SeekableByteChannel channel;

    private TargetFile(Path target, boolean replace, Path growing, SeekableByteChannel channel) {
        this.target = target;
        this.replace = replace;
        this.growing = growing;
        this.channel = channel;
    }

    static TargetFile open(Path target, boolean replace) {
        return open(
                target,
                replace,
                path -> Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    }

    static TargetFile open(Path target, boolean replace, Opener opener) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    "target " + target + " is a directory: give the path of the file itself");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "target " + target + " would be in " + folder + ", which is no directory: create it first");
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("target " + target
                    + " is there already: give another path, or DownloadOptions.defaults().replace(true)");
        }
        Path growing = folder.resolve(".planfix-" + UUID.randomUUID() + ".part");
        try {
            return new TargetFile(target, replace, growing, opener.open(growing));
        } catch (IOException e) {
            throw new UncheckedIOException("target " + target + ": no file can be created in " + folder, e);
        } catch (UnsupportedOperationException e) {
            // How a file system says that it is read-only.
            throw new UncheckedIOException(
                    "target " + target + ": no file can be created in " + folder, new IOException(e));
        }
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public boolean canBeCleared() {
        return true;
    }

    @Override
    public void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    /** Gives it its name, in one step. */
    @Override
    public void finish() throws IOException {
        if (channel instanceof FileChannel file) {
            // Otherwise a power cut could leave the name with half a content.
            file.force(true);
        }
        channel.close();
        if (replace) {
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            // Within a folder this is a renaming as well, but one that minds what came there meanwhile.
            Files.move(growing, target);
        }
    }

    /** Removes what isn't whole. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(growing);
        } catch (IOException e) {
            LOG.warn("{} is left behind: {}", growing, e.toString());
        }
    }

    @FunctionalInterface
    interface Opener {
        SeekableByteChannel open(Path path) throws IOException;
    }
}
