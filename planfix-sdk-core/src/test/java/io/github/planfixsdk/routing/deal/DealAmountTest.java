package io.github.planfixsdk.routing.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.internal.json.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealAmountTest {
    private static @Nullable BigDecimal of(String json) throws Exception {
        JsonNode value = Json.mapper().readTree(json);
        return DealAmount.of(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000 | 5000",
                "0.1 | 0.1",
                "-3 | -3",
                "1e3 | 1000",
                "\"5000\" | 5000",
                "\" 5 000,50 \" | 5000.50",
                "\"5\u00A0000.5\" | 5000.5",
                "\"+7\" | 7",
                "\"-0,5\" | -0.5",
                "\"0,125\" | 0.125",
                "\"1000.125\" | 1000.125",
                "\"5 000,125\" | 5000.125",
                "5.125 | 5.125"
            })
    void aNumberInAnyForm(String json, BigDecimal amount) throws Exception {
        assertThat(of(json)).isEqualByComparingTo(amount);
    }

    @Test
    void anEmptyTextIsNoAmount() throws Exception {
        assertThat(of("\"\"")).isNull();
        assertThat(of("\" \u00A0\"")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"five\"",
                "\"1.000,50\"",
                "\"1,000,000\"",
                "\"5000 rub\"",
                "\"1e3\"",
                "\"0x10\"",
                "\"NaN\"",
                "\"-\"",
                "\".5\"",
                "true",
                "{\"id\":5}",
                "[5]"
            })
    void anythingElseIsSaidToBeNoNumberWithoutItsValue(String json) {
        assertThatThrownBy(() -> of(json))
                .isInstanceOf(DealAmount.NotNumericException.class)
                .hasMessageNotContaining("five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,000\"", "\"1.000\"", "\"-25,500\"", "\" 100.000 \""})
    void whatMayBeThousandsOrDecimalsIsNotGuessedAt(String json) {
        assertThatThrownBy(() -> of(json))
                .isInstanceOf(DealAmount.NotNumericException.class)
                .hasMessage("text that may mean thousands or decimals");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        JsonNode huge = JsonNodeFactory.instance.numberNode(new BigDecimal("1e999999999"));
        JsonNode tiny = JsonNodeFactory.instance.numberNode(new BigDecimal("1e-999999999"));
        for (JsonNode value : new JsonNode[] {huge, tiny}) {
            assertThatThrownBy(() -> DealAmount.of(value)).isInstanceOf(DealAmount.NotNumericException.class);
        }
    }
}
