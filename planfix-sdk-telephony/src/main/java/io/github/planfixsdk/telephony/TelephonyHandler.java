package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import io.github.planfixsdk.internal.form.CommandEndpoint;
import io.github.planfixsdk.internal.form.Parameters;
import io.github.planfixsdk.internal.form.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Planfix sends to a telephone exchange:
 *
 * <pre>{@code
 * TelephonyHandler handler = TelephonyHandler.builder()
 *         .token(token)
 *         .onMakeCall(call -> pbx.originate(call.from(), call.to()))
 *         .account("example.planfix.com")
 *         .onSetup(connections)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; never throws. Answers: 405 to anything but POST, 413 to a body over
 * {@link InboundRequest#MAX_BODY_BYTES} or of more than {@value io.github.planfixsdk.inbound.Form#MAX_FIELDS} fields,
 * 415 to another type than a form, 401 to a wrong token, 400 to missing parameters, 500 when a callback fails, 200
 * otherwise, unknown commands included. What Planfix shows to whoever switches the integration on is plain text: why a set-up
 * was refused.
 */
public final class TelephonyHandler implements InboundHandler {
    private final CommandEndpoint endpoint;

    private TelephonyHandler(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Starts a handler.
     *
     * @return a builder; the token is required
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public InboundResponse handle(InboundRequest request) {
        return endpoint.handle(request);
    }

    private static InboundResponse makeCall(Form form, @Nullable MakeCallListener onMakeCall) throws Exception {
        Parameters parameters = new Parameters(form);
        MakeCall call = new MakeCall(parameters.required("from"), parameters.required("to"));
        if (onMakeCall == null) {
            throw new RefusedException("calls are not supported");
        }
        onMakeCall.onMakeCall(call);
        return InboundResponse.ok();
    }

    private static InboundResponse setup(
            Form form, @Nullable SetupListener onSetup, Set<String> accounts, Secret ownToken) throws Exception {
        Parameters parameters = new Parameters(form);
        String planfixToken = parameters.required("planfix_token");
        String planfixUrl = parameters.required("planfix_url");
        PlanfixConnection connection;
        try {
            connection = PlanfixConnection.of(planfixUrl, planfixToken);
        } catch (IllegalArgumentException e) {
            return shown("The exchange takes an https address of Planfix only");
        }
        if (!accounts.isEmpty() && !accounts.contains(connection.account())) {
            return shown("The exchange serves " + String.join(", ", accounts) + " only");
        }
        if (onSetup != null) {
            try {
                onSetup.onSetup(connection);
            } catch (RefusedException e) {
                String reason = ownToken.redact(e.reason().replace(planfixToken, "***"));
                return shown(reason.isBlank() ? "The exchange refused the set-up" : reason);
            }
        }
        return InboundResponse.ok();
    }

    /** Planfix shows the answer's text as it is, so it gets the reason itself and no JSON. */
    private static InboundResponse shown(String reason) {
        return InboundResponse.text(400, reason);
    }

    /** Collects the callbacks. Not thread-safe. */
    public static final class Builder {
        private final CommandEndpoint.Builder endpoint = CommandEndpoint.builder();
        private @Nullable MakeCallListener onMakeCall;
        private final Set<String> accounts = new TreeSet<>();
        private @Nullable SetupListener onSetup;
        private @Nullable Secret token;

        private Builder() {}

        /**
         * Sets the key that Planfix sends.
         *
         * @param value the key typed into the integration's settings; it never shows up in a text, log or answer of this
         *     SDK
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder token(String value) {
            endpoint.token(value);
            token = Secret.of(value, "copy the key from the integration's settings");
            return this;
        }

        /**
         * Sets what happens when an employee clicks on a number. Without it such commands are refused with status 400.
         *
         * @param listener places the call
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onMakeCall(MakeCallListener listener) {
            onMakeCall = CommandEndpoint.Builder.once(onMakeCall, listener, "onMakeCall");
            return this;
        }

        /**
         * Names the account that may switch the integration on; call it again for each further host of it, such as a domain
         * of its own. Another account's set-up is refused, with a text that Planfix shows. Without it any account may that has
         * the key.
         *
         * @param host the bare host, such as {@code example.planfix.com}
         * @return this builder
         * @throws IllegalArgumentException if it is no bare host
         */
        public Builder account(String host) {
            HttpUrl url = HttpUrl.parse("https://" + host);
            if (url == null || !url.equals(HttpUrl.parse("https://" + url.host()))) {
                throw new IllegalArgumentException(
                        "account is \"" + host + "\"; give the bare host, such as example.planfix.com");
            }
            accounts.add(url.host());
            return this;
        }

        /**
         * Sets what happens when the integration is switched on. Without it the connection is accepted and dropped.
         *
         * @param listener takes the connection, for example a {@link ConnectionStore}
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onSetup(SetupListener listener) {
            onSetup = CommandEndpoint.Builder.once(onSetup, listener, "onSetup");
            return this;
        }

        /**
         * Sets what happens to commands this version does not know. Without it their name is logged. The answer is 200
         * either way.
         *
         * @param listener receives them
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onUnknown(Consumer<UnknownCommand> listener) {
            endpoint.onUnknown(listener);
            return this;
        }

        /**
         * Sets who is told when a callback fails. Without it the failure is logged.
         *
         * @param listener is told
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onError(InboundErrorListener listener) {
            endpoint.onError(listener);
            return this;
        }

        /**
         * The handler; later changes to the builder don't reach it.
         *
         * @return an immutable handler
         * @throws IllegalArgumentException if the token or every callback is missing
         */
        public TelephonyHandler build() {
            if (onMakeCall == null && onSetup == null) {
                throw new IllegalArgumentException("onMakeCall and onSetup are missing; give at least one");
            }
            if (token == null) {
                throw new IllegalArgumentException("token is missing; without it anybody could send commands");
            }
            MakeCallListener calls = onMakeCall;
            SetupListener setups = onSetup;
            Set<String> hosts = Collections.unmodifiableSet(new TreeSet<>(accounts));
            Secret ownToken = token;
            return new TelephonyHandler(endpoint.build(Map.of(
                    "makeCall", form -> makeCall(form, calls), "setup", form -> setup(form, setups, hosts, ownToken))));
        }
    }
}
