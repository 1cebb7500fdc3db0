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
    private final Set<String> late = new HashSet<>();

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

    /**
     * Whether Planfix may hear that the call went on without a leg. A telephone of which it is not told takes the call over by
     * answering only: else a call that nobody took would be missed by nobody.
     */
    boolean goesOnWithout(Leg leg) {
        return byExt.values().stream()
                .anyMatch(other -> other != leg && other.isOpen() && (other.isTold() || other.isTalking()));
    }

    /** Whether Planfix believes that the call goes on. */
    boolean isOpenInPlanfix() {
        return byExt.values().stream().anyMatch(leg -> leg.isTold() && leg.begun && leg.state != State.OVER);
    }

    /** A ring that came after the answer, and made no leg. */
    void rangLate(String ext) {
        late.add(ext);
    }

    boolean hasRungLate(String ext) {
        return late.contains(ext);
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
