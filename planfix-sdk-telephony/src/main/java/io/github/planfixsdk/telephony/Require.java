package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.PhoneNumbers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** Checks what callers give, before anything is sent. */
final class Require {
    private Require() {}

    static String notBlank(String value, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank; Planfix requires it");
        }
        return value;
    }

    static String digits(String phone, String name) {
        String digits = PhoneNumbers.digits(Objects.requireNonNull(phone, name));
        if (digits.isEmpty()) {
            throw new IllegalArgumentException(name + " is \"" + phone
                    + "\", which has no digit; Planfix cannot record calls of hidden numbers, so leave them out");
        }
        return digits;
    }

    static String webAddress(String value, String name) {
        Objects.requireNonNull(value, name);
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getRawAuthority() != null) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Reported below, like every other address Planfix could not fetch.
        }
        // The value stays out of the message: links to recordings often carry a key.
        throw new IllegalArgumentException(
                name + " is no web address; Planfix fetches it itself, so give one with https:// and spaces as %20");
    }
}
