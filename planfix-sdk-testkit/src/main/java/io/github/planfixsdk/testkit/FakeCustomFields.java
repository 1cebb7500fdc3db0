package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The custom fields of a fake account: what becomes of their definitions, and how their values are treated. Values are not
 * checked against a list's choices, as on real accounts. Thread-safe.
 */
public final class FakeCustomFields {
    private final Account account;
    private final Store store;

    FakeCustomFields(Account account) {
        this.account = account;
        this.store = account.store;
    }

    /**
     * Adds a set of fields.
     *
     * @param kind whose fields
     * @param name the name
     * @return the set's number, for {@code groupId} of definitions, counted from 1
     * @throws IllegalArgumentException for comments
     */
    public long addSet(EntityKind kind, String name) {
        if (kind == EntityKind.COMMENT) {
            throw new IllegalArgumentException("kind is COMMENT: comments have no custom fields");
        }
        ObjectNode set = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(account.fieldSets(kind.objectType()), set, 1);
        }
    }

    /**
     * Gives a field another name.
     *
     * @param id the field's number
     * @param name the new name
     * @throws NoSuchElementException if there is no such field
     */
    public void rename(long id, String name) {
        synchronized (store) {
            field(id).put("name", Objects.requireNonNull(name, "name"));
        }
    }

    /**
     * Deletes a field. Values that entities hold are no longer answered.
     *
     * @param id the field's number
     * @throws NoSuchElementException if there is no such field
     */
    public void delete(long id) {
        synchronized (store) {
            field(id);
            store.customFields.remove(id);
        }
    }

    private ObjectNode field(long id) {
        ObjectNode field = store.customFields.get(id);
        if (field == null) {
            throw new NoSuchElementException("no custom field " + id);
        }
        return field;
    }

    /**
     * Attaches fields to a template, which so far held every field or only some.
     *
     * @param kind whose template
     * @param template its number
     * @param fields the fields to add; a template without a list now has exactly these
     * @throws NoSuchElementException if there is no such template
     */
    public void attach(EntityKind kind, long template, long... fields) {
        synchronized (store) {
            ObjectNode found = store.templates(kind).get(template);
            if (found == null) {
                throw new NoSuchElementException("no template " + template);
            }
            ArrayNode attached = found.withArrayProperty("_fields");
            for (long field : fields) {
                attached.add(field);
            }
        }
    }

    /**
     * Refuses new entities with a value for a field outside their template, with status 400 and a text that ends with the
     * field's number, as some accounts do. Updates go on storing nothing without a word.
     *
     * @param value default false: on creation, too, nothing is stored and nothing is said
     */
    public void refuseForeignOnCreate(boolean value) {
        synchronized (store) {
            store.refuseForeignFields = value;
        }
    }

    /**
     * Stores descriptions as an HTML editor would: in a paragraph, without scripts and styles, with its own spelling of breaks
     * and ampersands.
     *
     * @param value default false: descriptions are kept as they were sent
     */
    public void rewriteDescriptions(boolean value) {
        synchronized (store) {
            store.rewriteHtml = value;
        }
    }

    /**
     * Answers values in the forms seen live: a list's value as an array, a period with {@code durationSec}.
     *
     * @param value default false: the documented forms
     */
    public void liveForms(boolean value) {
        synchronized (store) {
            store.liveFieldForms = value;
        }
    }
}
