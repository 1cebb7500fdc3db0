package io.github.planfixsdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A field of which reading back doesn't tell whether it has what was sent. The JSON is not to be changed.
 *
 * @param field the system field's name, or the custom field's number
 * @param name the custom field's name, if Planfix showed it
 * @param reason why it is not known
 * @param sent what was sent; a null node if the field was to be cleared; null if it is a secret
 * @param found what Planfix shows; null if nothing, or if it was not read
 */
public record UnverifiedField(
        String field,
        @Nullable String name,
        Reason reason,
        @Nullable JsonNode sent,
        @Nullable JsonNode found) {
    /** Why a field could not be verified. */
    public enum Reason {
        /** Planfix will write the change later. */
        QUEUED,
        /** Reading back failed. */
        NOT_READ,
        /** Planfix doesn't show the field, such as a password, or shows it only to another system. */
        NOT_SHOWN,
        /** A reported failure names the custom fields as a whole, and this one doesn't have what was sent. */
        REPORTED,
        /** Planfix calculates the field. */
        COMPUTED,
        /** Files may get other numbers, and an answer may show those of comments as well. */
        FILES,
        /** Planfix rewrites HTML, and the texts without their markup differ too. */
        REWRITTEN_TEXT,
        /** The token's owner sees only parts of phone numbers. */
        MASKED,
        /**
         * The values differ in a way that may be no more than another form: a day without its time, a moment in another zone, an
         * address of the web spelled out, a rounded number, nothing in place of 0 or of "no" in a custom field.
         */
        OTHER_FORM
    }

    /**
     * Which field and why; values may be private.
     *
     * @return for example {@code description: REWRITTEN_TEXT}
     */
    @Override
    public String toString() {
        return (name == null ? field : field + " \"" + name + "\"") + ": " + reason;
    }
}
