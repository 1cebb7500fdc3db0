package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"date":"05-04-2022"}                | {"date":"05-04-2022","time":"00:00","datetime":"2022-04-05T00:00Z"} | SAME
            {"date":"05-04-2022"}                | {"date":"05-04-2022","time":"00:00","datetime":"2022-04-04T21:00Z"} | SAME
            {"date":"05-04-2022"}                | {"date":"05-04-2022"}                         | SAME
            {"date":"05-04-2022"}                | "2022-04-05"                                  | SAME
            "2022-04-05"                         | {"date":"05-04-2022","time":"00:00"}          | SAME
            {"date":"05-04-2022"}                | {"date":"06-04-2022","time":"00:00"}          | DIFFERENT
            {"date":"05-04-2022"}                | {"datetime":"2022-04-04T21:00Z"}              | OTHER_FORM
            {"date":"05-04-2022"}                | {"datetime":"2022-04-08T21:00Z"}              | DIFFERENT
            {"date":"05-04-2022"}                | {"time":"10:00"}                              | OTHER_FORM
            {"date":"05-04-2022","time":"10:05"} | {"date":"05-04-2022","time":"10:05","datetime":"2022-04-05T07:05Z"} | SAME
            "05-04-2022 10:05:30"                | {"date":"05-04-2022","time":"10:05"}          | SAME
            "05-04-2022 10:05:00"                | "05-04-2022 10:05"                            | SAME
            {"date":"05-04-2022","time":"10:05"} | {"date":"05-04-2022","time":"10:06","datetime":"2022-04-05T07:06Z"} | DIFFERENT
            {"date":"05-04-2022","time":"10:05"} | {"date":"05-04-2022","time":"13:05","datetime":"2022-04-05T10:05Z"} | OTHER_FORM
            {"date":"05-04-2022","time":"10:05"} | {"date":"05-04-2022"}                         | OTHER_FORM
            {"date":"05-04-2022","time":"10:05"} | {"datetime":"2022-04-05T10:05Z"}              | SAME
            {"date":"05-04-2022","time":"10:05"} | {"datetime":"2022-04-05T07:05Z"}              | OTHER_FORM
            {"date":"05-04-2022","time":"10:05"} | {"datetime":"2022-04-06T07:05Z"}              | DIFFERENT
            {"date":"05-04-2022","time":"10:05"} | {"time":"10:05"}                              | OTHER_FORM
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"05-04-2022","time":"13:05","datetime":"2022-04-05T10:05Z"} | SAME
            {"datetime":"2022-04-05T10:05:59Z"}  | {"date":"05-04-2022","time":"13:05","dateTimeUtcSeconds":"2022-04-05T10:05:00+0000"} | SAME
            "2022-04-05T13:05+03:00"             | {"datetime":"2022-04-05T10:05Z"}              | SAME
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"05-04-2022","time":"14:05","datetime":"2022-04-05T11:05Z"} | DIFFERENT
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"05-04-2022","time":"00:00","datetime":"2022-04-05T00:00Z"} | OTHER_FORM
            {"datetime":"2022-04-05T23:05Z"}     | {"date":"06-04-2022"}                         | OTHER_FORM
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"09-04-2022"}                         | DIFFERENT
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"05-04-2022","time":"13:05"}          | OTHER_FORM
            {"datetime":"2022-04-05T10:05Z"}     | {"date":"07-04-2022","time":"13:05"}          | DIFFERENT
            "soon"                               | {"date":"05-04-2022"}                         | OTHER_FORM
            "soon"                               | "soon"                                        | SAME
            """)
    void momentsAndDaysAreComparedInAllForms(String sent, String found, Finding finding) throws Exception {
        assertThat(Times.compare(Json.mapper().readTree(sent), Json.mapper().readTree(found)))
                .isEqualTo(finding);
    }
}
