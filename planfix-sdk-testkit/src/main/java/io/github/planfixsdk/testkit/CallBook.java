package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The legs of all calls, and what was wrong with what the PBX told of them. */
final class CallBook {
    private final List<CallLeg> legs = new ArrayList<>();
    private final Map<String, Map<String, CallLeg>> calls = new HashMap<>();
    private final List<CallComplaint> complaints = new ArrayList<>();

    void complain(String callId, String ext, String what, String reason) {
        complaints.add(new CallComplaint(callId, ext, what, reason));
    }

    void complain(CallLeg leg, String reason) {
        complain(leg.callId, leg.ext, "COMPLETED", reason);
    }

    /** Notes an event. The first end of a leg stands, whatever follows. */
    CallLeg note(LegEvent event, Supplier<@Nullable Long> contact) {
        Map<String, CallLeg> call = calls.computeIfAbsent(event.callId(), id -> new LinkedHashMap<>());
        CallLeg leg = call.get(event.ext());
        CallLeg other = call.isEmpty() ? null : call.values().iterator().next();
        for (String reason : CallOrder.objections(event, leg, other)) {
            complain(event.callId(), event.ext(), event.name(), reason);
        }
        if (leg == null) {
            leg = new CallLeg(event, contact.get());
            call.put(event.ext(), leg);
            legs.add(leg);
        }
        leg.events.add(event.name());
        if (event.has("diversion")) {
            leg.line = event.get("diversion");
        }
        return leg;
    }

    /** The link goes to the legs that were recorded and have none. */
    void record(String callId, String link, boolean temporary) {
        if (!CallOrder.isWebAddress(link)) {
            complain(callId, "", "record", "record_link is no web address");
        }
        List<CallLeg> call = List.copyOf(calls.getOrDefault(callId, Map.of()).values());
        List<CallLeg> awaiting = call.stream().filter(CallLeg::awaitsRecording).toList();
        for (CallLeg leg : awaiting) {
            leg.recordLink = link;
            leg.temporaryLink = temporary;
        }
        if (awaiting.isEmpty()) {
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
                String latest = leg.events.get(leg.events.size() - 1);
                all.add(new CallComplaint(leg.callId, leg.ext, latest, "the leg has not been completed"));
            }
        }
        return List.copyOf(all);
    }
}
