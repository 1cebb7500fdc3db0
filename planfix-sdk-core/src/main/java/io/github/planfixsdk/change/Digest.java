package io.github.planfixsdk.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an entity looked like, in 64 bits: two changes within one minute are told apart by it. */
final class Digest {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** What becomes another without a change of the entity, or is the change's time itself. */
    private static final List<String> PASSING = List.of(
            "dateOfLastUpdate",
            "dateOfLastComment",
            "overdue",
            "closeToDeadLine",
            "notAcceptedInTime",
            "inFavorites",
            "avatarUrl");

    /** Lists whose first item is the main one. In all others order means nothing, and answers may change it. */
    private static final Set<String> ORDERED = Set.of("phones", "additionalEmailAddresses");

    /** Of what was asked for in another way. */
    static final long UNKNOWN = 0;

    private Digest() {}

    static long of(Object entity) {
        JsonNode json = Json.mapper().valueToTree(entity);
        if (json instanceof ObjectNode object) {
            object.remove(PASSING);
        }
        return hash(canonical("", json));
    }

    /** What was asked for, in whichever order. */
    static long of(Fields fields) {
        return hash(String.join(",", fields.keys().stream().sorted().toList()));
    }

    private static String canonical(String name, JsonNode node) {
        if (node.isObject()) {
            Map<String, String> properties = new TreeMap<>();
            node.properties()
                    .forEach(property ->
                            properties.put(property.getKey(), canonical(property.getKey(), property.getValue())));
            return properties.toString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical("", item)));
            if (!ORDERED.contains(name)) {
                items.sort(Comparator.naturalOrder());
            }
            return items.toString();
        }
        return node.toString();
    }

    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash == UNKNOWN ? 1 : hash;
    }
}
