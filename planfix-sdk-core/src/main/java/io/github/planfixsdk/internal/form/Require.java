package io.github.planfixsdk.internal.form;

import io.github.planfixsdk.model.PhoneNumbers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** Checks what callers give, before anything is sent. */
public final class Require {
    private Require() {}

    /**
     * A text that Planfix cannot do without.
     *
     * @param value the text
     * @param name what it is, for the message
     * @return the text
     */
    public static String notBlank(String value, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank; Planfix requires it");
        }
        return value;
    }

    /**
     * A telephone number.
     *
     * @param phone the number in any notation
     * @param name what it is, for the message
     * @return its digits
     */
    public static String digits(String phone, String name) {
        String digits = PhoneNumbers.digits(Objects.requireNonNull(phone, name));
        if (digits.isEmpty()) {
            throw new IllegalArgumentException(name + " is \"" + phone
                    + "\", which has no digit; Planfix cannot record calls of hidden numbers, so leave them out");
        }
        return digits;
    }

    /**
     * An address that Planfix is to fetch. It stays out of the message, since links to files often carry a key.
     *
     * @param value the address
     * @param name what it is, for the message
     * @return the address
     */
    public static String webAddress(String value, String name) {
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
        throw new IllegalArgumentException(
                name
                        + " is no web address; Planfix fetches it itself, so give a public one with https:// and spaces as %20");
    }
}
