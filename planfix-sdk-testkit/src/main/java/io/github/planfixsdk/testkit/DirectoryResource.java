package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Directories, their groups, entries and saved filters. The documentation names no scope for them. */
final class DirectoryResource {
    private final Account account;
    private final Store store;
    private final EntryValues values;

    DirectoryResource(Account account) {
        this.account = account;
        this.store = account.store;
        this.values = new EntryValues(account);
    }

    void register(RestApi api) {
        api.add("GET", "directory/groups", null, call -> groups(call));
        api.add("POST", "directory/list", null, this::list);
        api.add(
                "GET",
                "directory/#",
                null,
                call -> RestCall.one("directory", shown(directory(call, 404), call.query("fields"))));
        api.add("POST", "directory/#/filters", null, this::filters);
        api.add("POST", "directory/#/entry/list", null, this::entries);
        api.add("POST", "directory/#/entry/", null, this::create);
        api.add("GET", "directory/#/entry/#", null, call -> {
            ObjectNode directory = directory(call, 400);
            return RestCall.one("entry", shown(directory, entry(call), call.query("fields")));
        });
        api.add("POST", "directory/#/entry/#", null, this::update);
        api.add("DELETE", "directory/#/entry/#", null, this::delete);
    }

    private HttpReply groups(RestCall call) {
        return RestCall.list(
                "groups",
                store.directoryGroups.values().stream()
                        .map(group -> Projection.pick(group, call.query("fields")))
                        .toList());
    }

    private ObjectNode directory(RestCall call, int status) {
        ObjectNode directory = store.directories.get(call.id(0));
        if (directory == null) {
            throw new ApiError(status, 8000, "Directory not found by id - " + call.id(0));
        }
        return directory;
    }

    private ObjectNode shown(ObjectNode directory, @Nullable String fields) {
        ObjectNode view = directory.deepCopy();
        ObjectNode group =
                store.directoryGroups.get(directory.path("group").path("id").asLong());
        if (group != null) {
            view.set("group", EntryValues.named(group));
        }
        view.set(
                "fields",
                values.definitions(EntryValues.DIRECTORY, directory.path("id").asLong()));
        return Projection.asked(view, "id", fields);
    }

    private HttpReply list(RestCall call) {
        long group = call.body().path("groupId").asLong();
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode directory : store.directories.values()) {
            if (group == 0 || directory.path("group").path("id").asLong() == group) {
                found.add(directory);
            }
        }
        String fields = call.bodyText("fields");
        return RestCall.list(
                store.exampleForms ? "directory" : "directories",
                call.page(found).stream()
                        .map(directory -> shown(directory, fields))
                        .toList());
    }

    private HttpReply filters(RestCall call) {
        long directory = directory(call, 400).path("id").asLong();
        List<ObjectNode> shown = new ArrayList<>();
        for (ObjectNode filter : store.directoryFilters(directory).values()) {
            ObjectNode view = Json.object().put("id", filter.path("id").asText());
            view.put("name", filter.path("name").asText(""));
            if (filter.has("owner")) {
                view.set("owner", account.projection.person(filter.get("owner")));
            }
            shown.add(view);
        }
        return RestCall.list("filters", shown);
    }

    private NavigableMap<Long, ObjectNode> entriesOf(RestCall call) {
        return store.entries(call.id(0));
    }

    private ObjectNode entry(RestCall call) {
        ObjectNode entry = entriesOf(call).get(call.id(1));
        if (entry == null) {
            throw new ApiError(400, 8010, "Entry not found by key - " + call.id(1));
        }
        return entry;
    }

    ObjectNode shown(ObjectNode directory, ObjectNode entry, @Nullable String fields) {
        ObjectNode view = entry.deepCopy();
        view.set("directory", EntryValues.named(directory));
        return values.asked(entry, view, fields);
    }

    private HttpReply entries(RestCall call) {
        ObjectNode body = call.body();
        ObjectNode directory = directory(call, 400);
        List<Predicate<ObjectNode>> conditions = new ArrayList<>();
        if (!Json.absent(body.path("filters"))) {
            conditions.add(FilterEngine.compile(account.filters.directoryEntries, body.path("filters")));
        }
        JsonNode saved = body.path("filterId");
        if (!Json.absent(saved)) {
            ObjectNode filter = store.directoryFilters(call.id(0)).get(saved.asText());
            if (filter == null) {
                throw ApiError.invalid("Filter not found by id " + saved.asText());
            }
            conditions.add(FilterEngine.compile(account.filters.directoryEntries, filter.path("filters")));
        }
        long group = body.path("groupId").asLong();
        if (group > 0) {
            conditions.add(entry -> store.groupsAbove(entry).contains(group));
        }
        if (Json.truthy(body.path("groupsOnly"))) {
            conditions.add(entry -> entry.path("isGroup").asBoolean());
        }
        if (Json.truthy(body.path("entriesOnly"))) {
            conditions.add(entry -> !entry.path("isGroup").asBoolean());
        }
        if (store.archiveApart && !body.path("filters").findValuesAsText("type").contains("6005")) {
            conditions.add(entry -> !entry.path("archived").asBoolean());
        }
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode entry : entriesOf(call).values()) {
            if (conditions.stream().allMatch(condition -> condition.test(entry))) {
                found.add(entry);
            }
        }
        String fields = call.bodyText("fields");
        return RestCall.list(
                "directoryEntries",
                call.page(found).stream()
                        .map(entry -> shown(directory, entry, fields))
                        .toList());
    }

    /** The documented answer has no body: the new key has to be looked up. */
    private HttpReply create(RestCall call) {
        long directory = directory(call, 400).path("id").asLong();
        ObjectNode body = call.body();
        ApiError refusal = new ApiError(400, 8011, "Error add entry");
        boolean named = !body.path("name").asText("").isBlank();
        if (!named
                && (Json.truthy(body.path("isGroup"))
                        || body.path("customFieldData").isEmpty())) {
            throw refusal;
        }
        body.remove("key");
        long key = add(directory, body, refusal);
        return store.entryKeys ? RestCall.success(200, Json.object().put("key", key)) : HttpReply.empty(200);
    }

    /** Adds an entry and gives it the next key, unless it has one. */
    long add(long directory, ObjectNode body, ApiError refusal) {
        ObjectNode entry = Json.object().put("key", 0).put("parentKey", 0);
        entry.put("_directory", directory);
        entry.put("archived", false).put("isGroup", Json.truthy(body.path("isGroup")));
        apply(directory, entry, body, refusal);
        return store.addEntry(directory, entry, body.path("key").asLong());
    }

    private HttpReply update(RestCall call) {
        ObjectNode body = call.body();
        long directory = directory(call, 400).path("id").asLong();
        apply(directory, entry(call), body, new ApiError(400, 8012, "Entry update error"));
        return HttpReply.empty(200);
    }

    private void apply(long directory, ObjectNode entry, ObjectNode body, ApiError refusal) {
        JsonNode parent = body.path("parentKey");
        if (!Json.absent(parent) && parent.asLong() != 0) {
            ObjectNode group = store.entries(directory).get(parent.asLong());
            long own = entry.path("key").asLong();
            if (group == null
                    || !group.path("isGroup").asBoolean()
                    || parent.asLong() == own
                    || store.groupsAbove(group).contains(own)) {
                throw refusal;
            }
        }
        values.write(entry, body.path("customFieldData"), EntryValues.DIRECTORY, directory, refusal);
        if (!Json.absent(parent)) {
            entry.put("parentKey", parent.asLong());
        }
        if (body.path("name").isTextual()) {
            entry.set("name", body.get("name"));
        }
        if (body.has("archived")) {
            entry.put("archived", Json.truthy(body.path("archived")));
        }
    }

    private HttpReply delete(RestCall call) {
        directory(call, 400);
        entry(call);
        for (ObjectNode other : entriesOf(call).values()) {
            if (other.path("parentKey").asLong() == call.id(1)) {
                throw new ApiError(400, 8013, "Error delete entry, the group is not empty");
            }
        }
        entriesOf(call).remove(call.id(1));
        return HttpReply.empty(200);
    }
}
