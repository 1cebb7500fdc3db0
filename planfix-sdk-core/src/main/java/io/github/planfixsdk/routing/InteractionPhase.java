package io.github.planfixsdk.routing;

/** Which moment of its life an {@link Interaction} reports. */
public enum InteractionPhase {
    /** It has begun: the telephone rings, the chat has its first message. */
    STARTED,
    /** A tag was set while it runs or afterwards. */
    TAGGED,
    /** It is over; requests have no other phase. */
    FINISHED
}
