package io.github.planfixsdk.inbound;

import java.util.Objects;

/**
 * Thrown by a callback of the program to refuse a command deliberately, for example because the chat or the extension
 * does not exist. Planfix is answered with status 400 in the form the command documents; the
 * {@linkplain InboundErrorListener error listener} is not called, since nothing failed.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason why; commands whose answer is shown to a person (telephony {@code setup}) send it, so it should hold
     *     no secret
     */
    public RefusedException(String reason) {
        super(Objects.requireNonNull(reason, "reason"));
    }

    /**
     * The reason given to the constructor.
     *
     * @return never null
     */
    public String reason() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
