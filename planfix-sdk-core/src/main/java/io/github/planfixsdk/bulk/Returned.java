package io.github.planfixsdk.bulk;

import io.github.planfixsdk.bulk.BulkItem.Outcome;
import io.github.planfixsdk.contact.ContactOutcome;
import io.github.planfixsdk.file.AttachedFile;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import org.jspecify.annotations.Nullable;

/**
 * What a call returned, by what it tells of the item: an {@link UpdateResult} often comes inside of something.
 *
 * @param result what Planfix said, or null if that isn't told
 * @param ignored whether fields don't have what was sent, although Planfix did not say so
 * @param doubtful whether there is something to look at, although nothing is known to be missing
 */
record Returned(@Nullable UpdateResult result, boolean ignored, boolean doubtful) {
    static Returned of(@Nullable Object value) {
        if (value instanceof Verified<?> verified) {
            Returned inner = of(verified.result());
            boolean ignored = !verified.ignored().isEmpty();
            return new Returned(inner.result(), ignored || inner.ignored(), !verified.isVerified());
        }
        if (value instanceof AttachedFile file) {
            return new Returned(file.attachment(), false, false);
        }
        if (value instanceof ContactOutcome contact) {
            return new Returned(
                    contact.update().orElse(null), false, !contact.warnings().isEmpty());
        }
        return new Returned(value instanceof UpdateResult update ? update : null, false, false);
    }

    /** Whether the item is done except for some fields. */
    boolean isPartial() {
        return ignored || (result != null && !result.failures().isEmpty());
    }

    /** Null if there is nothing to tell. */
    @Nullable
    Outcome outcome() {
        if (result != null && result.isQueued()) {
            return Outcome.QUEUED;
        }
        if (isPartial()) {
            return Outcome.PARTLY_APPLIED;
        }
        return doubtful ? Outcome.TO_BE_CHECKED : null;
    }
}
