package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a leg, to which a recording and fields of the call may be added. Immutable: each method returns a new value.
 */
public final class CompletedEvent extends CallEvent {
    private final String status;
    private final long seconds;
    private final boolean recorded;
    private final @Nullable String recordLink;
    private final Map<String, String> fields;

    private CompletedEvent(
            CallLeg leg,
            String status,
            long seconds,
            boolean recorded,
            @Nullable String recordLink,
            Map<String, String> fields) {
        super(leg, "COMPLETED");
        this.status = status;
        this.seconds = seconds;
        this.recorded = recorded;
        this.recordLink = recordLink;
        this.fields = fields;
    }

    static CompletedEvent of(CallLeg leg, String status, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration is " + duration + "; use zero when nobody talked");
        }
        return new CompletedEvent(leg, status, duration.toSeconds(), false, null, Map.of());
    }

    /**
     * The call was recorded and the link will follow; Planfix then waits for it.
     *
     * @return a new value
     */
    public CompletedEvent recorded() {
        return new CompletedEvent(leg(), status, seconds, true, null, fields);
    }

    /**
     * The call was recorded.
     *
     * @param link where the recording lies; must stay valid, since Planfix may fetch it at any time
     * @return a new value
     * @throws IllegalArgumentException if it is no web address
     */
    public CompletedEvent recorded(String link) {
        return new CompletedEvent(leg(), status, seconds, true, Require.webAddress(link, "link"), fields);
    }

    /**
     * Fills a field of the call's data tag.
     *
     * @param name the field's exact name in Planfix, for example {@code utm_source}
     * @param value the text; the same name again replaces it
     * @return a new value
     * @throws IllegalArgumentException if the name is blank
     */
    public CompletedEvent field(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(Require.notBlank(name, "name"), Objects.requireNonNull(value, "value"));
        return new CompletedEvent(leg(), status, seconds, recorded, recordLink, Collections.unmodifiableMap(all));
    }

    @Override
    Form toForm() {
        Form.Builder form = Form.builder()
                .addAll(super.toForm())
                .add("duration", Long.toString(seconds))
                .add("is_recorded", recorded ? "1" : "0")
                .add("status", status)
                .addIfPresent("record_link", recordLink);
        fields.forEach((name, value) -> form.add("data_" + name, value));
        return form.build();
    }
}
