package io.github.planfixsdk.error;

import java.util.Objects;

/**
 * A file was uploaded, and then could not be attached. It lies in Planfix under {@link #file()} and belongs to nothing: attach it
 * by that number once the {@linkplain #getCause() cause} is dealt with, or delete it. Uploading it again would leave two.
 *
 * <p>{@link #call()} and {@link #mayHaveBeenApplied()} are those of the attaching.
 */
public final class NotAttachedException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /** The file's number. */
    private final long file;

    /**
     * A file that belongs to nothing.
     *
     * @param file the number of the file
     * @param cause why it could not be attached
     */
    public NotAttachedException(long file, PlanfixException cause) {
        super(
                cause.call(),
                "file " + file + " is uploaded, but "
                        + (cause.mayHaveBeenApplied() ? "perhaps not attached" : "not attached") + ": "
                        + cause.getMessage(),
                cause.mayHaveBeenApplied(),
                cause);
        this.file = file;
    }

    /**
     * The file that was uploaded.
     *
     * @return its number
     */
    public long file() {
        return file;
    }

    /** {@return why it could not be attached} */
    @Override
    public synchronized PlanfixException getCause() {
        return (PlanfixException) Objects.requireNonNull(super.getCause());
    }
}
