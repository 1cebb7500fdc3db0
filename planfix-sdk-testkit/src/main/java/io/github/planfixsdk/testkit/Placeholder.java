package io.github.planfixsdk.testkit;

/** Placeholder. */
public final class Placeholder {
    private Placeholder() {}
}
