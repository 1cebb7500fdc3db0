package io.github.planfixsdk.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file is brought to a path. Immutable: every method returns a changed copy. */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS = new DownloadOptions(false, null);

    private final boolean replace;
    private final @Nullable TransferListener listener;

    private DownloadOptions(boolean replace, @Nullable TransferListener listener) {
        this.replace = replace;
        this.listener = listener;
    }

    /**
     * The defaults: a file that is there already is left alone, nobody is told of the progress.
     *
     * @return the options
     */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * What happens to a file that is there already.
     *
     * @param replace true to put the new one in its place once it is whole, behind a symbolic link in the place of the file that it leads to; false to
     *     refuse the download
     * @return a copy
     */
    public DownloadOptions replace(boolean replace) {
        return new DownloadOptions(replace, listener);
    }

    /**
     * Who is told of the progress.
     *
     * @param listener the listener
     * @return a copy
     */
    public DownloadOptions onProgress(TransferListener listener) {
        return new DownloadOptions(replace, Objects.requireNonNull(listener, "listener"));
    }

    boolean replaces() {
        return replace;
    }

    @Nullable
    TransferListener listener() {
        return listener;
    }

    /** {@return what differs between options but the listener} */
    @Override
    public String toString() {
        return "DownloadOptions[replace=" + replace + "]";
    }
}
