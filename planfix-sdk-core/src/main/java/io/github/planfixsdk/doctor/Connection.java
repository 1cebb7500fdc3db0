package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.Telling;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.internal.probe.ProbeTransport;
import io.github.planfixsdk.transport.CallListener.Attempt;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The way to an address for one examination: counts, tells, times. Used by one thread. */
final class Connection {
    /** Is sent in place of a token that cannot be sent: the address can be examined all the same. */
    private static final String NO_TOKEN = "no-token";

    private final OkHttpClient okHttp;
    private final String token;
    private final CallOptions options;
    private final Limiter limiter;
    private final Consumer<ProbeRequest> listener;
    private final Timing timing;
    private final Vitals vitals = new Vitals();
    private @Nullable ProbeTransport transport;
    private int begun;
    private int expected;
    private int sent;

    Connection(
            OkHttpClient okHttp,
            TokenForm token,
            Duration timeout,
            Limiter limiter,
            Consumer<ProbeRequest> listener,
            Timing timing) {
        this.okHttp = okHttp;
        this.token = token.sendable() ? token.clean() : NO_TOKEN;
        this.options = CallOptions.defaults().timeout(timeout).maxRetries(1);
        this.limiter = limiter;
        this.listener = listener;
        this.timing = timing;
    }

    void to(HttpUrl baseUrl) {
        transport =
                new ProbeTransport(okHttp, baseUrl, token, options, limiter, this::attempted, vitals::heard, timing);
    }

    void expect(int requests) {
        expected = requests;
    }

    Answer ping() {
        tell("GET", "ping");
        return answer(ProbeTransport::ping);
    }

    Answer send(ScopeProbe probe) {
        tell(probe.method(), probe.path());
        return answer(to -> to.send(probe.method(), probe.path(), probe.body()));
    }

    private Answer answer(Consumer<ProbeTransport> request) {
        try {
            request.accept(Objects.requireNonNull(transport));
            return Answer.SUCCESS;
        } catch (PlanfixException e) {
            return new Answer(e);
        }
    }

    private void attempted(Attempt attempt) {
        sent++;
        if (attempt.status() != null) {
            vitals.took(attempt.duration());
        }
    }

    int sent() {
        return sent;
    }

    Vitals vitals() {
        return vitals;
    }

    @Nullable
    Quota quota() {
        return transport == null ? null : transport.quota();
    }

    private void tell(String method, String path) {
        begun++;
        int query = path.indexOf('?');
        ProbeRequest probe =
                new ProbeRequest(begun, Math.max(begun, expected), method, query < 0 ? path : path.substring(0, query));
        Telling.of("the doctor", () -> listener.accept(probe));
    }
}
