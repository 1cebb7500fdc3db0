package io.github.planfixsdk.bulk;

import io.github.planfixsdk.contact.ContactOutcome;
import io.github.planfixsdk.file.AttachedFile;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import org.jspecify.annotations.Nullable;

/**
 * An item of which there is something to tell.
 *
 * @param <T> the item
 * @param index its place among the items, from 0
 * @param key its key
 * @param item the item
 * @param outcome what became of it
 * @param result what Planfix said, for {@link Outcome#QUEUED}, {@link Outcome#PARTLY_APPLIED} and {@link Outcome#TO_BE_CHECKED}; else null, and null
 *     where the call returned no {@link UpdateResult} and nothing that has one
 * @param failure what was thrown, for {@link Outcome#FAILED} and {@link Outcome#UNCLEAR}; else null
 * @param value what the call returned, for the outcomes that have a result: for example a {@link Verified} with its ignored fields, or an
 *     {@link AttachedFile} with the file's number; else null
 */
public record BulkItem<T>(
        long index,
        String key,
        T item,
        Outcome outcome,
        @Nullable UpdateResult result,
        @Nullable RuntimeException failure,
        @Nullable Object value) {
    /** What can become of an item, other than simply being done. */
    public enum Outcome {
        /** Done as far as we are concerned: something else is changing it, and Planfix will write the change later. */
        QUEUED,
        /** Done except for the fields in the result's failures, or those that a {@link Verified} calls ignored. */
        PARTLY_APPLIED,
        /** Done; but a {@link Verified} has fields of which it isn't known, or a {@link ContactOutcome} has warnings. */
        TO_BE_CHECKED,
        /** Certainly not done, nor any part of it; it can be tried again. */
        FAILED,
        /** It may be done or not, or half of it: look before repeating it. */
        UNCLEAR,
        /** Left out: an item with the same key came before. */
        REPEATED
    }

    /** {@return place, key and outcome, with the failure's message or what is to be told of the value} */
    @Override
    public String toString() {
        Object why = failure != null ? failure.getMessage() : value;
        if (value instanceof UpdateResult update) {
            why = update.failures().isEmpty() ? null : update.failures();
        }
        return "item " + index + " (" + key + ") " + outcome + (why == null ? "" : ": " + why);
    }
}
