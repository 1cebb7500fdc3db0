package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The custom fields of directories and data tags, and their values in entries. */
final class EntryValues {
    static final int DIRECTORY = 2;
    static final int DATA_TAG = 4;

    private final Account account;
    private final Store store;

    EntryValues(Account account) {
        this.account = account;
        this.store = account.store;
    }

    /** The definitions of one directory's or data tag's fields. */
    ArrayNode definitions(int objectType, long owner) {
        ArrayNode list = Json.array();
        for (ObjectNode field : fields(store, objectType, owner)) {
            list.add(Projection.pick(field, null));
        }
        return list;
    }

    /** A field that names no owner belongs to all of them. */
    static List<ObjectNode> fields(Store store, int objectType, long owner) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode field : store.customFields.values()) {
            if (field.path("objectType").asInt() == objectType
                    && field.path("_owner").asLong(owner) == owner) {
                found.add(field);
            }
        }
        return found;
    }

    /** Checks all values before it stores the first. */
    void write(ObjectNode entry, JsonNode data, int objectType, long owner, ApiError refusal) {
        List<ObjectNode> ours = fields(store, objectType, owner);
        for (JsonNode item : Json.list(data)) {
            JsonNode id = item.path("field").path("id");
            if (ours.stream().noneMatch(field -> field.path("id").asLong() == id.asLong())) {
                throw new ApiError(
                        refusal.status(), refusal.code(), refusal.text() + ", field not found by id - " + id.asText());
            }
        }
        for (JsonNode item : Json.list(data)) {
            ObjectNode field =
                    store.customFields.get(item.path("field").path("id").asLong());
            if (field == null || CustomFieldValues.readOnly(field.path("type").asInt())) {
                continue;
            }
            String id = field.path("id").asText();
            JsonNode stored = account.customValues.stored(field, item.path("value"));
            if (stored == null) {
                CustomFieldValues.values(entry).remove(id);
            } else {
                CustomFieldValues.values(entry).set(id, stored);
            }
        }
    }

    /** What was asked of an entry; the key is always there. */
    ObjectNode asked(ObjectNode entry, ObjectNode view, @Nullable String fields) {
        ObjectNode result = Projection.asked(view, "key", fields);
        ArrayNode custom = null;
        for (String name : Projection.names(fields == null ? "" : fields)) {
            long number = Store.number(name);
            if (number >= 0) {
                custom = custom == null ? Json.array() : custom;
                ObjectNode field = store.customFields.get(number);
                JsonNode value = entry.path(CustomFieldValues.KEY).path(name);
                if (field != null && !value.isMissingNode()) {
                    custom.add(account.customValues.entry(field, value));
                }
            }
        }
        if (custom != null) {
            result.set("customFieldData", custom);
        }
        return result;
    }

    static ObjectNode named(ObjectNode definition) {
        return Json.object()
                .put("id", definition.path("id").asLong())
                .put("name", definition.path("name").asText(""));
    }
}
