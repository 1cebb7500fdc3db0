package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The parts that every address of one fake account shares. */
final class Account {
    final Settings settings;
    final Store store = new Store();
    final TimePoints times;
    final CustomFieldValues customValues;
    final Projection projection;
    final EntityWriter writer;
    final FilterEngine filters;
    final FileStore files = new FileStore(store);
    final StorageAddress storage;
    final ReportStore reports;
    final FakeScenarios scenarios = new FakeScenarios();

    Account(Settings settings) {
        this.settings = settings;
        times = new TimePoints(settings.zone());
        customValues = new CustomFieldValues(store, times);
        projection = new Projection(store, settings, customValues);
        writer = new EntityWriter(store, times, customValues);
        filters = new FilterEngine(store, settings);
        storage = new StorageAddress(this);
        reports = new ReportStore(this);
    }

    ObjectNode now() {
        return times.of(settings.clock().instant());
    }

    /** Adds an entity with the kind's defaults under the values of the body. */
    long create(EntityKind kind, ObjectNode body, EntityWriter.Mode mode) {
        ObjectNode entity = Json.object();
        // Templates decide which custom fields there are, so they are read before anything else.
        if (body.has("template")) {
            writer.apply(kind, entity, Json.object().set("template", body.get("template")), mode);
        }
        Defaults.fill(this, kind, entity);
        writer.apply(kind, entity, body, mode);
        if (mode == EntityWriter.Mode.SEED && body.has("id")) {
            entity.put("id", Store.number(body.path("id").asText()));
        }
        store.changed(entity);
        long id = store.put(kind, entity);
        boolean owner = kind == EntityKind.USER && ("user:" + id).equals(settings.tokenOwner());
        if (owner && !entity.has("timezone")) {
            // The IANA database knows no Z.
            String zone = settings.zone().getId();
            entity.put("timezone", zone.equals("Z") ? "UTC" : zone);
        }
        happened(FakeScenario.Event.CREATED, kind, entity);
        return id;
    }

    void update(EntityKind kind, ObjectNode entity, ObjectNode body) {
        writer.apply(kind, entity, body, EntityWriter.Mode.UPDATE);
        entity.set("dateOfLastUpdate", now());
        store.changed(entity);
        if (kind == EntityKind.TASK && body.has("status")) {
            if (store.isActive(entity)) {
                entity.remove("actualCompletionDate");
            } else {
                entity.set("actualCompletionDate", now());
            }
        }
        happened(FakeScenario.Event.CHANGED, kind, entity);
    }

    private void happened(FakeScenario.Event event, EntityKind kind, ObjectNode entity) {
        if (kind == EntityKind.TASK) {
            scenarios.happened(
                    event, entity, () -> projection.full(kind, entity).deepCopy());
        }
    }

    /** Adds a comment to a task or contact and moves that entity's activity date. */
    long comment(EntityKind parent, long id, ObjectNode body, String fromType) {
        ObjectNode comment = Json.object();
        comment.set("dateTime", now());
        comment.put("type", "Comment").put("fromType", fromType);
        comment.put("isDeleted", false).put("isPinned", false).put("isHidden", false);
        comment.put("isNotRead", true);
        comment.set("owner", Json.object().put("id", settings.tokenOwner()));
        writer.apply(EntityKind.COMMENT, comment, body, EntityWriter.Mode.CREATE);
        if (!comment.has("recipients")) {
            comment.set("recipients", Defaults.nobody());
        }
        comment.set("reminders", Json.array());
        comment.put("_" + parent.key(), id);
        if (parent == EntityKind.TASK) {
            comment.set("task", Json.object().put("id", id));
        } else {
            comment.set("contact", Json.object().put("id", parent.key() + ":" + id));
        }
        ObjectNode target = store.find(parent, id);
        if (target != null) {
            target.set("dateOfLastComment", comment.get("dateTime"));
            if (target.has("project") && parent == EntityKind.TASK) {
                comment.set("project", target.get("project"));
            }
        }
        return store.put(EntityKind.COMMENT, comment);
    }

    void requireEmployee(long id) {
        if (store.find(EntityKind.USER, id) == null) {
            throw new IllegalArgumentException("there is no employee " + id + ": add one with addUser");
        }
    }

    NavigableMap<Long, ObjectNode> fieldSets(int objectType) {
        return store.fieldSets.computeIfAbsent(objectType, t -> new TreeMap<>());
    }

    long addCustomField(ObjectNode field) {
        if (!field.has("objectType")) {
            field.put("objectType", 0);
        }
        if (!field.has("type")) {
            field.put("type", 0);
        }
        return Store.put(store.customFields, field, 101);
    }
}
