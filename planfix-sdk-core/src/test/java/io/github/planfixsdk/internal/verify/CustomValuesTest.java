package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomValuesTest {
    private static Finding compare(int type, String sent, String found) throws Exception {
        String answer = "[{\"field\":{\"id\":20,\"name\":\"Field\",\"type\":" + type + "},\"value\":" + found + "}]";
        CustomFieldData data = Json.mapper().readValue(answer, CustomFieldData.class);
        JsonNode value = Json.mapper().readTree(sent);
        return CustomValues.compare(
                value.isNull() ? null : value, data.value(20).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0  | "a"                        | "a "                                             | SAME
            0  | "a"                        | "b"                                              | DIFFERENT
            2  | "a\\nb"                    | "a<br>b"                                         | SAME
            2  | "a"                        | "b"                                              | DIFFERENT
            1  | 1                          | 1.0                                              | SAME
            1  | 1099.5                     | "1 099,50"                                       | SAME
            1  | 1.005                      | 1.01                                             | OTHER_FORM
            1  | 5                          | 6                                                | DIFFERENT
            3  | {"date":"11-11-2021"}      | {"date":"11-11-2021","time":"00:00","datetime":"2021-11-11T00:00Z"} | SAME
            3  | {"date":"11-11-2021"}      | {"date":"12-11-2021","time":"00:00"}             | DIFFERENT
            4  | {"time":"17:55"}           | {"time":"17:55"}                                 | SAME
            4  | {"time":"17:55"}           | "17:55:00"                                       | SAME
            4  | {"time":"17:55"}           | {"time":"17:50"}                                 | DIFFERENT
            5  | "21-12-2021 12:15:00"      | {"date":"21-12-2021","time":"12:15","datetime":"2021-12-21T09:15Z"} | SAME
            5  | {"date":"21-12-2021","time":"12:15"} | {"date":"21-12-2021","time":"12:15"}   | SAME
            5  | "21-12-2021 12:15:00"      | {"date":"21-12-2021","time":"13:15"}             | DIFFERENT
            6  | {"from":{"time":"01:15"},"to":{"time":"04:40"}} | {"from":{"time":"01:15"},"to":{"time":"04:40"},"durationSec":12300} | SAME
            6  | {"from":{"time":"01:15"},"to":{"time":"04:40"}} | {"from":{"time":"01:15"},"to":{"time":"05:40"},"durationSec":15900} | DIFFERENT
            7  | true                       | 1                                                | SAME
            7  | false                      | false                                            | SAME
            7  | true                       | false                                            | DIFFERENT
            7  | false                      | null                                             | OTHER_FORM
            1  | 0                          | null                                             | OTHER_FORM
            8  | "value"                    | ["value"]                                        | SAME
            8  | "value"                    | "other"                                          | DIFFERENT
            8  | "value"                    | ["value","other"]                                | OTHER_FORM
            9  | {"id":2}                   | {"id":2,"value":"Item"}                          | SAME
            9  | {"id":0}                   | null                                             | SAME
            9  | {"id":0}                   | {"id":2,"value":"Item"}                          | DIFFERENT
            9  | {"id":2}                   | {"id":3,"value":"Item"}                          | DIFFERENT
            10 | {"id":"contact:5"}         | {"id":5,"name":"Ivan"}                           | SAME
            11 | {"id":"user:1"}            | {"id":"user:1","name":"Anna"}                    | SAME
            11 | {"id":"user:1"}            | {"id":"user:2","name":"Anna"}                    | DIFFERENT
            12 | {"id":"contact:5"}         | {"id":"contact:5","name":"Ivan"}                 | SAME
            13 | {"id":"group:5"}           | {"id":"group:5","name":"Sales"}                  | SAME
            14 | [{"id":"user:1"},{"id":"group:5"}] | [{"id":"group:5","name":"b"},{"id":"user:1","name":"a"}] | SAME
            14 | [{"id":"user:1"}]          | []                                               | DIFFERENT
            14 | []                         | null                                             | SAME
            15 | [{"id":1},{"id":2}]        | [{"id":2,"value":"b"},{"id":1,"value":"a"}]      | SAME
            16 | {"id":111}                 | {"id":111,"name":"x"}                            | SAME
            17 | [{"id":111},{"id":112}]    | [{"id":111,"name":"x"}]                          | DIFFERENT
            20 | ["First","Second"]         | ["Second","First"]                               | SAME
            20 | ["First"]                  | "First"                                          | SAME
            20 | ["First"]                  | ["First","Second"]                               | DIFFERENT
            21 | [204308,205305]            | [205305,204308]                                  | SAME
            21 | [204308]                   | [204309]                                         | FILES
            21 | [204308]                   | []                                               | DIFFERENT
            22 | {"id":111}                 | {"id":112,"name":"x"}                            | DIFFERENT
            25 | {"address":"New York"}     | {"address":"New York","longitude":-74.0,"latitude":40.7} | SAME
            25 | {"address":"New York"}     | {"address":"New York, USA","longitude":-74.0,"latitude":40.7} | OTHER_FORM
            25 | {"longitude":-74.00001,"latitude":40.7} | {"address":"x","longitude":"-74.0","latitude":40.7} | SAME
            25 | {"longitude":-74.0,"latitude":40.7} | {"address":"x","longitude":-75.0,"latitude":40.7} | DIFFERENT
            25 | {"longitude":-74.0,"latitude":40.7} | {"address":"x"}                          | DIFFERENT
            28 | {"from":{"date":"21-12-2021","time":"12:15"},"to":{"date":"22-12-2021","time":"00:40"}} | {"from":{"date":"21-12-2021","time":"12:15","datetime":"2021-12-21T09:15Z"},"to":{"date":"22-12-2021","time":"00:40"}} | SAME
            28 | {"from":{"date":"21-12-2021","time":"12:15"},"to":{"date":"22-12-2021","time":"00:40"}} | {"from":{"date":"21-12-2021","time":"12:15"},"to":{"date":"23-12-2021","time":"00:40"}} | DIFFERENT
            28 | {"from":{"date":"21-12-2021","time":"12:15"},"to":{"date":"22-12-2021","time":"00:40"}} | {"from":{"date":"21-12-2021","time":"12:15"}} | DIFFERENT
            77 | {"any":1}                  | {"any":1}                                        | SAME
            77 | {"any":1}                  | {"any":2}                                        | OTHER_FORM
            77 | null                       | {"any":2}                                        | DIFFERENT
            1  | "no number"                | 5                                                | OTHER_FORM
            1  | 5                          | {"no":"number"}                                  | OTHER_FORM
            """)
    void valuesAreComparedAsTheirTypeReadsThem(int type, String sent, String found, Finding finding) throws Exception {
        assertThat(compare(type, sent, found)).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 24, 26, 27, 29})
    void whatPlanfixCalculatesIsNotJudged(int type) throws Exception {
        assertThat(compare(type, "5", "5")).isEqualTo(Finding.COMPUTED);
    }

    @Test
    void aFieldThatIsNotShownHasNotWhatWasSent() throws Exception {
        JsonNode five = Json.mapper().readTree("5");
        assertThat(CustomValues.compare(five, null)).isEqualTo(Finding.DIFFERENT);
        assertThat(CustomValues.compare(null, null)).isEqualTo(Finding.SAME);
        assertThat(CustomValues.compare(Json.mapper().readTree("false"), null)).isEqualTo(Finding.OTHER_FORM);
    }
}
