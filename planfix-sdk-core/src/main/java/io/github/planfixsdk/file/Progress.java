package io.github.planfixsdk.file;

import io.github.planfixsdk.internal.Telling;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells a listener, if there is one, until it fails. */
final class Progress {
    private @Nullable TransferListener listener;

    Progress(@Nullable TransferListener listener) {
        this.listener = listener;
    }

    void at(long bytes, OptionalLong total) {
        TransferListener told = listener;
        if (told == null) {
            return;
        }
        if (!Telling.of("a transfer", () -> told.transferred(bytes, total))) {
            listener = null;
        }
    }
}
