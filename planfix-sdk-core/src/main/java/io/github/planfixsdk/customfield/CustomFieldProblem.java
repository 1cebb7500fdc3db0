package io.github.planfixsdk.customfield;

import org.jspecify.annotations.Nullable;

/**
 * Why a custom field cannot be used as it was meant to be.
 *
 * @param kind what is wrong
 * @param fieldId the field's number
 * @param fieldName the field's name; null if the account doesn't know the field
 * @param message what is wrong and what to do, with the field's number and name but no values
 */
public record CustomFieldProblem(
        Kind kind, long fieldId, @Nullable String fieldName, String message) {
    /** What can be wrong. */
    public enum Kind {
        /** There is no such field: it was deleted, belongs to another kind of object, or the number is wrong. */
        UNKNOWN,
        /** The field is of another type. */
        OTHER_TYPE,
        /** The field isn't attached to the template: Planfix would take its value, say success and store nothing. */
        NOT_ATTACHED,
        /** Planfix calculates the field: it would take a value, say success and store nothing. */
        COMPUTED
    }

    static CustomFieldProblem unknown(long id, String owner) {
        return new CustomFieldProblem(
                Kind.UNKNOWN,
                id,
                null,
                "custom field " + id + " is not among the fields of " + owner
                        + ": it was deleted, or the number is another field's or account's");
    }

    static CustomFieldProblem otherType(CustomFieldDefinition field, @Nullable CustomFieldType type) {
        return new CustomFieldProblem(
                Kind.OTHER_TYPE,
                field.id(),
                field.name(),
                describe(field) + " is of type " + field.type() + ", the key is for type " + type + ": use CustomField."
                        + FieldKind.method(field.type()) + "(" + field.id() + ")");
    }

    static CustomFieldProblem otherType(CustomFieldDefinition field, String name, String used) {
        return new CustomFieldProblem(
                Kind.OTHER_TYPE,
                field.id(),
                field.name(),
                describe(field) + " is of type " + field.type() + ": use " + FieldKind.method(field.type()) + "(\""
                        + name + "\") in place of " + used + "(\"" + name + "\")");
    }

    static CustomFieldProblem notAttached(CustomFieldDefinition field, String owner) {
        return new CustomFieldProblem(
                Kind.NOT_ATTACHED,
                field.id(),
                field.name(),
                describe(field) + " is not among the fields of " + owner
                        + ": Planfix would store nothing and say nothing; attach it to the template, or leave it out");
    }

    static CustomFieldProblem computed(CustomFieldDefinition field) {
        return new CustomFieldProblem(
                Kind.COMPUTED,
                field.id(),
                field.name(),
                describe(field) + " is of type " + field.type()
                        + ", which Planfix calculates: it would store nothing and say nothing; leave it out");
    }

    private static String describe(CustomFieldDefinition field) {
        return "custom field " + field.id() + " \"" + field.name() + "\"";
    }

    @Override
    public String toString() {
        return message;
    }
}
