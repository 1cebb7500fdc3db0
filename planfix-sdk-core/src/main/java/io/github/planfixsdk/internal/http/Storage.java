package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.internal.Timing;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Where the contents of files lie. Planfix redirects there with an address that is a permission by itself: the token is never
 * sent, not even should the host be Planfix's own, and the pace of calls is no matter there.
 */
final class Storage {
    private static final Pattern HTML = Pattern.compile("text/html|application/xhtml", Pattern.CASE_INSENSITIVE);

    private final OkHttpClient okHttp;
    private final Timing timing;

    Storage(OkHttpClient base, Timing timing) {
        // The caller's client without our interceptors: it knows no token.
        this.okHttp = base.newBuilder()
                .followRedirects(true)
                .followSslRedirects(false)
                .callTimeout(Duration.ZERO)
                .build();
        this.timing = timing;
    }

    /** Where a redirect leads if it leads to a content: not to the same call elsewhere, nor from https to http. */
    static @Nullable HttpUrl target(HttpUrl from, @Nullable String location) {
        HttpUrl to = location == null ? null : from.resolve(location);
        if (to == null || (from.isHttps() && !to.isHttps())) {
            return null;
        }
        // An account that moved to a domain of its own redirects every call, this one too.
        return to.encodedPath().equals(from.encodedPath()) && to.querySize() == 0 ? null : to;
    }

    /**
     * Whether an answer is a page for people in place of a content: what moved, is closed or asks to log in redirects to one of
     * those, at Planfix's own host or at a front page.
     */
    static boolean isPage(Response answer, HttpUrl planfix) {
        String type = answer.header("Content-Type");
        if (type == null || !HTML.matcher(type).lookingAt() || answer.header("Content-Disposition") != null) {
            return false;
        }
        HttpUrl url = answer.request().url();
        boolean front = url.host().equals(planfix.host()) && url.port() == planfix.port();
        for (Response step = answer; step != null && !front; step = step.priorResponse()) {
            front = step.request().url().encodedPath().equals("/");
        }
        return front;
    }

    /** The answer to a plain request, which comes within the budget or fails; the caller closes it. */
    Response get(HttpUrl url, @Nullable Range range, long budgetNanos) throws IOException {
        Request whole = new Request.Builder().url(url).build();
        Call call = okHttp.newCall(range == null ? whole : range.on(whole));
        try {
            return Deadline.within(budgetNanos, call::cancel, call::execute);
        } catch (Exception e) {
            // Kotlin has no checked exceptions: OkHttp lets this one out while it waits for a connection.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            throw e;
        }
    }

    /** What a storage's refusal means. Its text stays out: it may repeat the address with all that makes it work. */
    PlanfixException refusal(String name, Response answer) {
        HttpUrl url = answer.request().url();
        if (answer.isRedirect()) {
            return new RedirectException(name, answer.code(), Address.withoutQuery(url, answer.header("Location")));
        }
        Duration again = FailureReader.retryAfter(answer.header("Retry-After"), timing.now());
        boolean other = answer.code() == 404 || answer.code() == 429 || answer.code() >= 500;
        return ApiException.ofStorage(new ApiFailure(
                name,
                answer.code(),
                ErrorCode.NONE,
                "the file's storage at " + url.host() + " refused the address that Planfix gave"
                        + (other ? "" : ": it may have expired, download again"),
                null,
                again == null ? null : timing.now().plus(again),
                false));
    }
}
