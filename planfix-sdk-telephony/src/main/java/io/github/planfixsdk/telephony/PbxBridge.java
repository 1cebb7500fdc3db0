package io.github.planfixsdk.telephony;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.internal.form.Require;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything between an exchange and Planfix. The program rings whom Planfix asks it to, and reports what happens:
 *
 * <pre>{@code
 * PbxBridge bridge = PbxBridge.builder()
 *         .token(token)
 *         .dialer(call -> pbx.originate(call.from(), call.to()))
 *         .connections(connections)
 *         .start();
 * server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler()));
 * bridge.calls().incoming(callId, number).ring("101", "102");
 * }</pre>
 *
 * <p>Planfix's address and key come when the integration is switched on; until then events wait in the outbox, for a day
 * unless the sender is told otherwise. A click-to-call is an {@link OutgoingCall} with the number Planfix asked for, under
 * the id that the {@link Dialer} returned: {@code calls().find(callId)}, or {@code calls().outgoing(…)} with whatever the
 * exchange makes of the number, and with the line. If an exchange may report of a call before the dialer has returned its id,
 * use {@code outgoing(…)}; the number that Planfix asked for is then taken as long as no event has been sent. Thread-safe.
 */
public final class PbxBridge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.telephony");

    private final ConnectionStore connections;
    private final Consumer<TelephonyClient.Builder> connecting;
    private final TelephonyClient planfix = TelephonyClient.following(this::current);
    private final TelephonySender sender;
    private final Calls calls;
    private final TelephonyHandler handler;
    private volatile @Nullable TelephonyClient current;
    /** Where the integration is switched on. */
    private @Nullable String account;

    private volatile boolean closed;

    private PbxBridge(Builder builder) {
        this.connections = builder.connections;
        this.connecting = builder.connecting;
        this.handler = handler(builder);
        TelephonySender.Builder sending = TelephonySender.builder(planfix);
        builder.sending.accept(sending);
        Calls.Builder keeping = Calls.builder();
        builder.keeping.accept(keeping);
        // Whatever may be refused was looked at: from here on there is something to close.
        PlanfixConnection connection = connections.find().orElse(null);
        TelephonyClient stored = connection == null ? null : connect(connection);
        this.current = stored;
        this.account = connection == null ? null : connection.account();
        this.calls = start(sending, keeping, stored);
        this.sender = calls.sender();
    }

    private static Calls start(
            TelephonySender.Builder sending, Calls.Builder keeping, @Nullable TelephonyClient client) {
        TelephonySender sender = null;
        try {
            sender = sending.start();
            return keeping.sender(sender).build();
        } catch (RuntimeException e) {
            if (sender != null) {
                sender.close();
            }
            if (client != null) {
                client.close();
            }
            throw e;
        }
    }

    /**
     * Prepares a bridge.
     *
     * @return a builder; the token is required
     */
    public static Builder builder() {
        return new Builder();
    }

    private TelephonyClient connect(PlanfixConnection connection) {
        TelephonyClient.Builder client = connection.client();
        connecting.accept(client);
        return client.build();
    }

    private TelephonyHandler handler(Builder builder) {
        TelephonyHandler.Builder receiving = TelephonyHandler.builder();
        builder.receiving.accept(receiving);
        receiving.token(builder.token()).onSetup(this::setUp);
        Dialer dialer = builder.dialer;
        if (dialer != null) {
            receiving.onMakeCall(call -> dial(dialer, call));
        }
        return receiving.build();
    }

    private synchronized void setUp(PlanfixConnection connection) throws Exception {
        if (closed) {
            throw new RefusedException(
                    "The exchange's program is being stopped; switch the integration on again later");
        }
        TelephonyClient next = connect(connection);
        try {
            connections.save(connection);
        } catch (Exception e) {
            next.close();
            throw e;
        }
        warnOfMove(account, connection.account());
        account = connection.account();
        TelephonyClient before = current;
        current = next;
        if (before != null) {
            before.close();
        }
        sender.courier().resume();
    }

    private void warnOfMove(@Nullable String from, String to) {
        if (from != null && !from.equals(to)) {
            LOG.warn(
                    "The integration was switched on in {}, before that in {}: the {} commands that wait go to the new account",
                    to,
                    from,
                    sender.courier().waiting());
        }
    }

    private void dial(Dialer dialer, MakeCall call) throws Exception {
        if (closed) {
            throw new RefusedException("The exchange's program is being stopped, so nobody could follow the call");
        }
        String callId = dialer.dial(call);
        if (callId == null || callId.isBlank()) {
            throw new IllegalStateException("The dialer returned no call id, so the call cannot be followed");
        }
        calls.placed(callId, call.to(), call.from());
    }

    private TelephonyClient current() {
        TelephonyClient client = current;
        if (client == null) {
            String reason = "Planfix's address is not known yet: switch the integration on in Planfix";
            throw new ConnectionException("connect", reason, false, null);
        }
        return client;
    }

    /**
     * Whether Planfix's address and key are known.
     *
     * @return false until the integration is switched on for the first time
     */
    public boolean isConnected() {
        return current != null;
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
     * Asks Planfix, for example {@link TelephonyClient#findCaller who is calling}, with whatever address and key it sent last.
     * Until the integration is switched on, each command is a {@link ConnectionException}.
     *
     * @return always the same client; closing it does nothing, the bridge closes what is behind it
     */
    public TelephonyClient planfix() {
        return planfix;
    }

    /** Lets the commands under way end and sends no more; what waits stays in the outbox. Set-ups and clicks are refused. */
    @Override
    public synchronized void close() {
        closed = true;
        sender.close();
        TelephonyClient client = current;
        if (client != null) {
            client.close();
        }
    }

    /** Collects what a bridge needs. Not thread-safe. */
    public static final class Builder {
        private @Nullable String token;
        private @Nullable Dialer dialer;
        private ConnectionStore connections = ConnectionStore.inMemory();
        private Consumer<TelephonyClient.Builder> connecting = client -> {};
        private Consumer<TelephonyHandler.Builder> receiving = handler -> {};
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
         * Sets where Planfix's address and key are kept. Without it: {@link ConnectionStore#inMemory}, so that the integration
         * has to be switched on again after a restart.
         *
         * @param value the store
         * @return this builder
         */
        public Builder connections(ConnectionStore value) {
            connections = Objects.requireNonNull(value, "connections");
            return this;
        }

        /**
         * Configures how Planfix's commands are received, for example from which account, and who hears of failures.
         *
         * @param configuration is given the handler's builder, whose token, {@code onMakeCall} and {@code onSetup} are the
         *     bridge's
         * @return this builder
         */
        public Builder handler(Consumer<TelephonyHandler.Builder> configuration) {
            receiving = Objects.requireNonNull(configuration, "handler");
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
         * @param configuration is given the builder of each client, which has address and key already
         * @return this builder
         */
        public Builder client(Consumer<TelephonyClient.Builder> configuration) {
            connecting = Objects.requireNonNull(configuration, "client");
            return this;
        }

        /**
         * Starts the bridge, with Planfix's address and key if they are stored already.
         *
         * @return a running bridge, to be closed
         * @throws IllegalArgumentException if the token is missing
         */
        public PbxBridge start() {
            return new PbxBridge(this);
        }
    }
}
