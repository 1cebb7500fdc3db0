package io.github.planfixsdk.doctor;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with the way to an account, and how to mend it: address, token, scopes, account, quota, clock, speed.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Doctor.builder().host("acme.planfix.com").token(token).build().examine();
 * System.out.println(diagnosis.report());
 * }</pre>
 *
 * <p>It changes nothing in the account. Scopes for reading are tried by reading one row, those for updating by a change that
 * names nothing of an object that isn't there, those for creating by a text that breaks off before it is JSON, and that only
 * where the server has just been seen to refuse such a text. Deletes are never tried. {@code docs/doctor.md} lists every
 * request. An examination costs about one request for each scope and three more; they count against the day's quota.
 *
 * <p>Immutable and thread-safe; every examination starts anew.
 */
public final class Doctor {
    private final AddressForm address;
    private final TokenForm token;
    private final List<ScopeProbe> scopes;
    private final boolean writeProbes;
    private final Duration timeout;
    private final Limiter limiter;
    private final Consumer<ProbeRequest> listener;
    private final @Nullable OkHttpClient httpClient;
    private final Timing timing;

    Doctor(
            AddressForm address,
            TokenForm token,
            List<ScopeProbe> scopes,
            boolean writeProbes,
            Duration timeout,
            Limiter limiter,
            Consumer<ProbeRequest> listener,
            @Nullable OkHttpClient httpClient,
            Timing timing) {
        this.address = address;
        this.token = token;
        this.scopes = List.copyOf(scopes);
        this.writeProbes = writeProbes;
        this.timeout = timeout;
        this.limiter = limiter;
        this.listener = listener;
        this.httpClient = httpClient;
        this.timing = timing;
    }

    /**
     * Starts a doctor.
     *
     * @return a builder that needs an address and a token
     */
    public static DoctorBuilder builder() {
        return new DoctorBuilder();
    }

    /**
     * Examines the account. Takes a second for each request, more where answers are slow.
     *
     * <p>Whatever is wrong with network, account or token is a finding and never an exception. An interrupt ends the
     * examination: what is not known by then is said to be unknown, and the thread's interrupt flag stands.
     *
     * @return what was found
     */
    public Diagnosis examine() {
        if (httpClient != null) {
            return examine(httpClient);
        }
        OkHttpClient own = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
        try {
            return examine(own);
        } finally {
            own.dispatcher().executorService().shutdown();
            own.connectionPool().evictAll();
        }
    }

    private Diagnosis examine(OkHttpClient okHttp) {
        Connection connection = new Connection(okHttp, token, timeout, limiter, listener, timing);
        return new Examination(address, token, scopes, writeProbes, connection, timing).run();
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "Doctor[" + (address.url() == null ? "?" : address.url()) + "]";
    }
}
