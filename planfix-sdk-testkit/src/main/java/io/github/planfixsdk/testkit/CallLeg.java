package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one employee's part in a call. */
final class CallLeg {
    final String callId;
    final String ext;
    final String type;
    final String phone;
    final @Nullable Long contact;
    final List<String> events = new ArrayList<>();
    final Map<String, String> data = new LinkedHashMap<>();
    LegEvent latest;

    @Nullable
    String line;

    @Nullable
    String status;

    @Nullable
    Integer duration;

    boolean recorded;

    @Nullable
    String recordLink;

    boolean temporaryLink;

    CallLeg(LegEvent first, @Nullable Long contact) {
        this.callId = first.callId();
        this.ext = first.ext();
        this.type = first.type();
        this.phone = first.phone();
        this.contact = contact;
        this.latest = first;
    }

    void heard(LegEvent event) {
        events.add(event.name());
        latest = event;
        if (event.has("diversion")) {
            line = event.get("diversion");
        }
    }

    void end(LegEvent event) {
        status = event.get("status");
        duration = event.duration();
        recorded = event.isRecorded() || event.has("record_link");
        recordLink = event.has("record_link") ? event.get("record_link") : null;
        data.putAll(event.data());
    }

    boolean isOver() {
        return status != null;
    }

    boolean awaitsRecording() {
        return recorded && recordLink == null;
    }

    /** Whether a permanent link says the same once more, as a sender does whose answer got lost. */
    boolean isRepeated(String link, boolean temporary) {
        return link.equals(recordLink) && !temporary && !temporaryLink;
    }

    RecordedCall snapshot() {
        return new RecordedCall(
                callId,
                ext,
                type,
                phone,
                line,
                List.copyOf(events),
                status,
                duration,
                recordLink,
                Map.copyOf(data),
                contact,
                recorded,
                temporaryLink);
    }
}
