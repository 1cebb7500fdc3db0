package io.github.planfixsdk.routing.employee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.user.TemporaryReplacement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A snapshot as text; keys without a value are left out. */
final class SnapshotJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int VERSION = 1;

    private SnapshotJson() {}

    static String write(Snapshot snapshot) {
        ObjectNode json = MAPPER.createObjectNode().put("version", VERSION);
        EmployeeRun run = snapshot.run();
        ObjectNode last = json.putObject("run").put("status", run.status().name());
        put(last, "startedAt", run.startedAt());
        put(last, "endedAt", run.endedAt());
        put(last, "problem", run.problem());
        numbers(last.putArray("added"), run.added());
        numbers(last.putArray("gone"), run.gone());
        put(json, "readAt", snapshot.readAt());
        if (snapshot.chosen() != null) {
            numbers(json.putArray("chosen"), snapshot.chosen());
        }
        ArrayNode employees = json.putArray("employees");
        snapshot.employees().values().forEach(employee -> write(employee, employees.addObject()));
        return json.toString();
    }

    private static void write(Employee employee, ObjectNode json) {
        json.put("number", employee.number());
        put(json, "name", employee.name());
        put(json, "midname", employee.midname());
        put(json, "lastname", employee.lastname());
        employee.emails().forEach(json.putArray("emails")::add);
        json.put("state", employee.state().name());
        put(json, "timezone", employee.timezone());
        TemporaryReplacement replacement = employee.replacement();
        if (replacement != null && replacement.employee() != null) {
            ObjectNode standIn = json.putObject("replacement")
                    .put("employee", replacement.employee().id().toString())
                    .put("indefinite", Boolean.TRUE.equals(replacement.isIndefinite()));
            put(standIn, "from", day(replacement.from()));
            put(standIn, "to", day(replacement.to()));
        }
    }

    private static @Nullable LocalDate day(@Nullable TimePoint point) {
        return point == null ? null : point.localDate().orElse(null);
    }

    private static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }

    private static void numbers(ArrayNode array, Collection<Long> numbers) {
        numbers.forEach(array::add);
    }

    /** Throws IllegalArgumentException without the text, which holds names, and without a cause that quotes it. */
    static Snapshot read(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw damaged();
        }
        int version = json.path("version").asInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("the store's text has version " + version + ", this SDK reads " + VERSION
                    + ": clear the store and run again");
        }
        try {
            return snapshot(json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged();
        }
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("the store's text is damaged: clear the store and run again");
    }

    private static Snapshot snapshot(JsonNode json) {
        Map<Long, Employee> employees = new TreeMap<>();
        for (JsonNode node : json.path("employees")) {
            Employee employee = employee(node);
            employees.put(employee.number(), employee);
        }
        return new Snapshot(
                run(json.path("run")),
                instant(json, "readAt"),
                employees,
                json.has("chosen") ? new TreeSet<>(numbers(json.path("chosen"))) : null);
    }

    private static EmployeeRun run(JsonNode json) {
        return new EmployeeRun(
                EmployeeRun.Status.valueOf(json.path("status").asText()),
                instant(json, "startedAt"),
                instant(json, "endedAt"),
                numbers(json.path("added")),
                numbers(json.path("gone")),
                text(json, "problem"));
    }

    private static Employee employee(JsonNode json) {
        List<String> emails = new ArrayList<>();
        json.path("emails").forEach(email -> emails.add(email.asText()));
        return new Employee(
                json.path("number").asLong(),
                text(json, "name"),
                text(json, "midname"),
                text(json, "lastname"),
                emails,
                Employee.State.valueOf(json.path("state").asText()),
                text(json, "timezone"),
                json.has("replacement") ? replacement(json.path("replacement")) : null);
    }

    private static TemporaryReplacement replacement(JsonNode json) {
        return new TemporaryReplacement(
                true,
                json.path("indefinite").asBoolean(),
                Person.of(PersonRef.of(json.path("employee").asText())),
                point(json, "from"),
                point(json, "to"));
    }

    private static @Nullable TimePoint point(JsonNode json, String key) {
        String day = text(json, key);
        return day == null ? null : TimePoint.of(LocalDate.parse(day));
    }

    private static @Nullable Instant instant(JsonNode json, String key) {
        String moment = text(json, key);
        return moment == null ? null : Instant.parse(moment);
    }

    private static @Nullable String text(JsonNode json, String key) {
        return json.hasNonNull(key) ? json.path(key).asText() : null;
    }

    private static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }
}
