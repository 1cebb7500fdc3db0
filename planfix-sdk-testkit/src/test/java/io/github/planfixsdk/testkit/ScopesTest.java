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
