package io.github.planfixsdk.delivery;

/** What becomes of a command that may have reached Planfix although no answer came. */
public enum WhenUnclear {
    /** It is set aside, and the lane goes on: for what must not be doubled, such as a message. */
    SET_ASIDE,
    /** It is sent again until an answer comes: for what says the same when said twice, such as a status. */
    REPEAT
}
