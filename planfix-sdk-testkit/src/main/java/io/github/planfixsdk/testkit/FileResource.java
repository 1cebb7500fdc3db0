package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Files: upload, rename, delete, attach, and the way to their contents. */
final class FileResource {
    private static final Set<String> TARGETS = Set.of("task", "directory");

    private final Account account;
    private final Store store;

    FileResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        api.add("POST", "file/", "file_add", this::upload);
        api.add("POST", "file/from-url/", "file_add", this::fromUrl);
        api.add(
                "GET",
                "file/#",
                "file_readonly",
                call -> RestCall.one("file", Projection.asked(file(call), "id", call.query("fields"))));
        api.add("POST", "file/#", "file_add", this::update);
        api.add("DELETE", "file/#", "file_delete", call -> {
            account.files.remove(file(call).path("id").asLong());
            return RestCall.success(200, Json.object());
        });
        api.add("GET", "file/#/download", "file_readonly", call -> HttpReply.empty(302)
                .header("Location", account.storage.link(file(call))));
        for (EntityKind kind : new EntityKind[] {EntityKind.TASK, EntityKind.CONTACT, EntityKind.PROJECT}) {
            api.add("POST", "file/#/attach/" + kind.key(), "file_add", call -> attach(call, kind));
        }
    }

    private ObjectNode file(RestCall call) {
        ObjectNode file = store.files.get(call.id(0));
        if (file == null) {
            throw new ApiError(400, 7000, "File not found by id " + call.id(0));
        }
        return file;
    }

    private static void checkTarget(RestCall call) {
        String target = call.query("targetType");
        if (target != null && !TARGETS.contains(target)) {
            throw ApiError.invalid("Invalid value of targetType: " + target);
        }
    }

    private HttpReply upload(RestCall call) {
        checkTarget(call);
        Multipart part = Multipart.find(call.header("content-type"), call.bytes(), "file");
        if (part == null || part.fileName().isBlank()) {
            throw new ApiError(400, 7001, "Rest API error upload file");
        }
        if (part.content().length > account.files.largest) {
            throw new ApiError(400, 7002, "File is larger than the subscription allows");
        }
        return added(account.files.add(part.fileName(), part.content()));
    }

    /** Unlike other additions this one is answered with 200. */
    private static HttpReply added(long id) {
        return RestCall.success(200, Json.object().put("id", id));
    }

    /** Nothing is fetched: tests have no business on other hosts. */
    private HttpReply fromUrl(RestCall call) {
        checkTarget(call);
        String url = call.body().path("url").asText("");
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new ApiError(400, 7001, "Rest API error upload file " + url);
        }
        String name = call.body().path("name").asText("");
        if (name.isBlank()) {
            int query = url.indexOf('?');
            String path = query < 0 ? url : url.substring(0, query);
            name = path.substring(path.lastIndexOf('/') + 1);
        }
        long id = account.files.add(name, new byte[0]);
        account.files.sources.put(id, url);
        return added(id);
    }

    private HttpReply update(RestCall call) {
        ObjectNode body = call.body();
        ObjectNode file = file(call);
        for (String key : new String[] {"name", "link"}) {
            if (body.path(key).isTextual()) {
                file.set(key, body.get(key));
            }
        }
        account.files.changed(file);
        return RestCall.success(200, Json.object());
    }

    /** The file joins the description's files; a later update with {@code files} replaces all of them. */
    private HttpReply attach(RestCall call, EntityKind kind) {
        ObjectNode file = file(call);
        String target = call.query("id");
        if (target == null) {
            throw new ApiError(400, 40, "Mandatory parameter missing: id");
        }
        ObjectNode entity = store.find(kind, Store.number(target));
        if (entity == null) {
            throw new ApiError(400, 6, "Access denied for " + kind.key() + " by id - " + target);
        }
        ArrayNode files = entity.withArrayProperty("files");
        for (JsonNode attached : files) {
            if (attached.path("id").equals(file.path("id"))) {
                return RestCall.success(200, Json.object());
            }
        }
        files.add(file.deepCopy());
        entity.set("dateOfLastUpdate", account.now());
        return RestCall.success(200, Json.object());
    }
}
