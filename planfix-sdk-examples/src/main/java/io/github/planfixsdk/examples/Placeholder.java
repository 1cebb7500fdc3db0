package io.github.planfixsdk.examples;

/** Placeholder. */
public final class Placeholder {
    private Placeholder() {}
}
