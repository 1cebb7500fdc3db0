package io.github.planfixsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What repeats is read once, and nobody can tell but by its identity. */
class RepeatsTest {
    private static final String PERSON = "{'id':'user:3','name':'Анна \\\"А\\\" Смирнова'}";
    private static final String FIELD =
            "{'id':101,'name':'Источник','type':8,'objectType':0,'enumValues':['Сайт','Звонок']}";

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static Task task(String json) throws Exception {
        return Json.mapper().readValue(bytes(json), Task.class);
    }

    private static <T> Map<String, T> map(Class<T> type, String... values) throws Exception {
        StringBuilder json = new StringBuilder("{");
        for (String value : values) {
            json.append(json.length() == 1 ? "" : ",")
                    .append("'k")
                    .append(json.length())
                    .append("':")
                    .append(value);
        }
        // So long that an object is never too near the end to be looked up.
        json.append(",'end':null,'padding that makes the end far away':null}");
        return Json.mapper()
                .readValue(
                        bytes(json.toString()),
                        Json.mapper().getTypeFactory().constructMapType(Map.class, String.class, type));
    }

    private static <T> List<T> read(Class<T> type, String... values) throws Exception {
        List<T> read = new ArrayList<>(map(type, values).values());
        return read.subList(0, values.length);
    }

    @Test
    void aPersonNamedTwiceIsTheSame() throws Exception {
        List<Person> people = read(Person.class, PERSON, PERSON);
        assertThat(people.get(0).name()).isEqualTo("Анна \"А\" Смирнова");
        assertThat(people.get(1)).isSameAs(people.get(0));
    }

    @Test
    void aDefinitionThatRepeatsIsTheSame() throws Exception {
        List<CustomFieldDefinition> fields = read(CustomFieldDefinition.class, FIELD, FIELD);
        assertThat(fields.get(0).enumValues()).containsExactly("Сайт", "Звонок");
        assertThat(fields.get(1)).isSameAs(fields.get(0));
    }

    @Test
    void whatDiffersOnlyInItsLastByteIsAnother() throws Exception {
        assertThat(read(Person.class, "{'id':'user:3','name':'Анна А'}", "{'id':'user:3','name':'Анна Б'}"))
                .extracting(Person::name)
                .containsExactly("Анна А", "Анна Б");
    }

    @Test
    void whatGoesOnLongerIsAnother() throws Exception {
        assertThat(read(
                        CustomFieldDefinition.class,
                        "{'id':101,'name':'Источник'}",
                        "{'id':101,'name':'Источник','type':8}",
                        "{'id':101,'name':'Источник'}"))
                .extracting(field -> String.valueOf(field.type()))
                .containsExactly("null", "8 (list)", "null");
    }

    @Test
    void theSameBytesMayStandForThingsOfDifferentTypes() throws Exception {
        String ref = "{'id':7,'name':'Отдел продаж Москва'}";
        Task task = task("{'parent':" + ref + ",'assigner':" + ref + ",'status':" + ref + ",'assignees':{'users':[],"
                + "'groups':[" + ref + "]},'project':" + ref + ",'counterparty':" + ref + "}");
        assertThat(task.parent())
                .isEqualTo(new EntityRef(7, "Отдел продаж Москва"))
                .isEqualTo(task.project());
        assertThat(task.assigner())
                .isEqualTo(task.counterparty())
                .extracting(Person::name)
                .isEqualTo("Отдел продаж Москва");
        assertThat(task.status().name()).isEqualTo("Отдел продаж Москва");
        assertThat(task.assignees().groups()).containsExactly(new Group(7, "Отдел продаж Москва"));
    }

    @Test
    void whatFollowsAnObjectThatWasJumpedOverIsRead() throws Exception {
        Task task = task("{'assigner':" + PERSON + ",'assignees':{'users':[" + PERSON + "," + PERSON
                + ",{'id':'user:4','name':'Б'}],'groups':[]},'counterparty':" + PERSON + ",'name':'the last'}");
        assertThat(task.name()).isEqualTo("the last");
        assertThat(task.assignees().users())
                .extracting(person -> person.id().toString())
                .containsExactly("user:3", "user:3", "user:4");
    }

    @Test
    void valuesOfFieldsAreNeverShared() throws Exception {
        String field = "{'field':" + FIELD + ",'value':{'id':5,'value':'Москва'},'stringValue':'Москва'}";
        Task task = task("{'customFieldData':[" + field + "," + field + "],'name':'x'}");
        List<CustomFieldValue> values = task.customFieldData().values();
        assertThat(values.get(1)).isEqualTo(values.get(0));
        assertThat(values.get(1).value()).isNotSameAs(values.get(0).value());
    }

    @Test
    void aDefinitionWithATreeIsNotShared() throws Exception {
        String field = "{'id':101,'name':'Источник','type':8,'listValuesColors':{'Сайт':{'color':'#000000'}}}";
        List<CustomFieldDefinition> fields = read(CustomFieldDefinition.class, field, field);
        assertThat(fields.get(1)).isEqualTo(fields.get(0)).isNotSameAs(fields.get(0));
    }

    @Test
    void nothingIsSharedBetweenAnswers() throws Exception {
        assertThat(read(Person.class, PERSON).get(0))
                .isEqualTo(read(Person.class, PERSON).get(0))
                .isNotSameAs(read(Person.class, PERSON).get(0));
    }

    @Test
    void thePlaceOfAnErrorIsRightAfterJumps() {
        String pretty =
                "{\n 'assigner':{\n'id':'user:3','name':'Анна Смирнова'},\n 'counterparty':{\n'id':'user:3','name':'Анна Смирнова'},\n 'name':!}";
        assertThatThrownBy(() -> task(pretty)).isInstanceOfSatisfying(JsonProcessingException.class, e -> {
            assertThat(e.getLocation().getLineNr()).isEqualTo(6);
            assertThat(e.getLocation().getColumnNr()).isEqualTo(9);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'user:3','name':'Анна Смирнова'", "{'id':'user:3','name':'Анна Смир"})
    void anAnswerThatBreaksOffWithinARepetitionFails(String half) {
        assertThatThrownBy(() -> task("{'assigner':{'id':'user:3','name':'Анна Смирнова'},'counterparty':" + half))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void textsWithEscapesAreDecodedEachTime() throws Exception {
        Task task = task("{'assigner':{'id':'user:1','name':'a\\\\b'},'counterparty':{'id':'user:2','name':'a\\\\b'},"
                + "'parent':{'id':1,'name':'\\u0410'},'project':{'id':2,'name':'А'}}");
        assertThat(task.assigner().name()).isEqualTo(task.counterparty().name()).isEqualTo("a\\b");
        assertThat(task.parent().name()).isEqualTo(task.project().name()).isEqualTo("А");
    }

    @Test
    void otherEncodingsAreReadAsEver() throws Exception {
        byte[] utf16 = "{\"name\":\"Имя\"}".getBytes(StandardCharsets.UTF_16BE);
        assertThat(Json.mapper().readValue(utf16, Task.class).name()).isEqualTo("Имя");
    }

    /** Trees made by hand look as if Jackson's own reader had made them. */
    @Test
    void valuesOfAnyFormAreReadAsJacksonReadsThem() throws Exception {
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            String value = json(random, 0);
            JsonNode expected = Json.mapper().readTree(bytes(value));
            Task task = task("{'customFieldData':[{'field':{'id':1},'value':" + value + "}],'name':'x'}");
            JsonNode read = task.customFieldData().values().get(0).value();
            assertThat(read).as(value).isEqualTo(expected.isNull() ? null : expected);
        }
    }

    /** A tree has no bytes, so nothing is known again there: both ways must lead to equal tasks, whatever stands in the answer. */
    @Test
    void tasksWithRepetitionsAreEqualToThoseReadOneByOne() throws Exception {
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            String json = oddTask(random);
            Task read = task(json);
            assertThat(read)
                    .as(json)
                    .isEqualTo(Json.mapper().treeToValue(Json.mapper().readTree(bytes(json)), Task.class));
        }
    }

    private static String oddTask(Random random) {
        String space = random.nextBoolean() ? "" : "\n ";
        return "{" + space + "'id':7,'assigner':" + odd(random) + "," + space + "'counterparty':" + odd(random)
                + ",'parent':"
                + odd(random) + ",'project':" + odd(random) + ",'assignees':{'users':[" + odd(random) + "," + space
                + odd(random) + "],'groups':[" + odd(random) + "]},'participants':{'users':" + odd(random)
                + "},'customFieldData':[{'field':" + odd(random) + ",'value':" + odd(random) + ",'stringValue':"
                + odd(random) + "},{'field':" + odd(random) + ",'value':" + odd(random) + "}],'name':" + odd(random)
                + "}";
    }

    private static String odd(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> PERSON;
            case 1 -> "{'id':'user:3','name':'Анна Смирнова'}";
            case 2 -> "{'id':'group:3','name':'Анна Смирнова'}";
            case 3 -> "{'id':101,'name':'Источник','type':8}";
            case 4 -> "{'id':101,'name':'Источник','type':8,'mainValue':{'a':1}}";
            case 5 -> "{'name':'Анна Смирнова','id':{'id':5,'name':'within'}}";
            case 6 -> "{\n'id':101,\r\n'name':'Источник'}";
            case 7 -> "[{'id':'user:3','name':'Анна Смирнова'},null,{}]";
            case 8 -> "'user:3'";
            case 9 -> "'a\\u0041\\\\'";
            case 10 -> "{}";
            case 11 -> "null";
            case 12 -> "101";
            default -> "false";
        };
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 11)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "false";
            case 3 -> Long.toString(random.nextLong());
            case 4 -> "1.50";
            case 5 -> "123456789012345678901234567890";
            case 6 -> "''";
            case 7 -> "'Анна " + random.nextInt(3) + "'";
            case 8 -> "[" + json(random, depth + 1) + "," + json(random, depth + 1) + "]";
            case 9 -> "{}";
            default ->
                "{'id':" + json(random, depth + 1) + ",'name':" + json(random, depth + 1) + ",'id':"
                        + json(random, depth + 1) + "}";
        };
    }
}
