package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RateLimitException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.file.Download;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.transport.CallListener.Attempt;
import io.github.planfixsdk.transport.CallOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * One call from the first attempt to a value or an exception.
 *
 * <p>Attempts are repeated here and not in an OkHttp interceptor, because whether one failed is known only when its body is
 * read and decoded: Planfix reports failures with status 200, and bodies break off.
 */
final class CallRunner {
    /** HTTP/2's way of saying that a request was not looked at, as when the server recycles the connection. */
    private static final String REFUSED = "stream was reset: REFUSED_STREAM";

    private static final long FAILURE_BYTES = 8192;
    private static final int LOCKED = 3;
    private static final int QUOTA_SPENT = 22;

    /** Came in place of the rest of a content and cannot be appended to what is there. */
    private static final Object MISFIT = new Object();

    private final Shared shared;
    private final CallOptions options;

    CallRunner(Shared shared, CallOptions options) {
        this.shared = shared;
        this.options = options;
    }

    Object run(Call<?> template, Endpoint endpoint) {
        Object value = run(template, endpoint, null);
        if (!(value instanceof Part part)) {
            return value;
        }
        OptionalLong length = part.total() < 0 ? OptionalLong.empty() : OptionalLong.of(part.total());
        StoredContent stream = new StoredContent(part, range -> rest(template, endpoint, range));
        return Download.of(template.request().method() + " " + path(template.request()), stream, length);
    }

    /** A call of its own, with its own attempts and budget: links to contents expire, so Planfix is asked for a new one. */
    private Part rest(Call<?> template, Endpoint endpoint, Range range) {
        Object value = run(template.clone(), endpoint, range);
        return (Part) (value == MISFIT ? run(template.clone(), endpoint, null) : value);
    }

    private Object run(Call<?> template, Endpoint endpoint, @Nullable Range range) {
        String path = path(template.request());
        String name = template.request().method() + " " + path;
        long end = shared.timing().nanoTime() + options.timeout().toNanos();
        PlanfixException previous = null;
        for (int number = 1; ; number++) {
            awaitPermit(name, end, previous);
            Call<?> call = number == 1 ? template : template.clone();
            state(call.request()).ask(range);
            long start = shared.timing().nanoTime();
            Outcome outcome = attempt(call, endpoint, name, path, end);
            Duration wait = isSpent(call.request()) ? null : wait(outcome, endpoint, number, end);
            Duration took = Duration.ofNanos(shared.timing().nanoTime() - start);
            Integer status = outcome.status() == 0 ? null : (Integer) outcome.status();
            shared.tell(new Attempt(template.request().method(), path, number, status, took, outcome.failure(), wait));
            if (outcome.failure() == null) {
                return Objects.requireNonNull(outcome.value());
            }
            previous = outcome.failure();
            if (wait == null) {
                throw previous;
            }
            pause(name, wait, previous);
        }
    }

    /** A stream that was read for one attempt has nothing left for the next. */
    private static boolean isSpent(Request request) {
        RequestBody body = request.body();
        return body != null && body.isOneShot() && state(request).sent();
    }

    private static AttemptState state(Request request) {
        return Objects.requireNonNull(request.tag(AttemptState.class));
    }

    private String path(Request request) {
        String path = request.url().encodedPath();
        String base = shared.baseUrl().encodedPath();
        return path.startsWith(base) ? path.substring(base.length()) : path;
    }

    private void awaitPermit(String name, long end, @Nullable PlanfixException previous) {
        Duration left = Duration.ofNanos(Math.max(0, end - shared.timing().nanoTime()));
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (shared.limiter().acquire(left)) {
                return;
            }
        } catch (InterruptedException e) {
            throw interrupted(name, previous);
        } catch (Exception e) {
            // The user's own, over a store perhaps; and Kotlin has no checked exceptions. Between two calls of ours
            // anything else than an exception of ours would hide what the first one did.
            throw suppressing(previous, shared.failures().foreign(name, "not sent: the limiter failed", false, e));
        }
        String what = "not sent: the limiter has no permit within the call's timeout of " + options.timeout();
        throw suppressing(previous, new ConnectionException(name, what, false, null));
    }

    private void pause(String name, Duration wait, PlanfixException previous) {
        try {
            shared.timing().sleep(wait);
        } catch (InterruptedException e) {
            throw interrupted(name, previous);
        }
    }

    private static PlanfixException interrupted(String name, @Nullable PlanfixException previous) {
        Thread.currentThread().interrupt();
        return suppressing(
                previous, new ConnectionException(name, "the thread was interrupted while it waited", false, null));
    }

    private static PlanfixException suppressing(@Nullable PlanfixException previous, PlanfixException exception) {
        if (previous != null) {
            exception.addSuppressed(previous);
        }
        return exception;
    }

    private Outcome attempt(Call<?> call, Endpoint endpoint, String name, String path, long end) {
        long budgetNanos = end - shared.timing().nanoTime();
        // The user's own OkHttp client may have a shorter one.
        long own = call.timeout().timeoutNanos();
        long most = own > 0 ? Math.min(own, budgetNanos) : budgetNanos;
        AttemptState state = state(call.request());
        // A content that Planfix itself sends takes its time, like one from the storage.
        call.timeout().timeout(state.streams() ? own : Math.max(1, most), TimeUnit.NANOSECONDS);
        try {
            Response<?> response =
                    state.streams() ? Deadline.within(most, call::cancel, () -> execute(call)) : execute(call);
            if (state.streams()) {
                return content(response, endpoint, name, path, state, end);
            }
            return response.isSuccessful()
                    ? Outcome.of(success(response, endpoint), state.status())
                    : Outcome.of(failure(response, endpoint, name, path, state), state.status());
        } catch (EnvelopeConverterFactory.EnvelopeFailure e) {
            FailureReader.Said said = shared.failures().said(e.code(), e.error());
            return Outcome.of(api(endpoint, name, path, state, said, e.error()), state.status());
        } catch (EnvelopeConverterFactory.Incomplete e) {
            return malformed(endpoint, name, state, String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            return malformed(endpoint, name, state, FailureReader.place(e));
        } catch (Envelope.NotAnEnvelope e) {
            return malformed(
                    endpoint,
                    name,
                    state,
                    e.getMessage() + ": \"" + shared.failures().snippet(e.body()) + '"');
        } catch (BodyLimit.TooLong e) {
            return malformed(endpoint, name, state, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            boolean lost = state.sent() && !REFUSED.equals(e.getMessage()) && !endpoint.readOnly();
            return Outcome.of(shared.failures().connection(name, state.status(), lost, e), state.status());
        } catch (RuntimeException e) {
            // Of an interceptor of the user's, for example.
            boolean perhaps = state.sent() && !endpoint.readOnly();
            String what = (state.sent() ? "" : "not sent: ") + "the HTTP client failed";
            return Outcome.of(shared.failures().foreign(name, what, perhaps, e), state.status());
        } finally {
            shared.observeQuota(state);
        }
    }

    private static Response<?> execute(Call<?> call) throws IOException {
        try {
            return call.execute();
        } catch (Exception e) {
            // Kotlin has no checked exceptions: OkHttp lets this one out while it waits for a connection.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            throw e;
        }
    }

    /** The content of a file: from the storage that Planfix redirects to, or from Planfix itself. */
    private Outcome content(
            Response<?> response, Endpoint endpoint, String name, String path, AttemptState state, long end)
            throws IOException {
        HttpUrl target = response.code() / 100 == 3
                ? Storage.target(
                        response.raw().request().url(), response.headers().get("Location"))
                : null;
        if (target != null) {
            return stored(target, name, state.range(), end);
        }
        if (!(response.body() instanceof ResponseBody body)) {
            ResponseBody refusal = response.errorBody();
            if (refusal != null && Part.isOffered(response.raw(), state.range())) {
                return part(name, response.raw(), refusal, state.range());
            }
            return response.isSuccessful()
                    ? malformed(endpoint, name, state, "a success without content")
                    : Outcome.of(failure(response, endpoint, name, path, state), state.status());
        }
        MediaType type = body.contentType();
        if (type != null && type.subtype().equals("json") && response.headers().get("Content-Disposition") == null) {
            BufferedSource peek = body.source().peek();
            peek.request(FAILURE_BYTES);
            byte[] head = peek.getBuffer()
                    .readByteArray(Math.min(FAILURE_BYTES, peek.getBuffer().size()));
            FailureReader.Said said = shared.failures().failureInsteadOfContent(head);
            if (said != null) {
                body.close();
                return Outcome.of(api(endpoint, name, path, state, said, said.error()), state.status());
            }
        }
        return part(name, response.raw(), body, state.range());
    }

    private Outcome stored(HttpUrl target, String name, @Nullable Range range, long end) {
        try {
            okhttp3.Response answer =
                    shared.storage().get(target, range, end - shared.timing().nanoTime());
            if (Part.isOffered(answer, range)) {
                return part(name, answer, answer.body(), range);
            }
            try (answer) {
                return Outcome.of(shared.storage().refusal(name, answer), answer.code());
            }
        } catch (IOException e) {
            return Outcome.of(shared.failures().connection(name, 0, false, e), 0);
        }
    }

    private Outcome part(String name, okhttp3.Response answer, ResponseBody body, @Nullable Range range) {
        if (Storage.isPage(answer, shared.baseUrl())) {
            body.close();
            String page = Address.withoutQuery(
                    shared.baseUrl(), answer.request().url().toString());
            String what = "an HTML page in place of the content, " + page
                    + ": look whether the account has moved, is closed or wants a login";
            return Outcome.of(new MalformedResponseException(name, answer.code(), what, false, null), answer.code());
        }
        Part part = Part.of(answer, body, range);
        if (part == null) {
            body.close();
        }
        if (part != null || range != null) {
            return Outcome.of(part == null ? MISFIT : part, answer.code());
        }
        String what = "a part of the content, though all of it was asked for";
        return Outcome.of(new MalformedResponseException(name, answer.code(), what, false, null), answer.code());
    }

    private static Object success(Response<?> response, Endpoint endpoint) {
        Object body = response.body();
        Object value = body == null ? EnvelopeConverterFactory.absent(endpoint.returns(), "body") : body;
        return value instanceof UpdateResult result && response.code() == 202
                ? UpdateResult.of(true, result.failures())
                : value;
    }

    private static Outcome malformed(Endpoint endpoint, String name, AttemptState state, String what) {
        return Outcome.of(
                new MalformedResponseException(name, state.status(), what, !endpoint.readOnly(), null), state.status());
    }

    private PlanfixException failure(
            Response<?> response, Endpoint endpoint, String name, String path, AttemptState state) throws IOException {
        if (response.code() / 100 == 3) {
            String location =
                    Address.withoutQuery(shared.baseUrl(), response.headers().get("Location"));
            return new RedirectException(
                    name,
                    response.code(),
                    location == null ? null : shared.failures().hide(location));
        }
        ResponseBody body = response.errorBody();
        FailureReader.Said said = shared.failures().read(body == null ? new byte[0] : body.bytes());
        return api(endpoint, name, path, state, said, said.error());
    }

    private ApiException api(
            Endpoint endpoint,
            String name,
            String path,
            AttemptState state,
            FailureReader.Said said,
            @Nullable String text) {
        Instant now = shared.timing().now();
        Duration again = said.code().number() == QUOTA_SPENT
                ? firstOf(FailureReader.quotaReset(text), FailureReader.seconds(state.header("x-ratelimit-reset")))
                : FailureReader.retryAfter(state.header("Retry-After"), now);
        boolean unclear = ApiFailure.isServerFault(state.status(), said.code()) && !endpoint.readOnly();
        return ApiException.of(new ApiFailure(
                name,
                state.status(),
                said.code(),
                said.error(),
                Scopes.neededFor(name.substring(0, name.indexOf(' ')), path, endpoint.readOnly()),
                again == null ? null : now.plus(again),
                unclear));
    }

    private static @Nullable Duration firstOf(@Nullable Duration one, @Nullable Duration other) {
        return one != null ? one : other;
    }

    /** How long to wait before the next attempt, or null if there is none. */
    private @Nullable Duration wait(Outcome outcome, Endpoint endpoint, int number, long end) {
        PlanfixException failure = outcome.failure();
        if (failure == null
                || number > options.maxRetries()
                || Thread.currentThread().isInterrupted()
                || !repeatable(failure, endpoint)) {
            return null;
        }
        Duration wait = shared.backoff().before(number);
        Instant asked = failure instanceof ApiException api ? api.retryAt() : null;
        if (asked != null) {
            Duration until = Duration.between(shared.timing().now(), asked);
            wait = until.isNegative() ? Duration.ZERO : until;
        }
        // Compared as durations: a date in a far century has no number of nanoseconds.
        boolean inTime = wait.compareTo(Duration.ofNanos(end - shared.timing().nanoTime())) < 0;
        return inTime ? wait : null;
    }

    private static boolean repeatable(PlanfixException failure, Endpoint endpoint) {
        if (failure instanceof ConnectionException connection) {
            Throwable cause = connection.getCause();
            boolean lasting = cause instanceof SSLPeerUnverifiedException || cause instanceof SSLHandshakeException;
            return !lasting && !connection.mayHaveBeenApplied();
        }
        if (failure instanceof RateLimitException) {
            return true;
        }
        return (failure instanceof ServerException && endpoint.readOnly())
                || (failure instanceof ApiException api && api.code().number() == LOCKED);
    }

    /** What came of one attempt: a value or a failure; status 0 without an answer. */
    private record Outcome(@Nullable Object value, @Nullable PlanfixException failure, int status) {
        static Outcome of(Object value, int status) {
            return new Outcome(value, null, status);
        }

        static Outcome of(PlanfixException failure, int status) {
            return new Outcome(null, failure, status);
        }
    }
}
