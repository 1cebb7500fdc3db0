package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {
    private final FakePlanfix fake = FakePlanfix.builder()
            .clock(Clock.fixed(Instant.parse("2024-01-15T10:30:00.123Z"), ZoneOffset.UTC))
            .start();
    private final Http http = new Http(fake);
    private final long task = fake.addTask("{'name':'Opening'}");

    @AfterEach
    void close() {
        fake.close();
    }

    private String items(String fields) throws Exception {
        return http.post("task/" + task + "/checklist/list", "{'fields':'" + fields + "'}")
                .json()
                .path("items")
                .toString();
    }

    @Test
    void itemsAreCreatedReadAndTicked() throws Exception {
        fake.addUser("{'name':'Anna'}");
        Http.Answer created =
                http.post("task/1001/checklist", "{'name':'Check code','assignees':{'users':[{'id':'user:1'}]}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"result\":\"success\",\"id\":7001}");
        assertThat(http.get("task/1001/checklist/7001?fields=id,name,isDone,parent,dateTime,assignees")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"item\":{\"id\":7001,\"name\":\"Check code\",\"isDone\":false,"
                        + "\"parent\":{\"id\":1001},\"dateTime\":\"2024-01-15T10:30:00\",\"assignees\":"
                        + "{\"users\":[{\"id\":\"user:1\",\"name\":\"Anna\"}],\"groups\":[]}}}");
        assertThat(http.post("task/1001/checklist/7001", "{'isDone':true,'name':'Done'}")
                        .body())
                .isEqualTo("{\"result\":\"success\"}");
        assertThat(items("name,isDone")).isEqualTo("[{\"id\":7001,\"name\":\"Done\",\"isDone\":true}]");
        assertThat(items("")).isEqualTo("[{\"id\":7001}]");
    }

    @Test
    void itemsHangUnderItemsAndMoveWithThem() throws Exception {
        long other = fake.addTask("{'name':'Other'}");
        http.post("task/1001/checklist", "{'name':'a'}");
        http.post("task/1001/checklist", "{'name':'b','parent':{'id':7001}}");
        assertThat(items("parent"))
                .isEqualTo("[{\"id\":7001,\"parent\":{\"id\":1001}},{\"id\":7002,\"parent\":{\"id\":7001}}]");
        assertThat(http.post("task/1001/checklist/7001", "{'parent':{'id':7002}}")
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(602);
        assertThat(http.post("task/1001/checklist/7001", "{'parent':{'id':" + other + "}}")
                        .status())
                .isEqualTo(200);
        assertThat(items("")).isEqualTo("[]");
        assertThat(http.post("task/" + other + "/checklist/list", "{}").json().path("items"))
                .hasSize(2);
    }

    @Test
    void anUpdateWaitsWhileTheTaskIsLocked() throws Exception {
        http.post("task/1001/checklist", "{'name':'a'}");
        fake.settings().lock(EntityKind.TASK, task);
        assertThat(http.post("task/1001/checklist/7001", "{'name':'b'}").status())
                .isEqualTo(202);
        assertThat(items("name")).contains("\"a\"");
        fake.settings().unlock(EntityKind.TASK, task);
        assertThat(items("name")).contains("\"b\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            task/1001/checklist      | {}                              | 601
            task/1001/checklist      | {'name':'x','parent':{'id':77}} | 601
            task/77/checklist        | {'name':'x'}                    | 601
            task/1001/checklist/77   | {'name':'x'}                    | 600
            task/77/checklist/list   | {}                              | 1000
            """)
    void refusals(String path, String body, int code) throws Exception {
        Http.Answer answer = http.post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    @Test
    void anEmptyNameIsReportedAmongTheFailures() throws Exception {
        http.post("task/1001/checklist", "{'name':'a'}");
        assertThat(http.post("task/1001/checklist/7001", "{'name':'','isDone':true}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"failures\":[{\"field\":\"name\","
                        + "\"error\":\"Checklist item name is required\"}]}");
        assertThat(items("name,isDone")).isEqualTo("[{\"id\":7001,\"name\":\"a\",\"isDone\":true}]");
    }
}
