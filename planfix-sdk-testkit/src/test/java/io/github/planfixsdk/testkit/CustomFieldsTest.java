package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({"task,0", "contact,1", "project,3", "user,6"})
    void fieldsAndSetsOfEveryObjectType(String kind, int objectType) throws Exception {
        assertThat(http.post("customfield/group/" + kind + "/", "{'name':'Set'}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"id\":1}");
        assertThat(http.get("customfield/group/" + kind).body())
                .isEqualTo("{\"result\":\"success\",\"customFieldSets\":[{\"id\":1,\"name\":\"Set\"}]}");
        assertThat(http.post("customfield/" + kind + "/", "{'name':'Line','type':0,'groupId':1}")
                        .status())
                .isEqualTo(201);
        assertThat(http.get("customfield/" + kind + "?fields=id,name,type,objectType")
                        .body())
                .isEqualTo(
                        "{\"result\":\"success\",\"customfields\":[{\"id\":101,\"name\":\"Line\",\"type\":0,\"objectType\":"
                                + objectType + "}]}");
    }

    @Test
    void mainFieldsDirectoriesDataTagsAndTypes() throws Exception {
        assertThat(http.post("customfield/main/", "{'name':'VAT','type':1,'mainValue':20}")
                        .status())
                .isEqualTo(201);
        assertThat(http.post("customfield/main/101", "{'mainValue':22}").body()).isEqualTo("{\"result\":\"success\"}");
        assertThat(http.get("customfield/main")
                        .json()
                        .path("customfields")
                        .path(0)
                        .path("mainValue")
                        .asInt())
                .isEqualTo(22);
        fake.settings().addCustomField("{'name':'a','objectType':2,'owner':7}");
        fake.settings().addCustomField("{'name':'b','objectType':4,'owner':8}");
        assertThat(http.get("customfield/directory/7").json().path("customfields"))
                .hasSize(1);
        assertThat(http.get("customfield/directory/8").json().path("customfields"))
                .isEmpty();
        assertThat(http.get("customfield/datatag/8").json().path("customfields"))
                .hasSize(1);
        assertThat(http.get("customfield/type").json().path("customFieldTypes").path(0))
                .hasToString("{\"id\":0,\"name\":\"Short text\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3  | {'date':'11-11-2021'}  | {"date":"11-11-2021","time":"00:00","datetime":"2021-11-11T00:00Z"}
            4  | {'time':'17:55'}       | {"time":"17:55"}
            5  | '21-12-2021 12:15:00'  | {"date":"21-12-2021","time":"12:15","datetime":"2021-12-21T12:15Z","dateTimeUtcSeconds":"2021-12-21T12:15:00+0000"}
            6  | {'from':{'time':'01:15'},'to':{'time':'04:40'}} | {"from":{"time":"01:15"},"to":{"time":"04:40"}}
            7  | true                   | true
            9  | {'id':2}               | {"id":2,"value":"Item"}
            10 | {'id':'contact:501'}   | {"id":"contact:501","name":"Ivan"}
            11 | {'id':'user:1'}        | {"id":"user:1","name":"Anna"}
            14 | [{'id':'user:1'},{'id':'group:1'}] | [{"id":"user:1","name":"Anna"},{"id":"group:1","name":"Sales"}]
            15 | [{'id':1},{'id':2}]    | [{"id":1,"value":"First"},{"id":2,"value":"Item"}]
            16 | {'id':1001}            | {"id":1001,"name":"Other"}
            17 | [{'id':1001}]          | [{"id":1001,"name":"Other"}]
            20 | ['First']              | ["First"]
            21 | [204308,205305]        | [204308,205305]
            22 | {'id':301}             | {"id":301,"name":"Shop"}
            25 | {'address':'New York','longitude':40.5,'latitude':-74} | {"address":"New York","longitude":40.5,"latitude":-74}
            77 | {'any':'thing'}        | {"any":"thing"}
            """)
    void valuesComeBackAsDocumented(int type, String written, String read) throws Exception {
        fake.addUser("{'name':'Anna'}");
        fake.addContact("{'name':'Ivan'}");
        fake.addTask("{'name':'Other'}");
        fake.addProject("{'name':'Shop'}");
        fake.settings().addGroup(EntityKind.USER, "Sales");
        fake.settings().addDirectoryEntry(10, 1, "First");
        fake.settings().addDirectoryEntry(10, 2, "Item");
        long field = fake.settings().addCustomField("{'name':'f','objectType':1,'directoryId':10,'type':" + type + "}");
        Http.Answer created = http.post(
                "contact/", "{'name':'x','customFieldData':[{'field':{'id':" + field + "},'value':" + written + "}]}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var data =
                http.get("contact/502?fields=" + field).json().path("contact").path("customFieldData");
        assertThat(data.path(0).path("value")).hasToString(read);
        assertThat(data.path(0).path("field").path("type").asInt()).isEqualTo(type);
        assertThat(data.path(0).path("stringValue").isTextual()).isTrue();
    }

    @Test
    void whatIsInspectedIsACopy() throws Exception {
        long field = fake.settings().addCustomField(EntityKind.TASK, 28, "Frame");
        long task = fake.addTask("{'name':'x','customFieldData':[{'field':{'id':" + field
                + "},'value':{'from':{'date':'01-02-2026'}}}]}");
        JsonNode seen = fake.task(task);
        JsonNode value = seen.path("customFieldData").path(0).path("value");
        assertThat(value.path("from").path("date").asText()).isEqualTo("01-02-2026");

        ((ObjectNode) value.path("from")).removeAll();
        ((ObjectNode) seen).put("name", "changed");

        assertThat(fake.task(task).path("name").asText()).isEqualTo("x");
        assertThat(fake.task(task).toString()).contains("01-02-2026");
    }
}
