package io.github.planfixsdk.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phone number of a contact or employee.
 *
 * @param number the number as typed in, any punctuation; empty if the token may only see the masked form
 * @param maskedNumber the number with hidden digits; null unless the account hides numbers
 * @param type what it is used for; null when the server leaves it out
 */
public record Phone(
        String number,
        @Nullable String maskedNumber,
        @Nullable PhoneType type) {
    /**
     * Checks that there is a number.
     *
     * @param number the number as typed in, any punctuation; empty if the token may only see the masked form
     * @param maskedNumber the number with hidden digits; null unless the account hides numbers
     * @param type what it is used for; null when the server leaves it out
     */
    public Phone {
        Objects.requireNonNull(number, "number");
    }

    /**
     * A number of the given type.
     *
     * @param number any punctuation
     * @param type what it is used for
     * @return the phone
     */
    public static Phone of(String number, PhoneType type) {
        return new Phone(number, null, Objects.requireNonNull(type, "type"));
    }

    /**
     * A mobile number.
     *
     * @param number any punctuation
     * @return the phone
     */
    public static Phone mobile(String number) {
        return of(number, PhoneType.MOBILE);
    }

    /**
     * The number reduced to digits, for comparing.
     *
     * @return see {@link PhoneNumbers#digits(String)}
     */
    public String digits() {
        return PhoneNumbers.digits(number);
    }
}
