package io.github.planfixsdk.bulk;

import io.github.planfixsdk.model.UpdateResult;
import org.jspecify.annotations.Nullable;

/**
 * An item of which there is something to tell.
 *
 * @param <T> the item
 * @param index its place among the items, from 0
 * @param key its key
 * @param item the item
 * @param outcome what became of it
 * @param result what Planfix said, for {@link Outcome#QUEUED} and {@link Outcome#PARTLY_APPLIED}; else null
 * @param failure what was thrown, for {@link Outcome#FAILED} and {@link Outcome#UNCLEAR}; else null
 */
public record BulkItem<T>(
        long index,
        String key,
        T item,
        Outcome outcome,
        @Nullable UpdateResult result,
        @Nullable RuntimeException failure) {
    /** What can become of an item, other than simply being done. */
    public enum Outcome {
        /** Done as far as we are concerned: something else is changing it, and Planfix will write the change later. */
        QUEUED,
        /** Done except for the fields in the result's failures. */
        PARTLY_APPLIED,
        /** Certainly not done; it can be tried again. */
        FAILED,
        /** It may be done or not: look before repeating it. */
        UNCLEAR,
        /** Left out: an item with the same key came before. */
        REPEATED
    }

    /** {@return place, key and outcome, with the failure's message} */
    @Override
    public String toString() {
        Object why = failure != null
                ? failure.getMessage()
                : result != null && !result.failures().isEmpty() ? result.failures() : null;
        return "item " + index + " (" + key + ") " + outcome + (why == null ? "" : ": " + why);
    }
}
