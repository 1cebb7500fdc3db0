package io.github.planfixsdk.comment;

import org.jspecify.annotations.Nullable;

/**
 * A change of a task's status, as a comment records it.
 *
 * @param newStatusId the number of the status after
 * @param oldStatusId the number of the status before
 */
public record StatusChange(
        @Nullable Long newStatusId, @Nullable Long oldStatusId) {}
