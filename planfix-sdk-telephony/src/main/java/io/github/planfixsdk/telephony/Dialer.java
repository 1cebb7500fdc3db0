package io.github.planfixsdk.telephony;

/** What an exchange does when an employee clicks on a number in Planfix. */
@FunctionalInterface
public interface Dialer {

    /**
     * Rings the employee and then, when they have picked up, calls the number. Returns as soon as the exchange has taken
     * the order, without waiting for anybody to answer: until then {@link Calls#find} does not know the call, and
     * {@link Calls#outgoing(String, String, String)} tells of it with the number it is given. Called by the server's
     * threads, several at once.
     *
     * @param call who calls whom
     * @return the exchange's unique id of the call, under which everything about it is reported
     * @throws Exception if it cannot be placed; {@link io.github.planfixsdk.inbound.RefusedException} if it never can be,
     *     for example because there is no such extension
     */
    String dial(MakeCall call) throws Exception;
}
