package io.github.planfixsdk.customfield;

import java.time.LocalTime;

/** A time of day, to the minute. Made by {@link CustomField}. */
public final class TimeField extends CustomField<LocalTime> {
    TimeField(long id) {
        super(id, CustomFieldType.TIME, TimeCodecs.TIME);
    }
}
