package io.github.planfixsdk.routing;

import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.internal.Names;
import io.github.planfixsdk.model.PersonRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a Planfix account, for a configuration to be checked against. Immutable; the caller collects it, so
 * that checking needs no input or output. What isn't given is not checked.
 */
public final class AccountSnapshot {
    private static final CustomFieldType UNKNOWN_TYPE = CustomFieldType.of(Integer.MAX_VALUE);

    private final @Nullable Set<PersonRef> employees;
    private final Map<FieldMapping.Entity, Map<Long, CustomFieldType>> fields;
    private final Map<FieldMapping.Entity, List<CustomFieldDefinition>> named;
    private final @Nullable Set<String> scopes;

    private AccountSnapshot(Builder builder) {
        this.employees = builder.employees;
        this.fields = Map.copyOf(builder.fields);
        this.named = Map.copyOf(builder.named);
        this.scopes = builder.scopes;
    }

    /**
     * Starts a snapshot of which nothing is known.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Groups are not synchronised, so nothing is known against them. */
    boolean knows(PersonRef employee) {
        return employees == null || !employee.isUser() || employees.contains(employee);
    }

    boolean grants(String scope) {
        return scopes == null || scopes.contains(scope);
    }

    Optional<Map<Long, CustomFieldType>> fields(FieldMapping.Entity entity) {
        return Optional.ofNullable(fields.get(entity));
    }

    /** The numbers of the fields that have a name; null if no names are known. */
    @Nullable
    List<Long> named(FieldMapping.Entity entity, String name) {
        List<CustomFieldDefinition> all = named.get(entity);
        if (all == null) {
            return null;
        }
        List<CustomFieldDefinition> own = Names.having(name, all, CustomFieldDefinition::name);
        return (own.isEmpty()
                        ? all.stream().filter(field -> !Names.having(
                                        name, field.names().values(), text -> text)
                                .isEmpty())
                        : own.stream())
                .map(CustomFieldDefinition::id)
                .toList();
    }

    /** How much is known; nothing of what. */
    @Override
    public String toString() {
        return "AccountSnapshot employees " + (employees == null ? "?" : employees.size()) + ", fields of "
                + fields.keySet() + ", scopes " + (scopes == null ? "?" : scopes.size());
    }

    /** Builds an {@link AccountSnapshot}. Not for use by several threads. */
    public static final class Builder {
        private final Map<FieldMapping.Entity, Map<Long, CustomFieldType>> fields = new LinkedHashMap<>();
        private final Map<FieldMapping.Entity, List<CustomFieldDefinition>> named = new LinkedHashMap<>();
        private @Nullable Set<PersonRef> employees;
        private @Nullable Set<String> scopes;

        private Builder() {}

        /**
         * Gives the synchronised employees; all others count as unknown.
         *
         * @param all the employees
         * @return this builder
         */
        public Builder employees(Collection<PersonRef> all) {
            employees = Set.copyOf(all);
            return this;
        }

        /**
         * Gives the custom fields of an entity with their types; all others count as missing.
         *
         * @param entity whose fields they are
         * @param types the types by the fields' numbers
         * @return this builder
         */
        public Builder fields(FieldMapping.Entity entity, Map<Long, CustomFieldType> types) {
            fields.put(Objects.requireNonNull(entity, "entity"), Map.copyOf(types));
            named.remove(entity);
            return this;
        }

        /**
         * Gives the custom fields of an entity with their names and types, such as {@code catalog.tasks().all()}; all others
         * count as missing. Without it, fields that are given by name are not checked.
         *
         * @param entity whose fields they are
         * @param definitions the fields
         * @return this builder
         */
        public Builder fields(FieldMapping.Entity entity, Collection<CustomFieldDefinition> definitions) {
            Map<Long, CustomFieldType> types = new LinkedHashMap<>();
            for (CustomFieldDefinition field : definitions) {
                types.put(field.id(), field.type() == null ? UNKNOWN_TYPE : field.type());
            }
            fields(entity, types);
            named.put(entity, List.copyOf(definitions));
            return this;
        }

        /**
         * Gives the scopes of the token; all others count as lacking.
         *
         * @param granted the scopes, such as {@code task_add}
         * @return this builder
         */
        public Builder scopes(Collection<String> granted) {
            scopes = Set.copyOf(granted);
            return this;
        }

        /**
         * Builds the snapshot.
         *
         * @return an immutable snapshot
         */
        public AccountSnapshot build() {
            return new AccountSnapshot(this);
        }
    }
}
