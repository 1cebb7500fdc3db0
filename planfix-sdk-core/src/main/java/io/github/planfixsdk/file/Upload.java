package io.github.planfixsdk.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Content to upload: a name, and bytes from memory, a file or a stream. Nothing is read before it is sent. */
public final class Upload {
    private static final long UNKNOWN = -1;

    private final String name;
    private final long length;
    private final boolean repeatable;
    private final Opener opener;
    private final @Nullable TransferListener listener;

    private Upload(String name, long length, boolean repeatable, Opener opener, @Nullable TransferListener listener) {
        this.name = checkName(name);
        this.length = length;
        this.repeatable = repeatable;
        this.opener = opener;
        this.listener = listener;
    }

    /**
     * A file under its own name.
     *
     * @param path an existing, readable file; it should not change until it is sent
     * @return the upload
     * @throws IllegalArgumentException if there is no such file, or it is a directory
     */
    public static Upload of(Path path) {
        Path name = path.getFileName();
        return of(name == null ? "" : name.toString(), path);
    }

    /**
     * A file under another name.
     *
     * @param name the name in Planfix, without folders
     * @param path an existing, readable file; it should not change until it is sent
     * @return the upload
     * @throws IllegalArgumentException if there is no such file, it is a directory, or the name is none
     */
    public static Upload of(String name, Path path) {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("path " + path + " is a directory: give a file");
        }
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException("path " + path + " is not there or cannot be read: give a file");
        }
        try {
            return new Upload(name, Files.size(path), true, () -> Files.newInputStream(path), null);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "is not there" : "cannot be read";
            throw new IllegalArgumentException("path " + path + " " + why + ": give a file", e);
        }
    }

    /**
     * Bytes.
     *
     * @param name the name in Planfix, without folders
     * @param content the bytes; they are copied
     * @return the upload
     * @throws IllegalArgumentException if the name is none
     */
    public static Upload of(String name, byte[] content) {
        byte[] copy = content.clone();
        return new Upload(name, copy.length, true, () -> new ByteArrayInputStream(copy), null);
    }

    /**
     * A stream of unknown length. It is read once, when sending begins, and then closed; such a call is never repeated. A call that
     * fails before leaves the stream untouched.
     *
     * @param name the name in Planfix, without folders
     * @param content the stream
     * @return the upload, good for one call
     * @throws IllegalArgumentException if the name is none
     */
    public static Upload of(String name, InputStream content) {
        return stream(name, content, UNKNOWN);
    }

    /**
     * A stream of known length. It is read once, when sending begins, and then closed; such a call is never repeated. A call that
     * fails before leaves the stream untouched.
     *
     * @param name the name in Planfix, without folders
     * @param content the stream
     * @param length how many bytes it has; any other number makes the call fail
     * @return the upload, good for one call
     * @throws IllegalArgumentException if the length is negative or the name is none
     */
    public static Upload of(String name, InputStream content, long length) {
        if (length < 0) {
            throw new IllegalArgumentException(
                    "length is " + length + ": give 0 or more, or leave it out if it is unknown");
        }
        return stream(name, content, length);
    }

    private static Upload stream(String name, InputStream content, long length) {
        AtomicReference<@Nullable InputStream> left = new AtomicReference<>(Objects.requireNonNull(content, "content"));
        return new Upload(
                name,
                length,
                false,
                () -> {
                    InputStream stream = left.getAndSet(null);
                    if (stream == null) {
                        throw new IOException(
                                "the stream of this upload was read by an earlier call: make a new upload");
                    }
                    return stream;
                },
                null);
    }

    private static String checkName(String name) {
        if (name.isBlank() || name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\')) {
            throw new IllegalArgumentException(
                    "name is \"" + name + "\": give a bare file name, without folders and control characters");
        }
        return name;
    }

    /**
     * The name.
     *
     * @return the file's name in Planfix
     */
    public String name() {
        return name;
    }

    /**
     * The length.
     *
     * @return in bytes, or empty if nobody knows it
     */
    public OptionalLong length() {
        return length == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * Whether it can be sent more than once.
     *
     * @return false for streams
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * The same upload, with somebody who is told of its progress. An attempt that is repeated begins at 0 again.
     *
     * @param listener the listener; it replaces an earlier one
     * @return a new upload of the same content: of a stream, only one of the two can be sent
     */
    public Upload onProgress(TransferListener listener) {
        return new Upload(name, length, repeatable, opener, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Opens the content. Reading it is what the listener is told as progress.
     *
     * @return a new stream, or the one that was given
     * @throws IOException if the file cannot be read, or the given stream was handed out before
     */
    public InputStream open() throws IOException {
        InputStream content = opener.open();
        return listener == null ? content : new CountedStream(content, length(), listener);
    }

    /** {@return name and length} */
    @Override
    public String toString() {
        return "Upload[" + name + ", " + (length == UNKNOWN ? "unknown length" : length + " bytes") + "]";
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }
}
