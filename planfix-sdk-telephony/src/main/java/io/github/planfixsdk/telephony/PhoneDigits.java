package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import java.util.Objects;

/** The form in which Planfix is told of clients' numbers, and asked for them. */
final class PhoneDigits {
    private PhoneDigits() {}

    /** The digits, empty if there are none: the number is hidden. An extension behind the number is no part of it. */
    static String of(PhoneNormalizer phones, String phone) {
        String form = phones.normalize(Objects.requireNonNull(phone, "phone"));
        int extension = form.indexOf(';');
        return PhoneNumbers.digits(extension < 0 ? form : form.substring(0, extension));
    }
}
