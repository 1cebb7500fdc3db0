package io.github.planfixsdk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token of Planfix's REST API: belongs to an employee, a contact or a robot, and is limited to scopes. Never shows
 * itself in text.
 */
public final class PlanfixToken {
    private final String secret;

    private PlanfixToken(String secret) {
        this.secret = secret;
    }

    /**
     * A token.
     *
     * @param secret as Planfix's access settings show it; white space around it is dropped
     * @return the token
     * @throws IllegalArgumentException if it is blank or holds a character that no token has
     */
    public static PlanfixToken of(String secret) {
        String trimmed = Objects.requireNonNull(secret, "token").trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(
                    "token is blank: create one in Planfix, account management, access to the API");
        }
        if (!trimmed.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "token holds white space or a character outside ASCII: copy it again, without \"Bearer\"");
        }
        return new PlanfixToken(trimmed);
    }

    String secret() {
        return secret;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanfixToken that
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.US_ASCII), that.secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "PlanfixToken[…]";
    }
}
