package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import java.util.List;
import java.util.Objects;

/** The form in which Planfix is told of clients' numbers, and asked for them. */
final class PhoneDigits {
    private static final List<String> SCHEMES = List.of("sip:", "sips:", "tel:");

    private PhoneDigits() {}

    /**
     * The number in what an exchange may give: {@code "Anna 2" <sip:+79101234567@10.0.0.5:5060>}. Digits of names, hosts and parameters
     * are no part of it.
     */
    private static String number(String phone) {
        int open = phone.indexOf('<');
        int close = phone.indexOf('>', open + 1);
        String address = open >= 0 && close > open ? phone.substring(open + 1, close) : phone;
        for (String scheme : SCHEMES) {
            if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
                address = address.substring(scheme.length());
                break;
            }
        }
        int at = address.indexOf('@');
        if (at < 0) {
            return address;
        }
        int parameter = address.indexOf(';');
        String user = address.substring(0, parameter >= 0 && parameter < at ? parameter : at);
        // A user with letters, such as anonymous, is no number.
        return user.chars().anyMatch(Character::isLetter) ? "" : user;
    }

    /** The digits, empty if there are none: the number is hidden. An extension behind the number is no part of it. */
    static String of(PhoneNormalizer phones, String phone) {
        String form = phones.normalize(number(Objects.requireNonNull(phone, "phone")));
        int extension = form.indexOf(';');
        return PhoneNumbers.digits(extension < 0 ? form : form.substring(0, extension));
    }
}
