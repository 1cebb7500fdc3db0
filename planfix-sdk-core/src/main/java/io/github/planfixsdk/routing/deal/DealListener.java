package io.github.planfixsdk.routing.deal;

/** Passes deals on to the vendor. Called by several threads at once, but for one task by one at a time. */
@FunctionalInterface
public interface DealListener {
    /**
     * Tells the vendor of a deal that is new, or whose stage or amount is another one. After a crash, or if the
     * {@link DealStore} fails, the same state may come again.
     *
     * @param update the deal
     * @throws io.github.planfixsdk.inbound.RefusedException to give this state up for now: it is reported as skipped and not tried
     *     again, but not remembered as told either, so the task's next check tells it again if nothing has changed, and every change of
     *     the task in Planfix brings a check. To hear of a state no more, return as if it were told
     * @throws Exception if the vendor was not reached: the task is read and told again later
     */
    void onDeal(DealUpdate update) throws Exception;
}
