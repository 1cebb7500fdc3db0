package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.EntityRef;
import java.util.List;

/** Several tasks. Made by {@link CustomField}. */
public final class TasksField extends CustomField<List<EntityRef>> {
    TasksField(long id) {
        super(id, CustomFieldType.TASKS, RefCodecs.ENTITIES);
    }
}
