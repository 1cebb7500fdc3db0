package io.github.planfixsdk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void pageSizesThatPlanfixRefusesAreRefusedAtOnce(int size) {
        assertThatThrownBy(() -> TaskQuery.builder().pageSize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("pageSize is " + size, "1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void theOutermostPageSizesAreTaken(int size) {
        assertThat(TaskQuery.builder().pageSize(size).build().pageSize()).isEqualTo(size);
    }

    @Test
    void negativeOffsetsAreRefused() {
        assertThatThrownBy(() -> TaskQuery.builder().offset(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset is -1");
        TaskQuery query = TaskQuery.builder().build();
        assertThatThrownBy(() -> query.at(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksForAllDocumentedFieldsByDefault() {
        assertThat(TaskQuery.builder().build().asMap())
                .containsEntry("offset", 0)
                .containsEntry("pageSize", 100)
                .containsEntry("fields", TaskFields.ALL.toString());
    }

    @Test
    void furtherFieldsAreAddedToThoseAskedFor() {
        TaskQuery query = TaskQuery.builder()
                .fields(Fields.of(TaskFields.NAME))
                .andFields(CustomField.number(20), TaskFields.STATUS)
                .build();

        assertThat(query.asMap()).containsEntry("fields", "name,20,status");
    }

    @Test
    void theNextPageIsTheSameQueryFromAnotherOffset() {
        TaskQuery query = TaskQuery.builder().pageSize(50).filterId(":all").build();

        assertThat(query.at(150))
                .isEqualTo(TaskQuery.builder()
                        .offset(150)
                        .pageSize(50)
                        .filterId(":all")
                        .build());
        assertThat(query.offset()).isZero();
    }
}
