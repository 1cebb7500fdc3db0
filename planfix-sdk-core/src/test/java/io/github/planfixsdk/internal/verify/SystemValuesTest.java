package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.TimePoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name        | "a"                       | "a"                                    | SAME
            name        | "a"                       | null                                   | DIFFERENT
            midname     | ""                        | null                                   | SAME
            midname     | ""                        | "Petrovich"                            | DIFFERENT
            description | ""                        | "<p>&nbsp;</p>"                        | SAME
            description | "a"                       | null                                   | DIFFERENT
            parent      | {"id":0}                  | null                                   | SAME
            parent      | {"id":0}                  | {"id":5,"name":"x"}                    | DIFFERENT
            parent      | {"id":5}                  | {"id":5,"name":"x"}                    | SAME
            parent      | {"id":5}                  | {"id":6,"name":"x"}                    | DIFFERENT
            assigner    | {"id":"user:1"}           | {"id":"user:1","name":"Anna"}          | SAME
            assigner    | {"id":"user:1"}           | {"id":"contact:1","name":"Anna"}       | DIFFERENT
            counterparty | {"id":5}                 | {"id":"contact:5"}                     | SAME
            counterparty | {"id":0}                 | {"id":"0"}                             | SAME
            assignees   | {"users":[{"id":"user:1"},{"id":"contact:2"}],"groups":[{"id":3}]} | {"users":[{"id":"contact:2","name":"b"},{"id":"user:1","name":"a"}],"groups":[{"id":3,"name":"c"}]} | SAME
            assignees   | {"users":[{"id":"user:1"}],"groups":[]} | {"users":[{"id":"user:1"},{"id":"user:2"}],"groups":[]} | DIFFERENT
            assignees   | {"users":[{"id":"user:1"}],"groups":[]} | {"users":[],"groups":[]}       | DIFFERENT
            assignees   | {"users":[],"groups":[]}  | null                                   | SAME
            assignees   | {"users":[],"groups":[]}  | {"users":[{"id":"user:1"}],"groups":[]} | DIFFERENT
            companies   | [{"id":5},{"id":6}]       | [{"id":6,"name":"b"},{"id":5,"name":"a"}] | SAME
            contacts    | [{"id":5}]                | [{"id":"contact:5","name":"a"}]        | SAME
            companies   | []                        | []                                     | SAME
            companies   | [{"id":5},{"id":5}]       | [{"id":5}]                             | DIFFERENT
            groups      | [{"id":5}]                | null                                   | DIFFERENT
            groups      | [{"name":"A"}]            | [{"name":"B"}]                         | DIFFERENT
            groups      | [{"name":"A"},{"name":"B"}] | [{"name":"B"},{"name":" A"}]         | SAME
            groups      | [{"name":"Sales"}]        | [{"id":5,"name":"Sales"}]              | OTHER_FORM
            groups      | [{"id":5}]                | [{"name":"Sales"}]                     | OTHER_FORM
            groups      | [{"name":"Sales"}]        | [{"id":5,"name":"Sales"},{"id":6}]     | DIFFERENT
            groups      | [{"id":5},{"name":"A"}]   | [{"name":"A"},{"id":5,"name":"B"}]     | SAME
            groups      | [{"title":"A"}]           | [{"title":"B"}]                        | DIFFERENT
            parent      | {"id":5}                  | {"name":"x"}                           | OTHER_FORM
            assignees   | {"users":[{"id":"user:1"}],"groups":[{"name":"A"}]} | {"users":[{"id":"user:1"}],"groups":[{"id":3,"name":"A"}]} | OTHER_FORM
            assignees   | {"users":[{"id":"user:1"}],"groups":[{"name":"A"}]} | {"users":[{"id":"user:2"}],"groups":[{"id":3,"name":"A"}]} | DIFFERENT
            position    | {"name":"Clerk"}          | {"id":7,"name":"Clerk"}                | SAME
            position    | {"name":"Clerk"}          | {"id":7,"name":"Boss"}                 | DIFFERENT
            position    | "Clerk"                   | "Clerk"                                | SAME
            priority    | "Urgent"                  | "NotUrgent"                            | DIFFERENT
            isDeleted   | false                     | null                                   | SAME
            isDeleted   | true                      | null                                   | DIFFERENT
            isDeleted   | true                      | true                                   | SAME
            hasEndDate  | false                     | true                                   | DIFFERENT
            duration    | 1                         | 1.0                                    | SAME
            duration    | 0                         | null                                   | SAME
            duration    | 2                         | 3                                      | DIFFERENT
            overdue     | true                      | false                                  | COMPUTED
            overdue     | false                     | false                                  | SAME
            sourceObjectId | "x"                    | null                                   | NOT_SHOWN
            sourceObjectId | "x"                    | "y"                                    | DIFFERENT
            files       | [{"id":5}]                | [{"id":5,"name":"a.txt"}]              | SAME
            files       | [{"id":5}]                | [{"id":5},{"id":6}]                    | FILES
            files       | []                        | [{"id":6}]                             | FILES
            email       | "Ivan@Mail.com"           | "ivan@mail.com"                        | SAME
            email       | "a@mail.com"              | "b@mail.com"                           | DIFFERENT
            secondaryEmails | ["A@mail.com"]        | ["a@mail.com"]                         | SAME
            telegram    | "@ivan"                   | "https://t.me/ivan"                    | OTHER_FORM
            phones      | [{"number":"8 (964) 375-24-16","type":1}] | [{"number":"89643752416","maskedNumber":"8964***","type":1}] | SAME
            phones      | [{"number":"89643752416","type":1}] | [{"number":"+79643752416","type":1}] | OTHER_FORM
            phones      | [{"number":"89643752416","type":1}] | [{"number":"89643752416","type":2}] | DIFFERENT
            phones      | [{"number":"89643752416"}] | [{"number":"89643752416","type":2}]   | SAME
            phones      | [{"number":"1","type":1},{"number":"2","type":2}] | [{"number":"2","type":2},{"number":"1","type":1}] | SAME
            phones      | [{"number":"89643752416","type":1}] | [{"number":"","maskedNumber":"896437***","type":1}] | MASKED
            phones      | [{"number":"89643752416","type":1}] | []                           | DIFFERENT
            phones      | []                        | [{"number":"1"}]                       | DIFFERENT
            temporaryReplacement | {"isEnabled":false} | null                                | SAME
            temporaryReplacement | {"isEnabled":false} | {"isEnabled":true,"employee":{"id":"user:1"}} | DIFFERENT
            temporaryReplacement | {"isEnabled":true,"isIndefinite":false,"employee":{"id":"user:1"},"from":"2026-03-01","to":"2026-03-02"} | {"isEnabled":true,"employee":{"id":"user:1","name":"a"},"from":{"date":"01-03-2026"},"to":{"date":"02-03-2026"}} | SAME
            temporaryReplacement | {"isEnabled":true,"employee":{"id":"user:1"},"from":"2026-03-01"} | {"isEnabled":true,"employee":{"id":"user:2"},"from":{"date":"01-03-2026"}} | DIFFERENT
            temporaryReplacement | {"isEnabled":true,"employee":{"id":"user:1"},"from":"2026-03-01"} | {"isEnabled":true,"employee":{"id":"user:1"}} | DIFFERENT
            """)
    void writtenFormsAreComparedWithReadOnes(String key, String sent, String found, Finding finding) throws Exception {
        assertThat(SystemValues.compare(
                        key,
                        Object.class,
                        Json.mapper().readTree(sent),
                        Json.mapper().readTree(found)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"date":"01-03-2026"} | {"date":"01-03-2026","time":"00:00"} | SAME
            {"date":"01-03-2026"} | null                                 | DIFFERENT
            null                  | null                                 | SAME
            null                  | {"date":"01-03-2026"}                | DIFFERENT
            """)
    void aDateMayBeAbsent(String sent, String found, Finding finding) throws Exception {
        assertThat(SystemValues.compare(
                        "endDateTime",
                        TimePoint.class,
                        Json.mapper().readTree(sent),
                        Json.mapper().readTree(found)))
                .isEqualTo(finding);
    }
}
