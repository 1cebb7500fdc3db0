package io.github.planfixsdk.customfield;

import java.math.BigDecimal;

/** A number. Made by {@link CustomField}. */
public final class NumberField extends CustomField<BigDecimal> {
    NumberField(long id) {
        super(id, CustomFieldType.NUMBER, Codecs.NUMBER);
    }
}
