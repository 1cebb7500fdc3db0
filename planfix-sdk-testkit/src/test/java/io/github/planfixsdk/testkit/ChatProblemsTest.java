package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake makes of a provider's answers, and when it sends messages again. */
class ChatProblemsTest {
    private static final String OPENED = "{\"chatId\":\"new\",\"contactId\":\"u9\"}";

    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeChat chat = fake.chat();
    private final Provider provider = new Provider(fake);

    @AfterEach
    void close() {
        provider.close();
        fake.close();
    }

    @Test
    void aNewFirstMessageDoesNotTakeAnOpenChatItsTask() {
        provider.answers(200, OPENED);
        chat.writesFirst("79101234567", "hello");
        provider.answers(200, OPENED);
        chat.writesFirst("79101234567", "hello");
        assertThat(chat.task("new")).hasValue(1001);

        chat.finishTask("new");
        provider.answers(200, OPENED);
        chat.writesFirst("79101234567", "hello");
        assertThat(chat.task("new")).hasValue(1003);
        assertThat(chat.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"chatId":"c1"}                    |
            200 | {"chatId":"c1","contactId":"u1"}   |
            200 | {}                                 |
            200 | ``                                 | status 200, but the body is no JSON object: (empty)
            200 | {chatId:"c1"}                      | status 200, but the body is no JSON object: {chatId:"c1"}
            200 | {"chatId":"c2"}                    | the answer names chat c2, the message was for chat c1
            200 | {"chatId":"c1","contactId":"u2"}   | the answer names contact u2, whom Planfix knows as somebody else than the chat's person
            200 | {"chatId":"c1","contactId":"u3"}   | the answer names contact u3, whom Planfix does not know
            400 | {"error":"Invalid parameters"}     | refused with 400: Invalid parameters
            401 | {"error":"Invalid token"}          | refused with 401: Invalid token
            401 | <html>                             | refused with 401, but the body is not {"error":"Invalid token"}: <html>
            400 | {"error":"no such chat"}           | refused with 400, but the body is not {"error":"Invalid parameters"}: {"error":"no such chat"}
            302 | ``                                 | status 302; the protocol knows 200, 400 and 401 only: (empty)
            500 | {"error":"Internal error"}         | status 500; the protocol knows 200, 400 and 401 only: {"error":"Internal error"}
            """)
    void whatIsWrongWithAnAnswerIsSaid(int status, String body, String reason) throws Exception {
        provider.visitorWrites();
        provider.anotherWrites("p", "c2", "u2", "Anna");
        provider.answers(status, body);
        ProviderAnswer answer = chat.operatorReplies("c1", "hello");

        assertThat(answer.status()).isEqualTo(status);
        if (reason == null) {
            assertThat(chat.problems()).isEmpty();
        } else {
            assertThat(chat.problems())
                    .containsExactly(
                            new ChatProblem(provider.lastForm().getOrDefault("messageId", ""), answer, reason));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"chatId":"new"}                  | contactId is missing, so Planfix does not learn whose chat was opened
            {"contactId":"u9"}                | chatId is missing, so Planfix does not learn which chat was opened
            {"chatId":" ","contactId":"u9"}   | chatId is missing, so Planfix does not learn which chat was opened
            {"chatId":"new","contactId":null} | contactId is missing, so Planfix does not learn whose chat was opened
            ok                                | status 200, but the body is no JSON object: ok
            """)
    void aFirstMessageNeedsBothIds(String body, String reason) {
        provider.answers(200, body);
        chat.writesFirst("79101234567", "hello");

        assertThat(chat.problems()).extracting(ChatProblem::reason).containsExactly(reason);
        assertThat(chat.task("new")).isEmpty();
        assertThat(chat.contactOf("u9")).isEmpty();
        assertThat(chat.undelivered()).isEmpty();
    }

    @Test
    void undeliveredMessagesAreSentAgainAsTheyWere() throws Exception {
        provider.visitorWrites();
        provider.answers(500, "");
        chat.operatorReplies("c1", "one");
        provider.answers(200, "{}");
        chat.operatorReplies("c1", "two");
        provider.answers(503, "");
        chat.writesFirst("79101234567", "three");
        assertThat(chat.undelivered()).hasSize(2);
        chat.settings().messageIds(false);

        provider.answers(200, "{\"chatId\":\"c1\"}");
        provider.answers(200, OPENED);
        assertThat(chat.retryUndelivered()).extracting(ProviderAnswer::status).containsExactly(200, 200);

        assertThat(provider.received().get(3)).isEqualTo(provider.received().get(0));
        assertThat(provider.received().get(4)).isEqualTo(provider.received().get(2));
        assertThat(chat.undelivered()).isEmpty();
        assertThat(chat.task("new")).hasValue(1002);
        assertThat(chat.retryUndelivered()).isEmpty();
        assertThat(chat.messageIds()).hasSize(3);
        assertThat(chat.answers()).hasSize(5);
        assertThat(fake.comments(1001)).hasSize(3);
    }

    @Test
    void howOftenAndAfterWhatIsTheTestsChoice() throws Exception {
        provider.visitorWrites();
        chat.settings().immediateRepeats(2);
        provider.answers(500, "");
        provider.answers(502, "");
        ProviderAnswer answer = chat.operatorReplies("c1", "one");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(provider.received())
                .hasSize(3)
                .containsOnly(provider.received().get(0));

        provider.answers(400, "{\"error\":\"Invalid parameters\"}");
        chat.operatorReplies("c1", "two");
        assertThat(provider.received()).hasSize(4);

        chat.settings().undeliveredAfter(status -> status != 200);
        provider.answers(400, "{\"error\":\"Invalid parameters\"}");
        chat.operatorReplies("c1", "three");
        assertThat(provider.received()).hasSize(6);
        assertThat(chat.undelivered()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.settings().immediateRepeats(-1))
                .withMessage("times is -1: give 0 or more");
    }

    @Test
    void anUnreachableProviderGetsItsMessagesLater() throws Exception {
        provider.visitorWrites();
        chat.connect("p", URI.create("http://127.0.0.1:1/hook"), "secret");
        assertThat(chat.operatorReplies("c1", "one").status()).isZero();
        assertThat(chat.problems())
                .extracting(ChatProblem::reason)
                .singleElement()
                .asString()
                .startsWith("no answer: ");

        chat.connect("p", provider.address(), "other");
        assertThat(chat.retryUndelivered()).hasSize(1);
        assertThat(provider.lastForm()).containsEntry("message", "one").containsEntry("token", "other");
    }

    @Test
    void aDeliveredMessageCanComeAgain() {
        provider.answers(200, OPENED);
        chat.writesFirst("79101234567", "hello");
        String id = chat.messageIds().get(0);
        provider.answers(200, OPENED);
        chat.sendAgain(id);
        assertThat(provider.received().get(1)).isEqualTo(provider.received().get(0));
        assertThat(chat.problems()).isEmpty();

        provider.answers(200, "{\"chatId\":\"another\",\"contactId\":\"u9\"}");
        chat.sendAgain(id);
        assertThat(chat.problems())
                .extracting(ChatProblem::reason)
                .containsExactly(
                        "the repeat was answered with chat another of u9, the message itself with chat new of u9");
        assertThat(chat.task("another")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> chat.sendAgain("7")).withMessageContaining("no message 7");
    }

    @Test
    void aSlowProviderIsNotWaitedForForEver() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        LoopbackServer slow = new LoopbackServer(100_000, call -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return HttpReply.empty(200);
        });
        slow.start();
        try {
            provider.visitorWrites();
            chat.connect("p", URI.create("http://127.0.0.1:" + slow.port() + "/"), "secret");
            chat.settings().answerTimeout(Duration.ofMillis(50));
            assertThat(chat.operatorReplies("c1", "hello").status()).isZero();
            assertThat(chat.undelivered()).hasSize(1);
        } finally {
            never.countDown();
            slow.close();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat.settings().answerTimeout(Duration.ZERO))
                .withMessageContaining("answerTimeout is PT0S");
    }
}
