package io.github.planfixsdk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.DirectoryValue;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.model.TimePoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRequestTest {
    private static final NumberField AMOUNT = CustomField.number(20);

    @Test
    void nothingSetSendsNothing() throws Exception {
        assertThat(json(TaskRequest.builder())).isEqualTo("{}");
    }

    @Test
    void missingEmptyNullAndValueAreFourThings() throws Exception {
        assertThat(json(TaskRequest.builder().description("x"))).isEqualTo("{\"description\":\"x\"}");
        assertThat(json(TaskRequest.builder().clearDescription())).isEqualTo("{\"description\":\"\"}");
        assertThat(json(TaskRequest.builder().raw("description", NullNode.getInstance())))
                .isEqualTo("{\"description\":null}");
    }

    @Test
    void keysKeepTheirOrderAndTheLastValueWins() throws Exception {
        assertThat(json(TaskRequest.builder()
                        .name("a")
                        .priority(Priority.URGENT)
                        .name("b")))
                .isEqualTo("{\"name\":\"b\",\"priority\":\"Urgent\"}");
    }

    @Test
    void peopleAreSplitIntoPersonsAndGroups() throws Exception {
        assertThat(json(TaskRequest.builder()
                        .assignees(PersonRef.user(5), PersonRef.group(3), PersonRef.contact(12))
                        .auditors()))
                .isEqualTo(
                        "{\"assignees\":{\"users\":[{\"id\":\"user:5\"},{\"id\":\"contact:12\"}],\"groups\":[{\"id\":3}]},"
                                + "\"auditors\":{\"users\":[],\"groups\":[]}}");
    }

    @Test
    void referencesAreObjectsWithAnIdAndClearedWithZero() throws Exception {
        assertThat(json(TaskRequest.builder()
                        .project(77)
                        .clearParent()
                        .counterparty(PersonRef.contact(12))
                        .status(3)))
                .isEqualTo("{\"project\":{\"id\":77},\"parent\":{\"id\":0},\"counterparty\":{\"id\":\"contact:12\"},"
                        + "\"status\":{\"id\":3}}");
    }

    @Test
    void momentsGoOutInTheFormTheyCameIn() throws Exception {
        assertThat(json(TaskRequest.builder()
                        .dateTime(Instant.parse("2026-04-05T10:05:00Z"))
                        .startDateTime(LocalDate.of(2026, 4, 6))
                        .endDateTime(LocalDateTime.of(2026, 4, 9, 18, 30))
                        .delayedTillDate(TimePoint.ofText("2026-04-06"))))
                .isEqualTo(
                        "{\"dateTime\":{\"datetime\":\"2026-04-05T10:05Z\"},\"startDateTime\":{\"date\":\"06-04-2026\"},"
                                + "\"endDateTime\":{\"date\":\"09-04-2026\",\"time\":\"18:30\"},\"delayedTillDate\":\"2026-04-06\"}");
    }

    @Test
    void datesAreClearedByTheirFlags() throws Exception {
        assertThat(json(TaskRequest.builder().clearStartDateTime().clearEndDateTime()))
                .isEqualTo("{\"hasStartDate\":false,\"hasEndDate\":false}");
    }

    @Test
    void noFilesDetachesAll() throws Exception {
        assertThat(json(TaskRequest.builder().files())).isEqualTo("{\"files\":[]}");
        assertThat(json(TaskRequest.builder().files(31, 32))).isEqualTo("{\"files\":[{\"id\":31},{\"id\":32}]}");
    }

    @Test
    void customFieldsGoByNumberAndTheLastValueWins() throws Exception {
        assertThat(json(TaskRequest.builder()
                        .customField(AMOUNT, BigDecimal.ONE)
                        .rawCustomField(99, JsonNodeFactory.instance.textNode("x"))
                        .customField(AMOUNT, new BigDecimal("2.50"))))
                .isEqualTo(
                        "{\"customFieldData\":[{\"field\":{\"id\":20},\"value\":2.50},{\"field\":{\"id\":99},\"value\":\"x\"}]}");
    }

    @Test
    void referencesInCustomFieldsTakeBareNumbersAndPeople() throws Exception {
        String shortForm = json(TaskRequest.builder()
                .customField(AMOUNT, 99)
                .customField(CustomField.employee(21), PersonRef.user(5))
                .customField(CustomField.counterparty(22), PersonRef.contact(12))
                .customField(CustomField.users(23), PersonRef.user(5), PersonRef.group(3))
                .customField(CustomField.directoryEntry(24), 2)
                .customField(CustomField.directoryEntries(25), 1, 2)
                .customField(CustomField.task(26), 511)
                .customField(CustomField.tasks(27), 511, 512)
                .customField(CustomField.project(28), 77));

        assertThat(shortForm)
                .isEqualTo(json(TaskRequest.builder()
                        .customField(AMOUNT, BigDecimal.valueOf(99))
                        .customField(CustomField.employee(21), Person.of(PersonRef.user(5)))
                        .customField(CustomField.counterparty(22), Person.of(PersonRef.contact(12)))
                        .customField(
                                CustomField.users(23),
                                List.of(Person.of(PersonRef.user(5)), Person.of(PersonRef.group(3))))
                        .customField(CustomField.directoryEntry(24), DirectoryValue.of(2))
                        .customField(
                                CustomField.directoryEntries(25), List.of(DirectoryValue.of(1), DirectoryValue.of(2)))
                        .customField(CustomField.task(26), EntityRef.of(511))
                        .customField(CustomField.tasks(27), List.of(EntityRef.of(511), EntityRef.of(512)))
                        .customField(CustomField.project(28), EntityRef.of(77))));
        assertThatThrownBy(() -> TaskRequest.builder().customField(CustomField.employee(21), PersonRef.contact(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contact:5");
    }

    @Test
    void peopleThatWereReadAreWrittenBackWithoutTheirNames() throws Exception {
        People read = new People(List.of(new Person(PersonRef.user(5), "A")), List.of(new Group(3, "G")));

        assertThat(json(TaskRequest.builder().participants(read)))
                .isEqualTo("{\"participants\":{\"users\":[{\"id\":\"user:5\"}],\"groups\":[{\"id\":3}]}}");
        People nameless = new People(List.of(new Person(PersonRef.of("0"), "Robot")), List.of());
        assertThatThrownBy(() -> TaskRequest.builder().participants(nameless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("participants", "Robot");
    }

    @Test
    void rawJsonIsCopied() throws Exception {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("id", 1);
        TaskRequest.Builder builder = TaskRequest.builder().raw("object", value).rawCustomField(99, value);
        value.put("id", 2);

        assertThat(json(builder))
                .isEqualTo(
                        "{\"object\":{\"id\":1},\"customFieldData\":[{\"field\":{\"id\":99},\"value\":{\"id\":1}}]}");
    }

    @Test
    void impossibleNumbersAreRefusedAtOnce() {
        assertThatThrownBy(() -> TaskRequest.builder().project(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("project", "0", "1 or more");
        assertThatThrownBy(() -> TaskRequest.builder().files(31, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("files", "-1");
        assertThatThrownBy(() -> TaskRequest.builder().rawCustomField(0, NullNode.getInstance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("custom field is 0");
    }

    @Test
    void equalContentIsEqualAndReadable() {
        TaskRequest request = TaskRequest.builder().name("x").project(77).build();

        assertThat(request)
                .isEqualTo(TaskRequest.builder().name("x").project(77).build())
                .isNotEqualTo(TaskRequest.builder().name("y").build());
        assertThat(request).hasToString("TaskRequest{name=x, project={id=77}}");
    }

    @Test
    void aBuilderGoesOnWithoutChangingWhatItBuilt() {
        TaskRequest.Builder builder = TaskRequest.builder().name("first");
        TaskRequest first = builder.build();
        builder.name("second");

        assertThat(first.asMap()).containsEntry("name", "first");
    }

    private static String json(TaskRequest.Builder builder) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(builder.build());
    }
}
