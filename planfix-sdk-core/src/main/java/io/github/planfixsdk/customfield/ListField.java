package io.github.planfixsdk.customfield;

/** One value out of a list. Planfix doesn't check that the list has it. Made by {@link CustomField}. */
public final class ListField extends CustomField<String> {
    ListField(long id) {
        super(id, CustomFieldType.LIST, Codecs.LIST);
    }
}
