package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.Person;
import java.util.List;

/** Several employees, contacts and groups. Made by {@link CustomField}. */
public final class UsersField extends CustomField<List<Person>> {
    UsersField(long id) {
        super(id, CustomFieldType.USERS, RefCodecs.USERS);
    }
}
