package io.github.planfixsdk.routing.deal;

/**
 * What a hook has done since it was started.
 *
 * @param received requests that named a task
 * @param unreadable requests that were answered 200 but named none
 * @param refused requests that were answered otherwise: another method or secret, no room, or the hook was closed
 * @param joined requests and calls of {@link DealHook#check} for whose task a check waited already
 * @param told updates that the listener took
 * @param repeated tasks read whose stage and amount had been told before
 * @param skipped tasks read of which nothing is told; {@link DealHookBuilder#onSkip} hears why
 * @param failed attempts after which a check is made again
 */
public record DealCounts(
        long received,
        long unreadable,
        long refused,
        long joined,
        long told,
        long repeated,
        long skipped,
        long failed) {}
