package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Custom field definitions and their sets. */
final class CustomFieldResource {
    private static final String READ = "common_metadata";
    private static final String WRITE = "system_settings";
    private static final int MAIN = 5;
    private static final String[] TYPES = {
        "0 Short text",
        "1 Number",
        "2 Multi-line text",
        "3 Date",
        "4 Time",
        "5 Date and time",
        "6 Period of time",
        "7 Checkbox",
        "8 List",
        "9 Directory entry",
        "10 Contact",
        "11 Employee",
        "12 Counterparty",
        "13 Group, employee, or contact",
        "14 List of users",
        "15 Set of directory values",
        "16 Task",
        "17 Task set",
        "20 Set of values",
        "21 Files",
        "22 Project",
        "23 Data tag summaries",
        "24 Calculated field",
        "25 Location",
        "26 Subtask total",
        "27 AI results field",
        "28 Date with time frame",
        "29 Totals field"
    };

    private final Account account;
    private final Store store;

    CustomFieldResource(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        api.add("GET", "customfield/type", READ, call -> types());
        for (EntityKind kind :
                new EntityKind[] {EntityKind.TASK, EntityKind.CONTACT, EntityKind.PROJECT, EntityKind.USER}) {
            String path = "customfield/" + kind.key();
            api.add("GET", path, READ, call -> list(call, kind.objectType(), null));
            api.add("GET", path + "/~", READ, call -> listOf(call, kind));
            api.add("POST", path + "/", WRITE, call -> create(call, kind.objectType()));
            String sets = "customfield/group/" + kind.key();
            api.add("GET", sets, READ, call -> sets(kind.objectType()));
            api.add("POST", sets + "/", WRITE, call -> createSet(call, kind.objectType()));
        }
        api.add("GET", "customfield/datatag/#", READ, call -> list(call, 4, call.id(0)));
        api.add("GET", "customfield/directory/#", READ, call -> list(call, 2, call.id(0)));
        api.add("GET", "customfield/main", READ, call -> list(call, MAIN, null));
        api.add("POST", "customfield/main/", WRITE, call -> create(call, MAIN));
        api.add("POST", "customfield/main/#", WRITE, this::updateMain);
    }

    private static HttpReply types() {
        List<ObjectNode> types = new ArrayList<>();
        for (String type : TYPES) {
            int space = type.indexOf(' ');
            types.add(Json.object()
                    .put("id", Integer.parseInt(type.substring(0, space)))
                    .put("name", type.substring(space + 1)));
        }
        return RestCall.list("customFieldTypes", types);
    }

    /** Fields of one object type; of a data tag or directory only those that name it as their owner. */
    private HttpReply list(RestCall call, int objectType, @Nullable Long owner) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode field : store.customFields.values()) {
            boolean ours = field.path("objectType").asInt() == objectType
                    && (owner == null || field.path("_owner").asLong(owner) == owner);
            if (ours) {
                found.add(Projection.pick(field, call.query("fields")));
            }
        }
        return RestCall.list("customfields", found);
    }

    /** The fields of an entity are those of its template; a template, being an entity of its kind, has its own. */
    private HttpReply listOf(RestCall call, EntityKind kind) {
        ObjectNode entity = store.find(kind, call.id(0));
        long templateId =
                entity == null ? call.id(0) : entity.path("template").path("id").asLong();
        ObjectNode template = store.templates(kind).get(templateId);
        if (entity == null && template == null) {
            throw new ApiError(500, kind.notFound(), kind.label() + " not found by id " + call.id(0));
        }
        JsonNode attached = template == null ? Json.nodes().missingNode() : template.path("_fields");
        if (!attached.isArray()) {
            return list(call, kind.objectType(), null);
        }
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode id : attached) {
            ObjectNode field = store.customFields.get(id.asLong());
            if (field != null) {
                found.add(Projection.pick(field, call.query("fields")));
            }
        }
        return RestCall.list("customfields", found);
    }

    private HttpReply create(RestCall call, int objectType) {
        ObjectNode body = call.body();
        if (body.path("name").asText("").isBlank()) {
            throw new ApiError(400, 40, "Mandatory parameter missing: name");
        }
        ObjectNode field = body.deepCopy().put("objectType", objectType);
        field.remove("id");
        if (!field.has("type")) {
            field.put("type", 0);
        }
        return RestCall.created(account.addCustomField(field));
    }

    private HttpReply updateMain(RestCall call) {
        ObjectNode field = store.customFields.get(call.id(0));
        if (field == null || field.path("objectType").asInt() != MAIN) {
            throw ApiError.invalid("Main field not found by id " + call.id(0));
        }
        ObjectNode body = call.body();
        for (String key : new String[] {"name", "names", "mainValue", "enumValues"}) {
            if (body.has(key)) {
                field.set(key, body.get(key).deepCopy());
            }
        }
        return RestCall.success(200, Json.object());
    }

    private HttpReply sets(int objectType) {
        return RestCall.list(
                "customFieldSets", List.copyOf(account.fieldSets(objectType).values()));
    }

    private HttpReply createSet(RestCall call, int objectType) {
        String name = call.bodyText("name");
        if (name == null || name.isBlank()) {
            throw new ApiError(400, 40, "Mandatory parameter missing: name");
        }
        ObjectNode set = Json.object().put("name", name);
        return RestCall.created(Store.put(account.fieldSets(objectType), set, 1));
    }
}
