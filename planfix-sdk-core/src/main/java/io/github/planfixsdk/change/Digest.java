package io.github.planfixsdk.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.internal.json.Json;
import java.util.List;

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

    private Digest() {}

    static long of(Object entity) {
        JsonNode json = Json.mapper().valueToTree(entity);
        if (json instanceof ObjectNode object) {
            object.remove(PASSING);
        }
        String text = json.toString();
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
