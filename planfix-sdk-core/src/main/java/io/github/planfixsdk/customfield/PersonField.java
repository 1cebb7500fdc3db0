package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.Person;

/** A contact, an employee, or any person or group, by the field's type. Made by {@link CustomField}. */
public final class PersonField extends CustomField<Person> {
    PersonField(long id, CustomFieldType type, Codec<Person> codec) {
        super(id, type, codec);
    }
}
