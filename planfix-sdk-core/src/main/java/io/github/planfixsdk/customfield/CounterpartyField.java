package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.Person;

/** A counterparty: a contact or company. Made by {@link CustomField}. */
public final class CounterpartyField extends CustomField<Person> {
    CounterpartyField(long id) {
        super(id, CustomFieldType.COUNTERPARTY, RefCodecs.CONTACT);
    }
}
