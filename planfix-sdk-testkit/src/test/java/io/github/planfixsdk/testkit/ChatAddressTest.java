package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            STRING | {"data":"{\\"number\\":501}"}
            OBJECT | {"data":{"number":501}}
            NUMBER | {"data":501}
            """)
    void numbersComeInAllThreeForms(FakePlanfixBuilder.ChatData form, String body) throws Exception {
        try (FakePlanfix other = FakePlanfix.builder().chatData(form).start()) {
            Http client = new Http(other);
            client.chat("cmd=newMessage", "providerId=p", "chatId=c", "contactId=u", "contactName=Ivan", "message=hi");
            assertThat(client.chat("cmd=getContact", "providerId=p", "contactId=u")
                            .body())
                    .isEqualTo(body);
        }
    }

    @Test
    void anEchoIsWrittenByTheEmployeeWithThatEmail() throws Exception {
        fake.addUser("{'name':'Owner'}");
        fake.addUser("{'name':'Anna','email':'anna@x.ru'}");
        message("isEcho=1", "userEmail=ANNA@x.ru");
        message("isEcho=true");
        assertThat(fake.comments(1001))
                .extracting(comment -> comment.path("owner").path("name").asText())
                .containsExactly("Anna", "Owner");
    }

    @Test
    void dataFieldsFillLineFieldsOfThatName() throws Exception {
        fake.settings().addCustomField(EntityKind.TASK, 0, "utm_source");
        fake.settings().addCustomField(EntityKind.TASK, 1, "number");
        message("data_utm_source=site.io", "data_number=5", "data_unknown=x");
        assertThat(fake.task(1001).path("customFieldData").findValuesAsText("value"))
                .containsExactly("site.io");
    }

    @Test
    void contactsCanBeChanged() throws Exception {
        message();
        Http.Answer answer = http.chat(
                "cmd=updateContact", "providerId=p", "contactId=u1", "contactName=Пётр", "contactPhone=79101234567");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(fake.contact(501).path("name").asText()).isEqualTo("Пётр");
        assertThat(fake.contact(501).path("phones")).hasSize(1);
        assertThat(http.chat("cmd=updateContact", "providerId=p", "contactId=no", "contactName=x")
                        .status())
                .isEqualTo(400);
        assertThat(http.chat("cmd=getContact", "providerId=p", "contactId=no").body())
                .isEqualTo("{\"error\":\"unknown contact\"}");
    }

    @Test
    void jsonBodiesAndTildesDoNotWork() throws Exception {
        Http.Answer json = Http.send(java.net.http.HttpRequest.newBuilder(fake.chatUrl())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"planfix_token\":\"" + fake.chatToken() + "\"}")));
        assertThat(json.status()).isEqualTo(401);
        assertThat(http.chat("cmd=getTask", "providerId=a~b", "chatId=c").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"error,error", "sent,sent", "read,read", "delivered,sent"})
    void anyOtherStatusCountsAsSent(String reported, String known) throws Exception {
        assertThat(http.chat("cmd=messageStatus", "providerId=p", "messageId=7", "messageStatus=" + reported)
                        .status())
                .isEqualTo(200);
        assertThat(fake.chat().messageStatus("7")).hasValue(known);
        assertThat(http.chat("cmd=messageStatus", "providerId=p", "messageId=8").status())
                .isEqualTo(400);
        assertThat(fake.chat().messageStatus("8")).isEmpty();
    }
}
