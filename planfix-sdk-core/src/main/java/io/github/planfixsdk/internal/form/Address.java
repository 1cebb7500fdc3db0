package io.github.planfixsdk.internal.form;

import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;

/** Checks the address that an integration's window in Planfix shows. */
final class Address {
    private Address() {}

    static HttpUrl parse(String address) {
        String text = Objects.requireNonNull(address, "address").strip();
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException(
                    "address is \"" + shown(text)
                            + "\", which is no web address; copy it from the integration's window in Planfix, https:// included");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
            throw new IllegalArgumentException("address has a user, a password or a fragment (#); leave them out: "
                    + url.newBuilder().username("").password("").query(null).fragment(null));
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException(
                    "address is \"" + url.newBuilder().query(null)
                            + "\", over which anybody could read the token; use https://"
                            + " (plain http is for loopback addresses only)");
        }
        return url;
    }

    /** Nothing is resolved: a name that merely points to loopback could point elsewhere later. */
    static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }

    /** A mistyped address may well be something secret pasted into the wrong place. */
    private static String shown(String text) {
        return text.length() > 12 ? text.substring(0, 12) + "…" : text;
    }
}
