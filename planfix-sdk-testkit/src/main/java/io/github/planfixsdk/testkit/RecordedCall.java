package io.github.planfixsdk.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a call as telephony events told it: the leg of one employee within one call. A telephone that rings again after
 * its COMPLETED begins another leg.
 *
 * @param callId the call
 * @param ext the employee's short number
 * @param type {@code in} or {@code out}
 * @param phone the client's number
 * @param line the external number, or null if never given
 * @param events the events in the order they came, repeated ones too, for example INCOMING, ACCEPTED, COMPLETED
 * @param status the status of the COMPLETED event, or null before it
 * @param duration the seconds of the COMPLETED event, or null before it
 * @param recordLink where the recording is, or null if unknown
 * @param data the {@code data_} fields of the COMPLETED event, without the prefix
 * @param contactId the contact the call was put on, or null if the call is ignored
 * @param recorded whether the COMPLETED event said that there is a recording
 * @param temporaryLink whether the link was said to serve one download only
 */
public record RecordedCall(
        String callId,
        String ext,
        String type,
        String phone,
        @Nullable String line,
        List<String> events,
        @Nullable String status,
        @Nullable Integer duration,
        @Nullable String recordLink,
        Map<String, String> data,
        @Nullable Long contactId,
        boolean recorded,
        boolean temporaryLink) {

    /**
     * Whether the leg ended without a conversation and nobody else took the call: any final status but Success and
     * Cancelled.
     *
     * @return true if so
     */
    public boolean missed() {
        String end = status;
        return end != null && !end.equals("Success") && !end.equals("Cancelled");
    }
}
