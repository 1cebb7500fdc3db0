package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.DateTimeframe;
import io.github.planfixsdk.customfield.DirectoryValue;
import io.github.planfixsdk.customfield.Location;
import io.github.planfixsdk.customfield.TimePeriod;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Values of custom fields of every type that can be written: samples, and those of the document's examples. */
final class TypedValues {
    private static final long FIELD = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2026, 3, 1, 10, 30);

    private TypedValues() {}

    /** A typed key with a value of its type; the value is null where an example clears the field. */
    record Sample(CustomField<?> field, Object value) {
        /** What the SDK writes. */
        @SuppressWarnings("unchecked")
        JsonNode json() {
            return value == null ? field.clearedJson() : ((CustomField<Object>) field).toJson(value);
        }
    }

    private static <T> Sample sample(CustomField<T> field, T value) {
        return new Sample(field, value);
    }

    /** One value of every type. */
    static List<Sample> samples() {
        return List.of(
                sample(CustomField.line(FIELD), "text"),
                sample(CustomField.text(FIELD), "two\nlines"),
                sample(CustomField.number(FIELD), new BigDecimal("1.50")),
                sample(CustomField.date(FIELD), SOME_DAY.toLocalDate()),
                sample(CustomField.time(FIELD), SOME_DAY.toLocalTime()),
                sample(CustomField.dateTime(FIELD), SOME_DAY),
                sample(CustomField.period(FIELD), new TimePeriod(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                sample(CustomField.checkbox(FIELD), true),
                sample(CustomField.list(FIELD), "Main"),
                sample(CustomField.directoryEntry(FIELD), DirectoryValue.of(7)),
                sample(CustomField.contact(FIELD), Person.of(PersonRef.contact(12))),
                sample(CustomField.employee(FIELD), Person.of(PersonRef.user(5))),
                sample(CustomField.counterparty(FIELD), Person.of(PersonRef.contact(12))),
                sample(CustomField.person(FIELD), Person.of(PersonRef.user(5))),
                sample(CustomField.users(FIELD), List.of(Person.of(PersonRef.user(5)), Person.of(PersonRef.group(3)))),
                sample(CustomField.directoryEntries(FIELD), List.of(DirectoryValue.of(7), DirectoryValue.of(8))),
                sample(CustomField.task(FIELD), EntityRef.of(511)),
                sample(CustomField.tasks(FIELD), List.of(EntityRef.of(511), EntityRef.of(512))),
                sample(CustomField.setOfValues(FIELD), List.of("Main", "Additional")),
                sample(CustomField.files(FIELD), List.of(9L)),
                sample(CustomField.project(FIELD), EntityRef.of(77)),
                sample(
                        CustomField.location(FIELD),
                        new Location("Riga", new BigDecimal("24.1"), new BigDecimal("56.95"))),
                sample(CustomField.dateTimeframe(FIELD), new DateTimeframe(SOME_DAY, SOME_DAY.plusDays(1))));
    }

    /** The examples' numbers of fields whose type isn't a tenth of them. */
    private static final Map<Long, Integer> TYPES = Map.of(6L, 3, 10L, 0, 20L, 1);

    /** The value that an example writes, with a typed key: the number of a field tells its type. */
    static Sample of(long field, JsonNode value) {
        if (value.has("from")) {
            return ofType(value.get("from").has("date") ? 28 : 6, field, value);
        }
        if (field == 40 && value.has("date")) { // one example uses the number of another type
            return ofType(5, field, value);
        }
        return ofType(TYPES.getOrDefault(field, (int) (field / 10)), field, value);
    }

    /** The value that an example writes, with the typed key of a type. */
    static Sample ofType(int type, long field, JsonNode value) {
        return switch (type) {
            case 0 -> sample(CustomField.line(field), value.asText());
            case 1 -> sample(CustomField.number(field), value.decimalValue());
            case 2 -> sample(CustomField.text(field), value.asText());
            case 3 ->
                sample(
                        CustomField.date(field),
                        LocalDate.parse(value.path("date").asText(), DAY));
            case 4 -> sample(CustomField.time(field), time(value));
            case 5 -> sample(CustomField.dateTime(field), moment(value));
            case 6 -> sample(CustomField.period(field), new TimePeriod(time(value.get("from")), time(value.get("to"))));
            case 7 -> sample(CustomField.checkbox(field), value.booleanValue());
            case 8 -> sample(CustomField.list(field), value.asText());
            case 9 ->
                new Sample(
                        CustomField.directoryEntry(field),
                        value.path("id").asLong() == 0
                                ? null
                                : DirectoryValue.of(value.get("id").asLong()));
            case 10 -> sample(CustomField.contact(field), person(value, PersonRef::contact));
            case 11 -> sample(CustomField.employee(field), person(value, PersonRef::user));
            case 12 -> sample(CustomField.counterparty(field), person(value, PersonRef::contact));
            case 13 -> sample(CustomField.person(field), person(value, PersonRef::user));
            case 14 -> sample(CustomField.users(field), list(value, item -> person(item, PersonRef::user)));
            case 15 ->
                sample(
                        CustomField.directoryEntries(field),
                        list(value, item -> DirectoryValue.of(item.path("id").asLong())));
            case 16 ->
                sample(CustomField.task(field), EntityRef.of(value.path("id").asLong()));
            case 17 ->
                sample(
                        CustomField.tasks(field),
                        list(value, item -> EntityRef.of(item.path("id").asLong())));
            case 20 -> sample(CustomField.setOfValues(field), list(value, JsonNode::asText));
            case 21 -> sample(CustomField.files(field), list(value, JsonNode::asLong));
            case 22 ->
                sample(CustomField.project(field), EntityRef.of(value.path("id").asLong()));
            case 25 ->
                sample(
                        CustomField.location(field),
                        new Location(
                                value.path("address").asText(),
                                value.path("longitude").decimalValue(),
                                value.path("latitude").decimalValue()));
            case 28 ->
                sample(
                        CustomField.dateTimeframe(field),
                        new DateTimeframe(moment(value.get("from")), moment(value.get("to"))));
            default -> throw new IllegalArgumentException("an example of a new type: " + field + " " + value);
        };
    }

    private static LocalTime time(JsonNode value) {
        return LocalTime.parse(value.path("time").asText());
    }

    private static LocalDateTime moment(JsonNode value) {
        return value.isTextual()
                ? LocalDateTime.parse(value.asText(), MOMENT)
                : LocalDate.parse(value.path("date").asText(), DAY).atTime(time(value));
    }

    private static Person person(JsonNode value, Function<Long, PersonRef> kind) {
        JsonNode id = value.path("id");
        return Person.of(id.isNumber() ? kind.apply(id.asLong()) : PersonRef.of(id.asText()));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }
}
