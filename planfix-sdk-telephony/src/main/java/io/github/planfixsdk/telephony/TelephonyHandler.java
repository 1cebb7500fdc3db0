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
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Planfix sends to a telephone exchange:
 *
 * <pre>{@code
 * TelephonyHandler handler = TelephonyHandler.builder()
 *         .token(token)
 *         .onMakeCall(call -> pbx.originate(call.from(), call.to()))
 *         .onSetup(setup -> settings.store(setup.planfixUrl(), setup.planfixToken()))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; never throws. Answers: 405 to anything but POST, 413 to a body over
 * {@link InboundRequest#MAX_BODY_BYTES} or of more than {@value io.github.planfixsdk.inbound.Form#MAX_FIELDS} fields,
 * 415 to another type than a form, 401 to a wrong token, 400 to missing parameters, 500 when a callback fails, 200
 * otherwise, unknown commands included.
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

    private static InboundResponse setup(Form form, @Nullable SetupListener onSetup) throws Exception {
        Parameters parameters = new Parameters(form);
        Setup setup = new Setup(parameters.required("planfix_token"), parameters.required("planfix_url"));
        if (onSetup == null) {
            return InboundResponse.ok();
        }
        try {
            onSetup.onSetup(setup);
        } catch (RefusedException e) {
            // Planfix shows the answer's text as it is, so it gets the reason itself and no JSON.
            return InboundResponse.text(400, e.reason().replace(setup.planfixToken(), "***"));
        }
        return InboundResponse.ok();
    }

    /** Collects the callbacks. Not thread-safe. */
    public static final class Builder {
        private final CommandEndpoint.Builder endpoint = CommandEndpoint.builder();
        private @Nullable MakeCallListener onMakeCall;
        private @Nullable SetupListener onSetup;

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
         * Sets what happens when the integration is switched on. Without it the settings are accepted and dropped.
         *
         * @param listener stores the settings
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
            MakeCallListener calls = onMakeCall;
            SetupListener setups = onSetup;
            return new TelephonyHandler(endpoint.build(
                    Map.of("makeCall", form -> makeCall(form, calls), "setup", form -> setup(form, setups))));
        }
    }
}
