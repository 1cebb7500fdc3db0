package io.github.planfixsdk.internal.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key that shows itself to nobody: not in texts, not through the time a comparison takes. */
public final class Secret {
    private final String value;
    private final byte[] bytes;

    private Secret(String value) {
        this.value = value;
        this.bytes = value.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Wraps a key.
     *
     * @param value the key
     * @param where to find the right one, for the message
     * @return the secret
     * @throws IllegalArgumentException if it is blank
     */
    public static Secret of(String value, String where) {
        if (Objects.requireNonNull(value, "token").isBlank()) {
            throw new IllegalArgumentException("token is blank; " + where);
        }
        return new Secret(value);
    }

    /**
     * The key itself.
     *
     * @return for the request's body only
     */
    public String reveal() {
        return value;
    }

    /**
     * Compares in a time that does not depend on where the texts differ.
     *
     * @param candidate what was received
     * @return whether it is the key
     */
    public boolean matches(@Nullable String candidate) {
        return candidate != null && MessageDigest.isEqual(bytes, candidate.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Blots the key out of a text of somebody else's making.
     *
     * @param text any text
     * @return the text with *** for the key
     */
    public String redact(String text) {
        return text.replace(value, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
