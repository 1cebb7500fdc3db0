package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Comments: of a task, of a contact, and over all. */
final class CommentResource {
    private static final EntityKind KIND = EntityKind.COMMENT;

    private final Account account;
    private final Store store;

    CommentResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        for (EntityKind parent : List.of(EntityKind.TASK, EntityKind.CONTACT)) {
            String path = parent.key() + "/~/comments/";
            api.add("POST", path + "list", "comment_readonly", call -> listOf(parent, call));
            api.add("POST", path, "comment_add", call -> add(parent, call));
            api.add("POST", path + "#", "comment_update", call -> update(parent, call));
        }
        api.add("POST", "comment/list", "comment_readonly", this::list);
        api.add("GET", "comment/~", "comment_readonly", this::get);
        api.add("DELETE", "comment/~", "comment_delete", this::delete);
    }

    private HttpReply get(RestCall call) {
        return RestCall.one(
                KIND.key(), account.projection.reduced(KIND, comment(call.id(0)), call.query("fields"), false));
    }

    private HttpReply delete(RestCall call) {
        comment(call.id(0)).put("isDeleted", true);
        return HttpReply.empty(200);
    }

    private ObjectNode comment(long id) {
        ObjectNode comment = store.find(KIND, id);
        if (comment == null) {
            throw new ApiError(400, KIND.notFound(), "Comment not found by id " + id);
        }
        return comment;
    }

    private ObjectNode parent(EntityKind kind, RestCall call, int status) {
        ObjectNode parent = store.find(kind, call.id(0));
        if (parent == null) {
            throw new ApiError(status, kind.notFound(), kind.label() + " not found by id " + call.id(0));
        }
        return parent;
    }

    private HttpReply add(EntityKind kind, RestCall call) {
        ObjectNode body = call.body();
        long id = parent(kind, call, 400).path("id").asLong();
        return RestCall.created(account.comment(kind, id, body, "None"));
    }

    private HttpReply update(EntityKind kind, RestCall call) {
        ObjectNode body = call.body();
        parent(kind, call, 400);
        ObjectNode comment = comment(call.id(1));
        if (comment.path("_" + kind.key()).asLong(-1) != call.id(0)) {
            throw new ApiError(400, KIND.notFound(), "Comment not found by id " + call.id(1));
        }
        account.writer.apply(KIND, comment, body, EntityWriter.Mode.UPDATE);
        return HttpReply.empty(200);
    }

    private HttpReply listOf(EntityKind kind, RestCall call) {
        call.body();
        long id = parent(kind, call, 500).path("id").asLong();
        return answer(call, store.comments(kind, id), comment -> true);
    }

    private HttpReply list(RestCall call) {
        JsonNode filters = call.body().path("filters");
        if (Json.list(filters).isEmpty()) {
            throw new ApiError(400, 0, "Rest API error");
        }
        return answer(call, store.all(KIND).values(), account.filters.compile(KIND, filters));
    }

    private HttpReply answer(RestCall call, Collection<ObjectNode> comments, Predicate<ObjectNode> condition) {
        Predicate<ObjectNode> listed = condition.and(ofType(call.body().path("typeList")));
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode comment : comments) {
            if (listed.test(comment)) {
                found.add(comment);
            }
        }
        sort(found, call.body().path("resultOrder"));
        String fields = call.bodyText("fields");
        return RestCall.list(
                "comments",
                call.page(found).stream()
                        .map(comment -> account.projection.reduced(KIND, comment, fields, false))
                        .toList());
    }

    private static Predicate<ObjectNode> ofType(JsonNode type) {
        return switch (type.asText("")) {
            case "All" -> comment -> true;
            case "Deleted" -> comment -> comment.path("isDeleted").asBoolean();
            case "New" ->
                comment -> !comment.path("isDeleted").asBoolean()
                        && comment.path("isNotRead").asBoolean();
            default -> comment -> !comment.path("isDeleted").asBoolean();
        };
    }

    private static void sort(List<ObjectNode> found, JsonNode order) {
        Comparator<ObjectNode> comparator = null;
        for (JsonNode step : order) {
            // The misprint stands in the published examples, so servers can be expected to take it.
            String field = step.path("field").asText(step.path("filed").asText(""));
            Comparator<ObjectNode> next =
                    switch (field) {
                        case "id" ->
                            Comparator.comparingLong(
                                    comment -> comment.path("id").asLong());
                        case "dateTime" ->
                            Comparator.comparing(comment -> comment.path("dateTime")
                                    .path("dateTimeUtcSeconds")
                                    .asText(""));
                        default -> throw ApiError.invalid("Invalid value of resultOrder: " + field);
                    };
            if (step.path("direction").asText("").equals("Desc")) {
                next = Collections.reverseOrder(next);
            }
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        if (comparator != null) {
            found.sort(comparator);
        }
    }
}
