package io.github.planfixsdk.chat;

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
        throw new IllegalArgumentException(name + " is \"" + value
                + "\"; Planfix fetches it itself, so give a public address with https:// and spaces escaped as %20");
    }
}
