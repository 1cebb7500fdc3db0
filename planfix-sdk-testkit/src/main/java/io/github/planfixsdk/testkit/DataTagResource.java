package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data tag entries added to tasks and contacts, with a new comment or to an existing one. */
final class DataTagResource {
    private final Account account;
    private final Store store;
    private final EntryValues values;

    DataTagResource(Account account) {
        this.account = account;
        this.store = account.store;
        this.values = new EntryValues(account);
    }

    void register(RestApi api) {
        for (EntityKind parent : List.of(EntityKind.TASK, EntityKind.CONTACT)) {
            String path = parent.key() + "/~/datatags/";
            api.add("POST", path, "datatag_add", call -> add(parent, call, null));
            api.add("POST", path + "#", "datatag_add", call -> add(parent, call, existing(parent, call)));
        }
    }

    private ObjectNode existing(EntityKind parent, RestCall call) {
        ObjectNode comment = store.find(EntityKind.COMMENT, call.id(1));
        if (comment == null || comment.path("_" + parent.key()).asLong(-1) != call.id(0)) {
            throw new ApiError(400, EntityKind.COMMENT.notFound(), "Comment not found by id " + call.id(1));
        }
        return comment;
    }

    private HttpReply add(EntityKind kind, RestCall call, @Nullable ObjectNode existing) {
        ObjectNode body = call.body();
        long parent = call.id(0);
        if (store.find(kind, parent) == null) {
            throw new ApiError(400, kind.notFound(), kind.label() + " not found by id " + parent);
        }
        long tag = body.path("dataTag").path("id").asLong();
        if (!store.dataTags.containsKey(tag) || body.path("items").isEmpty()) {
            throw new ApiError(400, 6001, "Error add entry");
        }
        // Nothing is added before everything is known to be right.
        List<ObjectNode> entries = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            ObjectNode entry = Json.object();
            entry.set("dataTag", Json.object().put("id", tag));
            entry.set(kind.key(), Json.object().put("id", parent));
            ApiError refusal = new ApiError(400, 6001, "Error add entry");
            values.write(entry, item.path("customFieldData"), EntryValues.DATA_TAG, tag, refusal);
            entries.add(entry);
        }
        long comment = existing == null
                ? account.comment(kind, parent, Json.object(), "None")
                : existing.path("id").asLong();
        ArrayNode keys = Json.array();
        for (ObjectNode entry : entries) {
            keys.add(store.addDataTagEntry(entry.put("commentId", comment)));
        }
        ObjectNode answer = Json.object();
        answer.set("keys", keys);
        if (existing == null) {
            answer.put("commentId", comment);
        }
        return RestCall.success(201, answer);
    }
}
