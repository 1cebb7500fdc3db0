package io.github.planfixsdk.internal.verify;

import io.github.planfixsdk.model.UnverifiedField.Reason;
import org.jspecify.annotations.Nullable;

/** How what Planfix shows compares with what was sent. */
enum Finding {
    SAME(null),
    DIFFERENT(null),
    NOT_SHOWN(Reason.NOT_SHOWN),
    COMPUTED(Reason.COMPUTED),
    FILES(Reason.FILES),
    REWRITTEN_TEXT(Reason.REWRITTEN_TEXT),
    MASKED(Reason.MASKED),
    OTHER_FORM(Reason.OTHER_FORM);

    private final @Nullable Reason reason;

    Finding(@Nullable Reason reason) {
        this.reason = reason;
    }

    /** Why this is no judgement; null if it is one. */
    @Nullable
    Reason reason() {
        return reason;
    }

    static Finding when(boolean same) {
        return same ? SAME : DIFFERENT;
    }

    /** The worse of two: a difference, then a doubt. */
    Finding and(Finding other) {
        if (this == DIFFERENT || other == SAME) {
            return this;
        }
        return other == DIFFERENT || this == SAME ? other : this;
    }
}
