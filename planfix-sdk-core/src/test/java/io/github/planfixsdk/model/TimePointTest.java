package io.github.planfixsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.planfixsdk.internal.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePointTest {
    private static @Nullable TimePoint read(String json) throws Exception {
        return Json.mapper().readValue(json, TimePoint.class);
    }

    private static String write(TimePoint point) throws Exception {
        return Json.mapper().writeValueAsString(point);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
                    {"date":"05-04-2022","time":"10:05","datetime":"2022-04-05T10:05Z"} | 2022-04-05 | 10:05 | 2022-04-05T10:05:00Z
                    {"datetime":"2022-04-05T10:05Z"}                                    | 2022-04-05 | 10:05 | 2022-04-05T10:05:00Z
                    {"date":"05-04-2022","time":"13:05","datetime":"2022-04-05T10:05Z"} | 2022-04-05 | 13:05 | 2022-04-05T10:05:00Z
                    {"dateTimeUtcSeconds":"2022-04-05T10:05:07+0000"}                   | 2022-04-05 | 10:05:07 | 2022-04-05T10:05:07Z
                    {"datetime":"2022-04-05T10:05:07.123+03:00"}                        | 2022-04-05 | 10:05:07 | 2022-04-05T07:05:07Z
                    {"datetime":"2022-04-05T10:05-0330"}                                | 2022-04-05 | 10:05 | 2022-04-05T13:35:00Z
                    {"date":"05-04-2022"}                                               | 2022-04-05 | -     | -
                    {"time":"10:05"}                                                    | -          | 10:05 | -
                    "05-04-2022"                                                        | 2022-04-05 | -     | -
                    "2022-04-05"                                                        | 2022-04-05 | -     | -
                    "05-04-2022 10:05:30"                                               | 2022-04-05 | 10:05:30 | -
                    "05-04-2022 10:05"                                                  | 2022-04-05 | 10:05 | -
                    "2024-01-15T10:30:00"                                               | 2024-01-15 | 10:30 | -
                    "2024-01-15T10:30:00+0000"                                          | 2024-01-15 | 10:30 | 2024-01-15T10:30:00Z
                    "10:30"                                                             | -          | 10:30 | -
                    "31-02-2022"                                                        | -          | -     | -
                    "tomorrow"                                                          | -          | -     | -
                    "05-04-2022 25:00"                                                  | 2022-04-05 | -     | -
                    "2022-04-05T10:05+99:00"                                            | 2022-04-05 | 10:05 | -
                    {"date":"5 April","time":"noon","datetime":"later"}                 | -          | -     | -
                    1649153100                                                          | -          | -     | -
                    """)
    void everyFormIsReadAndKept(
            String json, @Nullable LocalDate day, @Nullable LocalTime time, @Nullable Instant moment) throws Exception {
        TimePoint point = read(json);
        assertThat(point.localDate()).isEqualTo(Optional.ofNullable(day));
        assertThat(point.localTime()).isEqualTo(Optional.ofNullable(time));
        assertThat(point.instant()).isEqualTo(Optional.ofNullable(moment));
        assertThat(point.localDateTime())
                .isEqualTo(day == null || time == null ? Optional.empty() : Optional.of(day.atTime(time)));
        assertThat(write(point)).isEqualTo(json.startsWith("1") ? "\"" + json + "\"" : json);
        assertThat(read(write(point))).isEqualTo(point).hasSameHashCodeAs(point);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"\"", "{\"date\":null,\"time\":\"\"}"})
    void nothingIsReadAsNull(String json) throws Exception {
        assertThat(read(json)).isNull();
    }

    @Test
    void momentsAreWrittenInUtc() throws Exception {
        assertThat(write(TimePoint.of(Instant.parse("2022-04-05T10:05:00Z"))))
                .isEqualTo("{\"datetime\":\"2022-04-05T10:05Z\"}");
        assertThat(write(TimePoint.of(Instant.parse("2022-04-05T10:05:07.9Z"))))
                .isEqualTo("{\"datetime\":\"2022-04-05T10:05:07Z\"}");
    }

    @Test
    void localTimesAreWrittenAsPlanfixKeepsThem() throws Exception {
        assertThat(write(TimePoint.of(LocalDate.of(2022, 4, 5)))).isEqualTo("{\"date\":\"05-04-2022\"}");
        assertThat(write(TimePoint.of(LocalDateTime.of(2022, 4, 5, 10, 5))))
                .isEqualTo("{\"date\":\"05-04-2022\",\"time\":\"10:05\"}");
        assertThat(write(TimePoint.of(LocalDateTime.of(2022, 4, 5, 10, 5, 30)))).isEqualTo("\"05-04-2022 10:05:30\"");
        assertThat(write(TimePoint.of(LocalTime.of(7, 5)))).isEqualTo("{\"time\":\"07:05\"}");
        assertThat(write(TimePoint.ofText("2024-01-15T10:30:00"))).isEqualTo("\"2024-01-15T10:30:00\"");
    }

    @Test
    void yearsBeyondFourDigitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimePoint.of(LocalDate.of(12345, 1, 1)))
                .withMessageContaining("12345");
        assertThatIllegalArgumentException().isThrownBy(() -> TimePoint.of(Instant.MAX));
    }
}
