package io.github.planfixsdk.testkit;

import java.util.Objects;

/**
 * A file an operator attaches to a chat message.
 *
 * @param name the file's name as shown
 * @param url where the provider fetches it
 */
public record ChatAttachment(String name, String url) {
    /**
     * Checks the values.
     *
     * @param name the file's name as shown
     * @param url where the provider fetches it
     * @throws NullPointerException if one is null
     */
    public ChatAttachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
    }
}
