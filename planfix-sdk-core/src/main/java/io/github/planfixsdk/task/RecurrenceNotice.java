package io.github.planfixsdk.task;

import org.jspecify.annotations.Nullable;

/**
 * The notice that a repetition is about to end.
 *
 * @param type Planfix's number of the kind of notice
 * @param day how many days ahead it is given
 */
public record RecurrenceNotice(
        @Nullable Integer type, @Nullable Integer day) {}
