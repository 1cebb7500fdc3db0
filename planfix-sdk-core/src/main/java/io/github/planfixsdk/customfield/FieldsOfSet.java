package io.github.planfixsdk.customfield;

import java.util.List;
import java.util.function.Predicate;

/** The fields of one set. */
final class FieldsOfSet extends CatalogFields {
    private final CatalogFields all;
    private final long set;

    FieldsOfSet(CatalogFields all, long set, String owner) {
        super(owner);
        this.all = all;
        this.set = set;
    }

    @Override
    List<CustomFieldDefinition> fields(Predicate<List<CustomFieldDefinition>> enough) {
        return ours(all.fields(fields -> enough.test(ours(fields))));
    }

    private List<CustomFieldDefinition> ours(List<CustomFieldDefinition> fields) {
        return fields.stream()
                .filter(field -> field.groupId() != null && field.groupId() == set)
                .toList();
    }

    @Override
    CustomFieldProblem absent(long id) {
        return CustomFieldProblem.unknown(id, owner());
    }
}
