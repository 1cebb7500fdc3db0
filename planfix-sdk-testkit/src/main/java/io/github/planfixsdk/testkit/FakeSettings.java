package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** Settings of a fake account that aren't entities, and states one can put its entities into. Thread-safe. */
public final class FakeSettings {
    private final Account account;
    private final Store store;

    FakeSettings(Account account) {
        this.account = account;
        this.store = account.store;
    }

    /**
     * Adds a custom field.
     *
     * @param kind whose field it is; comments have none
     * @param type the type's number, for example 0 for a line and 1 for a number
     * @param name the name
     * @return the field's number, counted from 101
     * @throws IllegalArgumentException for comments
     */
    public long addCustomField(EntityKind kind, int type, String name) {
        if (kind == EntityKind.COMMENT) {
            throw new IllegalArgumentException("kind is COMMENT: comments have no custom fields");
        }
        ObjectNode field = Json.object().put("name", Objects.requireNonNull(name, "name"));
        field.put("type", type).put("objectType", kind.objectType());
        synchronized (store) {
            return account.addCustomField(field);
        }
    }

    /**
     * Adds a custom field of any object type, with any property of a definition.
     *
     * @param json the definition; {@code id} is optional, {@code owner} is the data tag or directory it belongs to
     * @return the field's number
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addCustomField(String json) {
        ObjectNode field = Json.seed(json);
        if (field.has("owner")) {
            field.set("_owner", field.remove("owner"));
        }
        synchronized (store) {
            return account.addCustomField(field);
        }
    }

    /**
     * The account's custom fields once they are there, and how it treats their values.
     *
     * @return a view of this account
     */
    public FakeCustomFields customFields() {
        return new FakeCustomFields(account);
    }

    /**
     * Adds a template; new entities start with its values.
     *
     * @param kind whose template
     * @param json its properties
     * @param fields the custom fields attached to it; without any, entities of the template hold every field, with some,
     *     values of all others are taken and dropped without a word, as on real accounts
     * @return the template's number, counted from 1
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addTemplate(EntityKind kind, String json, long... fields) {
        ObjectNode body = Json.seed(json);
        ObjectNode template = Json.object();
        synchronized (store) {
            account.writer.apply(kind, template, body, EntityWriter.Mode.SEED);
            if (body.has("id")) {
                template.set("id", body.get("id"));
            }
            if (kind == EntityKind.TASK) {
                template.put("type", "Template");
            }
            if (fields.length > 0) {
                numbers(template, "_fields", fields);
            }
            return Store.put(store.templates(kind), template, 1);
        }
    }

    /**
     * Adds a group of contacts, projects or employees.
     *
     * @param kind whose group
     * @param name the name
     * @return the group's number, counted from 1
     */
    public long addGroup(EntityKind kind, String name) {
        ObjectNode group = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.groups(kind), group, 1);
        }
    }

    /**
     * Adds or replaces a task status. There are already 1 New, 2 In progress, 3 Completed and 6 Rejected.
     *
     * @param json the status, for example {@code {'id':7,'name':'Waiting','isActive':true}}
     * @return the status's number
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addStatus(String json) {
        ObjectNode status = Json.seed(json);
        synchronized (store) {
            return Store.put(store.statuses, status, 10);
        }
    }

    /**
     * Adds an entry with a name to a directory, and the directory itself if there is none. Fields then show the name;
     * {@link #directories()} does more.
     *
     * @param directory the directory's number
     * @param key the entry's key
     * @param name the entry's name
     */
    public void addDirectoryEntry(long directory, long key, String name) {
        synchronized (store) {
            if (!store.directories.containsKey(directory)) {
                ObjectNode definition = Json.object().put("id", directory).put("name", "Directory " + directory);
                Store.put(store.directories, definition, directory);
            }
            ObjectNode entry = Json.object().put("key", key).put("parentKey", 0);
            entry.put("name", Objects.requireNonNull(name, "name"));
            store.addEntry(directory, entry.put("archived", false).put("isGroup", false), key);
        }
    }

    /**
     * Adds a data tag.
     *
     * @param name the name
     * @return the data tag's number, counted from 1
     */
    public long addDataTag(String name) {
        ObjectNode tag = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.dataTags, tag, 1);
        }
    }

    /**
     * Adds a data tag in a group of data tags.
     *
     * @param name the name
     * @param group the group's name; an unknown one is added, too
     * @return the data tag's number, counted from 1
     */
    public long addDataTag(String name, String group) {
        synchronized (store) {
            long id = addDataTag(name);
            ObjectNode found = null;
            for (ObjectNode known : store.dataTagGroups.values()) {
                found = known.path("name").asText().equals(group) ? known : found;
            }
            if (found == null) {
                found = Json.object().put("name", Objects.requireNonNull(group, "group"));
                Store.put(store.dataTagGroups, found, 1);
            }
            ObjectNode tag = Objects.requireNonNull(store.dataTags.get(id));
            tag.set("group", EntryValues.named(found));
            return id;
        }
    }

    /**
     * The account's directories and their entries.
     *
     * @return a view of this account
     */
    public FakeDirectories directories() {
        return new FakeDirectories(account);
    }

    /**
     * Adds an employee position; once there is one, unknown positions fail on update.
     *
     * @param name the name
     * @return the position's number, counted from 1
     */
    public long addPosition(String name) {
        ObjectNode position = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.positions, position, 1);
        }
    }

    /**
     * Adds a process. There are already 1 for tasks and 51 for contacts, both with every status.
     *
     * @param kind tasks or contacts
     * @param name the name
     * @param statuses its statuses; without any it has all of the account's
     * @return the process's number
     * @throws IllegalArgumentException for other kinds
     */
    public long addProcess(EntityKind kind, String name, long... statuses) {
        if (kind != EntityKind.TASK && kind != EntityKind.CONTACT) {
            throw new IllegalArgumentException("kind is " + kind + ": only tasks and contacts have processes");
        }
        ObjectNode process = Json.object().put("name", Objects.requireNonNull(name, "name"));
        numbers(process, ProcessResource.STATUSES, statuses);
        synchronized (store) {
            return Store.put(store.processes(kind), process, 1);
        }
    }

    /**
     * Adds an object: a kind of task with its own statuses.
     *
     * @param json its properties, in the form of a task's request
     * @param statuses its statuses; without any it has all of the account's
     * @return the object's number, counted from 41
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addObject(String json, long... statuses) {
        ObjectNode body = Json.seed(json);
        ObjectNode object = Json.object();
        synchronized (store) {
            Defaults.fill(account, EntityKind.TASK, object);
            account.writer.apply(EntityKind.TASK, object, body, EntityWriter.Mode.SEED);
            if (body.has("id")) {
                object.set("id", body.get("id"));
            }
            numbers(object, ProcessResource.STATUSES, statuses);
            return Store.put(store.objects, object, 41);
        }
    }

    private static void numbers(ObjectNode node, String key, long... numbers) {
        ArrayNode list = node.putArray(key);
        for (long number : numbers) {
            list.add(number);
        }
    }

    /**
     * Adds a workspace.
     *
     * @param name the name
     * @return the workspace's number, counted from 1
     */
    public long addWorkspace(String name) {
        ObjectNode workspace = Json.object().put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.workspaces, workspace, 1);
        }
    }

    /**
     * Adds a Telegram bot, whose webhook can then be set up.
     *
     * @param id the bot's number
     */
    public void addTelegramBot(long id) {
        synchronized (store) {
            store.telegramBots.put(id, Json.object());
        }
    }

    /**
     * Answers in the form of the published examples where these contradict the schemas: {@code directory} in place of
     * {@code directories}, {@code posts} in place of {@code positions}, a data tag entry without its wrapper, report data
     * without the wrapper that live servers put around it, a report's time as plain text.
     *
     * @param value default false
     */
    public void exampleForms(boolean value) {
        synchronized (store) {
            store.exampleForms = value;
        }
    }

    /**
     * Adds a file that descriptions and comments can refer to.
     *
     * @param name the name
     * @param size the size, in the unit answers show
     * @return the file's number
     */
    public long addFile(String name, long size) {
        ObjectNode file = Json.object().put("size", size).put("name", Objects.requireNonNull(name, "name"));
        synchronized (store) {
            return Store.put(store.files, file, 204_301);
        }
    }

    /**
     * The account's files and their contents.
     *
     * @return a view of this account
     */
    public FakeFiles files() {
        return new FakeFiles(account);
    }

    /**
     * The account's reports and their generation.
     *
     * @return a view of this account
     */
    public FakeReports reports() {
        return new FakeReports(account);
    }

    /**
     * Changes that others make, and how lists show them.
     *
     * @return a view of this account
     */
    public FakeChanges changes() {
        return new FakeChanges(account);
    }

    /**
     * Adds a saved filter of tasks or contacts.
     *
     * @param kind which
     * @param json the filter: {@code id}, {@code name}, {@code filters} as in a list request, optionally {@code owner}
     * @throws IllegalArgumentException if the text isn't a JSON object with an id
     */
    public void addSavedFilter(EntityKind kind, String json) {
        ObjectNode filter = Json.seed(json);
        String id = filter.path("id").asText("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("json has no id: add one such as '4115'");
        }
        synchronized (store) {
            store.savedFilters(kind).put(id, filter);
        }
    }

    /**
     * Whether the account hides the phones of contacts from the token's owner: answers then have an empty number and a masked
     * one in which stars stand for the middle digits. Searches go on finding the whole number.
     *
     * @param value default false
     */
    public void hidePhones(boolean value) {
        synchronized (store) {
            store.hiddenPhones = value;
        }
    }

    /**
     * Something else begins to change an entity: updates are answered with 202 and wait.
     *
     * @param kind what it is
     * @param id its number
     */
    public void lock(EntityKind kind, long id) {
        synchronized (store) {
            store.lock(kind, id);
        }
    }

    /**
     * The other change is over: updates that wait are applied in their order.
     *
     * @param kind what it is
     * @param id its number
     */
    public void unlock(EntityKind kind, long id) {
        synchronized (store) {
            store.unlock(kind, id);
        }
    }

    /**
     * From now on updates leave a property unchanged and report it among their failures.
     *
     * @param kind of what
     * @param field the property
     * @param error the failure's text
     */
    public void refuse(EntityKind kind, String field, String error) {
        synchronized (store) {
            store.refusals(kind).put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(error, "error"));
        }
    }
}
