package io.github.planfixsdk.internal.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which addresses a token may be sent to. */
public final class Address {
    private Address() {}

    /**
     * The REST address of a host.
     *
     * @param host a host name, with a port if need be
     * @return {@code https://<host>/rest/}
     */
    public static HttpUrl ofHost(String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank: give the account's host, such as acme.planfix.com");
        }
        HttpUrl url = host.chars().anyMatch(c -> "/\\?#@ ".indexOf(c) >= 0 || c < ' ')
                ? null
                : HttpUrl.parse("https://" + host + "/rest/");
        if (url == null) {
            throw new IllegalArgumentException("host is \"" + host
                    + "\": give the bare host, such as acme.planfix.com, or a full address by baseUrl");
        }
        return url;
    }

    /**
     * Checks a full REST address.
     *
     * @param text such as {@code https://acme.planfix.com/rest/}
     * @return the address, with a slash at its end
     */
    public static HttpUrl ofBaseUrl(String text) {
        HttpUrl url = secure("baseUrl", text);
        if (url.querySize() > 0 || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl has a query or fragment: give it as https://<host>/rest/");
        }
        if (url.encodedPath().equals("/")) {
            return url.newBuilder().encodedPath("/rest/").build();
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    /**
     * Checks an address that a secret is to be sent to: https, or http to this very machine.
     *
     * @param name what the caller calls it
     * @param text the address
     * @return the address
     */
    public static HttpUrl secure(String name, String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException(name
                    + " is not an http address: give it as https://<host>/…, such as https://acme.planfix.com/rest/");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(name + " holds a user name or password: leave them out");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException(name + " is plain http to " + url.host()
                    + ", where the token could be read on its way: use https (http is for loopback addresses alone)");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || isLoopbackV4(host);
    }

    private static boolean isLoopbackV4(String host) {
        return host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /**
     * An address without what may be secret in it.
     *
     * @param base what a relative address is relative to
     * @param location the value of a Location header
     * @return scheme, host and path, or null
     */
    public static @Nullable String withoutQuery(HttpUrl base, @Nullable String location) {
        HttpUrl url = location == null ? null : base.resolve(location);
        return url == null
                ? null
                : url.newBuilder()
                        .username("")
                        .password("")
                        .query(null)
                        .fragment(null)
                        .build()
                        .toString();
    }
}
