package io.github.planfixsdk.doctor;

import io.github.planfixsdk.PlanfixClient;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** An address as somebody gave it, the REST address it must mean, and what is wrong with the way it is written. */
record AddressForm(@Nullable HttpUrl url, List<Finding> findings) {
    static final String REST = "/rest/";

    static AddressForm ofHost(String given) {
        HttpUrl url = parse(given);
        if (url == null) {
            return unreadable();
        }
        List<Finding> findings = new ArrayList<>();
        HttpUrl rest = secured(url, findings).newBuilder().encodedPath(REST).build();
        boolean bare = !given.contains("://") && url.encodedPath().equals("/") && !given.endsWith("/");
        if (findings.isEmpty() && !bare) {
            findings.add(AddressFindings.notABareHost(hostAndPort(rest)));
        }
        return new AddressForm(rest, findings);
    }

    static AddressForm ofBaseUrl(String given) {
        HttpUrl url = parse(given);
        if (url == null) {
            return unreadable();
        }
        List<Finding> findings = new ArrayList<>();
        if (!given.contains("://")) {
            findings.add(AddressFindings.noScheme());
        }
        HttpUrl rest = slashed(secured(url, findings));
        return new AddressForm(rest, findings);
    }

    private static AddressForm unreadable() {
        return new AddressForm(null, List.of(AddressFindings.unreadable()));
    }

    private static @Nullable HttpUrl parse(String given) {
        return HttpUrl.parse(given.contains("://") ? given : "https://" + given);
    }

    /** The address that the client would take: https, without user name and query. */
    private static HttpUrl secured(HttpUrl given, List<Finding> findings) {
        HttpUrl.Builder secured =
                given.newBuilder().username("").password("").query(null).fragment(null);
        boolean secrets = !given.username().isEmpty() || !given.password().isEmpty();
        if (secrets || given.querySize() > 0 || given.fragment() != null) {
            findings.add(AddressFindings.superfluous());
        }
        if (!given.isHttps() && !isTaken(secured.build())) {
            secured.scheme("https").port(given.port() == 80 ? 443 : given.port());
            findings.add(AddressFindings.plainHttp());
        }
        return secured.build();
    }

    /** Plain http is for this very machine; the client is the judge. */
    private static boolean isTaken(HttpUrl url) {
        try {
            PlanfixClient.builder().baseUrl(url.toString());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static HttpUrl slashed(HttpUrl url) {
        if (url.encodedPath().equals("/")) {
            return url.newBuilder().encodedPath(REST).build();
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    static String hostAndPort(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return usual ? host : host + ":" + url.port();
    }
}
