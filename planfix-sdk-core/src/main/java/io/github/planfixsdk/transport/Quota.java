package io.github.planfixsdk.transport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of the account's requests of the day are left, as Planfix's last answer said. Planfix refreshes the figure
 * about every ten minutes and sometimes leaves it out.
 *
 * @param remaining the requests left
 * @param resetAt when the day's quota resets, by this machine's clock; null if the answer didn't say
 * @param observedAt when the answer came
 */
public record Quota(long remaining, @Nullable Instant resetAt, Instant observedAt) {}
