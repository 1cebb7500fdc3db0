package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tasks, contacts, projects and employees have in common: get, list, create, update, templates, groups, files. */
final class EntityResource {
    private final Account account;
    private final Store store;
    private final EntityKind kind;
    private final EntityChecks checks;

    EntityResource(Account account, EntityKind kind) {
        this.account = account;
        this.store = account.store;
        this.kind = kind;
        this.checks = new EntityChecks(account);
    }

    void register(RestApi api) {
        String path = kind.key() + "/";
        String read = kind.key() + "_readonly";
        if (kind != EntityKind.USER) {
            api.add("GET", path + "templates", read, this::templates);
            api.add("GET", path + "~/files", read, this::files);
        }
        if (kind != EntityKind.TASK) {
            api.add("GET", path + "groups", read, this::groups);
        } else {
            api.add("GET", path + "recurring", read, this::recurring);
        }
        if (kind == EntityKind.TASK || kind == EntityKind.CONTACT) {
            api.add("POST", path + "filters", read, call -> savedFilters());
        }
        api.add("POST", path + "list", read, this::list);
        api.add("POST", path, kind.key() + "_add", this::create);
        api.add("GET", path + "~", read, this::get);
        api.add("POST", path + "~", kind.key() + "_update", this::update);
    }

    private HttpReply get(RestCall call) {
        ObjectNode entity = entity(call);
        if (entity == null) {
            throw notFound(kind == EntityKind.CONTACT ? 404 : 400, "", call);
        }
        return RestCall.one(kind.key(), account.projection.reduced(kind, entity, call.query("fields"), false));
    }

    private @Nullable ObjectNode entity(RestCall call) {
        long id = call.id(0);
        if (id >= 0) {
            boolean prefixed = call.text(0).indexOf(':') >= 0;
            return prefixed && !kind.isPerson() ? null : store.find(kind, id);
        }
        if (call.query("sourceId") != null) {
            for (ObjectNode entity : store.all(kind).values()) {
                if (entity.path("sourceObjectId").asText("").equals(call.text(0))) {
                    return entity;
                }
            }
        }
        return null;
    }

    private ApiError notFound(int status, String middle, RestCall call) {
        return new ApiError(
                status, kind.notFound(), kind.label() + middle + " not found by id " + Store.number(call.text(0)));
    }

    private HttpReply list(RestCall call) {
        ObjectNode body = call.body();
        ListScope scope = new ListScope(account, kind, body);
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode entity : store.listed(kind)) {
            if (scope.accepts(entity)) {
                found.add(entity);
            }
        }
        boolean prefixed = kind.isPerson() && Json.truthy(body.path("prefixedId"));
        String fields = call.bodyText("fields");
        List<ObjectNode> shown = call.page(found).stream()
                .map(entity -> account.projection.reduced(kind, entity, fields, prefixed))
                .toList();
        scope.answered();
        return RestCall.list(kind.key() + "s", shown);
    }

    private HttpReply create(RestCall call) {
        checks.beforeCreate(kind, call.body());
        return RestCall.created(account.create(kind, call.body(), EntityWriter.Mode.CREATE));
    }

    private HttpReply update(RestCall call) {
        ObjectNode entity = entity(call);
        ObjectNode body = call.body();
        if (entity == null) {
            throw notFound(404, " for update", call);
        }
        long id = entity.path("id").asLong();
        ArrayNode failures = Json.array();
        ObjectNode allowed = Json.object();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            String error = store.refusals(kind).get(property.getKey());
            error = error != null ? error : checks.failure(kind, id, property.getKey(), property.getValue());
            if (error == null) {
                allowed.set(property.getKey(), property.getValue());
            } else {
                failures.addObject()
                        .put("field", checks.failedField(property.getKey()))
                        .put("error", error);
            }
        }
        if (store.queue(kind, id, () -> account.update(kind, entity, allowed))) {
            return HttpReply.empty(202);
        }
        account.update(kind, entity, allowed);
        ObjectNode content = Json.object();
        if (!failures.isEmpty()) {
            boolean single = account.settings.singleFailure() && failures.size() == 1;
            content.set("failures", single ? failures.get(0) : failures);
        }
        return RestCall.success(200, content);
    }

    private HttpReply templates(RestCall call) {
        List<ObjectNode> found = new ArrayList<>();
        boolean companies = call.flag("isCompany");
        for (ObjectNode template : store.templates(kind).values()) {
            if (kind != EntityKind.CONTACT || template.path("isCompany").asBoolean() == companies) {
                found.add(template);
            }
        }
        return RestCall.list("templates", reduce(call, found));
    }

    private List<ObjectNode> reduce(RestCall call, List<ObjectNode> found) {
        return call.page(found).stream()
                .map(node -> account.projection.reduced(kind, node, call.query("fields"), false))
                .toList();
    }

    private HttpReply recurring(RestCall call) {
        List<ObjectNode> found = store.all(kind).values().stream()
                .filter(task -> task.has("recurrence"))
                .toList();
        return RestCall.list("tasks", reduce(call, found));
    }

    private HttpReply groups(RestCall call) {
        return RestCall.list(
                "groups",
                store.groups(kind).values().stream()
                        .map(group -> Projection.pick(group, call.query("fields")))
                        .toList());
    }

    private HttpReply files(RestCall call) {
        ObjectNode entity = entity(call);
        if (entity == null) {
            throw notFound(kind == EntityKind.CONTACT ? 404 : 400, "", call);
        }
        List<ObjectNode> files = new ArrayList<>();
        entity.path("files").forEach(file -> files.add((ObjectNode) file.deepCopy()));
        if (kind != EntityKind.PROJECT && !call.flag("onlyFromDescription")) {
            for (ObjectNode comment : store.comments(kind, entity.path("id").asLong())) {
                comment.path("files").forEach(file -> files.add((ObjectNode) file.deepCopy()));
            }
        }
        return RestCall.list("files", kind == EntityKind.PROJECT ? call.page(files) : files);
    }

    private HttpReply savedFilters() {
        List<ObjectNode> filters = new ArrayList<>();
        String[][] builtIn = kind == EntityKind.TASK
                ? new String[][] {{":all", "All"}, {":in", "Incoming"}, {":out", "Outgoing"}, {":audit", "Audited"}}
                : new String[][] {{":contact", "Contacts"}, {":company", "Companies"}};
        for (String[] filter : builtIn) {
            filters.add(Json.object().put("id", filter[0]).put("name", filter[1]));
        }
        for (ObjectNode filter : store.savedFilters(kind).values()) {
            ObjectNode shown = Projection.pick(filter, "name");
            shown.put("id", filter.path("id").asText());
            if (filter.has("owner")) {
                shown.set("owner", account.projection.person(filter.get("owner")));
            }
            filters.add(shown);
        }
        return RestCall.list("filters", filters);
    }
}
