package io.github.planfixsdk.telephony;

import io.github.planfixsdk.telephony.Leg.State;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The legs of a call, in the order in which they first rang. Under the call's lock. */
final class Legs {
    private final Map<String, Leg> byExt = new LinkedHashMap<>();
    /** Extensions whose ringing was reported when somebody had answered. */
    private final Set<String> unheard = new HashSet<>();

    @Nullable
    Leg find(String ext) {
        return byExt.get(ext);
    }

    void add(Leg leg) {
        byExt.put(leg.ext, leg);
    }

    Collection<Leg> all() {
        return byExt.values();
    }

    boolean isEmpty() {
        return byExt.isEmpty();
    }

    @Nullable
    Leg talking() {
        return byExt.values().stream().filter(Leg::isTalking).findFirst().orElse(null);
    }

    /** Whether anybody talked at any time. */
    boolean isAnswered() {
        return byExt.values().stream().anyMatch(Leg::hasAnswered);
    }

    boolean isAnybodyBut(Leg leg) {
        return byExt.values().stream().anyMatch(other -> other != leg && other.isOpen());
    }

    /** Whether the call goes on, as far as Planfix is told, when this leg stops ringing. */
    boolean goOnWithout(Leg leg) {
        return byExt.values().stream()
                .anyMatch(other -> other != leg && (other.isTalking() || (other.isOpen() && other.isTold())));
    }

    boolean areTold() {
        return byExt.values().stream().anyMatch(leg -> leg.begun && leg.isTold());
    }

    void unheard(String ext) {
        unheard.add(ext);
    }

    boolean isUnheard(String ext) {
        return unheard.contains(ext) && !byExt.containsKey(ext);
    }

    /** Only the end is still missing, which was reported before and found no room. */
    boolean areAllTold() {
        return !byExt.isEmpty() && byExt.values().stream().allMatch(leg -> leg.state == State.OVER);
    }

    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(", ");
        parts.setEmptyValue("nobody rang");
        byExt.values().forEach(leg -> parts.add(leg.toString()));
        return parts.toString();
    }
}
