package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    private static Http.Answer ask(FakePlanfix fake, String method, String path) throws Exception {
        Http http = new Http(fake);
        return switch (method) {
            case "GET" -> http.get(path);
            case "DELETE" -> http.delete(path);
            default -> http.post(path, "{'name':'x'}");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "POST, task/list, task_readonly",
        "GET, task/1, task_readonly",
        "GET, task/templates, task_readonly",
        "GET, task/recurring, task_readonly",
        "POST, task/filters, task_readonly",
        "POST, task/, task_add",
        "POST, task/1, task_update",
        "POST, contact/list, contact_readonly",
        "POST, contact/, contact_add",
        "POST, contact/contact:1, contact_update",
        "POST, contact/import, contact_add",
        "POST, project/list, project_readonly",
        "POST, project/, project_add",
        "POST, project/1, project_update",
        "POST, user/list, user_readonly",
        "POST, user/, user_add",
        "POST, user/1, user_update",
        "POST, comment/list, comment_readonly",
        "GET, comment/1, comment_readonly",
        "POST, task/1/comments/list, comment_readonly",
        "POST, task/1/comments/, comment_add",
        "POST, task/1/comments/1, comment_update",
        "DELETE, comment/1, comment_delete",
        "POST, task/1/datatags/, datatag_add",
        "POST, task/1/checklist/list, task_readonly",
        "GET, task/1/checklist/1, task_readonly",
        "POST, task/1/checklist, task_add",
        "POST, task/1/checklist/1, task_update",
        "POST, datatag/list, datatag_readonly",
        "GET, datatag/1, datatag_readonly",
        "GET, datatag/entry/1, datatag_readonly",
        "POST, datatag/1/entry/list, datatag_readonly",
        "POST, datatag/entry/1, datatag_update",
        "DELETE, datatag/entry/1, datatag_delete",
        "GET, file/1, file_readonly",
        "GET, file/1/download, file_readonly",
        "POST, file/, file_add",
        "POST, file/from-url/, file_add",
        "POST, file/1, file_add",
        "POST, file/1/attach/task?id=1, file_add",
        "DELETE, file/1, file_delete",
        "POST, report/list, report_readonly",
        "GET, report/1, report_readonly",
        "POST, report/1/save/list, report_readonly",
        "POST, report/1/save/1/data, report_readonly",
        "POST, report/1/generate, report_readonly",
        "GET, report/status/x, report_readonly",
        "GET, process/task, process_readonly",
        "GET, process/task/1/statuses, process_readonly",
        "GET, process/contact, process_readonly",
        "GET, object/1, object_readonly",
        "POST, object/list, object_readonly",
        "GET, object/1/statuses, object_readonly",
        "GET, workspace/list, user_readonly",
        "GET, user/positions/, user_readonly",
        "POST, user/positions/, user_add",
        "POST, user/positions/1, user_update",
        "POST, integration/telegram/bots/1/webhook, system_settings",
        "GET, customfield/task, common_metadata",
        "POST, customfield/task/, system_settings"
    })
    void eachOperationNeedsItsScope(String method, String path, String scope) throws Exception {
        try (FakePlanfix without = FakePlanfix.builder().scopes("another_scope").start();
                FakePlanfix with = FakePlanfix.builder().scopes(scope).start()) {
            Http.Answer refused = ask(without, method, path);
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.json().path("code").asInt()).isEqualTo(5);
            assertThat(ask(with, method, path).status()).isNotEqualTo(405);
        }
    }

    @Test
    void readingAsSomebodyElseNeedsAnAdministrator() throws Exception {
        try (FakePlanfix plain =
                FakePlanfix.builder().tokenOwner("user:2", false).start()) {
            plain.addUser("{'name':'Anna'}");
            plain.addUser("{'name':'Boris'}");
            Http http = new Http(plain);
            Http.Answer refused = http.post("task/list", "{'runAsUserId':'user:1'}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").asInt()).isEqualTo(6);

            http.post("task/", "{'name':'x'}");
            assertThat(plain.task(1001).path("assigner")).hasToString("{\"id\":\"user:2\",\"name\":\"Boris\"}");
        }
    }
}
