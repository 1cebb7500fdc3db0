package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message: not its content but the address to fetch it from.
 *
 * @param name the file's name, null when the other side gave none
 * @param url where it lies
 */
public record Attachment(@Nullable String name, String url) {

    /**
     * Checks the address.
     *
     * @param name the file's name, null when the other side gave none
     * @param url where it lies
     * @throws IllegalArgumentException if the address is blank
     */
    public Attachment {
        Require.notBlank(url, "url");
    }
}
