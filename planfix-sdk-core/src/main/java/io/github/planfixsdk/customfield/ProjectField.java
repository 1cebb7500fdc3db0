package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.EntityRef;

/** A project. Made by {@link CustomField}. */
public final class ProjectField extends CustomField<EntityRef> {
    ProjectField(long id) {
        super(id, CustomFieldType.PROJECT, RefCodecs.ENTITY);
    }
}
