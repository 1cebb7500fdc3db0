package io.github.planfixsdk.file;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener, if there is one, until it fails. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.file");

    private @Nullable TransferListener listener;

    Progress(@Nullable TransferListener listener) {
        this.listener = listener;
    }

    void at(long bytes, OptionalLong total) {
        TransferListener told = listener;
        if (told == null) {
            return;
        }
        try {
            told.transferred(bytes, total);
        } catch (RuntimeException e) {
            listener = null;
            LOG.warn("the transfer listener failed and is not told any more", e);
        }
    }
}
