package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The account's state. Entities are JSON objects close to their REST form; keys that start with an underscore stay inside.
 * Every use is guarded by the store's monitor.
 */
final class Store {
    private record Lock(EntityKind kind, long id) {}

    /** A reading of changes by another system: since when, and when its first page was answered. */
    record Synchronisation(@Nullable Instant since, Instant begun) {}

    private final Map<EntityKind, NavigableMap<Long, ObjectNode>> entities = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, NavigableMap<Long, ObjectNode>> templates = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, NavigableMap<Long, ObjectNode>> groups = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, ObjectNode>> savedFilters = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, String>> refusals = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, NavigableMap<Long, ObjectNode>> processes = new EnumMap<>(EntityKind.class);
    private final Map<Long, NavigableMap<Long, ObjectNode>> directoryEntries = new HashMap<>();
    private final Map<Long, Map<String, ObjectNode>> directoryFilters = new HashMap<>();
    private final Map<Lock, List<Runnable>> locks = new HashMap<>();

    final NavigableMap<Long, ObjectNode> customFields = new TreeMap<>();
    final Map<Integer, NavigableMap<Long, ObjectNode>> fieldSets = new HashMap<>();
    final NavigableMap<Long, ObjectNode> statuses = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> files = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> dataTags = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> dataTagEntries = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> positions = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> checklist = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> objects = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> workspaces = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> telegramBots = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> dataTagGroups = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> directories = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> directoryGroups = new TreeMap<>();
    final Map<String, Synchronisation> synchronisations = new HashMap<>();
    FakeChanges.Order order = FakeChanges.Order.BY_NUMBER;
    private long changes;
    /** Answers take the form of the published examples where these contradict the schemas. */
    boolean exampleForms;
    /** Answers show phones with hidden digits only. */
    boolean hiddenPhones;
    /** Additions to directories are answered with the new key. */
    boolean entryKeys;
    /** New entities with a value for a field outside their template are refused. */
    boolean refuseForeignFields;
    /** Descriptions are stored as an HTML editor would write them. */
    boolean rewriteHtml;
    /** Custom field values take the forms that live accounts were seen to add. */
    boolean liveFieldForms;
    /** Lists of entries leave out what is archived unless a filter asks about it. */
    boolean archiveApart;

    Store() {
        status(1, "New", true);
        status(2, "In progress", true);
        status(3, "Completed", false);
        status(6, "Rejected", false);
        put(processes(EntityKind.TASK), Json.object().put("name", "Tasks"), 1);
        put(processes(EntityKind.CONTACT), Json.object().put("name", "Contacts"), 51);
    }

    private void status(long id, String name, boolean active) {
        statuses.put(id, Json.object().put("id", id).put("name", name).put("isActive", active));
    }

    NavigableMap<Long, ObjectNode> all(EntityKind kind) {
        return entities.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    NavigableMap<Long, ObjectNode> templates(EntityKind kind) {
        return templates.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    NavigableMap<Long, ObjectNode> groups(EntityKind kind) {
        return groups.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    NavigableMap<Long, ObjectNode> processes(EntityKind kind) {
        return processes.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    Map<String, ObjectNode> savedFilters(EntityKind kind) {
        return savedFilters.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    NavigableMap<Long, ObjectNode> entries(long directory) {
        return directoryEntries.computeIfAbsent(directory, d -> new TreeMap<>());
    }

    /** A key of 0 stands for the next one. */
    long addEntry(long directory, ObjectNode entry, long wanted) {
        NavigableMap<Long, ObjectNode> entries = entries(directory);
        long next = entries.isEmpty() ? 1 : entries.lastKey() + 1;
        long key = wanted > 0 ? wanted : next;
        entry.put("key", key).put("_directory", directory);
        entries.put(key, entry);
        return key;
    }

    long addDataTagEntry(ObjectNode entry) {
        long key = dataTagEntries.isEmpty() ? 11 : dataTagEntries.lastKey() + 1;
        dataTagEntries.put(key, entry.put("key", key));
        return key;
    }

    /** The keys of the groups an entry is in, the innermost first. */
    Set<Long> groupsAbove(ObjectNode entry) {
        NavigableMap<Long, ObjectNode> entries =
                entries(entry.path("_directory").asLong());
        Set<Long> keys = new LinkedHashSet<>();
        ObjectNode next = entry;
        while (next != null) {
            long parent = next.path("parentKey").asLong();
            next = parent > 0 && keys.add(parent) ? entries.get(parent) : null;
        }
        return keys;
    }

    Map<String, ObjectNode> directoryFilters(long directory) {
        return directoryFilters.computeIfAbsent(directory, d -> new TreeMap<>());
    }

    /** Field names whose change is refused on update, with the text of the failure. */
    Map<String, String> refusals(EntityKind kind) {
        return refusals.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    /** Notes that an entity was changed after all others. */
    void changed(ObjectNode entity) {
        changes++;
        entity.put("_changed", changes);
    }

    /** All entities of a kind, in the order of lists. */
    List<ObjectNode> listed(EntityKind kind) {
        List<ObjectNode> listed = new ArrayList<>(all(kind).values());
        Comparator<ObjectNode> byChange =
                Comparator.comparingLong(entity -> entity.path("_changed").asLong());
        if (order != FakeChanges.Order.BY_NUMBER) {
            listed.sort(order == FakeChanges.Order.LATEST_FIRST ? byChange.reversed() : byChange);
        }
        return listed;
    }

    @Nullable
    ObjectNode find(EntityKind kind, long id) {
        return all(kind).get(id);
    }

    /** Gives the entity its number: the given one or the next. */
    long put(EntityKind kind, ObjectNode entity) {
        return put(all(kind), entity, kind.firstId());
    }

    static long put(NavigableMap<Long, ObjectNode> map, ObjectNode node, long firstId) {
        long id = node.path("id").asLong(0);
        if (id <= 0) {
            id = map.isEmpty() ? firstId : Math.max(firstId, map.lastKey() + 1);
        }
        ObjectNode rest = node.deepCopy();
        rest.remove("id");
        node.removeAll();
        node.put("id", id).setAll(rest);
        map.put(id, node);
        return id;
    }

    void lock(EntityKind kind, long id) {
        locks.putIfAbsent(new Lock(kind, id), new ArrayList<>());
    }

    /** Lets go and applies what was queued meanwhile, in order. */
    void unlock(EntityKind kind, long id) {
        List<Runnable> queued = locks.remove(new Lock(kind, id));
        if (queued != null) {
            queued.forEach(Runnable::run);
        }
    }

    /** Queues the change if the entity is locked. */
    boolean queue(EntityKind kind, long id, Runnable change) {
        List<Runnable> queued = locks.get(new Lock(kind, id));
        return queued != null && queued.add(change);
    }

    Collection<ObjectNode> comments(EntityKind parent, long id) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode comment : all(EntityKind.COMMENT).values()) {
            if (comment.path("_" + parent.key()).asLong(-1) == id) {
                found.add(comment);
            }
        }
        return found;
    }

    /** The name of a person or group as answers show it, or null. */
    @Nullable
    String personName(String ref) {
        int colon = ref.indexOf(':');
        if (colon < 0) {
            return null;
        }
        long id = number(ref);
        ObjectNode person =
                switch (ref.substring(0, colon)) {
                    case "user" -> find(EntityKind.USER, id);
                    case "contact" -> find(EntityKind.CONTACT, id);
                    case "group" -> groups(EntityKind.USER).get(id);
                    default -> null;
                };
        return person == null ? null : fullName(person);
    }

    static String fullName(ObjectNode person) {
        String name = person.path("name").asText("");
        String last = person.path("lastname").asText("");
        return (name + " " + last).trim();
    }

    /** The number of {@code 12} or {@code contact:12}; -1 if it is neither. */
    static long number(String ref) {
        String digits = ref.substring(ref.indexOf(':') + 1);
        if (digits.isEmpty() || digits.length() > 18) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(digits);
    }

    boolean isActive(ObjectNode task) {
        ObjectNode status = statuses.get(task.path("status").path("id").asLong());
        return status == null || status.path("isActive").asBoolean(true);
    }

    /** The numbers of the groups an employee is in. */
    Set<Long> groupsOf(long user) {
        Set<Long> ids = new TreeSet<>();
        ObjectNode node = find(EntityKind.USER, user);
        if (node != null) {
            for (JsonNode group : node.path("groups")) {
                ids.add(group.path("id").asLong());
            }
        }
        return ids;
    }
}
