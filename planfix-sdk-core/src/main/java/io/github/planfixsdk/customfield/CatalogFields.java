package io.github.planfixsdk.customfield;

import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Custom fields by name: of a kind of object, of one of its sets, or of one entity. Got from a {@link CustomFieldCatalog}.
 *
 * <p>A name is looked for as it is, then in any case, then among the names in other languages; blanks around it don't count. Every
 * lookup may read from Planfix, and throws a {@link io.github.planfixsdk.error.PlanfixException} if that fails. A method for a type
 * throws a {@link CustomFieldMismatchException} if the field is of another, with the right method in its message; all throw an
 * {@link UnresolvedNameException} that lists candidates if nothing or more than one field has the name. Immutable and thread-safe.
 */
public abstract class CatalogFields extends NamedKeys {
    private static final int MOST_CANDIDATES = 50;

    private final String owner;

    CatalogFields(String owner) {
        this.owner = owner;
    }

    /** Whose fields these are, for messages. */
    final String owner() {
        return owner;
    }

    /** The definitions; newer ones if these aren't enough and newer ones are to be had. */
    abstract List<CustomFieldDefinition> fields(Predicate<List<CustomFieldDefinition>> enough);

    /** What is wrong with a key whose field isn't among these. */
    abstract CustomFieldProblem absent(long id);

    /**
     * All these fields.
     *
     * @return their definitions in Planfix's order; immutable
     */
    public List<CustomFieldDefinition> all() {
        return fields(all -> true);
    }

    /**
     * A field by its name.
     *
     * @param name the name, also in another language of the account
     * @return its definition
     * @throws UnresolvedNameException if no field has the name, or more than one has
     */
    public final CustomFieldDefinition definition(String name) {
        Objects.requireNonNull(name, "name");
        return one(name, fields(all -> !named(name, all).isEmpty()));
    }

    /**
     * A field by its number.
     *
     * @param id the number
     * @return its definition
     * @throws UnresolvedNameException if there is no such field
     */
    public final CustomFieldDefinition definition(long id) {
        List<CustomFieldDefinition> fields = having(List.of(id));
        CustomFieldDefinition field = find(id, fields);
        if (field == null) {
            List<String> candidates = fields.stream()
                    .limit(MOST_CANDIDATES)
                    .map(other -> "\"" + other.name() + "\" (" + other.id() + ")")
                    .toList();
            throw new UnresolvedNameException(what(), Long.toString(id), false, candidates);
        }
        return field;
    }

    private String what() {
        return "custom field of " + owner;
    }

    private CustomFieldDefinition one(String name, List<CustomFieldDefinition> fields) {
        List<CustomFieldDefinition> named = named(name, fields);
        return Names.one(
                what(),
                name,
                named.isEmpty() ? fields : named,
                field -> matching(name, field),
                CustomFieldDefinition::id);
    }

    /** The name by which the field is meant, if it is meant at all. */
    private static @Nullable String matching(String name, CustomFieldDefinition field) {
        boolean own =
                !Names.having(name, List.of(field), CustomFieldDefinition::name).isEmpty();
        String translation = own ? null : translation(name, field);
        return translation == null ? field.name() : translation;
    }

    private static List<CustomFieldDefinition> named(String name, List<CustomFieldDefinition> fields) {
        List<CustomFieldDefinition> named = Names.having(name, fields, CustomFieldDefinition::name);
        return named.isEmpty()
                ? fields.stream()
                        .filter(field -> translation(name, field) != null)
                        .toList()
                : named;
    }

    private static @Nullable String translation(String name, CustomFieldDefinition field) {
        List<String> same = Names.having(name, field.names().values(), text -> text);
        return same.isEmpty() ? null : same.get(0);
    }

    static @Nullable CustomFieldDefinition find(long id, List<CustomFieldDefinition> fields) {
        for (CustomFieldDefinition field : fields) {
            if (field.id() == id) {
                return field;
            }
        }
        return null;
    }

    @Override
    final <F extends ReadableField<?>> F key(String name, LongFunction<F> key, String method) {
        CustomFieldDefinition field = definition(name);
        F made = key.apply(field.id());
        if (isOther(field, made.type())) {
            throw new CustomFieldMismatchException(List.of(CustomFieldProblem.otherType(field, name, method)));
        }
        return made;
    }

    /** Without a type in the definition, or a key to raw JSON, there is nothing to compare. */
    static boolean isOther(CustomFieldDefinition field, @Nullable CustomFieldType type) {
        return field.type() != null && type != null && !field.type().equals(type);
    }

    /**
     * What is wrong with typed keys: numbers that aren't among these fields, fields of another type.
     *
     * @param keys keys, usually constants of the program
     * @return all problems in the order of the keys; empty if all fit
     */
    public final List<CustomFieldProblem> problems(ReadableField<?>... keys) {
        List<ReadableField<?>> wanted = List.of(keys);
        List<CustomFieldDefinition> fields =
                having(wanted.stream().map(ReadableField::id).toList());
        List<CustomFieldProblem> problems = new ArrayList<>();
        for (ReadableField<?> key : wanted) {
            CustomFieldDefinition field = find(key.id(), fields);
            if (field == null) {
                problems.add(absent(key.id()));
            } else if (isOther(field, key.type())) {
                problems.add(CustomFieldProblem.otherType(field, key.type()));
            }
        }
        return List.copyOf(problems);
    }

    /** The definitions, newer ones if one of these numbers isn't among them. */
    final List<CustomFieldDefinition> having(List<Long> ids) {
        return fields(all -> ids.stream().allMatch(id -> find(id, all) != null));
    }

    /**
     * Checks typed keys, so that a program with a wrong one fails when it starts.
     *
     * @param keys keys, usually constants of the program
     * @throws CustomFieldMismatchException if any doesn't fit; it lists all {@link #problems(ReadableField[])}
     */
    public final void check(ReadableField<?>... keys) {
        CustomFieldMismatchException.throwIfAny(problems(keys));
    }

    /** {@return whose fields these are} */
    @Override
    public final String toString() {
        return "custom fields of " + owner;
    }
}
