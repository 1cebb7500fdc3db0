package io.github.planfixsdk.file;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.internal.Resumable;
import io.github.planfixsdk.internal.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The content of a file on its way here. Close it: it holds a connection. Not thread-safe. */
public final class Download implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String call;
    private final InputStream stream;
    private final OptionalLong length;
    private final @Nullable Resumable resumable;

    private Download(String call, InputStream stream, OptionalLong length) {
        this.call = Objects.requireNonNull(call, "call");
        Objects.requireNonNull(stream, "stream");
        this.length = Objects.requireNonNull(length, "length");
        this.stream = length.isPresent() ? new WholeStream(stream, length.getAsLong()) : stream;
        this.resumable = stream instanceof Resumable part ? part : null;
    }

    /**
     * A download of any stream.
     *
     * @param call what exceptions call it, such as {@code GET file/5/download}
     * @param stream the content
     * @param length its length in bytes, if known; a stream that ends earlier fails
     * @return the download
     */
    public static Download of(String call, InputStream stream, OptionalLong length) {
        return new Download(call, stream, length);
    }

    /**
     * Brings a content to a path as {@link Files#download(long, Path, DownloadOptions)} does: under its own name only when it is
     * whole, and begun anew where it breaks off.
     *
     * @param opener opens the content, again for each attempt
     * @param target the path of the file; its folder must be there
     * @param options whether to replace a file that is there, and who is told of the progress
     * @return the number of bytes
     * @throws IllegalArgumentException if the target is there already and is not to be replaced, or it is a directory, or its folder
     *     is not there; nothing is opened then
     * @throws ConnectionException if the content breaks off again and again, or the thread is interrupted
     * @throws UncheckedIOException if it cannot be written
     */
    public static long toPath(Supplier<Download> opener, Path target, DownloadOptions options) {
        Objects.requireNonNull(opener, "opener");
        try (TargetFile file = TargetFile.open("target", target, options.replaces())) {
            return new Fetch(opener, new FilePlace(file), options.listener()).run();
        }
    }

    /**
     * The content, to be read once.
     *
     * @return the stream; its {@code IOException}s mean that the connection broke
     */
    public InputStream stream() {
        return stream;
    }

    /**
     * How long the content is.
     *
     * @return in bytes, or empty if the server doesn't tell or sends it compressed
     */
    public OptionalLong length() {
        return length;
    }

    /**
     * Copies what is left of the content.
     *
     * @param out where to; it is neither flushed nor closed
     * @return the number of bytes
     * @throws ConnectionException if the content breaks off; some of it has been written then
     * @throws UncheckedIOException if {@code out} fails
     */
    public long transferTo(OutputStream out) {
        Objects.requireNonNull(out, "out");
        byte[] buffer = new byte[BUFFER_BYTES];
        long done = 0;
        for (int read = read(buffer, done); read >= 0; read = read(buffer, done)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw new UncheckedIOException("writing the content failed after " + done + " bytes", e);
            }
            done += read;
        }
        return done;
    }

    String call() {
        return call;
    }

    /** Which byte of the content is the first to come. */
    long start() {
        return resumable == null ? 0 : resumable.start();
    }

    /** How long the whole content is. */
    OptionalLong total() {
        return length.isEmpty() ? length : OptionalLong.of(start() + length.getAsLong());
    }

    /** Whether a new answer can be told from that of another content. */
    boolean canResume() {
        return resumable != null && resumable.canResume();
    }

    /** Asks anew for what is left, or for all of it if there is no other way: look at {@link #start()}. */
    Download resume(long from) {
        InputStream rest = Objects.requireNonNull(resumable).resume(from);
        long left = rest instanceof Resumable part && part.total() >= 0 ? part.total() - part.start() : -1;
        return new Download(call, rest, left < 0 ? OptionalLong.empty() : OptionalLong.of(left));
    }

    /** Reads on, the end of it told as by any stream. */
    int read(byte[] buffer, long done) {
        try {
            return stream.read(buffer);
        } catch (SocketTimeoutException e) {
            // The socket's clock and OkHttp's race each other, and each has words of its own.
            throw brokeOff(done, "read timeout", e);
        } catch (IOException e) {
            String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
            throw brokeOff(done, what, e);
        }
    }

    private ConnectionException brokeOff(long done, String what, IOException e) {
        return new ConnectionException(call, "the content broke off after " + done + " bytes, " + what, false, e);
    }

    /** Lets go of the connection, whether all was read or not. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // Whoever closes wants no more of it, so nothing is lost.
            return;
        }
    }

    /** {@return the call and the length} */
    @Override
    public String toString() {
        return "Download[" + call + ", " + (length.isPresent() ? length.getAsLong() + " bytes" : "unknown length")
                + "]";
    }
}
