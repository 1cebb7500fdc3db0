package io.github.planfixsdk.chat;

import org.jspecify.annotations.Nullable;

/**
 * The task Planfix keeps a chat in.
 *
 * @param number the task's number, as REST takes it
 * @param active whether the task's status is an active one; null when Planfix did not say
 */
public record ChatTask(long number, @Nullable Boolean active) {}
