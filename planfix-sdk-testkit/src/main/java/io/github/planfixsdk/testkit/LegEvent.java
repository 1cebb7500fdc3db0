package io.github.planfixsdk.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of a call, its parameters found to be valid. */
record LegEvent(
        String callId,
        String ext,
        String type,
        String name,
        String phone,
        Map<String, String> parameters,
        Map<String, String> data) {
    static final String DATA = "data_";

    private static final Set<String> NAMES = Set.of("INCOMING", "OUTGOING", "ACCEPTED", "COMPLETED");
    private static final Set<String> IN = Set.of("Success", "Missed", "Cancelled");
    private static final Set<String> OUT = Set.of("Success", "Busy", "NoAnswer", "NotAvailable", "NotAllowed");

    /** What Planfix answers 400 to, for a reason that it does not tell. */
    @SuppressWarnings("serial")
    static final class Invalid extends RuntimeException {
        Invalid(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static LegEvent of(List<Forms.Pair> form, Map<String, String> first) {
        String type = oneOf(first, "type", Set.of("in", "out"));
        String name = oneOf(first, "event", NAMES);
        Map<String, String> data = new LinkedHashMap<>();
        for (Forms.Pair pair : form) {
            if (pair.name().startsWith(DATA)) {
                data.put(pair.name().substring(DATA.length()), pair.value());
            }
        }
        LegEvent event = new LegEvent(
                required(first, "callid"), required(first, "ext"), type, name, required(first, "phone"), first, data);
        if (event.isEnd()) {
            oneOf(first, "status", type.equals("in") ? IN : OUT);
            if (number(required(first, "duration")) < 0) {
                throw new Invalid("duration is no number of seconds: " + first.get("duration"));
            }
            if (event.has("is_recorded")) {
                oneOf(first, "is_recorded", Set.of("0", "1"));
            }
        }
        return event;
    }

    static String required(Map<String, String> first, String name) {
        String value = first.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Invalid(name + " is missing");
        }
        return value;
    }

    static String oneOf(Map<String, String> first, String name, Set<String> values) {
        String value = required(first, name);
        if (!values.contains(value)) {
            throw new Invalid(name + " is none of "
                    + String.join(", ", values.stream().sorted().toList()) + ": " + value);
        }
        return value;
    }

    private static int number(String text) {
        long number = Store.number(text);
        return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** Whether it is the first one of a leg in its direction. */
    boolean isBeginning() {
        return name.equals(type.equals("in") ? "INCOMING" : "OUTGOING");
    }

    boolean isEnd() {
        return name.equals("COMPLETED");
    }

    /** Whether a parameter came, and not empty. */
    boolean has(String parameter) {
        return !get(parameter).isEmpty();
    }

    String get(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    int duration() {
        return number(get("duration"));
    }

    boolean isRecorded() {
        return get("is_recorded").equals("1");
    }
}
