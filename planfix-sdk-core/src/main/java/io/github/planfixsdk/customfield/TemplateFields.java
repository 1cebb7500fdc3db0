package io.github.planfixsdk.customfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The custom fields that one entity has: those attached to its template. A value for any other is taken by Planfix and not stored,
 * without a word; here such a request is found out before it is sent. Got from {@link EntitySection}; what was read is kept briefly.
 *
 * <p>Where Planfix doesn't tell the fields of a template, nothing is known to be foreign: lookups and checks then go by all fields
 * of the kind, and {@link #isKnown()} says so.
 */
public final class TemplateFields extends CatalogFields {
    /** What Planfix tells; nothing is known of a template that it doesn't find, or perhaps doesn't find, which is not settled. */
    record Attached(boolean known, boolean settled, List<CustomFieldDefinition> fields) {
        static final Attached UNKNOWN = new Attached(false, true, List.of());
        static final Attached DOUBTFUL = new Attached(false, false, List.of());

        static Attached of(List<CustomFieldDefinition> fields) {
            return new Attached(true, true, List.copyOf(fields));
        }

        boolean isEnough(Predicate<List<CustomFieldDefinition>> enough) {
            return known ? enough.test(fields) : settled;
        }
    }

    private final EntitySection section;
    private final Cached<Attached> attached;

    TemplateFields(EntitySection section, String owner, Cached<Attached> attached) {
        super(owner);
        this.section = section;
        this.attached = attached;
    }

    void forget() {
        attached.forget();
    }

    /**
     * Whether Planfix tells which fields these are.
     *
     * @return false for a template that Planfix doesn't find, or answers about with an unknown error, and if a request for something new names none
     */
    public boolean isKnown() {
        return attached.get(told -> told.isEnough(fields -> true)).known();
    }

    @Override
    List<CustomFieldDefinition> fields(Predicate<List<CustomFieldDefinition>> enough) {
        Attached told = attached.get(known -> known.isEnough(enough));
        return told.known() ? told.fields() : section.fields(enough);
    }

    @Override
    CustomFieldProblem absent(long id) {
        CustomFieldDefinition field = find(id, section.having(List.of(id)));
        return field == null
                ? CustomFieldProblem.unknown(id, section.owner())
                : CustomFieldProblem.notAttached(field, owner());
    }

    /**
     * The custom fields of a request that would not be stored, or not as they are meant.
     *
     * @param request what is to be sent
     * @return fields that aren't attached to the template, don't exist, are calculated by Planfix, or are of another type than the key
     *     they were set with, in the request's order; raw JSON has no type; empty if all would be stored, or if it isn't known
     */
    public List<CustomFieldProblem> foreignFields(CustomFieldPayload request) {
        List<Written> sent = request.written();
        if (sent.isEmpty()) {
            return List.of();
        }
        List<CustomFieldDefinition> fields =
                having(sent.stream().map(written -> written.field().id()).toList());
        List<CustomFieldProblem> problems = new ArrayList<>();
        for (Written written : sent) {
            long id = written.field().id();
            CustomFieldDefinition field = find(id, fields);
            if (field == null) {
                problems.add(absent(id));
            } else if (FieldKind.key(field.type(), id) instanceof ReadOnlyField) {
                problems.add(CustomFieldProblem.computed(field));
            } else if (isOther(field, written.type())) {
                problems.add(CustomFieldProblem.otherType(field, written.type()));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Checks a request before it is sent.
     *
     * <pre>{@code
     * planfix.tasks().update(id, catalog.tasks().of(id).require(request));
     * }</pre>
     *
     * @param <R> the request's class
     * @param request what is to be sent
     * @return the request
     * @throws CustomFieldMismatchException if a custom field would not be stored, or is of another type than its key; it lists all {@link #foreignFields}
     */
    public <R extends CustomFieldPayload> R require(R request) {
        Objects.requireNonNull(request, "request");
        CustomFieldMismatchException.throwIfAny(foreignFields(request));
        return request;
    }
}
