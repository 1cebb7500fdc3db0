package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void shortNumbersComeOnlyWhenAskedByName() throws Exception {
        fake.addUser("{'name':'Anna','extension':'0102'}");
        fake.addUser("{'name':'Boris'}");

        assertThat(http.post("user/list", "{'fields':'name,extensionNumber'}").body())
                .isEqualTo(
                        "{\"result\":\"success\",\"users\":[{\"id\":1,\"name\":\"Anna\",\"extensionNumber\":\"0102\"},"
                                + "{\"id\":2,\"name\":\"Boris\"}]}");
        assertThat(http.get("user/1?fields=name").body())
                .isEqualTo("{\"result\":\"success\",\"user\":{\"id\":1,\"name\":\"Anna\"}}");
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

    @Test
    void aLockedEntityQueuesItsChanges() throws Exception {
        long task = fake.addTask("{'name':'a'}");
        fake.settings().lock(EntityKind.TASK, task);
        Http.Answer queued = http.post("task/" + task, "{'name':'b'}");
        assertThat(queued.status()).isEqualTo(202);
        assertThat(queued.body()).isEmpty();
        http.post("task/" + task, "{'name':'c'}");
        assertThat(fake.task(task).path("name").asText()).isEqualTo("a");
        fake.settings().unlock(EntityKind.TASK, task);
        assertThat(fake.task(task).path("name").asText()).isEqualTo("c");
        assertThat(http.post("task/" + task, "{'name':'d'}").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeChangedIsReportedAndTheRestIsApplied() throws Exception {
        long task = fake.addTask("{'name':'a'}");
        fake.settings().refuse(EntityKind.TASK, "priority", "Not now");
        Http.Answer answer =
                http.post("task/" + task, "{'name':'b','priority':'Urgent','counterparty':{'id':'contact:99'}}");
        assertThat(answer.body())
                .isEqualTo("{\"result\":\"success\",\"failures\":[{\"field\":\"priority\",\"error\":\"Not now\"},"
                        + "{\"field\":\"counterparty\",\"error\":\"Field change failed\"}]}");
        assertThat(fake.task(task).path("name").asText()).isEqualTo("b");
        assertThat(fake.task(task).path("priority").asText()).isEqualTo("NotUrgent");
    }

    @Test
    void aSingleFailureCanBeAnObject() throws Exception {
        try (FakePlanfix other =
                FakePlanfix.builder().singleFailureAsObject(true).start()) {
            long user = other.addUser("{'name':'Anna'}");
            other.settings().addPosition("manager");
            assertThat(new Http(other)
                            .post("user/" + user, "{'position':{'name':'boss'}}")
                            .body())
                    .isEqualTo("{\"result\":\"success\",\"failures\":{\"field\":\"position\","
                            + "\"error\":\"Position not found by name - boss\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | task/7                  |      | 400 | 1000 | Task not found by id 7
            POST | task/7                  | {}   | 404 | 1000 | Task for update not found by id 7
            GET  | contact/contact:7       |      | 404 | 2000 | Contact not found by id 7
            POST | contact/7               | {}   | 404 | 2000 | Contact for update not found by id 7
            GET  | project/7               |      | 400 | 3000 | Project not found by id 7
            POST | project/7               | {}   | 404 | 3000 | Project for update not found by id 7
            GET  | user/user:7             |      | 400 | 4000 | Employee not found by id 7
            POST | user/7                  | {}   | 404 | 4000 | Employee for update not found by id 7
            GET  | comment/7               |      | 400 | 5000 | Comment not found by id 7
            POST | task/7/comments/list    | {}   | 500 | 1000 | Task not found by id 7
            POST | task/7/comments/        | {}   | 400 | 1000 | Task not found by id 7
            POST | task/                   | {'status':{'id':99}}     | 400 | 41   | Status not find by id 99
            POST | task/                   | {'customFieldData':[{'field':{'id':5},'value':1}]} | 400 | 41 | Custom field not found by id - 5
            POST | contact/                | {}                       | 400 | 2006 | Contact name missing
            POST | contact/                | {'name':'x','email':'y'} | 400 | 2004 | Invalid e-mail y
            POST | user/                   | {}                       | 400 | 4006 | Employee name missing
            POST | task/list               | {'pageSize':101}         | 400 | 41   | Invalid value of pageSize: 101
            POST | task/list               | {'pageSize':0}           | 400 | 41   | Invalid value of pageSize: 0
            POST | task/list               | {'offset':-1}            | 400 | 41   | Invalid value of offset: -1
            POST | comment/list            | {}                       | 400 | 0    | Rest API error
            """)
    void refusalsHaveTheDocumentedStatusesAndCodes(
            String method, String path, String body, int status, int code, String error) throws Exception {
        Http.Answer answer = method.equals("GET") ? http.get(path) : http.post(path, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"result\":\"fail\",\"code\":" + code + ",\"error\":\"" + error + "\"}");
    }

    @Test
    void pagesEndWithAShortOrEmptyOne() throws Exception {
        for (int i = 0; i < 5; i++) {
            fake.addTask("{'name':'x'}");
        }
        assertThat(http.post("task/list", "{'pageSize':2,'offset':2}").body())
                .isEqualTo("{\"result\":\"success\",\"tasks\":[{\"id\":1003},{\"id\":1004}]}");
        assertThat(http.post("task/list", "{'pageSize':2,'offset':4}").json().path("tasks"))
                .hasSize(1);
        assertThat(http.post("task/list", "{'offset':5}").body()).isEqualTo("{\"result\":\"success\",\"tasks\":[]}");
    }

    @Test
    void aFieldOfAForeignTemplateIsTakenAndForgotten() throws Exception {
        long mine = fake.settings().addCustomField(EntityKind.TASK, 0, "mine");
        long foreign = fake.settings().addCustomField(EntityKind.TASK, 0, "foreign");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Order','priority':'Urgent'}", mine);
        Http.Answer created = http.post(
                "task/",
                "{'template':{'id':" + template + "},'customFieldData':[{'field':{'id':" + mine + "},'value':'a'},"
                        + "{'field':{'id':" + foreign + "},'value':'b'}]}");
        assertThat(created.status()).isEqualTo(201);
        var task = fake.task(created.json().path("id").asLong());
        assertThat(task.path("customFieldData").findValuesAsText("value")).containsExactly("a");
        assertThat(task.path("name").asText()).isEqualTo("Order");
        assertThat(task.path("priority").asText()).isEqualTo("Urgent");
        assertThat(task.path("type").asText()).isEqualTo("Task");
        assertThat(http.get("task/templates?fields=name,type").body())
                .isEqualTo("{\"result\":\"success\",\"templates\":"
                        + "[{\"id\":1,\"name\":\"Order\",\"type\":\"Template\"}]}");
        assertThat(http.get("customfield/task/" + task.path("id").asLong() + "?fields=id,name")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"customfields\":[{\"id\":101,\"name\":\"mine\"}]}");
    }

    @Test
    void partialCustomFieldDataKeepsTheOthersAndNullClears() throws Exception {
        long a = fake.settings().addCustomField(EntityKind.TASK, 0, "a");
        long b = fake.settings().addCustomField(EntityKind.TASK, 9, "b");
        long calculated = fake.settings().addCustomField(EntityKind.TASK, 24, "c");
        long task = fake.addTask("{'customFieldData':[{'field':{'id':" + a + "},'value':'x'},{'field':{'id':" + b
                + "},'value':{'id':2}}]}");
        http.post(
                "task/" + task,
                "{'customFieldData':[{'field':{'id':" + a + "},'value':'y'},{'field':{'id':" + calculated
                        + "},'value':'no'}]}");
        assertThat(fake.task(task).path("customFieldData")).hasSize(2);
        http.post(
                "task/" + task,
                "{'customFieldData':[{'field':{'id':" + a + "},'value':null},{'field':{'id':" + b
                        + "},'value':{'id':0}}]}");
        assertThat(fake.task(task).path("customFieldData")).isEmpty();
    }

    @Test
    void datesAreAnsweredInOneShapeWhateverTheyWereWrittenAs() throws Exception {
        try (FakePlanfix moscow =
                FakePlanfix.builder().zone(ZoneId.of("Europe/Moscow")).start()) {
            Http client = new Http(moscow);
            for (String form : List.of(
                    "'05-04-2022 13:05'",
                    "'05-04-2022 13:05:00'",
                    "{'date':'05-04-2022','time':'13:05'}",
                    "{'datetime':'2022-04-05T10:05Z'}",
                    "{'datetime':'2022-04-05T10:05:00+0000'}",
                    "'2022-04-05T13:05:00'")) {
                long id = client.post("task/", "{'startDateTime':" + form + "}")
                        .json()
                        .path("id")
                        .asLong();
                assertThat(moscow.task(id).path("startDateTime"))
                        .as(form)
                        .hasToString("{\"date\":\"05-04-2022\",\"time\":\"13:05\",\"datetime\":\"2022-04-05T10:05Z\","
                                + "\"dateTimeUtcSeconds\":\"2022-04-05T10:05:00+0000\"}");
                assertThat(moscow.task(id).path("hasStartTime").asBoolean()).isTrue();
                client.post("task/" + id, "{'hasStartDate':false}");
                assertThat(moscow.task(id).has("startDateTime")).isFalse();
            }
            client.post("contact/", "{'name':'x','birthDate':{'date':'01.12.1991'}}");
            assertThat(moscow.contact(501).path("birthDate"))
                    .hasToString("{\"date\":\"01-12-1991\",\"time\":\"00:00\",\"datetime\":\"1991-12-01T00:00Z\"}");
            assertThat(client.post("task/", "{'startDateTime':'soon'}")
                            .json()
                            .path("code")
                            .asInt())
                    .isEqualTo(41);
        }
    }

    @Test
    void entitiesOfOtherSystemsAreFoundByTheirIds() throws Exception {
        http.post("contact/", "{'name':'Ivan','sourceObjectId':'0c091b1f-a735-44e9-a56c-43435e7a40b6'}");
        assertThat(http.get("contact/0c091b1f-a735-44e9-a56c-43435e7a40b6?fields=name&sourceId=797f5a94")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"contact\":{\"id\":501,\"name\":\"Ivan\"}}");
    }

    @Test
    void importFindsDuplicatesAsTold() throws Exception {
        fake.addContact("{'name':'Ivan','phones':[{'number':'79101234567'}]}");
        String row = "'contacts':[{'name':'Ivan I.','phones':[{'number':'+7 910 123-45-67'}]}]}";
        Http.Answer done = http.post(
                "contact/import", "{'optionImportDuplicate':'ignore','optionImportUniqueField':'phone'," + row);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body()).isEmpty();
        assertThat(fake.contacts())
                .singleElement()
                .extracting(c -> c.path("name").asText())
                .isEqualTo("Ivan");
        http.post("contact/import", "{'optionImportDuplicate':'update','optionImportUniqueField':'phone'," + row);
        assertThat(fake.contacts())
                .singleElement()
                .extracting(c -> c.path("name").asText())
                .isEqualTo("Ivan I.");
        http.post("contact/import", "{'silent':true,'optionImportDuplicate':'none'," + row);
        assertThat(fake.contacts()).hasSize(2);
        assertThat(fake.requests().get(2).silent()).isTrue();
    }

    @Test
    void companiesPersonsAndActiveEmployees() throws Exception {
        fake.addContact("{'name':'Ivan'}");
        fake.addContact("{'name':'Shop','isCompany':true,'contacts':[{'id':501}]}");
        assertThat(http.post("contact/list", "{'isCompany':true}").body()).contains("[{\"id\":502}]");
        assertThat(http.post("contact/list", "{'isCompany':false}").body()).contains("[{\"id\":501}]");
        assertThat(http.post("contact/list", "{}").json().path("contacts")).hasSize(2);
        fake.addUser("{'name':'Anna'}");
        fake.addUser("{'name':'Boris','status':'Inactive'}");
        assertThat(http.post("user/list", "{'onlyActive':true,'prefixedId':true}")
                        .body())
                .contains("[{\"id\":\"user:1\"}]");
        assertThat(http.post("user/list", "{'fields':'id,status'}").body())
                .contains("[{\"id\":1,\"status\":\"Active\"},{\"id\":2,\"status\":\"Inactive\"}]");
    }

    @Test
    void filesReplaceThoseOfTheDescription() throws Exception {
        long first = fake.settings().addFile("a.pdf", 1024);
        long second = fake.settings().addFile("b.pdf", 2048);
        long task = fake.addTask("{'files':[{'id':" + first + "}]}");
        http.post("task/" + task, "{'name':'x'}");
        http.post("task/" + task + "/comments/", "{'description':'see','files':[{'id':" + second + "}]}");
        assertThat(http.get("task/" + task + "/files").json().path("files")).hasSize(2);
        assertThat(http.get("task/" + task + "/files?onlyFromDescription=true").body())
                .isEqualTo(
                        "{\"result\":\"success\",\"files\":[{\"id\":" + first + ",\"size\":1024,\"name\":\"a.pdf\"}]}");
        http.post("task/" + task, "{'files':[]}");
        assertThat(fake.task(task).path("files")).isEmpty();
    }
}
