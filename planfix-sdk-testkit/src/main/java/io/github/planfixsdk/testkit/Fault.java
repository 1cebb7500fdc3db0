package io.github.planfixsdk.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Something that goes wrong with an answer. Immutable. */
public final class Fault {
    private enum Moment {
        INSTEAD,
        AFTER
    }

    private final String name;
    private final Moment moment;
    private final HttpReply.Wire wire;
    private final Duration time;
    private final int status;
    private final String contentType;
    private final String body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int kept = HttpReply.HALF_OF_IT;

    private Fault(String name, Moment moment, HttpReply.Wire wire, Duration time) {
        this(name, moment, wire, time, 200, "", "");
    }

    private Fault(
            String name,
            Moment moment,
            HttpReply.Wire wire,
            Duration time,
            int status,
            String contentType,
            String body) {
        this.name = name;
        this.moment = moment;
        this.wire = wire;
        this.time = time;
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /**
     * The request is carried out, its answer comes late.
     *
     * @param time how late
     * @return the fault
     */
    public static Fault latency(Duration time) {
        return new Fault("latency", Moment.AFTER, HttpReply.Wire.WHOLE, Objects.requireNonNull(time, "time"));
    }

    /**
     * The connection is reset (RST) and the request is not carried out.
     *
     * @return the fault
     */
    public static Fault reset() {
        return new Fault("reset", Moment.INSTEAD, HttpReply.Wire.RESET, Duration.ZERO);
    }

    /**
     * The connection is closed without an answer and the request is not carried out.
     *
     * @return the fault
     */
    public static Fault close() {
        return new Fault("close", Moment.INSTEAD, HttpReply.Wire.CLOSE, Duration.ZERO);
    }

    /**
     * The request is carried out, then the connection is closed without an answer.
     *
     * @return the fault
     */
    public static Fault lostAnswer() {
        return new Fault("lostAnswer", Moment.AFTER, HttpReply.Wire.CLOSE, Duration.ZERO);
    }

    /**
     * The request is carried out; the answer breaks off in the middle of its body.
     *
     * @return the fault
     */
    public static Fault halfBody() {
        return new Fault("halfBody", Moment.AFTER, HttpReply.Wire.HALF, Duration.ZERO);
    }

    /**
     * The request is carried out; the answer breaks off within its body.
     *
     * @param bytes how many bytes of the body arrive; all of a shorter body do, and then the connection closes as after any answer
     * @return the fault
     * @throws IllegalArgumentException if negative
     */
    public static Fault cutBody(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ": give 0 or more");
        }
        Fault fault = new Fault("cutBody", Moment.AFTER, HttpReply.Wire.HALF, Duration.ZERO);
        fault.kept = bytes;
        return fault;
    }

    /**
     * The request is carried out; the answer stops in the middle of its body and goes on later.
     *
     * @param time how much later
     * @return the fault
     */
    public static Fault stalledBody(Duration time) {
        return new Fault("stalledBody", Moment.AFTER, HttpReply.Wire.STALL, Objects.requireNonNull(time, "time"));
    }

    /**
     * A front end's HTML error page; the request is not carried out.
     *
     * @param status the HTTP status, for example 502
     * @return the fault
     */
    public static Fault htmlPage(int status) {
        String page = "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status
                + " Something is wrong</h1><hr>nginx</body></html>";
        return answer(status, "text/html;charset=UTF-8", page);
    }

    /**
     * Any answer; the request is not carried out.
     *
     * @param status the HTTP status
     * @param contentType the content type
     * @param body the body
     * @return the fault
     */
    public static Fault answer(int status, String contentType, String body) {
        return new Fault(
                "answer",
                Moment.INSTEAD,
                HttpReply.Wire.WHOLE,
                Duration.ZERO,
                status,
                Objects.requireNonNull(contentType, "contentType"),
                Objects.requireNonNull(body, "body"));
    }

    /**
     * A failure envelope; the request is not carried out.
     *
     * @param status the HTTP status
     * @param code the API's error code
     * @param error the text
     * @return the fault
     */
    public static Fault failure(int status, int code, String error) {
        return answer(
                status,
                "application/json;charset=UTF-8",
                Json.object()
                        .put("result", "fail")
                        .put("code", code)
                        .put("error", error)
                        .toString());
    }

    /**
     * Status 429 with {@code Retry-After}; the request is not carried out.
     *
     * @param retryAfter the announced wait, in whole seconds
     * @return the fault
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        return failure(429, 0, "Too many requests").withHeader("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    /**
     * The answer to a request after the daily quota is spent; the request is not carried out.
     *
     * @param form how the refusal looks
     * @param untilReset the time until the quota resets, in whole seconds
     * @return the fault
     */
    public static Fault quotaSpent(FakePlanfixBuilder.QuotaForm form, Duration untilReset) {
        HttpReply spent = Limits.spent(form, untilReset);
        return answer(spent.status, "application/json;charset=UTF-8", new String(spent.body, StandardCharsets.UTF_8))
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("x-ratelimit-reset", String.valueOf(untilReset.toSeconds()));
    }

    /**
     * A redirect to another address, as an account with an own domain answers; the request is not carried out.
     *
     * @param to the new address
     * @return the fault
     */
    public static Fault redirect(URI to) {
        return answer(301, "text/html;charset=UTF-8", "").withHeader("Location", to.toString());
    }

    /**
     * The same fault with a header in its answer.
     *
     * @param header the name
     * @param value the value
     * @return a new fault
     */
    public Fault withHeader(String header, String value) {
        Fault copy = new Fault(name, moment, wire, time, status, contentType, body);
        copy.kept = kept;
        copy.headers.putAll(headers);
        copy.headers.put(Objects.requireNonNull(header, "header"), Objects.requireNonNull(value, "value"));
        return copy;
    }

    boolean instead() {
        return moment == Moment.INSTEAD;
    }

    HttpReply reply() {
        HttpReply reply = HttpReply.text(status, contentType, body);
        spoil(reply);
        return reply;
    }

    void spoil(HttpReply reply) {
        headers.forEach(reply::header);
        reply.wire = wire;
        reply.kept = kept;
        if (wire == HttpReply.Wire.STALL) {
            reply.stall = time;
        } else {
            reply.delay = time;
        }
    }

    @Override
    public String toString() {
        return "Fault." + name;
    }
}
