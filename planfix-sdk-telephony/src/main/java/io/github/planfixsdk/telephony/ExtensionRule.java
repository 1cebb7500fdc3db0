package io.github.planfixsdk.telephony;

import java.util.Optional;

/**
 * Says which legs Planfix is told of. Planfix drops calls on short numbers it does not know and calls between short
 * numbers without a word, so a rule that knows the employees makes the reason visible here. Called once for each leg,
 * before its first event, by the threads that report calls, several at once; what waits here holds up all
 * reports of the call, whose lock is held. So a rule must not wait for other threads, nor touch the call.
 */
@FunctionalInterface
public interface ExtensionRule {
    /**
     * Looks at a leg.
     *
     * @param phone the other party's number in digits; a short number in a call between employees
     * @param ext the employee's short number
     * @return why nothing is sent of this leg, in words for a log; empty if it is sent. What a rule throws counts as empty:
     *     better told in vain than lost
     */
    Optional<String> reasonNotToSend(String phone, String ext);

    /**
     * Tells Planfix of every leg and leaves the choice to it.
     *
     * @return a rule without refusals
     */
    static ExtensionRule sendAll() {
        return (phone, ext) -> Optional.empty();
    }
}
