package io.github.planfixsdk.telephony;

/** Takes over the settings when the integration is switched on in Planfix. */
@FunctionalInterface
public interface SetupListener {

    /**
     * Stores address and key. Called by the server's threads.
     *
     * @param setup the settings
     * @throws Exception if that fails. The reason of a {@link io.github.planfixsdk.inbound.RefusedException} is shown to
     *     whoever switches the integration on; of any other exception they see only that something failed
     */
    void onSetup(Setup setup) throws Exception;
}
