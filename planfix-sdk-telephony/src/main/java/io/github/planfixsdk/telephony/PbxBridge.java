package io.github.planfixsdk.telephony;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.internal.form.Require;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything between an exchange and Planfix. The program rings whom Planfix asks it to, and reports what happens:
 *
 * <pre>{@code
 * PbxBridge bridge = PbxBridge.builder()
 *         .token(token)
 *         .dialer(call -> pbx.originate(call.from(), call.to()))
 *         .setups(settings)
 *         .start();
 * server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler()));
 * bridge.calls().incoming(callId, number).ring("101", "102");
 * }</pre>
 *
 * <p>Planfix's address and key come when the integration is switched on; until then events wait in the outbox, for a day
 * unless the sender is told otherwise. A click-to-call is an {@link OutgoingCall} with the number Planfix asked for, under
 * the id that the {@link Dialer} returned: {@code calls().find(callId)}, or {@code calls().outgoing(…)} with whatever the
 * exchange makes of the number. Thread-safe.
 */
public final class PbxBridge implements AutoCloseable {
    private final SetupStore setups;
    private final Consumer<TelephonyClient.Builder> connection;
    private final TelephonySender sender;
    private final Calls calls;
    private final TelephonyHandler handler;
    private volatile @Nullable TelephonyClient planfix;

    private PbxBridge(Builder builder) {
        this.setups = builder.setups;
        this.connection = builder.connection;
        this.planfix = stored().map(this::connect).orElse(null);
        this.handler = handler(builder);
        TelephonySender.Builder sending = TelephonySender.builder(this::send);
        builder.sending.accept(sending);
        this.sender = sending.start();
        Calls.Builder keeping = Calls.builder(sender);
        builder.keeping.accept(keeping);
        this.calls = keeping.build();
    }

    /**
     * Prepares a bridge.
     *
     * @return a builder; the token is required
     */
    public static Builder builder() {
        return new Builder();
    }

    private Optional<Setup> stored() {
        try {
            return setups.load();
        } catch (Exception e) {
            throw new IllegalStateException("The stored setup cannot be read, so Planfix's address is unknown", e);
        }
    }

    private TelephonyClient connect(Setup setup) {
        TelephonyClient.Builder client = TelephonyClient.builder();
        connection.accept(client);
        return client.address(setup.planfixUrl()).token(setup.planfixToken()).build();
    }

    private TelephonyHandler handler(Builder builder) {
        TelephonyHandler.Builder receiving =
                TelephonyHandler.builder().token(builder.token()).onSetup(this::setUp);
        Dialer dialer = builder.dialer;
        if (dialer != null) {
            receiving.onMakeCall(call -> dial(dialer, call));
        }
        InboundErrorListener onError = builder.onError;
        if (onError != null) {
            receiving.onError(onError);
        }
        return receiving.build();
    }

    private synchronized void setUp(Setup setup) throws Exception {
        TelephonyClient next;
        try {
            next = connect(setup);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("The exchange cannot use planfix_url or planfix_token: " + e.getMessage());
        }
        setups.store(setup);
        TelephonyClient before = planfix;
        planfix = next;
        if (before != null) {
            before.close();
        }
        sender.courier().resume();
    }

    private void dial(Dialer dialer, MakeCall call) throws Exception {
        String callId = dialer.dial(call);
        if (callId == null || callId.isBlank()) {
            throw new IllegalStateException("The dialer returned no call id, so the call cannot be followed");
        }
        calls.outgoing(callId, call.to(), call.from());
    }

    private void send(Command command) {
        TelephonyClient client = planfix;
        if (client == null) {
            throw new ConnectionException(
                    command.name(),
                    "Planfix's address is not known yet: switch the integration on in Planfix",
                    false,
                    null);
        }
        client.send(command);
    }

    /**
     * Receives what Planfix sends; to be mounted at the address that stands in Planfix's settings.
     *
     * @return the handler of click-to-call and setup
     */
    public TelephonyHandler handler() {
        return handler;
    }

    /**
     * Takes reports of what the exchange does.
     *
     * @return the exchange's calls
     */
    public Calls calls() {
        return calls;
    }

    /**
     * Brings events to Planfix: what waits, what is set aside.
     *
     * @return the sender behind {@link #calls()}
     */
    public TelephonySender sender() {
        return sender;
    }

    /**
     * Asks Planfix, for example {@link TelephonyClient#findCaller who is calling}. Don't keep it: with a new set-up comes
     * another one.
     *
     * @return the client, empty until the integration is switched on
     */
    public Optional<TelephonyClient> planfix() {
        return Optional.ofNullable(planfix);
    }

    /** Lets the commands under way end and sends no more; what waits stays in the outbox. */
    @Override
    public synchronized void close() {
        sender.close();
        TelephonyClient client = planfix;
        if (client != null) {
            client.close();
        }
    }

    /** Collects what a bridge needs. Not thread-safe. */
    public static final class Builder {
        private @Nullable String token;
        private @Nullable Dialer dialer;
        private @Nullable InboundErrorListener onError;
        private SetupStore setups = SetupStore.inMemory();
        private Consumer<TelephonyClient.Builder> connection = client -> {};
        private Consumer<TelephonySender.Builder> sending = sender -> {};
        private Consumer<Calls.Builder> keeping = calls -> {};

        private Builder() {}

        private String token() {
            if (token == null) {
                throw new IllegalArgumentException("token is missing; type one into the integration's settings");
            }
            return token;
        }

        /**
         * Sets the key that Planfix sends.
         *
         * @param value the key typed into the integration's settings; it never shows up in a text, log or answer of this
         *     SDK
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder token(String value) {
            token = Require.notBlank(value, "token");
            return this;
        }

        /**
         * Sets what places the calls that employees click for. Without it such commands are refused.
         *
         * @param value the exchange
         * @return this builder
         */
        public Builder dialer(Dialer value) {
            dialer = Objects.requireNonNull(value, "dialer");
            return this;
        }

        /**
         * Sets where Planfix's address and key are kept. Without it: {@link SetupStore#inMemory}.
         *
         * @param value the store
         * @return this builder
         */
        public Builder setups(SetupStore value) {
            setups = Objects.requireNonNull(value, "setups");
            return this;
        }

        /**
         * Sets who is told when the dialer or the store fails. Without it the failure is logged.
         *
         * @param value is told
         * @return this builder
         */
        public Builder onError(InboundErrorListener value) {
            onError = Objects.requireNonNull(value, "onError");
            return this;
        }

        /**
         * Configures how events are sent, for example their outbox.
         *
         * @param configuration is given the sender's builder
         * @return this builder
         */
        public Builder sender(Consumer<TelephonySender.Builder> configuration) {
            sending = Objects.requireNonNull(configuration, "sender");
            return this;
        }

        /**
         * Configures how calls are kept, for example which extensions are told of.
         *
         * @param configuration is given the calls' builder
         * @return this builder
         */
        public Builder calls(Consumer<Calls.Builder> configuration) {
            keeping = Objects.requireNonNull(configuration, "calls");
            return this;
        }

        /**
         * Configures the connection to Planfix, for example its time limit.
         *
         * @param configuration is given the builder of each client; address and key are replaced by Planfix's
         * @return this builder
         */
        public Builder client(Consumer<TelephonyClient.Builder> configuration) {
            connection = Objects.requireNonNull(configuration, "client");
            return this;
        }

        /**
         * Starts the bridge, with Planfix's address and key if they are stored already.
         *
         * @return a running bridge, to be closed
         * @throws IllegalArgumentException if the token is missing, or what is stored is no address or key
         * @throws IllegalStateException if the store cannot be read
         */
        public PbxBridge start() {
            return new PbxBridge(this);
        }
    }
}
