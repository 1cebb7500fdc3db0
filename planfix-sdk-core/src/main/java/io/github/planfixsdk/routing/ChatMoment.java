package io.github.planfixsdk.routing;

/** When a chat is decided on; each chat once, whatever is reported afterwards. */
public enum ChatMoment {
    /** When it starts, or when the visitor leaves contact data afterwards, unless it was decided on by then. */
    START,
    /** When it ends, or when the visitor leaves contact data after that, unless it was decided on by then. */
    END,
    /** When the chosen tag is set: at the first report that has it, in any phase. */
    TAG
}
