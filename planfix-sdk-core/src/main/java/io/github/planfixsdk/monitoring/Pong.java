package io.github.planfixsdk.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a ping. That it came means: the service is up, and the token is good.
 *
 * @param result Planfix's word for it, {@code success}
 */
public record Pong(@Nullable String result) {}
