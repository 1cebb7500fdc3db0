package io.github.planfixsdk.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.Effects;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.internal.http.Address;
import io.github.planfixsdk.internal.http.PooledConnections;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands to Planfix as forms. Thread-safe. A command leaves at most once: the body declares itself one-shot, so
 * OkHttp tries another connection only while nothing of the request has been written.
 */
public final class FormClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.http");
    private static final int MAX_RESPONSE_BYTES = 1 << 20;

    private final HttpUrl address;
    private final Secret token;
    private final OkHttpClient http;
    private final boolean ownHttp;

    private FormClient(Builder builder, HttpUrl address, Secret token) {
        this.address = address;
        this.token = token;
        this.ownHttp = builder.http == null;
        OkHttpClient.Builder client = builder.http == null
                ? new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(30))
                : builder.http.newBuilder();
        if (builder.timeout != null) {
            client.callTimeout(builder.timeout);
        }
        PooledConnections pooled = new PooledConnections(builder.timing);
        // A redirect would carry the token to an address nobody has configured.
        this.http = client.followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(pooled::retry)
                .addNetworkInterceptor(pooled::check)
                .build();
    }

    /**
     * Starts a client.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sends a command that changes something; whatever status 200 brings along is ignored.
     *
     * @param command the value of {@code cmd}
     * @param fields its fields, without command and token
     */
    public void send(String command, Form fields) {
        Effects.of(() -> {
            FormAnswer answer = exchange(command, fields, true);
            answer.requireSuccess();
            return answer;
        });
    }

    /**
     * Sends a command that asks for something.
     *
     * @param command the value of {@code cmd}
     * @param fields its fields, without command and token
     * @return the answer's JSON, a missing node for an empty answer
     */
    public JsonNode ask(String command, Form fields) {
        return exchange(command, fields, false).content();
    }

    /**
     * Sends a command that looks something up.
     *
     * @param command the value of {@code cmd}
     * @param fields its fields, without command and token
     * @return the answer's JSON, a missing node for an empty answer, null if Planfix says that there is no such thing
     */
    public @Nullable JsonNode find(String command, Form fields) {
        FormAnswer answer = exchange(command, fields, false);
        return answer.saysNotFound() ? null : answer.content();
    }

    /**
     * An answer with the right status and the wrong content.
     *
     * @param command the value of {@code cmd}
     * @param what what is wrong with it
     * @return to be thrown
     */
    public static MalformedResponseException unexpected(String command, String what) {
        return new MalformedResponseException(command, 200, what, false, null);
    }

    private FormAnswer exchange(String command, Form fields, boolean changes) {
        byte[] body = Form.builder()
                .add("cmd", command)
                .add("planfix_token", token.reveal())
                .addAll(fields)
                .build()
                .encode();
        FormBody sent = new FormBody(body);
        Request request = new Request.Builder().url(address).post(sent).build();
        long start = System.nanoTime();
        try (Response response = execute(http.newCall(request))) {
            int status = response.code();
            if (status >= 300 && status < 400) {
                LOG.debug("{} {} {} ms", command, status, millisSince(start));
                throw new RedirectException(command, status, location(response));
            }
            String text = text(command, response, changes);
            LOG.debug("{} {} {} ms", command, status, millisSince(start));
            return new FormAnswer(command, status, text, changes, token);
        } catch (IOException e) {
            LOG.debug("{} {} {} ms", command, e.getClass().getSimpleName(), millisSince(start));
            throw new ConnectionException(command, describe(e), changes && sent.left(), repeatsToken(e) ? null : e);
        }
    }

    /**
     * Makes a call that an interrupt ends like any other I/O.
     *
     * @param call the call
     * @return its answer, to be closed
     * @throws IOException if there is none; the interrupt flag is set if that is why
     */
    public static Response execute(Call call) throws IOException {
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

    /** A server's text, such as a broken status line, stands in OkHttp's exceptions. */
    private boolean repeatsToken(IOException e) {
        String text = String.valueOf(e.getMessage());
        return !token.redact(text).equals(text);
    }

    private String describe(IOException e) {
        if (e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
            return "the thread was interrupted while it waited for " + address.host();
        }
        if (e instanceof InterruptedIOException) {
            return "no answer from " + address.host() + " in time";
        }
        return "no answer from " + address.host() + " (" + e.getClass().getSimpleName() + ": "
                + token.redact(String.valueOf(e.getMessage())) + ")";
    }

    private static String text(String command, Response response, boolean changes) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MAX_RESPONSE_BYTES + 1L)) {
            throw new MalformedResponseException(
                    command, response.code(), "a body of more than " + MAX_RESPONSE_BYTES + " bytes", changes, null);
        }
        return source.readUtf8();
    }

    /**
     * Reads JSON that came inside JSON as a text.
     *
     * @param text the text
     * @return the tree, null if it is no JSON
     */
    public static @Nullable JsonNode nested(String text) {
        return FormAnswer.parse(text);
    }

    private @Nullable String location(Response response) {
        String target = Address.withoutQuery(address, response.header("Location"));
        return target == null ? null : token.redact(target);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /**
     * Where Planfix listens.
     *
     * @return without a query, which may hold a key
     */
    public URI address() {
        return address.newBuilder().query(null).build().uri();
    }

    /** Frees the threads and connections, unless the HTTP client was given from outside. */
    @Override
    public void close() {
        if (ownHttp) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /** The address, never the token. */
    @Override
    public String toString() {
        return address().toString();
    }

    /** Collects what a client needs. */
    public static final class Builder {
        private @Nullable HttpUrl address;
        private @Nullable Secret token;
        private @Nullable OkHttpClient http;
        private @Nullable Duration timeout;
        private Timing timing = Timing.SYSTEM;

        private Builder() {}

        Builder timing(Timing value) {
            timing = value;
            return this;
        }

        /**
         * Sets where Planfix listens.
         *
         * @param value https, or http on loopback
         * @return this builder
         */
        public Builder address(String value) {
            if (HttpUrl.parse(value) == null) {
                throw new IllegalArgumentException("address is no web address; copy it from the integration's window in"
                        + " Planfix, https:// included");
            }
            address = Address.secure("address", value);
            return this;
        }

        /**
         * Sets the key.
         *
         * @param value the key
         * @return this builder
         */
        public Builder token(String value) {
            token = Secret.of(value, "copy the key from the integration's window in Planfix");
            return this;
        }

        /**
         * Sets a client to share pool, proxy and timeouts with; it is never closed. Its interceptors see the token, which
         * is part of the body.
         *
         * @param value the client
         * @return this builder
         */
        public Builder httpClient(OkHttpClient value) {
            http = Objects.requireNonNull(value, "httpClient");
            return this;
        }

        /**
         * Sets the whole time of one command.
         *
         * @param value more than zero
         * @return this builder
         */
        public Builder timeout(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("timeout is " + value + "; use a duration above zero");
            }
            timeout = value;
            return this;
        }

        /**
         * The client.
         *
         * @return ready to use
         */
        public FormClient build() {
            if (address == null) {
                throw new IllegalArgumentException("address is missing; the integration's window in Planfix shows it");
            }
            if (token == null) {
                throw new IllegalArgumentException("token is missing; the integration's window in Planfix shows it");
            }
            return new FormClient(this, address, token);
        }
    }
}
