package io.github.planfixsdk.customfield;

import java.time.LocalDate;

/** A day in the time zone of the token's employee. Made by {@link CustomField}. */
public final class DateField extends CustomField<LocalDate> {
    DateField(long id) {
        super(id, CustomFieldType.DATE, TimeCodecs.DATE);
    }
}
