package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/** What is known of a call's recording and what Planfix has been told of it, under the call's lock. */
final class CallRecording {
    private boolean announced;
    private @Nullable Recording known;
    private @Nullable Recording sent;
    /** Whether the end of a leg said that there is a recording. */
    private boolean told;
    /** Whether it said so without a link. */
    private boolean due;

    void announce() {
        announced = true;
    }

    void found(Recording recording) {
        announced = true;
        known = recording;
    }

    boolean isAnnounced() {
        return announced;
    }

    boolean isTold() {
        return told;
    }

    boolean wasSent(Recording recording) {
        return recording.equals(sent);
    }

    /** A talk's end with what is known by then; a temporary link fits into no event. */
    CompletedEvent addTo(CompletedEvent end) {
        if (!announced) {
            return end;
        }
        Recording recording = known;
        return recording == null || recording.isTemporary() ? end.recorded() : end.recorded(recording.link());
    }

    /** The end from {@link #addTo} has been sent. */
    void ended() {
        if (announced) {
            told = true;
            Recording recording = known;
            if (recording == null || recording.isTemporary()) {
                due = true;
            } else {
                sent = recording;
            }
        }
    }

    /** What is to follow the call's last event, null if nothing or not yet. */
    @Nullable
    Recording following() {
        return due ? known : null;
    }

    void followed(Recording recording) {
        known = recording;
        sent = recording;
        due = false;
    }
}
