package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    @ParameterizedTest(name = "{0} {1} needs {3}")
    @CsvSource({
        "POST, task/list, true, task_readonly",
        "GET, task/5, true, task_readonly",
        "POST, task/, false, task_add",
        "POST, task/5, false, task_update",
        "POST, contact/import, false, contact_add",
        "POST, contact/12, false, contact_update",
        "POST, user/, false, user_add",
        "GET, project/groups, true, project_readonly",
        "POST, task/5/comments/list, true, comment_readonly",
        "POST, task/5/comments/, false, comment_add",
        "POST, contact/5/comments/8, false, comment_update",
        "DELETE, comment/8, false, comment_delete",
        "POST, task/5/datatags/8, false, datatag_add",
        "POST, file/, false, file_add",
        "POST, file/5/attach/task, false, file_add",
        "DELETE, file/5, false, file_delete",
        "POST, report/5/save/2/data, true, report_readonly",
        "POST, integration/telegram/bots/5/webhook, false, system_settings",
        "GET, customfield/task, true, common_metadata",
        "GET, directory/1, true,",
    })
    void theScopeFollowsFromThePath(String method, String path, boolean readOnly, String scope) {
        assertThat(Scopes.neededFor(method, path, readOnly)).isEqualTo(scope);
    }
}
