package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void createsReadsAndUpdatesATask() throws Exception {
        fake.addUser("{'name':'Anna','lastname':'Petrova'}");
        Http.Answer created =
                http.post("task/", "{'name':'Call back','assignees':{'users':[{'id':'user:1'}]},'status':{'id':2}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"result\":\"success\",\"id\":1001}");

        assertThat(http.get("task/1001").body()).isEqualTo("{\"result\":\"success\",\"task\":{\"id\":1001}}");
        var task = http.get("task/1001?fields=name,assignees,status").json().path("task");
        assertThat(task.path("name").asText()).isEqualTo("Call back");
        assertThat(task.path("assignees").path("users").toString())
                .isEqualTo("[{\"id\":\"user:1\",\"name\":\"Anna Petrova\"}]");
        assertThat(task.path("status").path("name").asText()).isEqualTo("In progress");

        assertThat(http.post("task/1001?silent=true", "{'name':'Done','status':{'id':3}}")
                        .body())
                .isEqualTo("{\"result\":\"success\"}");
        assertThat(fake.task(1001).path("name").asText()).isEqualTo("Done");
        assertThat(fake.task(1001).has("actualCompletionDate")).isTrue();
        assertThat(fake.requests().get(fake.requestCount() - 1).silent()).isTrue();
    }

    @Test
    void contactIdsArePrefixedOnRequest() throws Exception {
        assertThat(http.post("contact/", "{'name':'Ivan','phones':[{'number':'+7 910 123-45-67','type':1}]}")
                        .status())
                .isEqualTo(201);
        assertThat(http.post("contact/list", "{'prefixedId':true,'fields':'id,name'}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"contacts\":[{\"id\":\"contact:501\",\"name\":\"Ivan\"}]}");
        assertThat(http.get("contact/contact:501?fields=phones").body())
                .isEqualTo("{\"result\":\"success\",\"contact\":{\"id\":501,\"phones\":"
                        + "[{\"number\":\"+7 910 123-45-67\",\"type\":1}]}}");
    }

    @Test
    void customFieldsComeOnlyWhenTheirNumbersAreAsked() throws Exception {
        long sum = fake.settings().addCustomField(EntityKind.TASK, 1, "Sum");
        long task = fake.addTask("{'name':'x','customFieldData':[{'field':{'id':" + sum + "},'value':99}]}");
        assertThat(http.get("task/" + task + "?fields=name,customFieldData")
                        .json()
                        .path("task"))
                .hasToString("{\"id\":1001,\"name\":\"x\"}");
        assertThat(http.get("task/" + task + "?fields=101").json().path("task"))
                .hasToString("{\"id\":1001,\"customFieldData\":[{\"field\":{\"id\":101,\"name\":\"Sum\",\"type\":1,"
                        + "\"objectType\":0},\"value\":99,\"stringValue\":\"99\"}]}");
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        Http.Answer answer =
                Http.send(java.net.http.HttpRequest.newBuilder(fake.restUrl().resolve("ping"))
                        .header("Authorization", "Bearer wrong"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"result\":\"fail\",\"code\":1,\"error\":\"Access denied, unknown token\"}");
        assertThat(fake.requests().get(0).headers().toString()).doesNotContain("wrong");
    }
}
