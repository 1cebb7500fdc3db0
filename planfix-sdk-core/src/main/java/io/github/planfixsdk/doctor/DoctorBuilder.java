package io.github.planfixsdk.doctor;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a doctor is made of; needs an address and a token, both as somebody would paste them. Not thread-safe. */
public final class DoctorBuilder {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private @Nullable AddressForm address;
    private @Nullable TokenForm token;
    private List<ScopeProbe> scopes = probes(ScopeProbe.USUAL);
    private boolean writeProbes = true;
    private Duration timeout = Duration.ofSeconds(30);
    private @Nullable Limiter limiter;
    private Consumer<ProbeRequest> listener = request -> {};
    private @Nullable OkHttpClient httpClient;
    private Timing timing = Timing.SYSTEM;

    DoctorBuilder() {}

    /**
     * The account's host, as {@code PlanfixClient.builder().host(…)} would get it. A form that the client refuses is a
     * finding.
     *
     * @param host such as acme.planfix.com
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public DoctorBuilder host(String host) {
        address = AddressForm.ofHost(notBlank("host", host));
        return this;
    }

    /**
     * The account's REST address, as {@code PlanfixClient.builder().baseUrl(…)} would get it. A form that the client refuses
     * is a finding; plain http is never used but to this very machine.
     *
     * @param url such as https://acme.planfix.com/rest/
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public DoctorBuilder baseUrl(String url) {
        address = AddressForm.ofBaseUrl(notBlank("baseUrl", url));
        return this;
    }

    /**
     * The token. Quotes, white space or "Bearer" around it are a finding; it is examined without them.
     *
     * @param token as Planfix's access settings show it
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public DoctorBuilder token(String token) {
        TokenForm form = TokenForm.of(Objects.requireNonNull(token, "token"));
        if (form.clean().isEmpty()) {
            throw new IllegalArgumentException(
                    "token is blank: create one in Planfix, account management, access to the API");
        }
        this.token = form;
        return this;
    }

    /**
     * The scopes that your program needs. The default are the eleven that integrations of chats and calls use: contact, project
     * and task each with _readonly, _add and _update, process_readonly and user_readonly.
     *
     * @param names such as {@code task_readonly}; none to leave scopes out; one that is named twice is tried once
     * @return this builder
     * @throws IllegalArgumentException if Planfix has no scope of that name
     */
    public DoctorBuilder scopes(String... names) {
        scopes = probes(List.of(names));
        return this;
    }

    private static List<ScopeProbe> probes(List<String> names) {
        Map<String, ScopeProbe> probes = new LinkedHashMap<>();
        for (String name : names) {
            ScopeProbe probe = ScopeProbe.known(name);
            if (probe == null) {
                throw new IllegalArgumentException("scope is \"" + name
                        + "\", which Planfix does not have: give some of " + String.join(", ", ScopeProbe.names()));
            }
            probes.put(name, probe);
        }
        return new ArrayList<>(probes.values());
    }

    /**
     * Whether scopes for adding and updating are tried, too; see {@link Doctor}. Without it they are unknown.
     *
     * @param value default true
     * @return this builder
     */
    public DoctorBuilder writeProbes(boolean value) {
        writeProbes = value;
        return this;
    }

    /**
     * The most time that one request may take, with one repetition where it failed.
     *
     * @param value positive, at most ten minutes; default 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is not positive or more than ten minutes
     */
    public DoctorBuilder timeout(Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout is " + value + ": give a positive duration, at most " + LONGEST);
        }
        timeout = value;
        return this;
    }

    /**
     * The pace; the default is one request a second. If a client of the same account is at work in this process, share its
     * limiter.
     *
     * @param limiter the limiter
     * @return this builder
     */
    public DoctorBuilder limiter(Limiter limiter) {
        this.limiter = Objects.requireNonNull(limiter, "limiter");
        return this;
    }

    /**
     * Who is told of each request before it is sent, on the examining thread: for a progress bar. What it throws is logged and
     * otherwise ignored.
     *
     * @param listener the listener
     * @return this builder
     */
    public DoctorBuilder listener(Consumer<ProbeRequest> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * The OkHttp client to build upon: for proxies and certificates of a company's own, just as the client's. It stays the
     * caller's to close.
     *
     * @param httpClient the caller's own client
     * @return this builder
     */
    public DoctorBuilder httpClient(OkHttpClient httpClient) {
        this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
        return this;
    }

    DoctorBuilder timing(Timing other) {
        timing = other;
        return this;
    }

    /**
     * The doctor. Nothing is sent.
     *
     * @return a new doctor
     * @throws IllegalArgumentException if the address or the token is missing
     */
    public Doctor build() {
        if (address == null) {
            throw new IllegalArgumentException("the address is missing: give host(…) or baseUrl(…)");
        }
        if (token == null) {
            throw new IllegalArgumentException("the token is missing: give token(…)");
        }
        return new Doctor(
                address,
                token,
                scopes,
                writeProbes,
                timeout,
                limiter == null ? Limiter.perSecond(1) : limiter,
                listener,
                httpClient,
                timing);
    }

    private static String notBlank(String name, String value) {
        String trimmed = value.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(name + " is blank: give the account's host, such as acme.planfix.com");
        }
        return trimmed;
    }
}
