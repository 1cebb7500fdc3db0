package io.github.planfixsdk.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Priority;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final NumberField AMOUNT = CustomField.number(20);

    @Test
    void whatWasNotAskedForIsAbsentAndListsAreEmpty() throws Exception {
        Task task = Json.mapper().readValue("{\"id\":5}", Task.class);

        assertThat(task.id()).isEqualTo(5);
        assertThat(task.name()).isNull();
        assertThat(task.files()).isEmpty();
        assertThat(task.dataTags()).isEmpty();
        assertThat(task.get(AMOUNT)).isEmpty();
    }

    @Test
    void readsCustomFieldsByTheirTypedKeys() throws Exception {
        Task task = Json.mapper()
                .readValue(
                        "{\"id\":5,\"customFieldData\":[{\"field\":{\"id\":20,\"type\":1},\"value\":9.5}]}",
                        Task.class);

        assertThat(task.get(AMOUNT)).contains(new BigDecimal("9.5"));
    }

    @Test
    void aWordOfTomorrowIsKept() throws Exception {
        Task task = Json.mapper().readValue("{\"id\":5,\"priority\":\"Critical\"}", Task.class);

        assertThat(task.priority()).isEqualTo(Priority.of("Critical"));
        assertThat(task.priority().isKnown()).isFalse();
    }
}
