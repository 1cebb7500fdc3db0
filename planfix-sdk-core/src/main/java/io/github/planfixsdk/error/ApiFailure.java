package io.github.planfixsdk.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a failed answer said.
 *
 * @param call HTTP method and path, or a provider protocol's command
 * @param status HTTP's status
 * @param code Planfix's code, {@link ErrorCode#NONE} if absent
 * @param error the answer's own words, if any
 * @param neededScope the scope that the operation needs, where it is known
 * @param retryAt when the server said to come back, or the quota resets; null if it didn't say
 * @param mayHaveBeenApplied whether a changing request may have been carried out all the same
 */
public record ApiFailure(
        String call,
        int status,
        ErrorCode code,
        @Nullable String error,
        @Nullable String neededScope,
        @Nullable Instant retryAt,
        boolean mayHaveBeenApplied) {
    private static final int UNKNOWN_ERROR = 0;

    /**
     * Whether a failure is the server's own fault: not an answer of which Planfix knows what it means, so that nobody knows what was done, and asking later
     * may help.
     *
     * @param status HTTP's status
     * @param code Planfix's code, {@link ErrorCode#NONE} if absent
     * @return whether the status is 500 or above, and the code is absent, 0 or unknown
     */
    public static boolean isServerFault(int status, ErrorCode code) {
        return status >= 500 && (code.number() == UNKNOWN_ERROR || !code.isKnown());
    }

    String describe() {
        StringBuilder text = new StringBuilder("status ").append(status);
        if (!code.equals(ErrorCode.NONE)) {
            text.append(", code ").append(code);
        }
        if (error != null) {
            text.append(", \"").append(error).append('"');
        }
        if (neededScope != null && code.number() == 5) {
            text.append(". Add scope ").append(neededScope).append(" to the token");
        } else if (!code.remedy().isEmpty()) {
            text.append(". ").append(code.remedy());
        }
        if (retryAt != null) {
            text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ")
                    .append("Again from ")
                    .append(retryAt);
        }
        if (mayHaveBeenApplied) {
            text.append(". Planfix may have carried it out all the same: look before repeating it");
        }
        return text.toString();
    }
}
