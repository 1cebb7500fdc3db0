package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Data tags and the entries that were added: reading, changing, deleting. */
final class DataTagEntries {
    private final Account account;
    private final Store store;
    private final EntryValues values;

    DataTagEntries(Account account) {
        this.account = account;
        this.store = account.store;
        this.values = new EntryValues(account);
    }

    void register(RestApi api) {
        String read = "datatag_readonly";
        api.add("POST", "datatag/list", read, call -> {
            String fields = call.bodyText("fields");
            return RestCall.list(
                    "dataTags",
                    call.page(store.dataTags.values()).stream()
                            .map(tag -> shown(tag, fields))
                            .toList());
        });
        api.add("GET", "datatag/#", read, call -> RestCall.one("dataTag", shown(tag(call, 404), call.query("fields"))));
        api.add("GET", "datatag/entry/#", read, this::get);
        api.add("POST", "datatag/entry/#", "datatag_update", this::update);
        api.add("DELETE", "datatag/entry/#", "datatag_delete", call -> {
            entry(call, 6010);
            store.dataTagEntries.remove(call.id(0));
            return HttpReply.empty(200);
        });
        api.add("POST", "datatag/#/entry/list", read, this::list);
    }

    private ObjectNode tag(RestCall call, int status) {
        ObjectNode tag = store.dataTags.get(call.id(0));
        if (tag == null) {
            throw new ApiError(status, 6000, "Data tag not found by id " + call.id(0));
        }
        return tag;
    }

    private ObjectNode shown(ObjectNode tag, @Nullable String fields) {
        ObjectNode view = tag.deepCopy();
        view.set(
                "fields",
                values.definitions(EntryValues.DATA_TAG, tag.path("id").asLong()));
        return Projection.asked(view, "id", fields);
    }

    private ObjectNode entry(RestCall call, int code) {
        ObjectNode entry = store.dataTagEntries.get(call.id(0));
        if (entry == null) {
            throw new ApiError(400, code, "Entry not found by key - " + call.id(0));
        }
        return entry;
    }

    private HttpReply get(RestCall call) {
        ObjectNode shown = view(entry(call, 6000), call.query("fields"));
        return store.exampleForms ? RestCall.success(200, shown) : RestCall.one("entry", shown);
    }

    private ObjectNode view(ObjectNode entry, @Nullable String fields) {
        ObjectNode view = entry.deepCopy();
        ObjectNode tag = store.dataTags.get(entry.path("dataTag").path("id").asLong());
        if (tag != null) {
            view.set("dataTag", EntryValues.named(tag));
        }
        for (EntityKind kind : new EntityKind[] {EntityKind.TASK, EntityKind.CONTACT}) {
            ObjectNode owner =
                    store.find(kind, entry.path(kind.key()).path("id").asLong());
            if (owner != null) {
                view.set(
                        kind.key(),
                        Json.object().put("id", owner.path("id").asLong()).put("name", Store.fullName(owner)));
            }
        }
        return values.asked(entry, view, fields);
    }

    private HttpReply update(RestCall call) {
        ObjectNode body = call.body();
        ObjectNode entry = entry(call, 6010);
        long tag = entry.path("dataTag").path("id").asLong();
        ApiError refusal = new ApiError(400, 6002, "Update error");
        values.write(entry, body.path("customFieldData"), EntryValues.DATA_TAG, tag, refusal);
        return HttpReply.empty(200);
    }

    private HttpReply list(RestCall call) {
        ObjectNode body = call.body();
        tag(call, 400);
        long task = body.path("taskId").asLong();
        String contactText = body.path("contactId").asText("");
        long contact = contactText.isEmpty() ? 0 : Store.number(contactText);
        Predicate<ObjectNode> filters = FilterEngine.compile(account.filters.dataTagEntries, body.path("filters"));
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode entry : store.dataTagEntries.values()) {
            boolean ours = entry.path("dataTag").path("id").asLong() == call.id(0)
                    && (task == 0 || entry.path("task").path("id").asLong() == task)
                    && (contact == 0 || entry.path("contact").path("id").asLong() == contact);
            if (ours && filters.test(entry)) {
                found.add(entry);
            }
        }
        String fields = call.bodyText("fields");
        return RestCall.list(
                "dataTagEntries",
                call.page(found).stream().map(entry -> view(entry, fields)).toList());
    }
}
