package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.EntityRef;

/** A task. Made by {@link CustomField}. */
public final class TaskField extends CustomField<EntityRef> {
    TaskField(long id) {
        super(id, CustomFieldType.TASK, RefCodecs.ENTITY);
    }
}
