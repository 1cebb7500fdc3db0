package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything in a list request's body that narrows the answer. */
final class ListScope {
    private final Account account;
    private final List<Predicate<ObjectNode>> conditions = new ArrayList<>();
    private @Nullable String synchronised;
    private @Nullable Instant since;

    ListScope(Account account, EntityKind kind, ObjectNode body) {
        this.account = account;
        JsonNode filters = body.path("filters");
        if (!Json.absent(filters)) {
            conditions.add(account.filters.compile(kind, filters));
        }
        String runAs = runAs(body.path("runAsUserId"));
        JsonNode saved = body.path("filterId");
        if (!Json.absent(saved)) {
            conditions.add(saved(kind, saved.asText(), runAs));
        }
        JsonNode company = body.path("isCompany");
        if (kind == EntityKind.CONTACT && !Json.absent(company)) {
            conditions.add(contact -> contact.path("isCompany").asBoolean() == Json.truthy(company));
        }
        if (kind == EntityKind.USER && Json.truthy(body.path("onlyActive"))) {
            conditions.add(user -> user.path("status").asText().equals("Active"));
        }
        if (kind == EntityKind.CONTACT && Json.truthy(body.path("onlyChanged"))) {
            changed(body.path("sourceId").asText(""), body.path("offset").asLong());
        }
    }

    boolean accepts(ObjectNode entity) {
        for (Predicate<ObjectNode> condition : conditions) {
            if (!condition.test(entity)) {
                return false;
            }
        }
        return true;
    }

    /** The answer is out: if it was a first page, the system's next list of changes begins here. */
    void answered() {
        if (synchronised != null) {
            account.store.synchronisations.put(
                    synchronised,
                    new Store.Synchronisation(since, account.settings.clock().instant()));
        }
    }

    private String runAs(JsonNode value) {
        if (Json.absent(value)) {
            return account.settings.tokenOwner();
        }
        if (!account.settings.administrator()) {
            throw new ApiError(403, 6, "Access denied, runAsUserId needs an administrator");
        }
        return value.asText();
    }

    private Predicate<ObjectNode> saved(EntityKind kind, String id, String person) {
        String name = id.startsWith(":") ? id.substring(1) : id;
        if (kind == EntityKind.TASK || kind == EntityKind.CONTACT) {
            switch (kind.key() + " " + name) {
                case "task all" -> {
                    return task -> true;
                }
                case "task in" -> {
                    return task -> ValueMatch.refs(task.path("assignees")).contains(person);
                }
                case "task out" -> {
                    return task -> ValueMatch.refs(task.path("assigner")).contains(person);
                }
                case "task audit" -> {
                    return task -> ValueMatch.refs(task.path("auditors")).contains(person);
                }
                case "contact contact" -> {
                    return contact -> !contact.path("isCompany").asBoolean();
                }
                case "contact company" -> {
                    return contact -> contact.path("isCompany").asBoolean();
                }
                default -> {
                    ObjectNode filter = account.store.savedFilters(kind).get(name);
                    if (filter != null) {
                        return account.filters.compile(kind, filter.path("filters"));
                    }
                }
            }
        }
        throw ApiError.invalid("Filter not found by id " + id);
    }

    /** The first page begins a synchronisation; further pages belong to it. */
    private void changed(String source, long offset) {
        Store.Synchronisation last = account.store.synchronisations.get(source);
        if (offset == 0) {
            synchronised = source;
            since = last == null ? null : last.begun();
        } else {
            since = last == null ? null : last.since();
        }
        Instant start = since;
        if (start != null) {
            ZoneId zone = account.settings.zone();
            conditions.add(entity -> {
                var changed = TimePoints.local(entity.path("dateOfLastUpdate"));
                // Answers know minutes only, so a change within the minute counts as new.
                return changed == null
                        || !changed.plusMinutes(1).atZone(zone).toInstant().isBefore(start);
            });
        }
    }
}
