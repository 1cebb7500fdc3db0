package io.github.planfixsdk.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.task.TaskQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {
    private static final NumberField AMOUNT = CustomField.number(20);

    @Test
    void readsAsWords() {
        assertThat(TaskFilters.plannedEnd().within(DateValue.nextDays(7)))
                .hasToString("task.plannedEnd within next 7 days");
        assertThat(TaskFilters.assignee().is(PersonRef.user(5))).hasToString("task.assignee is user:5");
        assertThat(TaskFilters.customField(AMOUNT).gt(new BigDecimal("1E+3")))
                .hasToString("task.customField 20 > 1000");
        assertThat(TaskFilters.overdue()).hasToString("task.overdue");
        assertThat(TaskFilters.status().isAnyOf(1, 2))
                .hasToString("task.status is any of [1, 2]")
                .isEqualTo(TaskFilters.status().isAnyOf(List.of(1L, 2L)));
        assertThat(TaskFilters.dataTag(6).field(AMOUNT).lt(3)).hasToString("task.dataTag 6.field 20 < 3");
    }

    @Test
    void dataTagsAreAskedThroughASubfilter() throws Exception {
        assertThat(Json.mapper()
                        .writeValueAsString(TaskFilters.dataTag(6)
                                .field(CustomField.line(20))
                                .contains("Test")))
                .isEqualTo("{\"type\":93,\"operator\":\"have\",\"value\":\"Test\","
                        + "\"subfilter\":{\"dataTagId\":6,\"filter\":{\"type\":3108,\"field\":20}}}");
    }

    @Test
    void bigNumbersAreWrittenPlainly() throws Exception {
        assertThat(Json.mapper()
                        .writeValueAsString(TaskFilters.customField(AMOUNT).gt(new BigDecimal("1E+3"))))
                .isEqualTo("{\"type\":102,\"operator\":\"gt\",\"value\":1000,\"field\":20}");
    }

    @Test
    void neutralFilterIsDroppedFromLists() {
        TaskQuery query = TaskQuery.builder()
                .where(List.of(Filter.none(), TaskFilters.overdue(), Filter.none()))
                .where(Filter.none(), TaskFilters.recurring())
                .build();
        assertThat(query.asMap()).containsEntry("filters", List.of(TaskFilters.overdue(), TaskFilters.recurring()));
        assertThat(TaskQuery.builder().where(List.of(Filter.none())).build().asMap())
                .doesNotContainKey("filters");
        assertThat(Filter.none().isNone()).isTrue();
        assertThat(TaskFilters.overdue().isNone()).isFalse();
    }

    @Test
    void equalFiltersSayTheSameToTheServer() {
        Filter<Task> typed = TaskFilters.parent().is(7);
        assertThat(typed)
                .isEqualTo(TaskFilters.parent().is(7))
                .hasSameHashCodeAs(TaskFilters.parent().is(7));
        assertThat(typed)
                .isNotEqualTo(TaskFilters.parent().is(8))
                .isNotEqualTo(TaskFilters.parent().isNot(7))
                .isNotEqualTo(TaskFilters.ancestor().is(7));
        assertThat(Filter.<Task>raw(8, "equal", TextNode.valueOf("Anna")))
                .isEqualTo(TaskFilters.name().contains("Anna"));
    }

    @Test
    void rawFilterCarriesAnything() throws Exception {
        assertThat(Json.mapper().writeValueAsString(Filter.raw(9999, 87, "near", IntNode.valueOf(3))))
                .isEqualTo("{\"type\":9999,\"operator\":\"near\",\"value\":3,\"field\":87}");
    }

    @Test
    void mistakesAreNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFilters.assignee().is(PersonRef.of("robot:3")))
                .withMessageContaining("task.assignee")
                .withMessageContaining("robot:3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFilters.counterparty().is(PersonRef.user(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskFilters.name().contains(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFilters.status().isAnyOf());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFilters.parent().is(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DateValue.nextDays(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateValue.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskFilters.customField(CustomField.setOfValues(3))
                .is("a;b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.raw(0, "equal", IntNode.valueOf(1)));
    }

    private static List<Arguments> dates() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        LocalDateTime minute = day.atTime(9, 5, 59);
        return List.of(
                Arguments.of(DateValue.today(), "{\"dateType\":\"today\"}"),
                Arguments.of(DateValue.yesterday(), "{\"dateType\":\"yesterday\"}"),
                Arguments.of(DateValue.tomorrow(), "{\"dateType\":\"tomorrow\"}"),
                Arguments.of(DateValue.thisWeek(), "{\"dateType\":\"thisWeek\"}"),
                Arguments.of(DateValue.lastWeek(), "{\"dateType\":\"lastWeek\"}"),
                Arguments.of(DateValue.nextWeek(), "{\"dateType\":\"nextWeek\"}"),
                Arguments.of(DateValue.thisMonth(), "{\"dateType\":\"thisMonth\"}"),
                Arguments.of(DateValue.lastMonth(), "{\"dateType\":\"lastMonth\"}"),
                Arguments.of(DateValue.nextMonth(), "{\"dateType\":\"nextMonth\"}"),
                Arguments.of(DateValue.lastDays(3), "{\"dateType\":\"last\",\"dateValue\":3}"),
                Arguments.of(DateValue.nextDays(3), "{\"dateType\":\"next\",\"dateValue\":3}"),
                Arguments.of(DateValue.inDays(3), "{\"dateType\":\"in\",\"dateValue\":3}"),
                Arguments.of(DateValue.on(day), "{\"dateType\":\"otherDate\",\"dateValue\":\"01-03-2026\"}"),
                Arguments.of(
                        DateValue.between(day, day.plusDays(1)),
                        "{\"dateType\":\"otherRange\",\"dateFrom\":\"01-03-2026\",\"dateTo\":\"02-03-2026\"}"),
                Arguments.of(
                        DateValue.at(minute),
                        "{\"dateType\":\"otherDate_withTime\",\"dateFrom\":\"01-03-2026 09:05\"}"),
                Arguments.of(
                        DateValue.between(minute, minute.plusHours(1)),
                        "{\"dateType\":\"otherRange_withTime\",\"dateFrom\":\"01-03-2026 09:05\","
                                + "\"dateTo\":\"01-03-2026 10:05\"}"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateTypeIsWrittenAsTheServerWantsIt(DateValue value, String json) throws Exception {
        assertThat(Json.mapper().writeValueAsString(value)).isEqualTo(json);
    }
}
