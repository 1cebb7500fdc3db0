package io.github.planfixsdk.datatag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.internal.json.Json;
import org.junit.jupiter.api.Test;

class DataTagEntriesRequestTest {
    @Test
    void writesOneItemPerEntry() throws Exception {
        DataTagEntriesRequest request = DataTagEntriesRequest.builder()
                .dataTag(8)
                .entry(DataTagEntryRequest.builder()
                        .customField(CustomField.line(20), "a")
                        .build())
                .entry(DataTagEntryRequest.builder()
                        .customField(CustomField.line(20), "b")
                        .build())
                .build();

        assertThat(Json.mapper().writeValueAsString(request))
                .isEqualTo("{\"dataTag\":{\"id\":8},\"items\":["
                        + "{\"customFieldData\":[{\"field\":{\"id\":20},\"value\":\"a\"}]},"
                        + "{\"customFieldData\":[{\"field\":{\"id\":20},\"value\":\"b\"}]}]}");
    }

    @Test
    void theDataTagIsNeeded() {
        assertThatThrownBy(() -> DataTagEntriesRequest.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dataTag is not set");
    }
}
