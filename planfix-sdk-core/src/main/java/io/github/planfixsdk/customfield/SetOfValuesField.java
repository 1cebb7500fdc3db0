package io.github.planfixsdk.customfield;

import java.util.List;

/** Several values out of a list. Planfix doesn't check that the list has them. Made by {@link CustomField}. */
public final class SetOfValuesField extends CustomField<List<String>> {
    SetOfValuesField(long id) {
        super(id, CustomFieldType.SET_OF_VALUES, Codecs.SET_OF_VALUES);
    }
}
