package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import java.util.List;
import java.util.Objects;

/**
 * The form in which Planfix is told of numbers, and asked for them. Exchanges hand over addresses as well, such as
 * {@code "Anna 2" <sip:+79101234567@10.0.0.5:5060>}, whose other digits are no part of the number.
 */
final class PhoneDigits {
    private static final List<String> SCHEMES = List.of("sip:", "sips:", "tel:");

    private PhoneDigits() {}

    /** The digits, empty if there are none: the number is hidden. An extension behind the number is no part of it. */
    static String of(PhoneNormalizer phones, String phone) {
        String form = phones.normalize(number(Objects.requireNonNull(phone, "phone")));
        return PhoneNumbers.digits(before(';', form));
    }

    /** The digits, of which there has to be one. */
    static String required(String phone, String name) {
        return Require.digits(number(Objects.requireNonNull(phone, name)), name);
    }

    /** What of an address is the number; a user's name is none. */
    private static String number(String address) {
        String bare = schemeless(inBrackets(address).strip());
        String user = before(';', before('@', bare));
        boolean named = bare.indexOf('@') >= 0 && user.chars().anyMatch(Character::isLetter);
        return named ? "" : user;
    }

    private static String inBrackets(String text) {
        for (String brackets : List.of("<>", "‹›")) {
            int start = text.lastIndexOf(brackets.charAt(0));
            int end = text.indexOf(brackets.charAt(1), start + 1);
            if (start >= 0 && end > start) {
                return text.substring(start + 1, end);
            }
        }
        return text;
    }

    private static String schemeless(String text) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return text.substring(scheme.length());
            }
        }
        return text;
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
