package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be true of an event after those that came before. */
final class CallOrder {
    private static final String[] OF_THE_END = {"duration", "is_recorded", "status", "record_link"};

    private CallOrder() {}

    /**
     * The reasons against an event.
     *
     * @param event the new event
     * @param leg its leg before the event, null if this is the first one
     * @param call any other leg of its call, null if there is none
     */
    static List<String> objections(LegEvent event, @Nullable CallLeg leg, @Nullable CallLeg call) {
        List<String> reasons = new ArrayList<>();
        if (leg != null && leg.isOver()) {
            reasons.add(event.isEnd() ? "a second COMPLETED of the leg" : "after the leg's COMPLETED");
        } else if (leg != null && leg.events.contains(event.name())) {
            reasons.add("a second " + event.name() + " of the leg");
        }
        String beginning = event.type().equals("in") ? "INCOMING" : "OUTGOING";
        boolean begins = event.name().equals("INCOMING") || event.name().equals("OUTGOING");
        if (begins && !event.name().equals(beginning)) {
            reasons.add("belongs to the other direction than type=" + event.type());
        }
        if (!begins && (leg == null || !leg.events.contains(beginning))) {
            reasons.add("without " + beginning + " before it");
        }
        if (leg != null && begins && leg.events.contains("ACCEPTED") && !leg.events.contains(event.name())) {
            reasons.add("after the leg's ACCEPTED");
        }
        sameCall(event, leg == null ? call : leg, reasons);
        if (event.isEnd()) {
            end(event, leg, reasons);
        } else {
            tooEarly(event, reasons);
        }
        return reasons;
    }

    private static void sameCall(LegEvent event, @Nullable CallLeg known, List<String> reasons) {
        if (known != null && !known.type.equals(event.type())) {
            reasons.add("type=" + event.type() + " although the call is of type " + known.type);
        }
        if (known != null && !known.phone.equals(event.phone())) {
            reasons.add("phone is not the one that the call began with");
        }
        if (!event.phone().equals(ValueMatch.digits(event.phone()))) {
            reasons.add("phone is not written in digits alone");
        }
    }

    private static void tooEarly(LegEvent event, List<String> reasons) {
        for (String parameter : OF_THE_END) {
            if (event.has(parameter)) {
                reasons.add(parameter + " before COMPLETED");
            }
        }
        if (!event.data().isEmpty()) {
            reasons.add(LegEvent.DATA + event.data().keySet().iterator().next() + " before COMPLETED");
        }
    }

    private static void end(LegEvent event, @Nullable CallLeg leg, List<String> reasons) {
        String status = event.get("status");
        boolean accepted = leg != null && leg.events.contains("ACCEPTED");
        if (status.equals("Success") && !accepted) {
            reasons.add("status=Success without ACCEPTED before it");
        }
        // Cancelled after ACCEPTED may be how somebody tells of a transfer, about which the protocol is silent.
        if (accepted && !status.equals("Success") && !status.equals("Cancelled")) {
            reasons.add("status=" + status + " although the leg was accepted");
        }
        if (!event.has("is_recorded")) {
            reasons.add("is_recorded is missing");
        }
        if (event.has("record_link") && !event.isRecorded()) {
            reasons.add("record_link of a call without recording");
        }
        if (event.has("record_link") && !isWebAddress(event.get("record_link"))) {
            reasons.add("record_link is no web address");
        }
    }

    static boolean isWebAddress(String link) {
        return link.regionMatches(true, 0, "https://", 0, 8) || link.regionMatches(true, 0, "http://", 0, 7);
    }
}
