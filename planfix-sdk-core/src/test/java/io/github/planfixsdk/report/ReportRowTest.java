package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRowTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Normal\"}", "{\"items\":null}", "{\"items\":[null]}"})
    void rowWithoutCellsIsEmpty(String json) throws Exception {
        assertThat(Json.mapper().readValue(json, ReportRow.class).items()).isEmpty();
    }
}
