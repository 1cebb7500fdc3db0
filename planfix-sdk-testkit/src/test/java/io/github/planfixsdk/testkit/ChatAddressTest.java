package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatAddressTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aMessageOpensATaskAndAContact() throws Exception {
        Http.Answer answer = message("title=Question", "attachments[name]=a.jpg", "attachments[url]=https://x/a.jpg");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        long task = fake.chat().task("c1").orElseThrow();
        assertThat(fake.task(task).path("name").asText()).isEqualTo("Question");
        assertThat(fake.comments(task)).singleElement().satisfies(comment -> {
            assertThat(comment.path("description").asText()).isEqualTo("Привет & hello");
            assertThat(comment.path("fromType").asText()).isEqualTo("WebChatApi");
            assertThat(comment.path("owner").path("name").asText()).isEqualTo("Иван");
            assertThat(comment.path("files").path(0).path("name").asText()).isEqualTo("a.jpg");
        });
        assertThat(http.chat("cmd=getTask", "providerId=p", "chatId=c1").body())
                .isEqualTo("{\"data\":\"{\\\"number\\\":1001,\\\"statusIsActive\\\":true}\"}");
        assertThat(message("title=Renamed").status()).isEqualTo(200);
        assertThat(fake.tasks()).hasSize(1);
        assertThat(fake.task(task).path("name").asText()).isEqualTo("Renamed");
        assertThat(fake.contacts()).hasSize(1);
    }

    private Http.Answer message(String... more) throws Exception {
        String[] all = new String[more.length + 6];
        String[] base = {
            "cmd=newMessage", "providerId=p", "chatId=c1", "contactId=u1", "contactName=Иван", "message=Привет & hello"
        };
        System.arraycopy(base, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return http.chat(all);
    }

    @Test
    void refusalsAreTheDocumentedOnes() throws Exception {
        assertThat(http.chat("cmd=newMessage", "providerId=p").body()).isEqualTo("{\"error\":\"Invalid parameters\"}");
        Http.Answer unknown = http.chat("cmd=getTask", "providerId=p", "chatId=nope");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).isEqualTo("{\"error\":\"task not found\"}");
        Http.Answer denied = Http.form(fake.chatUrl(), "bad", "cmd=getTask");
        assertThat(denied.status()).isEqualTo(401);
        assertThat(denied.body()).isEqualTo("{\"error\":\"Invalid token\"}");
    }
}
