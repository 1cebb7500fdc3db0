package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Processes of tasks and contacts, objects, and the statuses of both. */
final class ProcessResource {
    static final String STATUSES = "_statuses";
    private static final String[] NOT_OF_OBJECTS = {"overdue", "dataTags", "type", "template", "processId"};

    private final Account account;
    private final Store store;

    ProcessResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        String process = "process_readonly";
        for (EntityKind kind : new EntityKind[] {EntityKind.TASK, EntityKind.CONTACT}) {
            api.add("GET", "process/" + kind.key(), process, call -> processes(call, kind));
        }
        api.add("GET", "process/task/#/statuses", process, call -> {
            ObjectNode found = store.processes(EntityKind.TASK).get(call.id(0));
            if (found == null) {
                throw ApiError.invalid("Process not found by id " + call.id(0));
            }
            return statuses(call, found);
        });
        String object = "object_readonly";
        api.add("POST", "object/list", object, this::objects);
        api.add("GET", "object/#", object, call -> RestCall.one("object", full(object(call))));
        api.add("GET", "object/#/statuses", object, call -> statuses(call, object(call)));
    }

    private HttpReply processes(RestCall call, EntityKind kind) {
        return picked("processes", call, store.processes(kind).values());
    }

    private static HttpReply picked(String key, RestCall call, Collection<ObjectNode> nodes) {
        return RestCall.list(
                key,
                nodes.stream()
                        .map(node -> Projection.pick(node, call.query("fields")))
                        .toList());
    }

    /** Where no statuses were named, all of the account's apply. */
    private HttpReply statuses(RestCall call, ObjectNode owner) {
        JsonNode named = owner.path(STATUSES);
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode status : store.statuses.values()) {
            boolean ours = named.isEmpty();
            for (JsonNode id : named) {
                ours |= id.asLong() == status.path("id").asLong();
            }
            if (ours) {
                found.add(status);
            }
        }
        return picked("statuses", call, found);
    }

    private ObjectNode object(RestCall call) {
        ObjectNode object = store.objects.get(call.id(0));
        if (object == null) {
            throw new ApiError(400, 0, "Rest API error");
        }
        return object;
    }

    private ObjectNode full(ObjectNode object) {
        ObjectNode full = account.projection.full(EntityKind.TASK, object);
        for (String key : NOT_OF_OBJECTS) {
            full.remove(key);
        }
        return full;
    }

    private HttpReply objects(RestCall call) {
        return RestCall.list(
                "objects",
                call.page(store.objects.values()).stream()
                        .map(object -> Projection.pick(object, "name"))
                        .toList());
    }
}
