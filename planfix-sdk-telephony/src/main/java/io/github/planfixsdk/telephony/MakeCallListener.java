package io.github.planfixsdk.telephony;

/** Places the calls that employees ask for in Planfix. */
@FunctionalInterface
public interface MakeCallListener {

    /**
     * Starts the call and returns without waiting for its end. Called by the server's threads, several at once.
     *
     * @param call who calls whom
     * @throws Exception if it cannot be placed; {@link io.github.planfixsdk.inbound.RefusedException} if it never can be,
     *     for example because there is no such extension
     */
    void onMakeCall(MakeCall call) throws Exception;
}
