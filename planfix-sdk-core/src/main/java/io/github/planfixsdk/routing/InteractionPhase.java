package io.github.planfixsdk.routing;

/** Which moment of its life an {@link Interaction} reports. */
public enum InteractionPhase {
    /** It has begun: the telephone rings, the chat has its first message. */
    STARTED,
    /** Somebody of ours took the call, or joined the chat. */
    ANSWERED,
    /** The visitor left contact data after a chat began. */
    IDENTIFIED,
    /** A tag was set while it runs or afterwards. */
    TAGGED,
    /** It is over; requests have no other phase. */
    FINISHED,
    /** Something came after the end, such as the recording of a talk. */
    RECORDED
}
