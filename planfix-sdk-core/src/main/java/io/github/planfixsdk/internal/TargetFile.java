package io.github.planfixsdk.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
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
public final class TargetFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TargetFile.class);

    /** As many as operating systems follow. */
    private static final int MOST_LINKS = 40;

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

    /**
     * Begins a file.
     *
     * @param name what the caller calls the path, for messages
     * @param target the path; its folder must be there. A symbolic link to be replaced stays one, and the file that it leads to is replaced
     * @param replace whether a file that is there is replaced
     * @return the growing file
     * @throws IllegalArgumentException if the path is a directory, or there already and not to be replaced, or its folder is not there, or links lead in a
     *     circle
     * @throws UncheckedIOException if no file can be created there
     */
    public static TargetFile open(String name, Path target, boolean replace) {
        return open(
                name,
                target,
                replace,
                path -> Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
    }

    /**
     * Begins a file.
     *
     * @param name what the caller calls the path, for messages
     * @param target the path; its folder must be there. A symbolic link to be replaced stays one, and the file that it leads to is replaced
     * @param replace whether a file that is there is replaced
     * @param opener creates the growing file
     * @return the growing file
     * @throws IllegalArgumentException if the path is a directory, or there already and not to be replaced, or its folder is not there, or links lead in a
     *     circle
     * @throws UncheckedIOException if no file can be created there
     */
    public static TargetFile open(String name, Path target, boolean replace, Opener opener) {
        Path file = replace ? behindLinks(name, target) : target;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    name + " " + target + " is a directory: give the path of the file itself");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    name + " " + target + " would be in " + folder + ", which is no directory: create it first");
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(name + " " + target
                    + " is there already: give another path, or allow to replace it by replace(true) of the options");
        }
        Path growing = folder.resolve(".planfix-" + UUID.randomUUID() + ".part");
        try {
            return new TargetFile(file, replace, growing, opener.open(growing));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " " + target + ": no file can be created in " + folder, e);
        } catch (UnsupportedOperationException e) {
            // How a file system says that it is read-only.
            throw new UncheckedIOException(
                    name + " " + target + ": no file can be created in " + folder, new IOException(e));
        }
    }

    /** A link stays one: what is replaced is the file that it leads to, as by any other way of writing there. */
    private static Path behindLinks(String name, Path target) {
        Path path = target;
        try {
            for (int i = 0; Files.isSymbolicLink(path); i++) {
                if (i == MOST_LINKS) {
                    throw new IllegalArgumentException(
                            name + " " + target + ": the link leads to nowhere: give the path of the file itself");
                }
                path = path.resolveSibling(Files.readSymbolicLink(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " " + target + " is a link that cannot be read", e);
        }
        return path;
    }

    /**
     * Adds to it.
     *
     * @param bytes holds them from its beginning on
     * @param length how many
     * @throws IOException if they cannot be written
     */
    public void write(byte[] bytes, int length) throws IOException {
        add(ByteBuffer.wrap(bytes, 0, length));
    }

    /**
     * For those who write to streams.
     *
     * @return a stream that adds to it; closing it is no matter
     */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                add(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    private void add(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /**
     * Takes back all that was written.
     *
     * @throws IOException if that fails
     */
    public void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    /**
     * Gives it its name, in one step.
     *
     * @throws IOException if that fails, also because something came there that is not to be replaced
     */
    public void finish() throws IOException {
        if (channel instanceof FileChannel file) {
            // Otherwise a power cut could leave the name with half a content.
            file.force(true);
        }
        channel.close();
        if (replace) {
            try {
                Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } else {
            giveNewName();
        }
    }

    /** By a second name, the first of which goes at the end: a renaming looks whether there is something, and then overwrites it. */
    private void giveNewName() throws IOException {
        try {
            Files.createLink(target, growing);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // There are file systems without links.
            Files.move(growing, target);
        }
    }

    /** Removes the name that it grew under, and with it what isn't whole. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Whoever had to know has been told by finish().
            LOG.debug("{} was not closed: {}", growing, e.toString());
        }
        try {
            Files.deleteIfExists(growing);
        } catch (IOException e) {
            LOG.warn("{} is left behind: {}", growing, e.toString());
        }
    }

    /** Creates the growing file. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Creates a file.
         *
         * @param path where there is none
         * @return a channel to it
         * @throws IOException if it cannot be created
         */
        SeekableByteChannel open(Path path) throws IOException;
    }
}
