package io.github.planfixsdk.telephony;

/** Placeholder. */
public final class Placeholder {
    private Placeholder() {}
}
