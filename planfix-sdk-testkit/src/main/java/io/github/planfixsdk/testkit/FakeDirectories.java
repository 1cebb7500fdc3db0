package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The directories of a fake account. Thread-safe. */
public final class FakeDirectories {
    private final Account account;
    private final Store store;

    FakeDirectories(Account account) {
        this.account = account;
        this.store = account.store;
    }

    /**
     * Adds a directory. Its fields are custom fields of object type 2 whose {@code owner} is the directory; an entry
     * without a name of its own is shown by the first of them that holds text.
     *
     * @param json its properties, for example {@code {'name':'Products','group':{'id':1}}}
     * @return the directory's number, counted from 171
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long add(String json) {
        ObjectNode directory = Json.seed(json);
        synchronized (store) {
            return Store.put(store.directories, directory, 171);
        }
    }

    /**
     * Adds a group of directories.
     *
     * @param name the name
     * @return the group's number, counted from 1
     */
    public long addGroup(String name) {
        ObjectNode group = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.directoryGroups, group, 1);
        }
    }

    /**
     * Adds an entry or a group of entries.
     *
     * @param directory the directory's number
     * @param json the properties of the request's form; {@code key} is optional
     * @return the entry's key, counted from 1
     * @throws IllegalArgumentException if the text isn't a JSON object or names a field or group the directory hasn't
     * @throws NoSuchElementException if there is no such directory
     */
    public long addEntry(long directory, String json) {
        ObjectNode body = Json.seed(json);
        synchronized (store) {
            check(directory);
            try {
                return new DirectoryResource(account).add(directory, body, new ApiError(400, 8011, "json is wrong"));
            } catch (ApiError e) {
                throw new IllegalArgumentException(
                        e.text() + ": give only groups and fields of directory " + directory, e);
            }
        }
    }

    /**
     * Adds a saved filter of entries.
     *
     * @param directory the directory's number
     * @param json the filter: {@code id}, {@code name}, {@code filters} as in a list request, optionally {@code owner}
     * @throws IllegalArgumentException if the text isn't a JSON object with an id
     * @throws NoSuchElementException if there is no such directory
     */
    public void addFilter(long directory, String json) {
        ObjectNode filter = Json.seed(json);
        String id = filter.path("id").asText("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("json has no id: add one such as '4115'");
        }
        synchronized (store) {
            check(directory);
            store.directoryFilters(directory).put(id, filter);
        }
    }

    /**
     * Whether the answer to a new entry carries its key. The documented answer has no body at all.
     *
     * @param value default false
     */
    public void answerKeys(boolean value) {
        synchronized (store) {
            store.entryKeys = value;
        }
    }

    /**
     * Whether lists leave out entries in the archive unless a filter asks about it. Nobody documents what Planfix does.
     *
     * @param value default false
     */
    public void archiveApart(boolean value) {
        synchronized (store) {
            store.archiveApart = value;
        }
    }

    /**
     * A directory's entries and groups of entries, by key.
     *
     * @param directory the directory's number
     * @return copies, with every property and every custom field
     * @throws NoSuchElementException if there is no such directory
     */
    public List<JsonNode> entries(long directory) {
        synchronized (store) {
            ObjectNode definition = check(directory);
            StringBuilder fields = new StringBuilder("key,parentKey,name,archived,isGroup");
            for (ObjectNode field : EntryValues.fields(store, EntryValues.DIRECTORY, directory)) {
                fields.append(',').append(field.path("id").asText());
            }
            DirectoryResource resource = new DirectoryResource(account);
            return store.entries(directory).values().stream()
                    .<JsonNode>map(entry ->
                            resource.shown(definition, entry, fields.toString()).deepCopy())
                    .toList();
        }
    }

    private ObjectNode check(long directory) {
        ObjectNode definition = store.directories.get(directory);
        if (definition == null) {
            throw new NoSuchElementException("no directory " + directory);
        }
        return definition;
    }
}
