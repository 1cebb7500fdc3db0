package io.github.planfixsdk.customfield;

import java.util.List;
import java.util.function.Predicate;

/** The custom fields of one directory, of one data tag, or of the account itself. All its entries have all of them. */
public final class CatalogSection extends CatalogFields {
    private final Cached<List<CustomFieldDefinition>> definitions;

    CatalogSection(String owner, Cached<List<CustomFieldDefinition>> definitions) {
        super(owner);
        this.definitions = definitions;
    }

    @Override
    List<CustomFieldDefinition> fields(Predicate<List<CustomFieldDefinition>> enough) {
        return definitions.get(enough);
    }

    @Override
    CustomFieldProblem absent(long id) {
        return CustomFieldProblem.unknown(id, owner());
    }

    /** Forgets these definitions: the next lookup reads them again. */
    public void refresh() {
        definitions.forget();
    }
}
