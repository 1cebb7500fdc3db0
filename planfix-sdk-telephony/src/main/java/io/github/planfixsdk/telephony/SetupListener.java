package io.github.planfixsdk.telephony;

/** Takes the connection over when the integration is switched on in Planfix; a {@link ConnectionStore} is one. */
@FunctionalInterface
public interface SetupListener {

    /**
     * Takes address and key of Planfix. Called by the server's threads; when the integration is switched on anew, again.
     *
     * @param connection the connection from now on
     * @throws Exception if that fails. The reason of a {@link io.github.planfixsdk.inbound.RefusedException} is shown to
     *     whoever switches the integration on; of any other exception they see only that something failed
     */
    void onSetup(PlanfixConnection connection) throws Exception;
}
