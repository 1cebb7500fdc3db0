package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;

/**
 * Makes the requests that Planfix would send, to test a {@link TelephonyHandler} without a server:
 *
 * <pre>{@code
 * InboundResponse answer = handler.handle(TelephonyRequests.makeCall(token, "102", "79101234567"));
 * }</pre>
 */
public final class TelephonyRequests {
    private TelephonyRequests() {}

    /**
     * An employee clicks on a number.
     *
     * @param token the key the handler expects
     * @param from the employee's short number
     * @param to the number to call
     * @return a POST with an encoded form
     */
    public static InboundRequest makeCall(String token, String from, String to) {
        return InboundRequest.post(Form.builder()
                .add("cmd", "makeCall")
                .add("from", from)
                .add("to", to)
                .add("token", token)
                .build());
    }

    /**
     * The integration is switched on.
     *
     * @param token the key the handler expects
     * @param planfixToken the key for commands to Planfix
     * @param planfixUrl the address for commands to Planfix
     * @return a POST with an encoded form
     */
    public static InboundRequest setup(String token, String planfixToken, String planfixUrl) {
        return InboundRequest.post(Form.builder()
                .add("cmd", "setup")
                .add("token", token)
                .add("planfix_token", planfixToken)
                .add("planfix_url", planfixUrl)
                .build());
    }
}
