package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoriesTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeDirectories directories = fake.settings().directories();
    private final Http http = new Http(fake);
    private final long food = directories.addGroup("Food");
    private final long products = directories.add("{'name':'Products','group':{'id':" + food + "}}");

    @AfterEach
    void close() {
        fake.close();
    }

    private long field(int type) {
        return fake.settings()
                .addCustomField(
                        "{'name':'f','type':" + type + ",'objectType':2,'directoryId':171,'owner':" + products + "}");
    }

    private List<Long> keys(String body) throws Exception {
        Http.Answer answer = http.post("directory/171/entry/list", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Long> keys = new ArrayList<>();
        for (JsonNode entry : answer.json().path("directoryEntries")) {
            keys.add(entry.path("key").asLong());
        }
        return keys;
    }

    @Test
    void directoriesAndTheirGroups() throws Exception {
        directories.add("{'name':'Other'}");
        long field = field(0);
        assertThat(http.get("directory/groups?fields=id,name").body())
                .isEqualTo("{\"result\":\"success\",\"groups\":[{\"id\":1,\"name\":\"Food\"}]}");
        assertThat(http.get("directory/171?fields=id,name,group,fields").body())
                .isEqualTo("{\"result\":\"success\",\"directory\":{\"id\":171,\"name\":\"Products\","
                        + "\"group\":{\"id\":1,\"name\":\"Food\"},\"fields\":[{\"id\":" + field
                        + ",\"name\":\"f\",\"type\":0,\"objectType\":2,\"directoryId\":171}]}}");
        assertThat(http.post("directory/list", "{'fields':'name'}").body())
                .isEqualTo("{\"result\":\"success\",\"directories\":[{\"id\":171,\"name\":\"Products\"},"
                        + "{\"id\":172,\"name\":\"Other\"}]}");
        fake.settings().exampleForms(true);
        assertThat(http.post("directory/list", "{'groupId':1}").body())
                .isEqualTo("{\"result\":\"success\",\"directory\":[{\"id\":171}]}");
        assertThat(http.get("directory/13").status()).isEqualTo(404);
        assertThat(http.get("directory/13").json().path("code").asInt()).isEqualTo(8000);
    }

    @Test
    void entriesAreAddedChangedAndDeleted() throws Exception {
        long name = field(0);
        long price = field(1);
        assertThat(http.post("directory/171/entry/", "{'name':'Vegetables','isGroup':true}")
                        .body())
                .isEmpty();
        Http.Answer added = http.post(
                "directory/171/entry/",
                "{'parentKey':1,'customFieldData':[{'field':{'id':" + name + "},'value':'Tomato'},{'field':{'id':"
                        + price + "},'value':1.5}]}");
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.body()).isEmpty();
        String path = "directory/171/entry/2?fields=directory,key,parentKey,archived,isGroup,name," + name;
        assertThat(http.get(path).body())
                .isEqualTo(
                        "{\"result\":\"success\",\"entry\":{\"key\":2,\"directory\":{\"id\":171,\"name\":\"Products\"},"
                                + "\"parentKey\":1,\"archived\":false,\"isGroup\":false,\"customFieldData\":[{\"field\":{\"id\":"
                                + name
                                + ",\"name\":\"f\",\"type\":0,\"objectType\":2,\"directoryId\":171},\"value\":\"Tomato\","
                                + "\"stringValue\":\"Tomato\"}]}}");
        assertThat(http.get("directory/171/entry/2").body())
                .isEqualTo("{\"result\":\"success\",\"entry\":{\"key\":2}}");
        http.post("directory/171/entry/2?silent=true", "{'archived':true,'parentKey':0}");
        assertThat(http.get("directory/171/entry/2?fields=archived,parentKey").body())
                .contains("\"archived\":true,\"parentKey\":0");
        assertThat(directories.entries(products)).hasSize(2);
        assertThat(directories.entries(products).get(1).path("customFieldData")).hasSize(2);
        assertThat(http.delete("directory/171/entry/2").status()).isEqualTo(200);
        assertThat(directories.entries(products)).hasSize(1);
    }

    @Test
    void newEntriesAreAnsweredWithTheirKeyOnlyWhereThatIsAskedFor() throws Exception {
        assertThat(http.post("directory/171/entry/", "{'name':'a','key':7}").body())
                .isEmpty();
        directories.answerKeys(true);
        assertThat(http.post("directory/171/entry/", "{'name':'b'}").body())
                .isEqualTo("{\"result\":\"success\",\"key\":2}");
    }

    @Test
    void listsNarrowToGroupsOrEntriesAndToAGroupWithAllInIt() throws Exception {
        directories.addEntry(products, "{'name':'a','isGroup':true}");
        directories.addEntry(products, "{'name':'b','isGroup':true,'parentKey':1}");
        directories.addEntry(products, "{'name':'c','parentKey':2}");
        directories.addEntry(products, "{'name':'d'}");
        assertThat(keys("{}")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(keys("{'groupsOnly':true}")).containsExactly(1L, 2L);
        assertThat(keys("{'entriesOnly':true}")).containsExactly(3L, 4L);
        assertThat(keys("{'groupId':1}")).containsExactly(2L, 3L);
        assertThat(keys("{'offset':1,'pageSize':2}")).containsExactly(2L, 3L);
        assertThat(keys("{'filters':[{'type':6003,'operator':'equal','value':1}]}"))
                .containsExactly(2L, 3L);
        assertThat(keys("{'filters':[{'type':6006,'operator':'notequal','value':[1,2]}]}"))
                .containsExactly(3L, 4L);
    }

    @Test
    void theArchiveCanStandApart() throws Exception {
        directories.addEntry(products, "{'name':'a'}");
        directories.addEntry(products, "{'name':'b','archived':true}");
        assertThat(keys("{}")).containsExactly(1L, 2L);
        directories.archiveApart(true);
        assertThat(keys("{}")).containsExactly(1L);
        assertThat(keys("{'filters':[{'type':6005,'operator':'equal','value':true}]}"))
                .containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            6101 | 0  | 'Tomato'                      | equal | 'tomato'
            6101 | 2  | 'Tomato'                      | have  | 'mat'
            6102 | 1  | 30                            | gt    | 20
            6103 | 3  | {'date':'05-04-2026'}         | lt    | {'dateType':'otherDate','dateValue':'06-04-2026'}
            6104 | 4  | {'time':'10:30'}              | equal | '10:30'
            6105 | 7  | true                          | equal | 1
            6106 | 8  | 'Red'                         | equal | 'Red'
            6107 | 9  | {'id':1}                      | equal | 1
            6108 | 10 | {'id':'contact:501'}          | equal | 'contact:501'
            6109 | 11 | {'id':'user:1'}               | equal | 'user:1'
            6110 | 12 | {'id':'contact:501'}          | equal | 'contact:501'
            6112 | 13 | {'id':'group:1'}              | equal | 'group:1'
            6113 | 14 | [{'id':'user:1'}]             | equal | 'ann'
            6114 | 15 | [{'id':1},{'id':2}]           | equal | '2;3'
            6115 | 16 | {'id':1001}                   | equal | 1001
            6117 | 22 | {'id':301}                    | equal | 301
            """)
    void filtersOnFieldsOfEntries(int type, int fieldType, String value, String operator, String wanted)
            throws Exception {
        fake.addUser("{'name':'Anna'}");
        long field = field(fieldType);
        directories.addEntry(products, "{'name':'none'}");
        directories.addEntry(
                products, "{'name':'x','customFieldData':[{'field':{'id':" + field + "},'value':" + value + "}]}");
        String filter = "{'filters':[{'type':" + type + ",'field':" + field + ",'operator':'" + operator + "','value':"
                + wanted + "}]}";
        assertThat(keys(filter)).containsExactly(2L);
    }

    @Test
    void archivedAndSavedFilters() throws Exception {
        directories.addEntry(products, "{'name':'a','archived':true}");
        directories.addEntry(products, "{'name':'b'}");
        String old = "{'type':6005,'operator':'equal','value':1}";
        assertThat(keys("{'filters':[" + old + "]}")).containsExactly(1L);
        directories.addFilter(products, "{'id':'4115','name':'Old','owner':{'id':'user:1'},'filters':[" + old + "]}");
        assertThat(http.post("directory/171/filters", "").body())
                .isEqualTo("{\"result\":\"success\",\"filters\":[{\"id\":\"4115\",\"name\":\"Old\","
                        + "\"owner\":{\"id\":\"user:1\"}}]}");
        assertThat(keys("{'filterId':'4115'}")).containsExactly(1L);
        assertThat(http.post("directory/171/entry/list", "{'filterId':'1'}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(41);
        assertThat(http.post(
                                "directory/171/entry/list",
                                "{'filters':[{'type':6111,'operator':'equal','value':1,'field':1}]}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(41);
    }

    @Test
    void tasksAreFoundByTheirEntryAndShowItsText() throws Exception {
        long name = field(2);
        directories.addEntry(products, "{'customFieldData':[{'field':{'id':" + name + "},'value':'Tomato'}]}");
        long product = fake.settings().addCustomField("{'name':'p','type':9,'objectType':0,'directoryId':171}");
        long task = fake.addTask("{'customFieldData':[{'field':{'id':" + product + "},'value':{'id':1}}]}");
        fake.addTask("{}");
        assertThat(http.post(
                                "task/list",
                                "{'fields':'" + product + "','filters':[{'type':107,'field':" + product
                                        + ",'operator':'equal','value':1}]}")
                        .json()
                        .path("tasks")
                        .findValues("value"))
                .hasToString("[{\"id\":1,\"value\":\"Tomato\"}]");
        assertThat(http.post(
                                "task/list",
                                "{'filters':[{'type':107,'field':" + product + ",'operator':'equal','value':1}]}")
                        .body())
                .contains("[{\"id\":" + task + "}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | 171/entry/   | {}                                                       | 8011
            POST   | 171/entry/   | {'isGroup':true,'customFieldData':[{'field':{'id':1}}]}  | 8011
            POST   | 171/entry/   | {'name':'x','parentKey':2}                               | 8011
            POST   | 171/entry/   | {'name':'x','customFieldData':[{'field':{'id':77}}]}     | 8011
            POST   | 171/entry/1  | {'parentKey':1}                                          | 8012
            POST   | 171/entry/77 | {'name':'x'}                                             | 8010
            POST   | 13/entry/    | {'name':'x'}                                             | 8000
            POST   | 13/entry/list | {}                                                      | 8000
            GET    | 171/entry/77 |                                                          | 8010
            DELETE | 171/entry/1  |                                                          | 8013
            DELETE | 171/entry/77 |                                                          | 8010
            """)
    void refusals(String method, String path, String body, int code) throws Exception {
        directories.addEntry(products, "{'name':'a','isGroup':true}");
        directories.addEntry(products, "{'name':'b','parentKey':1}");
        Http.Answer answer =
                switch (method) {
                    case "GET" -> http.get("directory/" + path);
                    case "DELETE" -> http.delete("directory/" + path);
                    default -> http.post("directory/" + path, body);
                };
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    @Test
    void wrongSeedsAreTheTestsOwnFault() {
        assertThatThrownBy(() -> directories.addEntry(products, "{'parentKey':9}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directories.addEntry(9, "{'name':'x'}")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> directories.addFilter(products, "{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
