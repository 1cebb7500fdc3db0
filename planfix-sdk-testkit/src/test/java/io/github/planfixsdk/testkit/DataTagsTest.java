package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTagsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);
    private final long tag = fake.settings().addDataTag("Calls", "Work");
    private final long seconds =
            fake.settings().addCustomField("{'name':'Seconds','type':1,'objectType':4,'owner':" + tag + "}");

    @AfterEach
    void close() {
        fake.close();
    }

    private void add(String owner, int value) throws Exception {
        assertThat(http.post(
                                owner + "/datatags/",
                                "{'dataTag':{'id':" + tag + "},'items':[{'customFieldData':[{'field':{'id':" + seconds
                                        + "},'value':" + value + "}]}]}")
                        .status())
                .isEqualTo(201);
    }

    private List<Long> keys(String body) throws Exception {
        Http.Answer answer = http.post("datatag/" + tag + "/entry/list", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Long> keys = new ArrayList<>();
        for (JsonNode entry : answer.json().path("dataTagEntries")) {
            keys.add(entry.path("key").asLong());
        }
        return keys;
    }

    @Test
    void definitions() throws Exception {
        String tagJson = "{\"id\":1,\"name\":\"Calls\",\"group\":{\"id\":1,\"name\":\"Work\"},\"fields\":[{\"id\":"
                + seconds + ",\"name\":\"Seconds\",\"type\":1,\"objectType\":4}]}";
        assertThat(http.get("datatag/1?fields=id,name,group,fields").body())
                .isEqualTo("{\"result\":\"success\",\"dataTag\":" + tagJson + "}");
        assertThat(http.post("datatag/list", "{'fields':'id,name,group,fields'}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"dataTags\":[" + tagJson + "]}");
        Http.Answer unknown = http.get("datatag/13");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("code").asInt()).isEqualTo(6000);
    }

    @Test
    void entriesAreReadWrappedOrFlat() throws Exception {
        fake.addTask("{'name':'Call'}");
        add("task/1001", 30);
        String entry = "\"key\":11,\"commentId\":5001,\"dataTag\":{\"id\":1,\"name\":\"Calls\"},"
                + "\"task\":{\"id\":1001,\"name\":\"Call\"}";
        String path = "datatag/entry/11?fields=key,commentId,dataTag,task";
        assertThat(http.get(path).body()).isEqualTo("{\"result\":\"success\",\"entry\":{" + entry + "}}");
        fake.settings().exampleForms(true);
        assertThat(http.get(path).body()).isEqualTo("{\"result\":\"success\"," + entry + "}");
        assertThat(http.get("datatag/entry/11?fields=" + seconds).body()).contains("\"value\":30");
    }

    @Test
    void listsNarrowToATaskAContactAndToFilters() throws Exception {
        long first = fake.addTask("{'name':'a'}");
        long second = fake.addTask("{'name':'b','counterparty':{'id':'contact:501'}}");
        fake.addContact("{'name':'Ivan'}");
        add("task/" + first, 10);
        add("task/" + second, 20);
        add("contact/501", 30);
        assertThat(keys("{}")).containsExactly(11L, 12L, 13L);
        assertThat(keys("{'taskId':" + second + "}")).containsExactly(12L);
        assertThat(keys("{'contactId':'contact:501'}")).containsExactly(13L);
        assertThat(keys("{'pageSize':1,'offset':1}")).containsExactly(12L);
        assertThat(keys("{'filters':[{'type':3109,'field':" + seconds + ",'operator':'gt','value':10}]}"))
                .containsExactly(12L, 13L);
        assertThat(keys("{'filters':[{'type':7,'operator':'equal','value':501}]}"))
                .containsExactly(12L);
        assertThat(http.post("datatag/13/entry/list", "{}").json().path("code").asInt())
                .isEqualTo(6000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3101 | 3  | {'date':'05-04-2026'} | lt    | {'dateType':'otherDate','dateValue':'06-04-2026'}
            3103 | 14 | [{'id':'user:1'}]     | equal | 'user:1'
            3104 | 11 | {'id':'user:1'}       | equal | 'user:1'
            3105 | 9  | {'id':2}              | equal | 2
            3106 | 12 | {'id':'contact:501'}  | equal | 'contact:501'
            3108 | 0  | 'Tomato'              | have  | 'mat'
            3111 | 13 | {'id':'group:3'}      | equal | 'group:3'
            3115 | 7  | true                  | equal | true
            3116 | 10 | {'id':'contact:501'}  | equal | 'contact:501'
            3117 | 16 | {'id':1001}           | equal | 1001
            3123 | 17 | [{'id':1001}]         | equal | 1001
            """)
    void filtersOnFieldsWorkOnEntriesAndThroughTheirTasks(
            int type, int fieldType, String value, String operator, String wanted) throws Exception {
        long field = fake.settings()
                .addCustomField("{'name':'f','type':" + fieldType + ",'objectType':4,'owner':" + tag + "}");
        fake.addTask("{}");
        fake.addTask("{}");
        add("task/1001", 1);
        http.post(
                "task/1002/datatags/",
                "{'dataTag':{'id':1},'items':[{'customFieldData':[{'field':{'id':" + field + "},'value':" + value
                        + "}]}]}");
        String tail = "'operator':'" + operator + "','value':" + wanted;
        assertThat(keys("{'filters':[{'type':" + type + ",'field':" + field + "," + tail + "}]}"))
                .containsExactly(12L);
        assertThat(http.post(
                                "task/list",
                                "{'filters':[{'type':93," + tail + ",'subfilter':{'dataTagId':1,'filter':{'type':"
                                        + type + ",'field':" + field + "}}}]}")
                        .body())
                .contains("\"tasks\":[{\"id\":1002}]");
    }

    @Test
    void entriesAreChangedAndDeletedAndTaskFiltersFollow() throws Exception {
        fake.addTask("{}");
        add("task/1001", 10);
        String filter = "{'filters':[{'type':93,'operator':'gt','value':50,'subfilter':{'dataTagId':1,'filter':"
                + "{'type':3109,'field':" + seconds + "}}}]}";
        assertThat(http.post("task/list", filter).body()).contains("\"tasks\":[]");
        Http.Answer changed = http.post(
                "datatag/entry/11?silent=true", "{'customFieldData':[{'field':{'id':" + seconds + "},'value':60}]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEmpty();
        assertThat(http.post("task/list", filter).body()).contains("1001");
        assertThat(http.delete("datatag/entry/11").status()).isEqualTo(200);
        assertThat(http.post("task/list", filter).body()).contains("\"tasks\":[]");
    }

    @Test
    void refusals() throws Exception {
        fake.addTask("{}");
        add("task/1001", 10);
        assertThat(http.get("datatag/entry/77").json().path("code").asInt()).isEqualTo(6000);
        assertThat(http.delete("datatag/entry/77").json().path("code").asInt()).isEqualTo(6010);
        assertThat(http.post("datatag/entry/11", "{'customFieldData':[{'field':{'id':77},'value':1}]}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(6002);
    }

    @Test
    void aRefusedAdditionLeavesNoCommentBehind() throws Exception {
        fake.addTask("{}");
        Http.Answer answer = http.post(
                "task/1001/datatags/",
                "{'dataTag':{'id':1},'items':[{'customFieldData':[{'field':{'id':77},'value':1}]}]}");
        assertThat(answer.json().path("code").asInt()).isEqualTo(6001);
        assertThat(fake.comments(1001)).isEmpty();
    }
}
