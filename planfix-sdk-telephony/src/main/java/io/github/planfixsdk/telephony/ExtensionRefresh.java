package io.github.planfixsdk.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading the employees went.
 *
 * @param at when it began
 * @param status how it ended
 * @param employees how many employees were read, 0 if it failed
 * @param withExtension how many of them have a short number
 * @param failure why it failed, null unless it did
 */
public record ExtensionRefresh(
        Instant at,
        Status status,
        int employees,
        int withExtension,
        @Nullable RuntimeException failure) {

    /** How a run ended. */
    public enum Status {
        /** Employees and short numbers are known. */
        DONE,
        /**
         * No employee has a short number, or the account does not tell them. Nothing is held back then: give a custom field
         * or a map instead, see {@link Extensions.Builder}.
         */
        NO_EXTENSIONS,
        /** Planfix could not be asked; what an earlier run has read is still in use. */
        FAILED
    }
}
