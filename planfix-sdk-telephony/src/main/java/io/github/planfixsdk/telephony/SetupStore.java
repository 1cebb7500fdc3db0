package io.github.planfixsdk.telephony;

import java.util.Optional;

/**
 * Keeps what Planfix sent when the integration was switched on, so that a restarted program can go on. It holds a key:
 * store it like a password. Called by the server's threads, one at a time.
 */
public interface SetupStore {

    /**
     * The latest settings.
     *
     * @return empty if the integration was never switched on
     * @throws Exception if they cannot be read
     */
    Optional<Setup> load() throws Exception;

    /**
     * Replaces the settings. They are used once this has returned.
     *
     * @param setup the settings
     * @throws Exception if that fails; the reason of a {@link io.github.planfixsdk.inbound.RefusedException} is shown to
     *     whoever switches the integration on
     */
    void store(Setup setup) throws Exception;

    /**
     * A store that a restart empties. The integration has to be switched on again then.
     *
     * @return an empty store
     */
    static SetupStore inMemory() {
        return new MemorySetupStore();
    }
}
