package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Whom Planfix knows under a phone number. {@link #toString()} leaves the name out.
 *
 * @param name the contact's name, null when Planfix did not say
 * @param responsible the short number of the employee in charge, to whom the call could go; null when there is none or
 *     they have no short number
 */
public record Caller(@Nullable String name, @Nullable String responsible) {
    @Override
    public String toString() {
        return "caller, responsible " + (responsible == null ? "nobody" : responsible);
    }
}
