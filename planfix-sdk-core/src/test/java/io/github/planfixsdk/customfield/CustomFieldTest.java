package io.github.planfixsdk.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomFieldTest {
    private record Case(ReadableField<?> field, String json, Object value) {}

    private record Written<T>(CustomField<T> field, T value, String json) {
        JsonNode write() {
            return field.toJson(value);
        }
    }

    private static final LocalDateTime NOON = LocalDateTime.of(2021, 12, 21, 12, 15);

    private static List<Case> readings() {
        Person contact = new Person(PersonRef.contact(5), "Ivanov");
        return List.of(
                new Case(CustomField.line(1), "\"text\"", "text"),
                new Case(CustomField.line(1), "5", "5"),
                new Case(CustomField.text(1), "\"a\\nb\"", "a\nb"),
                new Case(CustomField.number(1), "99", new BigDecimal("99")),
                new Case(CustomField.number(1), "99.50", new BigDecimal("99.50")),
                new Case(CustomField.number(1), "\"1 099,50\"", new BigDecimal("1099.50")),
                new Case(
                        CustomField.date(1),
                        "{\"date\":\"11-11-2021\",\"time\":\"00:00\",\"datetime\":\"2021-11-11T00:00Z\"}",
                        LocalDate.of(2021, 11, 11)),
                new Case(CustomField.date(1), "\"11-11-2021\"", LocalDate.of(2021, 11, 11)),
                new Case(CustomField.time(1), "{\"time\":\"17:50\"}", LocalTime.of(17, 50)),
                new Case(CustomField.time(1), "\"17:50\"", LocalTime.of(17, 50)),
                new Case(CustomField.dateTime(1), "{\"date\":\"21-12-2021\",\"time\":\"12:15\"}", NOON),
                new Case(CustomField.dateTime(1), "\"21-12-2021 12:15:00\"", NOON),
                new Case(
                        CustomField.period(1),
                        "{\"from\":{\"time\":\"01:15\"},\"to\":{\"time\":\"04:40\"},\"durationSec\":12300}",
                        new TimePeriod(LocalTime.of(1, 15), LocalTime.of(4, 40))),
                new Case(CustomField.checkbox(1), "true", true),
                new Case(CustomField.checkbox(1), "1", true),
                new Case(CustomField.checkbox(1), "\"0\"", false),
                new Case(CustomField.list(1), "\"value\"", "value"),
                new Case(CustomField.list(1), "[\"value\"]", "value"),
                new Case(CustomField.directoryEntry(1), "{\"id\":2,\"value\":\"Item\"}", new DirectoryValue(2, "Item")),
                new Case(CustomField.directoryEntry(1), "\"2\"", DirectoryValue.of(2)),
                new Case(CustomField.contact(1), "{\"id\":\"contact:5\",\"name\":\"Ivanov\"}", contact),
                new Case(CustomField.contact(1), "{\"id\":5,\"name\":\"Ivanov\"}", contact),
                new Case(CustomField.employee(1), "3", Person.of(PersonRef.user(3))),
                new Case(CustomField.counterparty(1), "{\"id\":\"contact:5\",\"name\":\"Ivanov\"}", contact),
                new Case(CustomField.person(1), "{\"id\":\"group:5\"}", Person.of(PersonRef.group(5))),
                new Case(
                        CustomField.users(1),
                        "[{\"id\":\"contact:5\",\"name\":\"Ivanov\"},{\"id\":\"group:5\"}]",
                        List.of(contact, Person.of(PersonRef.group(5)))),
                new Case(CustomField.users(1), "{\"id\":\"user:1\"}", List.of(Person.of(PersonRef.user(1)))),
                new Case(
                        CustomField.directoryEntries(1),
                        "[{\"id\":1,\"value\":\"One\"},{\"id\":2}]",
                        List.of(new DirectoryValue(1, "One"), DirectoryValue.of(2))),
                new Case(CustomField.task(1), "{\"id\":111,\"name\":\"T\"}", new EntityRef(111, "T")),
                new Case(CustomField.tasks(1), "[{\"id\":111},112]", List.of(EntityRef.of(111), EntityRef.of(112))),
                new Case(CustomField.setOfValues(1), "[\"First\",\"Second\"]", List.of("First", "Second")),
                new Case(CustomField.setOfValues(1), "\"First\"", List.of("First")),
                new Case(CustomField.files(1), "[204308,\"205305\"]", List.of(204308L, 205305L)),
                new Case(CustomField.project(1), "{\"id\":5,\"name\":\"P\"}", new EntityRef(5, "P")),
                new Case(
                        CustomField.location(1),
                        "{\"address\":\"New York\",\"longitude\":-74.0,\"latitude\":\"40.71\"}",
                        new Location("New York", new BigDecimal("-74.0"), new BigDecimal("40.71"))),
                new Case(
                        CustomField.dateTimeframe(1),
                        "{\"from\":{\"date\":\"21-12-2021\",\"time\":\"12:15\",\"datetime\":\"2021-12-21T12:15Z\"},"
                                + "\"to\":{\"date\":\"22-12-2021\",\"time\":\"00:40\"}}",
                        new DateTimeframe(NOON, LocalDateTime.of(2021, 12, 22, 0, 40))));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void valuesAreReadInEveryFormSeen(Case reading) throws Exception {
        assertThat(reading.field.read(Json.mapper().readTree(reading.json)))
                .map(Object.class::cast)
                .contains(reading.value);
    }

    private static List<Written<?>> writings() {
        return List.of(
                new Written<>(CustomField.line(1), "text", "\"text\""),
                new Written<>(CustomField.text(1), "a\nb", "\"a\\nb\""),
                new Written<>(CustomField.number(1), new BigDecimal("99.50"), "99.50"),
                new Written<>(CustomField.date(1), LocalDate.of(2021, 11, 11), "{\"date\":\"11-11-2021\"}"),
                new Written<>(CustomField.time(1), LocalTime.of(17, 55), "{\"time\":\"17:55\"}"),
                new Written<>(CustomField.dateTime(1), NOON, "\"21-12-2021 12:15:00\""),
                new Written<>(CustomField.dateTime(1), NOON.plusSeconds(7), "\"21-12-2021 12:15:07\""),
                new Written<>(
                        CustomField.period(1),
                        new TimePeriod(LocalTime.of(1, 15), LocalTime.of(4, 40)),
                        "{\"from\":{\"time\":\"01:15\"},\"to\":{\"time\":\"04:40\"}}"),
                new Written<>(CustomField.checkbox(1), true, "true"),
                new Written<>(CustomField.list(1), "value", "\"value\""),
                new Written<>(CustomField.directoryEntry(1), new DirectoryValue(2, "Item"), "{\"id\":2}"),
                new Written<>(CustomField.contact(1), Person.of(PersonRef.contact(5)), "{\"id\":\"contact:5\"}"),
                new Written<>(CustomField.employee(1), Person.of(PersonRef.user(5)), "{\"id\":\"user:5\"}"),
                new Written<>(CustomField.counterparty(1), Person.of(PersonRef.contact(5)), "{\"id\":\"contact:5\"}"),
                new Written<>(CustomField.person(1), Person.of(PersonRef.group(5)), "{\"id\":\"group:5\"}"),
                new Written<>(
                        CustomField.users(1),
                        List.of(Person.of(PersonRef.user(1)), Person.of(PersonRef.group(5))),
                        "[{\"id\":\"user:1\"},{\"id\":\"group:5\"}]"),
                new Written<>(
                        CustomField.directoryEntries(1),
                        List.of(DirectoryValue.of(1), DirectoryValue.of(2)),
                        "[{\"id\":1},{\"id\":2}]"),
                new Written<>(CustomField.task(1), EntityRef.of(111), "{\"id\":111}"),
                new Written<>(CustomField.tasks(1), List.of(EntityRef.of(111)), "[{\"id\":111}]"),
                new Written<>(CustomField.setOfValues(1), List.of("First"), "[\"First\"]"),
                new Written<>(CustomField.files(1), List.of(204308L, 205305L), "[204308,205305]"),
                new Written<>(CustomField.project(1), EntityRef.of(5), "{\"id\":5}"),
                new Written<>(
                        CustomField.location(1),
                        new Location("New York", new BigDecimal("-74"), new BigDecimal("40.71")),
                        "{\"address\":\"New York\",\"longitude\":-74,\"latitude\":40.71}"),
                new Written<>(
                        CustomField.dateTimeframe(1),
                        new DateTimeframe(NOON, NOON.plusDays(1)),
                        "{\"from\":{\"date\":\"21-12-2021\",\"time\":\"12:15\"},"
                                + "\"to\":{\"date\":\"22-12-2021\",\"time\":\"12:15\"}}"));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void valuesAreWrittenAsDocumented(Written<?> written) throws Exception {
        assertThat(Json.mapper().writeValueAsString(written.write())).isEqualTo(written.json);
        assertThat(written.field.read(written.write())).isPresent();
    }

    @Test
    void everyDocumentedTypeHasAKey() {
        Stream<CustomFieldType> computed = Stream.of(
                        CustomField.dataTagSummary(1),
                        CustomField.calculated(1),
                        CustomField.subtaskTotal(1),
                        CustomField.aiResult(1),
                        CustomField.totals(1))
                .map(ReadableField::type);
        Stream<CustomFieldType> writable =
                writings().stream().map(written -> written.field().type());
        List<Integer> codes = Stream.concat(computed, writable)
                .map(CustomFieldType::code)
                .sorted()
                .distinct()
                .toList();
        assertThat(codes)
                .isEqualTo(CustomFieldType.values().stream()
                        .map(CustomFieldType::code)
                        .sorted()
                        .toList());
    }

    @Test
    void computedValuesAreReadBareOrWrapped() throws Exception {
        ReadOnlyField<ComputedValue> total = CustomField.calculated(1);
        assertThat(total.read(Json.mapper().readTree("{\"id\":1.2}"))
                        .orElseThrow()
                        .number())
                .contains(new BigDecimal("1.2"));
        assertThat(total.read(Json.mapper().readTree("7")).orElseThrow().number())
                .contains(new BigDecimal("7"));
        ComputedValue text =
                total.read(Json.mapper().readTree("{\"id\":\"Formula\"}")).orElseThrow();
        assertThat(text.text()).isEqualTo("Formula");
        assertThat(text.number()).isEmpty();
    }

    private static CustomFieldData data(String json) throws Exception {
        return Json.mapper().readValue(json, CustomFieldData.class);
    }

    @Test
    void unsetFieldsAreEmptyAndMismatchesAreNamed() throws Exception {
        CustomFieldData data = data("""
                [{"field":{"id":1,"name":"Amount","type":1},"value":99,"stringValue":"99,00"},
                 {"field":{"id":2,"type":8},"value":{"secret":"x"}},
                 {"field":{"id":3,"type":77},"value":{"new":[1.10]}},
                 {"field":{"id":4},"value":null},
                 {"field":{"id":5}},
                 {"field":{"id":6,"type":1},"value":""},
                 {"field":7,"value":"bare"},
                 {"field":{"id":8,"type":8},"value":["a","b"]}]
                """);
        assertThat(data.get(CustomField.number(1))).contains(new BigDecimal("99"));
        assertThat(data.value(1).orElseThrow().stringValue()).isEqualTo("99,00");
        assertThat(data.value(1).orElseThrow().field().name()).isEqualTo("Amount");
        for (long absent : new long[] {4, 5, 6, 9}) {
            assertThat(data.get(CustomField.number(absent)))
                    .as("field " + absent)
                    .isEmpty();
        }
        assertThat(data.get(CustomField.line(7))).contains("bare");
        assertThat(data.raw(3).orElseThrow()).hasToString("{\"new\":[1.10]}");
        assertThat(data.get(CustomField.unknown(3))).isEqualTo(data.raw(3));
        ((ObjectNode) data.raw(3).orElseThrow()).removeAll();
        ((ObjectNode) data.get(CustomField.unknown(3)).orElseThrow()).removeAll();
        assertThat(data.raw(3).orElseThrow()).as("what one gets is a copy").hasSize(1);
        assertThat(data.value(3).orElseThrow().field().type()).isEqualTo(CustomFieldType.of(77));
        assertThatThrownBy(() -> data.get(CustomField.number(2)))
                .isInstanceOf(CustomFieldShapeException.class)
                .hasMessageContaining("custom field 2")
                .hasMessageContaining("1 (number)")
                .hasMessageContaining("8 (list)")
                .hasMessageContaining("object")
                .hasMessageNotContaining("secret");
        assertThat(data.get(CustomField.setOfValues(8))).contains(List.of("a", "b"));
        assertThatThrownBy(() -> data.get(CustomField.list(8)))
                .isInstanceOf(CustomFieldShapeException.class)
                .hasMessageContaining("CustomField.setOfValues(8)");
        assertThatThrownBy(() -> data.get(CustomField.date(7))).isInstanceOf(CustomFieldShapeException.class);
    }

    @Test
    void definitionsAreReadInOddShapes() throws Exception {
        CustomFieldDefinition odd = Json.mapper().readValue("""
                {"id":"5","name":7,"names":[],"type":"Line","objectType":99999999999999999999,"groupId":null,
                 "directoryId":"x","directoryFields":["5",6,null],"enumValues":"a","listValuesColors":{"a":"#fff"},
                 "mainValue":null,"new":[{}]}
                """, CustomFieldDefinition.class);
        assertThat(odd.id()).isEqualTo(5);
        assertThat(odd.name()).isEqualTo("7");
        assertThat(odd.names()).isEmpty();
        assertThat(odd.type()).isEqualTo(CustomFieldType.of("Line"));
        assertThat(odd.objectType()).isEqualTo(CustomFieldObject.of("99999999999999999999"));
        assertThat(odd.directoryId()).isNull();
        assertThat(odd.directoryFields()).containsExactly(5L, 6L);
        assertThat(odd.enumValues()).containsExactly("a");
        assertThat(odd.listValuesColors()).hasToString("{\"a\":\"#fff\"}");
        assertThat(odd.mainValue()).isNull();
        assertThat(Json.mapper().readValue("7", CustomFieldDefinition.class).id())
                .isEqualTo(7);
        assertThat(Json.mapper().readValue("[]", CustomFieldDefinition.class)).isNull();
    }

    @Test
    void dataComesAsAListOrASingleValue() throws Exception {
        String one = "{\"field\":{\"id\":1,\"type\":0},\"value\":\"x\"}";
        assertThat(data(one)).isEqualTo(data("[" + one + "]"));
        assertThat(data("[]")).isEqualTo(CustomFieldData.EMPTY);
        assertThat(data("null")).isEqualTo(CustomFieldData.EMPTY);
        assertThat(data("[" + one + "]")).hasToString("custom fields [1]");
        assertThat(Json.mapper().writeValueAsString(data(one))).isEqualTo("[{\"field\":{\"id\":1},\"value\":\"x\"}]");
    }

    @Test
    void wrongValuesAreRefusedWithTheFieldsNumber() {
        assertThat(CustomField.line(9).toJson("x".repeat(255)).asText()).hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.line(9).toJson("x".repeat(256)))
                .withMessageContaining("custom field 9")
                .withMessageContaining("256")
                .withMessageContaining("255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.list(9).toJson(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.time(9).toJson(LocalTime.of(1, 2, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.period(9).toJson(new TimePeriod(LocalTime.of(5, 0), LocalTime.of(4, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.dateTimeframe(9).toJson(new DateTimeframe(NOON, NOON.minusDays(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.employee(9).toJson(Person.of(PersonRef.contact(1))))
                .withMessageContaining("contact:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.person(9).toJson(Person.of(PersonRef.of("5"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.task(9).toJson(EntityRef.of(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.files(9).toJson(List.of(0L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomField.location(9).toJson(new Location(null, null, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> CustomField.location(9)
                .toJson(new Location(null, BigDecimal.TEN, BigDecimal.valueOf(91))));
        assertThatNullPointerException()
                .isThrownBy(() -> CustomField.line(9).toJson(null))
                .withMessageContaining("clear");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomField.line(0));
    }

    @Test
    void clearingDependsOnTheType() {
        assertThat(CustomField.directoryEntry(1).clearedJson()).hasToString("{\"id\":0}");
        assertThat(CustomField.tasks(1).clearedJson()).hasToString("[]");
        assertThat(CustomField.line(1).clearedJson()).hasToString("null");
    }

    @Test
    void keysAreFieldsAndEqualByNumberAndType() {
        assertThat(Fields.of("name").and(CustomField.number(20))).hasToString("name,20");
        assertThat(CustomField.number(20))
                .isEqualTo(CustomField.number(20))
                .isNotEqualTo(CustomField.number(21))
                .isNotEqualTo(CustomField.line(20))
                .hasToString("custom field 20: 1 (number)");
        assertThat(CustomField.contact(20)).isNotEqualTo(CustomField.employee(20));
    }
}
