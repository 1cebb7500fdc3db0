package io.github.planfixsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.planfixsdk.internal.json.Json;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static <T> @Nullable T read(String json, Class<T> type) throws Exception {
        return Json.mapper().readValue(json, type);
    }

    @ParameterizedTest
    @CsvSource({
        "user:1, USER, 1",
        "contact:5, CONTACT, 5",
        "group:3, GROUP, 3",
        "12, OTHER, 12",
        "robot:3, OTHER, 3",
        "user:x, OTHER, 0",
        "user:, OTHER, 0",
        "user:99999999999999999999, OTHER, 0"
    })
    void personReferencesOfAnyTextAreKept(String text, PersonRef.Kind kind, long number) throws Exception {
        PersonRef ref = PersonRef.of(text);
        assertThat(ref.kind()).isEqualTo(kind);
        assertThat(ref.number()).isEqualTo(number);
        assertThat(ref).hasToString(text);
        assertThat(read(Json.mapper().writeValueAsString(ref), PersonRef.class)).isEqualTo(ref);
    }

    @Test
    void personReferencesAreChecked() {
        assertThat(PersonRef.user(5)).isEqualTo(PersonRef.of("user:5")).hasToString("user:5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonRef.contact(0))
                .withMessageContaining("contact number is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> PersonRef.of(" "));
        assertThatNullPointerException().isThrownBy(() -> PersonRef.of(null));
    }

    @Test
    void referencesAreReadFromObjectsNumbersAndTexts() throws Exception {
        assertThat(read("{\"id\":5,\"name\":\"A\",\"x\":[1,{}]}", EntityRef.class))
                .isEqualTo(new EntityRef(5, "A"));
        for (String json : List.of("5", "\"5\"", "{\"id\":\"5\"}", "{\"id\":{\"id\":5}}", "\"task:5\"")) {
            assertThat(read(json, EntityRef.class)).as(json).isEqualTo(EntityRef.of(5));
        }
        for (String json : List.of("null", "{}", "\"\"", "[]", "\"x\"", "true")) {
            assertThat(read(json, EntityRef.class)).as(json).isNull();
        }
        assertThat(read("7", PersonRef.class)).isEqualTo(PersonRef.of("7"));
        assertThat(read("{\"id\":\"contact:7\"}", PersonRef.class)).isEqualTo(PersonRef.contact(7));
        assertThat(read("\"user:1\"", Person.class)).isEqualTo(Person.of(PersonRef.user(1)));
        assertThat(read("{\"id\":1}", Person.class)).isEqualTo(Person.of(PersonRef.of("1")));
        assertThat(read("{\"name\":\"Robot\"}", Person.class)).isEqualTo(new Person(PersonRef.of("0"), "Robot"));
        assertThat(read("{\"id\":\"\",\"name\":\"Boss\"}", EntityRef.class)).isEqualTo(new EntityRef(0, "Boss"));
        assertThat(read("{\"name\":\"G\"}", Group.class)).isEqualTo(new Group(0, "G"));
        for (Class<?> type : List.of(PersonRef.class, Person.class, Group.class, EntityRef.class, TimePoint.class)) {
            assertThat(read("false", type)).as(type.getSimpleName()).isNull();
        }
        assertThat(read("{\"id\":\"group:4\",\"name\":\"G\"}", Group.class)).isEqualTo(new Group(4, "G"));
    }

    @Test
    void peopleAreReadInEveryShape() throws Exception {
        People people = read(
                "{\"users\":[{\"id\":\"user:1\",\"name\":\"A\"},{\"id\":\"contact:2\"}],\"groups\":[{\"id\":3,\"name\":\"G\"}]}",
                People.class);
        assertThat(people.users()).containsExactly(new Person(PersonRef.user(1), "A"), Person.of(PersonRef.contact(2)));
        assertThat(people.groups()).containsExactly(new Group(3, "G"));
        assertThat(people.refs()).containsExactly(PersonRef.user(1), PersonRef.contact(2), PersonRef.group(3));
        assertThat(people.contains(PersonRef.group(3))).isTrue();
        assertThat(people.contains(PersonRef.user(2))).isFalse();

        assertThat(read("{\"users\":null}", People.class)).isEqualTo(People.none());
        assertThat(read("[\"user:1\",{\"id\":\"group:3\"}]", People.class))
                .isEqualTo(People.of(PersonRef.user(1), PersonRef.group(3)));
        assertThat(read("{\"users\":{\"id\":\"user:1\"},\"groups\":[\"group:3\"]}", People.class))
                .isEqualTo(People.of(PersonRef.user(1), PersonRef.group(3)));
        assertThat(Json.mapper().writeValueAsString(People.of(PersonRef.user(1), PersonRef.group(3))))
                .isEqualTo("{\"users\":[{\"id\":\"user:1\"}],\"groups\":[{\"id\":3}]}");
    }

    @Test
    void phonesAreComparedByDigits() throws Exception {
        assertThat(PhoneNumbers.digits("+7 (495) 123-45-67")).isEqualTo("74951234567");
        assertThat(PhoneNumbers.digits("0049 30 1")).isEqualTo("49301");
        assertThat(PhoneNumbers.digits("ext.")).isEmpty();
        assertThat(PhoneNumbers.same("+49 30 1", "0049301")).isTrue();
        assertThat(PhoneNumbers.same("", "")).isFalse();
        assertThat(read("{\"number\":89643752416,\"maskedNumber\":\"+8\",\"type\":\"1\"}", Phone.class))
                .isEqualTo(new Phone("89643752416", "+8", PhoneType.MOBILE));
        assertThat(read("\"123\"", Phone.class)).isEqualTo(new Phone("123", null, null));
        assertThat(Json.mapper().writeValueAsString(Phone.mobile("1"))).isEqualTo("{\"number\":\"1\",\"type\":1}");
    }

    /** Stands for the envelope of an update. */
    record Answer(List<UpdateFailure> failures) {}

    @Test
    void failuresComeAsAListOrAsASingleObject() throws Exception {
        UpdateFailure failure = new UpdateFailure("20", "locked");
        String object = "{\"field\":20,\"error\":\"locked\"}";
        for (String json : List.of("[" + object + "]", object)) {
            List<UpdateFailure> failures =
                    read("{\"failures\":" + json + "}", Answer.class).failures();
            assertThat(failures).containsExactly(failure);
            UpdateResult result = UpdateResult.of(false, failures);
            assertThat(result.outcome()).isEqualTo(UpdateResult.Outcome.PARTLY_APPLIED);
            assertThat(result.failures()).containsExactly(failure);
        }
        for (String json : List.of("{}", "{\"failures\":null}", "{\"failures\":[]}", "{\"failures\":\"\"}")) {
            assertThat(read(json, Answer.class).failures()).as(json).isEmpty();
        }
        assertThat(UpdateResult.of(false, List.of())).isEqualTo(UpdateResult.applied());
        assertThat(UpdateResult.of(true, List.of()).isQueued()).isTrue();
    }

    @Test
    void fieldsAreJoinedByCommas() {
        assertThat(Fields.of("id", "name").and(SystemField.of("status"), SystemField.of("id")))
                .hasToString("id,name,status");
        assertThatIllegalArgumentException().isThrownBy(() -> Fields.of("id,name"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.of("customFieldData"))
                .withMessageContaining("numbers");
    }

    /** One component of every kind that the records use. */
    record Row(
            @Nullable String text,
            @Nullable Long number,
            @Nullable Boolean flag,
            List<String> texts,
            @Nullable Status status,
            @Nullable FileInfo file) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"text":5}              | Row[text=5, number=null, flag=null, texts=[], status=null, file=null]
                    {"text":true}           | Row[text=true, number=null, flag=null, texts=[], status=null, file=null]
                    {"text":{"a":[1]}}      | Row[text={"a":[1]}, number=null, flag=null, texts=[], status=null, file=null]
                    {"text":""}             | Row[text=, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":"5"}          | Row[text=null, number=5, flag=null, texts=[], status=null, file=null]
                    {"number":5.0}          | Row[text=null, number=5, flag=null, texts=[], status=null, file=null]
                    {"number":""}           | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":"much"}       | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":{"id":5}}     | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":[5,6],"text":"x"} | Row[text=x, number=null, flag=null, texts=[], status=null, file=null]
                    {"flag":1}              | Row[text=null, number=null, flag=true, texts=[], status=null, file=null]
                    {"flag":"0"}            | Row[text=null, number=null, flag=false, texts=[], status=null, file=null]
                    {"flag":"1"}            | Row[text=null, number=null, flag=true, texts=[], status=null, file=null]
                    {"flag":{}}             | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"texts":null}          | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"texts":"a"}           | Row[text=null, number=null, flag=null, texts=[a], status=null, file=null]
                    {"texts":""}            | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"status":"","file":[]} | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"status":[[1]],"file":{"id":1,"size":3000000000}} | Row[text=null, number=null, flag=null, texts=[], status=null, file=FileInfo[id=1, size=3000000000, name=null, link=null]]
                    {"status":7}            | Row[text=null, number=null, flag=null, texts=[], status=Status[id=7, name=null, color=null, isActive=null, hasDeadline=null, isAppliedIndividually=null, texts=[]], file=null]
                    {"file":"8"}            | Row[text=null, number=null, flag=null, texts=[], status=null, file=FileInfo[id=8, size=null, name=null, link=null]]
                    {"file":123456789012345678901,"text":"x"} | Row[text=x, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":123456789012345678901,"text":"x"} | Row[text=x, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":1e30,"text":"x"} | Row[text=x, number=null, flag=null, texts=[], status=null, file=null]
                    {"number":" 5.0 "}      | Row[text=null, number=5, flag=null, texts=[], status=null, file=null]
                    {"flag":"maybe"}        | Row[text=null, number=null, flag=null, texts=[], status=null, file=null]
                    {"unknown":{"a":[{}]},"text":"x"} | Row[text=x, number=null, flag=null, texts=[], status=null, file=null]
                    """)
    void oddValuesCostOnlyThemselves(String json, String expected) throws Exception {
        assertThat(read(json, Row.class)).hasToString(expected);
    }

    @Test
    void halfADocumentIsAnError() {
        Assertions.assertThatThrownBy(() -> read("{\"text\":\"x\",\"texts\":[\"a\"", Row.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
