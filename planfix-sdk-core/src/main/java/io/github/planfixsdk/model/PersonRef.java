package io.github.planfixsdk.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an employee, a contact or a group of employees, in Planfix's prefixed form: {@code user:1}, {@code contact:5},
 * {@code group:3}. Immutable; equal by text.
 */
public final class PersonRef {
    /** What the reference points at. */
    public enum Kind {
        /** An employee ({@code user:}). */
        USER,
        /** A contact ({@code contact:}). */
        CONTACT,
        /** A group of employees ({@code group:}). */
        GROUP,
        /** A number without a prefix, or a prefix that this SDK doesn't know. */
        OTHER
    }

    private static final String USER_PREFIX = "user:";
    private static final String CONTACT_PREFIX = "contact:";
    private static final String GROUP_PREFIX = "group:";

    private final String text;
    private final Kind kind;
    private final long number;

    private PersonRef(String text, Kind kind, long number) {
        this.text = text;
        this.kind = kind;
        this.number = number;
    }

    /**
     * An employee.
     *
     * @param number the employee's number, at least 1
     * @return {@code user:number}
     * @throws IllegalArgumentException if the number isn't positive
     */
    public static PersonRef user(long number) {
        return new PersonRef(USER_PREFIX + positive("user", number), Kind.USER, number);
    }

    /**
     * A contact, a person or a company.
     *
     * @param number the contact's number, at least 1
     * @return {@code contact:number}
     * @throws IllegalArgumentException if the number isn't positive
     */
    public static PersonRef contact(long number) {
        return new PersonRef(CONTACT_PREFIX + positive("contact", number), Kind.CONTACT, number);
    }

    /**
     * A group of employees.
     *
     * @param number the group's number, at least 1
     * @return {@code group:number}
     * @throws IllegalArgumentException if the number isn't positive
     */
    public static PersonRef group(long number) {
        return new PersonRef(GROUP_PREFIX + positive("group", number), Kind.GROUP, number);
    }

    /**
     * A reference from text as Planfix writes it. Any text is kept, so that reading an answer never fails; {@link #kind()} tells
     * whether it was understood.
     *
     * @param text for example "user:1", or a number without a prefix
     * @return the reference
     * @throws IllegalArgumentException if the text is blank
     */
    public static PersonRef of(String text) {
        String trimmed = Objects.requireNonNull(text, "text").strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("person reference is blank: write user:1, contact:5 or group:3");
        }
        int colon = trimmed.indexOf(':');
        long number = number(trimmed, colon + 1);
        Kind kind = number < 0 ? Kind.OTHER : kind(trimmed);
        return new PersonRef(trimmed, kind, Math.max(number, 0));
    }

    private static Kind kind(String text) {
        if (text.startsWith(USER_PREFIX)) {
            return Kind.USER;
        }
        if (text.startsWith(CONTACT_PREFIX)) {
            return Kind.CONTACT;
        }
        return text.startsWith(GROUP_PREFIX) ? Kind.GROUP : Kind.OTHER;
    }

    private static long number(String text, int from) {
        int length = text.length();
        if (from >= length || length - from > 18) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static long positive(String kind, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(kind + " number is " + number + ": it must be at least 1");
        }
        return number;
    }

    /**
     * What the reference points at.
     *
     * @return {@link Kind#OTHER} when there is no prefix or an unknown one
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The number after the prefix.
     *
     * @return the number, or 0 when the text has none
     */
    public long number() {
        return number;
    }

    /**
     * Whether this is an employee.
     *
     * @return true for {@code user:}
     */
    public boolean isUser() {
        return kind == Kind.USER;
    }

    /**
     * Whether this is a contact.
     *
     * @return true for {@code contact:}
     */
    public boolean isContact() {
        return kind == Kind.CONTACT;
    }

    /**
     * Whether this is a group of employees.
     *
     * @return true for {@code group:}
     */
    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PersonRef that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The prefixed form, as it stands in JSON and in paths.
     *
     * @return for example "user:5"
     */
    @Override
    public String toString() {
        return text;
    }
}
