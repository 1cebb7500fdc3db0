package io.github.planfixsdk.chat;

/**
 * What the program's own objects throw. A store or listener in another language may throw whatever it likes, and an Error, too, must not
 * have a message delivered twice.
 */
final class Failures {
    private Failures() {}

    static RuntimeException told(Throwable failure) {
        return failure instanceof RuntimeException usual
                ? usual
                : new IllegalStateException("the program's own part failed", failure);
    }
}
