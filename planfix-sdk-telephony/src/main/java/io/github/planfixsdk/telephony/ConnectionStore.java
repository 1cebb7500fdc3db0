package io.github.planfixsdk.telephony;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the connection that Planfix sends when the integration is switched on. Planfix does not send it again, so an exchange
 * that is to survive a restart implements this over a file or table of its own, as it keeps its other secrets:
 *
 * <pre>{@code
 * TelephonyHandler handler = TelephonyHandler.builder().token(token).onSetup(connections).build();
 * Optional<TelephonyClient> planfix = connections.find().map(connection -> connection.client().build());
 * }</pre>
 *
 * <p>Implementations are called by several threads at once.
 */
public interface ConnectionStore extends SetupListener {

    /**
     * Replaces what is kept.
     *
     * @param connection the connection from now on
     * @throws Exception if it could not be kept; Planfix then shows that the integration was not switched on
     */
    void save(PlanfixConnection connection) throws Exception;

    /**
     * What was kept last.
     *
     * @return empty until the integration is switched on for the first time
     */
    Optional<PlanfixConnection> find();

    @Override
    default void onSetup(PlanfixConnection connection) throws Exception {
        save(connection);
    }

    /**
     * A store that forgets with the process.
     *
     * @return an empty store
     */
    static ConnectionStore inMemory() {
        AtomicReference<@Nullable PlanfixConnection> kept = new AtomicReference<>();
        return new ConnectionStore() {
            @Override
            public void save(PlanfixConnection connection) {
                kept.set(connection);
            }

            @Override
            public Optional<PlanfixConnection> find() {
                return Optional.ofNullable(kept.get());
            }
        };
    }
}
