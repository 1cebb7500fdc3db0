package io.github.planfixsdk.model;

/** Something that can be asked for in {@code fields}: a system field by its name, a custom field by its number. */
public interface Field {
    /**
     * The word to put into {@code fields}.
     *
     * @return a system field's name or a custom field's number
     */
    String key();
}
