package io.github.planfixsdk.customfield;

/** Yes or no. Made by {@link CustomField}. */
public final class CheckboxField extends CustomField<Boolean> {
    CheckboxField(long id) {
        super(id, CustomFieldType.CHECKBOX, Codecs.CHECKBOX);
    }
}
