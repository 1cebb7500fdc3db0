package io.github.planfixsdk.telephony;

/**
 * The integration is being switched on: where and with which key the exchange reaches Planfix from now on. Both fit
 * {@link TelephonyClient.Builder}. {@link #toString()} hides the key.
 *
 * @param planfixToken the key for commands to Planfix
 * @param planfixUrl the address for commands to Planfix, of the form {@code https://<account>/tel/api}
 */
public record Setup(String planfixToken, String planfixUrl) {

    @Override
    public String toString() {
        return "Setup[planfixToken=***, planfixUrl=" + planfixUrl + "]";
    }
}
