package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommentsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void commentsAreAddedChangedListedAndDeleted() throws Exception {
        fake.addUser("{'name':'Anna'}");
        long task = fake.addTask("{'name':'x'}");
        String path = "task/" + task + "/comments/";
        assertThat(http.post(
                                path,
                                "{'description':'one','recipients':{'users':[{'id':'user:1'}],'roles':['assignee']}}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"id\":5001}");
        http.post(path, "{'description':'two'}");
        assertThat(http.post(path + "5001", "{'description':'uno'}").body()).isEmpty();
        var list = http.post(
                        path + "list",
                        "{'fields':'id,description,owner,recipients','resultOrder':[{'field':'id','direction':'Desc'}]}")
                .json()
                .path("comments");
        assertThat(list.findValuesAsText("description")).containsExactly("two", "uno");
        assertThat(list.path(1).path("owner")).hasToString("{\"id\":\"user:1\",\"name\":\"Anna\"}");
        assertThat(list.path(1).path("recipients"))
                .hasToString("{\"users\":[{\"id\":\"user:1\",\"name\":\"Anna\"}],\"groups\":[]}");

        Http.Answer deleted = http.delete("comment/5001");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThat(http.post(path + "list", "{}").body()).contains("[{\"id\":5002}]");
        assertThat(http.post(path + "list", "{'typeList':'Deleted'}").body()).contains("[{\"id\":5001}]");
        assertThat(http.post(path + "list", "{'typeList':'All'}").json().path("comments"))
                .hasSize(2);
        assertThat(http.get("comment/5002?fields=task,dataTags").body())
                .isEqualTo("{\"result\":\"success\",\"comment\":{\"id\":5002,\"task\":{\"id\":1001},\"dataTags\":[]}}");
    }

    @Test
    void commentsOfContactsAndOverAll() throws Exception {
        long contact = fake.addContact("{'name':'Ivan'}");
        long task = fake.addTask("{}");
        http.post("contact/contact:" + contact + "/comments/", "{'description':'a','owner':{'id':'user:7'}}");
        http.post("task/" + task + "/comments/", "{'description':'b','owner':{'id':'user:8'}}");
        assertThat(http.post("contact/" + contact + "/comments/list", "{'fields':'contact'}")
                        .body())
                .contains("\"contact\":{\"id\":\"contact:501\",\"name\":\"Ivan\"}");
        assertThat(http.post("comment/list", "{'filters':[{'type':3001,'operator':'equal','value':'user:8'}]}")
                        .body())
                .contains("[{\"id\":5002}]");
        assertThat(http.post(
                                "comment/list",
                                "{'filters':[{'type':3000,'operator':'equal','value':{'dateType':'today'}}]}")
                        .json()
                        .path("comments"))
                .hasSize(2);
        assertThat(http.post("task/" + task + "/comments/5001", "{}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(5000);
    }

    @Test
    void dataTagEntriesJoinAnExistingComment() throws Exception {
        long contact = fake.addContact("{'name':'Ivan'}");
        long tag = fake.settings().addDataTag("Calls");
        http.post("contact/" + contact + "/comments/", "{'description':'a'}");
        String body = "{'dataTag':{'id':" + tag + "},'items':[{'customFieldData':[]},{}]}";
        assertThat(http.post("contact/" + contact + "/datatags/5001", body).body())
                .isEqualTo("{\"result\":\"success\",\"keys\":[11,12]}");
        assertThat(fake.get(EntityKind.COMMENT, 5001).path("dataTags")).hasSize(2);
        assertThat(http.post("contact/" + contact + "/datatags/", "{'dataTag':{'id':9},'items':[{}]}")
                        .json())
                .hasToString("{\"result\":\"fail\",\"code\":6001,\"error\":\"Error add entry\"}");
    }
}
