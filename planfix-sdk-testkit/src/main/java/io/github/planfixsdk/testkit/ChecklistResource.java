package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checklists of tasks. An item hangs under its task or under another item. */
final class ChecklistResource {
    private static final String OWNER = "_task";

    private final Account account;
    private final Store store;

    ChecklistResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        api.add("POST", "task/#/checklist/list", "task_readonly", this::list);
        api.add("POST", "task/#/checklist", "task_add", this::create);
        api.add("GET", "task/#/checklist/#", "task_readonly", this::get);
        api.add("POST", "task/#/checklist/#", "task_update", this::update);
    }

    private HttpReply list(RestCall call) {
        String fields = call.bodyText("fields");
        if (store.find(EntityKind.TASK, call.id(0)) == null) {
            throw new ApiError(400, EntityKind.TASK.notFound(), "Task not found by id " + call.id(0));
        }
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode item : store.checklist.values()) {
            if (item.path(OWNER).asLong() == call.id(0)) {
                found.add(item);
            }
        }
        return RestCall.list(
                "items",
                call.page(found).stream().map(item -> shown(item, fields)).toList());
    }

    private HttpReply get(RestCall call) {
        return RestCall.one("item", shown(item(call), call.query("fields")));
    }

    private ObjectNode shown(ObjectNode item, @Nullable String fields) {
        ObjectNode view = item.deepCopy();
        view.set("assignees", account.projection.people(item.path("assignees")));
        return Projection.asked(view, "id", fields);
    }

    private ObjectNode item(RestCall call) {
        ObjectNode item = store.checklist.get(call.id(1));
        if (item == null || item.path(OWNER).asLong() != call.id(0)) {
            throw new ApiError(400, 600, "Checklist item not found by id - " + call.id(1));
        }
        return item;
    }

    private HttpReply create(RestCall call) {
        ObjectNode body = call.body();
        if (body.path("name").asText("").isBlank()) {
            throw new ApiError(400, 601, "Checklist item name is required");
        }
        long parent = body.has("parent") ? body.path("parent").path("id").asLong() : call.id(0);
        long task = taskOf(parent);
        if (task < 0 || store.find(EntityKind.TASK, call.id(0)) == null) {
            throw new ApiError(400, 601, "Parent task or checklist item not found by id - " + parent);
        }
        ObjectNode item = Json.object().put("isDone", false).put(OWNER, task);
        item.put(
                "dateTime",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        account.settings.now().truncatedTo(ChronoUnit.SECONDS)));
        item.set("parent", Json.object().put("id", parent));
        item.set("assignees", Defaults.nobody());
        apply(item, body);
        return RestCall.created(Store.put(store.checklist, item, 7001));
    }

    /** The task a task or an item belongs to; -1 if there is neither. */
    private long taskOf(long parent) {
        ObjectNode item = store.checklist.get(parent);
        if (item != null) {
            return item.path(OWNER).asLong();
        }
        return store.find(EntityKind.TASK, parent) == null ? -1 : parent;
    }

    private HttpReply update(RestCall call) {
        ObjectNode body = call.body();
        ObjectNode item = item(call);
        boolean moved = body.has("parent");
        long parent = body.path("parent").path("id").asLong();
        if (moved && (taskOf(parent) < 0 || below(parent, call.id(1)))) {
            throw new ApiError(400, 602, "Parent task or checklist item not found");
        }
        ArrayNode failures = Json.array();
        if (body.has("name") && body.path("name").asText("").isBlank()) {
            failures.addObject().put("field", "name").put("error", "Checklist item name is required");
        }
        Runnable change = () -> {
            apply(item, body);
            if (moved) {
                item.set("parent", Json.object().put("id", parent));
                adopt(call.id(1), taskOf(parent));
            }
        };
        int status = 202;
        if (!store.queue(EntityKind.TASK, call.id(0), change)) {
            change.run();
            status = 200;
        }
        ObjectNode content = Json.object();
        if (!failures.isEmpty()) {
            content.set("failures", account.settings.singleFailure() ? failures.get(0) : failures);
        }
        return RestCall.success(status, content);
    }

    /** Whether an item is the other one or hangs under it. */
    private boolean below(long id, long other) {
        long next = id;
        for (ObjectNode item = store.checklist.get(next); item != null; item = store.checklist.get(next)) {
            if (next == other) {
                return true;
            }
            next = item.path("parent").path("id").asLong();
        }
        return false;
    }

    private void adopt(long item, long task) {
        for (ObjectNode other : store.checklist.values()) {
            if (below(other.path("id").asLong(), item)) {
                other.put(OWNER, task);
            }
        }
    }

    private static void apply(ObjectNode item, ObjectNode body) {
        JsonNode name = body.path("name");
        if (!name.asText("").isBlank()) {
            item.put("name", name.asText());
        }
        if (body.has("isDone")) {
            item.put("isDone", Json.truthy(body.path("isDone")));
        }
        if (body.has("assignees")) {
            item.set("assignees", EntityWriter.people(body.path("assignees")));
        }
    }
}
