package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.routing.Problems.Words;
import io.github.planfixsdk.routing.WorkingHours.Hours;
import io.github.planfixsdk.routing.WorkingHours.Weekly;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Working hours in JSON. */
final class HoursJson {
    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final Problems problems;

    HoursJson(Problems problems) {
        this.problems = problems;
    }

    /** Null if something is wrong. */
    @Nullable
    WorkingHours read(JsonNode node, String path) {
        int before = problems.all().size();
        JsonPart part = JsonPart.of(node, path, problems);
        if (part == null) {
            return null;
        }
        ZoneId zone = zone(part);
        List<Weekly> windows = new ArrayList<>();
        List<JsonNode> weekly = part.elements("weekly");
        if (weekly.isEmpty() && !part.has("weekly")) {
            problems.add(part.path("weekly"), ProblemCode.MISSING_KEY);
        }
        for (int i = 0; i < weekly.size(); i++) {
            Weekly window = weekly(weekly.get(i), part.path("weekly") + "[" + i + "]");
            if (window != null) {
                windows.add(window);
            }
        }
        NavigableMap<LocalDate, List<Hours>> days = days(part);
        part.nothingElse();
        return problems.all().size() > before ? null : WorkingHours.of(zone, windows, days);
    }

    /** The days that differ from their week; a holiday has no hours. */
    private NavigableMap<LocalDate, List<Hours>> days(JsonPart part) {
        NavigableMap<LocalDate, List<Hours>> days = new TreeMap<>();
        List<JsonNode> holidays = part.elements("holidays");
        for (int i = 0; i < holidays.size(); i++) {
            LocalDate date = date(holidays.get(i), part.path("holidays") + "[" + i + "]");
            if (date != null) {
                days.put(date, List.of());
            }
        }
        List<JsonNode> special = part.elements("special");
        for (int i = 0; i < special.size(); i++) {
            special(days, special.get(i), part.path("special") + "[" + i + "]");
        }
        return days;
    }

    private ZoneId zone(JsonPart part) {
        ZoneId fallback = ZoneId.of("UTC");
        if (!part.has("zone")) {
            problems.add(part.path("zone"), ProblemCode.MISSING_KEY);
            return fallback;
        }
        return zone(part, fallback, problems);
    }

    static ZoneId zone(JsonPart part, ZoneId fallback, Problems problems) {
        String zone = part.text("zone");
        try {
            return zone == null ? fallback : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            problems.add(part.path("zone"), ProblemCode.UNKNOWN_ZONE, zone);
            return fallback;
        }
    }

    /** Null if something is wrong. */
    private @Nullable Weekly weekly(JsonNode node, String path) {
        JsonPart part = JsonPart.of(node, path, problems);
        if (part == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<JsonNode> names = part.elements("days");
        if (!part.has("days")) {
            problems.add(part.path("days"), ProblemCode.MISSING_KEY);
        } else if (names.isEmpty()) {
            problems.add(part.path("days"), ProblemCode.NO_VALUES);
        }
        for (int i = 0; i < names.size(); i++) {
            DayOfWeek day = JsonWords.find(DayOfWeek.class, names.get(i).asText());
            if (day == null) {
                problems.add(
                        part.path("days") + "[" + i + "]",
                        ProblemCode.UNKNOWN_WORD,
                        names.get(i).asText(),
                        JsonWords.all(DayOfWeek.class));
            } else {
                days.add(day);
            }
        }
        Hours window = window(part);
        part.nothingElse();
        return window == null || days.isEmpty() ? null : new Weekly(days, window);
    }

    private void special(Map<LocalDate, List<Hours>> days, JsonNode node, String path) {
        JsonPart part = JsonPart.of(node, path, problems);
        if (part == null) {
            return;
        }
        JsonNode day = part.get("date");
        if (day == null) {
            problems.add(part.path("date"), ProblemCode.MISSING_KEY);
        }
        LocalDate date = day == null ? null : date(day, part.path("date"));
        Hours window = window(part);
        part.nothingElse();
        if (date == null) {
            return;
        }
        List<Hours> before = days.get(date);
        if (before != null && before.isEmpty()) {
            problems.add(part.path("date"), ProblemCode.DAY_TWICE, date);
        } else if (window != null) {
            days.computeIfAbsent(date, first -> new ArrayList<>()).add(window);
        }
    }

    private @Nullable Hours window(JsonPart part) {
        LocalTime from = time(part, "from");
        LocalTime to = time(part, "to");
        return from == null || to == null ? null : new Hours(from, to);
    }

    private @Nullable LocalTime time(JsonPart part, String key) {
        JsonNode node = part.get(key);
        if (node == null) {
            problems.add(part.path(key), ProblemCode.MISSING_KEY);
            return null;
        }
        if (!node.isTextual() || !node.textValue().matches(TIME)) {
            Words wanted = new Words(
                    "a time of day such as \"09:00\", midnight as \"00:00\"",
                    "время суток, например \"09:00\", полночь — \"00:00\"");
            problems.add(part.path(key), ProblemCode.WRONG_VALUE, JsonValues.shown(node), wanted);
            return null;
        }
        return LocalTime.parse(node.textValue());
    }

    private @Nullable LocalDate date(JsonNode node, String path) {
        if (!node.isTextual() || !node.textValue().matches(DATE)) {
            Words wanted = new Words("a date such as \"2026-12-31\"", "дату, например \"2026-12-31\"");
            problems.add(path, ProblemCode.WRONG_VALUE, JsonValues.shown(node), wanted);
            return null;
        }
        try {
            return LocalDate.parse(node.textValue());
        } catch (DateTimeException noSuchDay) {
            problems.add(path, ProblemCode.NO_SUCH_DATE, node.textValue());
            return null;
        }
    }

    static ObjectNode write(WorkingHours hours) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("zone", hours.zone().getId());
        ArrayNode weekly = form.putArray("weekly");
        for (Weekly window : hours.weekly()) {
            ObjectNode node = weekly.addObject();
            ArrayNode days = node.putArray("days");
            window.days().forEach(day -> days.add(JsonWords.of(day)));
            write(node, window.hours());
        }
        ArrayNode holidays = JsonNodeFactory.instance.arrayNode();
        ArrayNode special = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<LocalDate, List<Hours>> day : hours.special().entrySet()) {
            if (day.getValue().isEmpty()) {
                holidays.add(day.getKey().toString());
            }
            for (Hours window : day.getValue()) {
                write(special.addObject().put("date", day.getKey().toString()), window);
            }
        }
        if (!holidays.isEmpty()) {
            form.set("holidays", holidays);
        }
        if (!special.isEmpty()) {
            form.set("special", special);
        }
        return form;
    }

    private static void write(ObjectNode node, Hours hours) {
        node.put("from", hours.from().toString()).put("to", hours.to().toString());
    }
}
