package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The legs of all calls, and what was wrong with what the PBX told of them. */
final class CallBook {
    private final List<CallLeg> legs = new ArrayList<>();
    private final Map<String, List<CallLeg>> calls = new HashMap<>();
    private final List<CallComplaint> complaints = new ArrayList<>();

    void complain(String callId, String ext, String what, String reason) {
        complaints.add(new CallComplaint(callId, ext, what, reason));
    }

    void complain(CallLeg leg, String reason) {
        complain(leg.callId, leg.ext, "COMPLETED", reason);
    }

    /**
     * Notes an event. The first end of a leg stands, whatever follows; the first event after it begins another leg of the same
     * employee. The very same event again is what a sender repeats whose answer got lost.
     */
    CallLeg note(LegEvent event, Supplier<@Nullable Long> contact) {
        List<CallLeg> call = calls.computeIfAbsent(event.callId(), id -> new ArrayList<>());
        CallLeg known = latest(call, event.ext());
        if (known != null && event.equals(known.latest)) {
            known.heard(event);
            return known;
        }
        CallLeg leg = known != null && known.isOver() && event.isBeginning() ? null : known;
        CallLeg other = call.isEmpty() ? null : call.get(0);
        for (String reason : CallOrder.objections(event, leg, other)) {
            complain(event.callId(), event.ext(), event.name(), reason);
        }
        if (leg == null) {
            leg = new CallLeg(event, contact.get());
            call.add(leg);
            legs.add(leg);
        }
        leg.heard(event);
        return leg;
    }

    private static @Nullable CallLeg latest(List<CallLeg> call, String ext) {
        CallLeg latest = null;
        for (CallLeg leg : call) {
            if (leg.ext.equals(ext)) {
                latest = leg;
            }
        }
        return latest;
    }

    /** The link goes to the legs that were recorded and have none. */
    void record(String callId, String link, boolean temporary) {
        if (!CallOrder.isWebAddress(link)) {
            complain(callId, "", "record", "record_link is no web address");
        }
        List<CallLeg> call = calls.getOrDefault(callId, List.of());
        List<CallLeg> awaiting = call.stream().filter(CallLeg::awaitsRecording).toList();
        for (CallLeg leg : awaiting) {
            leg.recordLink = link;
            leg.temporaryLink = temporary;
        }
        if (awaiting.isEmpty() && call.stream().noneMatch(leg -> leg.isRepeated(link, temporary))) {
            complain(callId, "", "record", useless(call));
        }
    }

    private static String useless(List<CallLeg> call) {
        if (call.isEmpty()) {
            return "of an unknown call";
        }
        if (call.stream().anyMatch(leg -> leg.recorded)) {
            return "the call's recording is known already";
        }
        return call.stream().allMatch(CallLeg::isOver)
                ? "of a call without recording"
                : "before a COMPLETED with is_recorded=1";
    }

    List<RecordedCall> all(Predicate<CallLeg> which) {
        return legs.stream().filter(which).map(CallLeg::snapshot).toList();
    }

    List<CallComplaint> complaints() {
        List<CallComplaint> all = new ArrayList<>(complaints);
        for (CallLeg leg : legs) {
            if (!leg.isOver()) {
                all.add(new CallComplaint(leg.callId, leg.ext, leg.latest.name(), "the leg has not been completed"));
            }
        }
        return List.copyOf(all);
    }
}
