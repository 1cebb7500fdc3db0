package io.github.planfixsdk.routing;

/** When a chat is decided on; each chat once, whatever is reported afterwards. */
public enum ChatMoment {
    /** When it starts. */
    START,
    /** When it ends. */
    END,
    /** When the chosen tag is set: at the first report that has it, in any phase. */
    TAG
}
