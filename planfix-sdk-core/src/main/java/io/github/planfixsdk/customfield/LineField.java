package io.github.planfixsdk.customfield;

/** A line of text, at most 255 characters. Made by {@link CustomField}. */
public final class LineField extends CustomField<String> {
    LineField(long id) {
        super(id, CustomFieldType.LINE, Codecs.LINE);
    }
}
