package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators and visitors: what becomes of their messages in Planfix, and what is sent. */
class FakeChatTest {
    private static final String OPENED = "{\"chatId\":\"new\",\"contactId\":\"u9\"}";

    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeChat chat = fake.chat();
    private final Http http = new Http(fake);
    private final Provider provider = new Provider(fake);

    @AfterEach
    void close() {
        provider.close();
        fake.close();
    }

    @Test
    void theEmployeeWhoWritesIsTheAuthor() throws Exception {
        fake.addUser("{'name':'Owner'}");
        long anna = fake.addUser("{'name':'Anna','lastname':'Petrova','avatarUrl':'https://x.io/anna.png'}");
        provider.visitorWrites();
        chat.operator(anna).replies("c1", "hello", new ChatAttachment("a.jpg", "https://x.io/a"));
        chat.operatorReplies("c1", "hello");

        assertThat(provider.received("userName")).containsExactly("Anna", "Owner");
        assertThat(provider.received("userLastName")).containsExactly("Petrova", "");
        assertThat(provider.received("userIco")).containsExactly("https://x.io/anna.png", "");
        assertThat(fake.comments(1001))
                .extracting(comment -> comment.path("owner").path("name").asText())
                .containsExactly("Ivan", "Anna Petrova", "Owner");
        assertThat(fake.comments(1001).get(1).path("files").path(0).path("name").asText())
                .isEqualTo("a.jpg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.operator(99))
                .withMessage("there is no employee 99: add one with addUser");
    }

    @Test
    void aFinishedOrDeletedTaskIsFollowedByANewOne() throws Exception {
        provider.visitorWrites("title=First");
        chat.finishTask("c1");
        assertThat(http.chat("cmd=getTask", "providerId=p", "chatId=c1").body())
                .contains("\\\"number\\\":1001,\\\"statusIsActive\\\":false");
        provider.visitorWrites("title=Second");
        chat.deleteTask("c1");
        provider.visitorWrites();

        assertThat(fake.tasks())
                .extracting(task -> task.path("name").asText())
                .containsExactly("First", "Second", "Chat: Ivan");
        assertThat(fake.contacts()).hasSize(1);
        assertThat(chat.task("c1")).hasValue(1003);
        assertThat(http.chat("cmd=getTask", "providerId=p", "chatId=c1").body())
                .contains("\\\"number\\\":1003,\\\"statusIsActive\\\":true");
        chat.operatorReplies("c1", "hello");
        assertThat(provider.lastForm().get("taskEmail")).startsWith("task+1003@");
    }

    @Test
    void anyInactiveStatusCountsAsFinished() throws Exception {
        fake.settings().addStatus("{'id':7,'name':'Postponed','isActive':false}");
        fake.settings().addStatus("{'id':8,'name':'Waiting','isActive':true}");
        provider.visitorWrites();
        http.post("task/1001", "{'status':{'id':8}}");
        provider.visitorWrites();
        assertThat(fake.tasks()).hasSize(1);

        http.post("task/1001", "{'status':{'id':7}}");
        provider.visitorWrites();
        assertThat(fake.tasks()).hasSize(2);
    }

    @Test
    void theAccountMayKeepOneTaskForEver() throws Exception {
        chat.settings().newTaskWhenClosed(false);
        provider.visitorWrites();
        chat.finishTask("c1");
        provider.visitorWrites();

        assertThat(fake.tasks()).hasSize(1);
        assertThat(fake.comments(1001)).hasSize(2);
    }

    @Test
    void theChannelComesBack() throws Exception {
        provider.visitorWrites("channel=Telegram");
        chat.operatorReplies("c1", "hello");
        provider.visitorWrites();
        chat.operatorReplies("c1", "hello");
        provider.visitorWrites("channel=Viber");
        chat.operatorReplies("c1", "hello");
        assertThat(provider.received("channel")).containsExactly("Telegram", "Telegram", "Viber");

        chat.writesFirst("79101234567", "hello");
        assertThat(provider.lastForm()).doesNotContainKey("channel");
        chat.settings().firstMessageChannel("WhatsApp");
        provider.answers(200, OPENED);
        chat.writesFirst("79101234567", "hello");
        assertThat(provider.lastForm()).containsEntry("channel", "WhatsApp");
        chat.operatorReplies("new", "hello");
        assertThat(provider.lastForm()).containsEntry("channel", "WhatsApp");
    }

    @Test
    void parametersThatTheDocumentationsExamplesLackMayBeMissing() throws Exception {
        provider.visitorWrites("contactPhone=79101234567");
        chat.settings().messageIds(false);
        chat.settings().taskEmails(false);
        chat.settings().phonesInReplies(false);
        chat.operatorReplies("c1", "hello");
        assertThat(provider.lastForm())
                .containsOnlyKeys(
                        "cmd", "token", "providerId", "chatId", "message", "userName", "userLastName", "userIco");

        chat.writesFirst("79101234567", "hello");
        assertThat(provider.lastForm())
                .containsOnlyKeys(
                        "cmd", "token", "providerId", "contactPhone", "message", "userName", "userLastName", "userIco");
    }

    @Test
    void bracketsAreLiteralOrEncoded() throws Exception {
        provider.visitorWrites();
        chat.operatorReplies("c1", "[a]", new ChatAttachment("a[1].jpg", "https://x.io/a"));
        assertThat(provider.received().get(0)).contains("&attachments%5Bname%5D=a%5B1%5D.jpg&attachments%5Burl%5D=");
        chat.settings().literalBrackets(true);
        chat.operatorReplies("c1", "[a]", new ChatAttachment("a[1].jpg", "https://x.io/a"));
        assertThat(provider.received().get(1)).contains("&attachments[name]=a%5B1%5D.jpg&attachments[url]=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            false | false | false | a < b & c                                                 | a < b & c
            false | true  | false | a < b & c                                                 | a &lt; b &amp; c
            true  | false | false | a < b & c                                                 | <p>a &lt; b &amp; c</p>
            true  | false | true  | <p>a <b>b</b> &amp; c</p>                                  | <p>a <b>b</b> &amp; c</p>
            false | false | true  | <p>a <b>b</b> &lt;&amp;&nbsp;c</p>                         | a b <& c
            false | true  | true  | <p>a <b>b</b> &lt;&amp; c</p>                              | a b &lt;&amp; c
            false | false | true  | <a class="x" href="https://x.io/?a=1&amp;b=2">the plan</a> | the plan [ https://x.io/?a=1&b=2 ]
            """)
    void textsArriveAsTheIntegrationIsSet(boolean html, boolean entities, boolean formatted, String text, String sent)
            throws Exception {
        chat.settings().html(html);
        chat.settings().entitiesInPlainText(entities);
        provider.visitorWrites();
        FakeOperator operator = formatted ? chat.operator().formatted() : chat.operator();
        operator.replies("c1", text);

        assertThat(provider.lastForm()).containsEntry("message", sent);
    }

    @Test
    void quotesAndLinesOfPlainTextsAreMarked() throws Exception {
        provider.visitorWrites();
        chat.operator()
                .formatted()
                .replies("c1", "<p>You wrote:</p><blockquote>one<br>two</blockquote><ul><li>yes</li><li>no</li></ul>");
        assertThat(provider.lastForm()).containsEntry("message", "You wrote:\n>> one\n>> two\nyes\nno");
    }

    @Test
    void filesNeedNoText() throws Exception {
        provider.visitorWrites();
        chat.operatorReplies("c1", "", new ChatAttachment("a.jpg", "https://x.io/a"));
        assertThat(provider.lastForm()).containsEntry("message", "").containsEntry("attachments[name]", "a.jpg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.operatorReplies("c1", " "))
                .withMessageContaining("no files");
    }

    @Test
    void firstMessagesNeedAButtonAndAPhone() {
        long ivan = fake.addContact("{'name':'Ivan'}");
        long anna = fake.addContact("{'name':'Anna','phones':[{'number':'+7 910 123-45-67'}]}");
        provider.answers(200, OPENED);
        chat.operator().writesFirst(anna, "hello");
        assertThat(provider.lastForm())
                .containsEntry("contactPhone", "+7 910 123-45-67")
                .doesNotContainKey("chatId");
        assertThat(chat.contactOf("u9")).hasValue(anna);

        for (long nobody : List.of(ivan, 999L)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> chat.operator().writesFirst(nobody, "hello"))
                    .withMessageContaining("contact " + nobody + " has no \"Write\" button");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.writesFirst(" ", "hello"))
                .withMessageContaining("phone is blank");
        chat.settings().writeButton(false);
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.operator().writesFirst(anna, "hello"))
                .withMessageContaining("writeButton");
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.writesFirst("79101234567", "hello"))
                .withMessageContaining("writeButton");
        assertThat(provider.received()).hasSize(1);
        assertThat(fake.tasks()).hasSize(1);
    }

    @Test
    void severalProvidersMayHaveChatsOfOneId() throws Exception {
        provider.visitorWrites();
        provider.anotherWrites("q", "c1", "u1", "Anna");
        chat.operatorReplies("c1", "q is not connected yet");
        chat.connect("q", provider.address(), "secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> chat.operatorReplies("c1", "hello"))
                .withMessage("several providers have a chat c1: name one with through");
        chat.operator().through("q").replies("c1", "hello");
        chat.operator().through("q").writesFirst("79101234567", "hello");
        assertThat(provider.received("providerId")).containsExactly("p", "q", "q");
        assertThat(chat.task("p", "c1")).hasValue(1001);
        assertThat(chat.task("q", "c1")).hasValue(1002);
        assertThat(chat.contactOf("p", "u1")).hasValue(501);
        assertThat(chat.contactOf("q", "u1")).hasValue(502);
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.operator().through("r").writesFirst("79101234567", "hello"))
                .withMessage("no provider r: call connect first");
    }

    @Test
    void statusesHaveTexts() throws Exception {
        http.chat(
                "cmd=messageStatus", "providerId=p", "messageId=7", "messageStatus=error", "messageStatusText=offline");
        assertThat(chat.messageStatus("7")).hasValue("error");
        assertThat(chat.messageStatusText("7")).hasValue("offline");
        http.chat("cmd=messageStatus", "providerId=p", "messageId=7", "messageStatus=read");
        assertThat(chat.messageStatus("7")).hasValue("read");
        assertThat(chat.messageStatusText("7")).isEmpty();
    }

    @Test
    void echoesOfNobodyAreTheSettingsEmployees() throws Exception {
        fake.addUser("{'name':'Owner'}");
        chat.settings().echoAuthor(fake.addUser("{'name':'Duty'}"));
        provider.visitorWrites("isEcho=1", "userEmail=stranger@x.ru");
        provider.visitorWrites("isEcho=1");
        assertThat(fake.comments(1001))
                .extracting(comment -> comment.path("owner").path("name").asText())
                .containsOnly("Duty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.settings().echoAuthor(99))
                .withMessageContaining("no employee 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c9"})
    void unknownChatsAreSaidSo(String chatId) {
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.finishTask(chatId))
                .withMessageContaining("no chat");
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.deleteTask(chatId))
                .withMessageContaining("no chat");
        assertThatIllegalStateException()
                .isThrownBy(() -> chat.operatorReplies(chatId, "hello"))
                .withMessageContaining("no chat");
    }
}
