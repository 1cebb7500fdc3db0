package io.github.planfixsdk.checklist;

import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * An item of a task's checklist. Whatever wasn't asked for is null.
 *
 * @param id the number of the item
 * @param name what is to be done
 * @param isDone whether it is done
 * @param parent the task or the item it stands under
 * @param dateTime its date and time; servers send them as an object or as one ISO text without a zone
 * @param assignees who is to do it
 */
public record ChecklistItem(
        long id,
        @Nullable String name,
        @Nullable Boolean isDone,
        @Nullable EntityRef parent,
        @Nullable TimePoint dateTime,
        @Nullable People assignees) {}
