package io.github.planfixsdk.chat;

/** Placeholder. */
public final class Placeholder {
    private Placeholder() {}
}
