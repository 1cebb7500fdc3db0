package io.github.planfixsdk.chat;

import static io.github.planfixsdk.chat.BridgeWorld.IVAN;
import static io.github.planfixsdk.chat.BridgeWorld.LONG;
import static io.github.planfixsdk.chat.BridgeWorld.OWN_TOKEN;
import static io.github.planfixsdk.chat.BridgeWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.testkit.ChatAttachment;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.ProviderAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages in both directions, over real sockets; what the bridge writes into tasks is tested in {@link ChatBridgeTaskTest}. */
class ChatBridgeTest {
    private final BridgeWorld world = new BridgeWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void bothSidesHearEachOtherAndPlanfixIsToldThatTheMessageWasSentAndRead() throws IOException {
        try (ChatBridge bridge = world.builder().start()) {
            world.connect(bridge);
            bridge.visitorWrote(IVAN, "Good morning");
            assertThat(bridge.flush(LONG)).isTrue();

            ProviderAnswer answer = world.planfix.chat().operatorReplies("visitor-7", "Hello &amp; welcome");
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.delivered).containsExactly("visitor-7: Hello & welcome");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"chatId\":\"visitor-7\",\"contactId\":\"visitor-7\"}");
            String messageId = messageId(answer);
            assertThat(world.planfix.chat().messageStatus(messageId)).contains("sent");

            bridge.read(messageId);
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(world.planfix.chat().messageStatus(messageId)).contains("read");
            assertThat(world.news).isEmpty();
        }
    }

    @Test
    void anEmployeesNewNameForTheTaskStandsAlthoughTheProgramGivesTheTitleWithEveryMessage() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("1"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(world.taskName("visitor-7")).isEqualTo("Question");

            world.planfix
                    .settings()
                    .changes()
                    .update(EntityKind.TASK, world.task("visitor-7"), "{'name':'Delivery to Riga'}");
            bridge.visitorWrote(titled("2"));
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.taskName("visitor-7")).isEqualTo("Delivery to Riga");
            assertThat(world.texts("visitor-7")).containsExactly("1", "2");
        }
    }

    @Test
    void messagesOfANewChatAtOnceSendOneTitle() throws Exception {
        int writers = 8;
        CyclicBarrier together = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try (ChatBridge bridge = world.builder().start()) {
            List<Future<Long>> numbers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String text = String.valueOf(i);
                numbers.add(threads.submit(() -> {
                    together.await();
                    return bridge.visitorWrote(titled(text));
                }));
            }
            for (Future<Long> number : numbers) {
                number.get(30, TimeUnit.SECONDS);
            }
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.receivedTitles())
                    .hasSize(writers)
                    .startsWith("Question")
                    .containsOnlyOnce("Question");
            assertThat(world.texts("visitor-7")).hasSize(writers).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aChatWithoutTitleNeverAsksForItsTask() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(IVAN, "1");
            bridge.visitorWrote(IVAN, "2");
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.received("getTask")).isEmpty();
        }
    }

    @Test
    void aReplySentAgainIsDeliveredAndReportedOnce() {
        try (ChatBridge bridge = world.builder().start()) {
            ChatHandler handler = bridge.handler(OWN_TOKEN);

            assertThat(handler.handle(reply("77")).status()).isEqualTo(200);
            assertThat(handler.handle(reply("77")).status()).isEqualTo(200);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.delivered).hasSize(1);
            assertThat(world.received("messageStatus")).hasSize(1);
        }
    }

    @Test
    void aDeliveryThatFailsIsReportedAndSucceedsWhenPlanfixSendsTheMessageAgain() {
        try (ChatBridge bridge = world.builder().start()) {
            ChatHandler handler =
                    bridge.handler(ChatHandler.builder().token(OWN_TOKEN).onError((c, e) -> {}));
            world.delivery = reply -> {
                throw new IOException("secret of the messenger");
            };

            assertThat(handler.handle(reply("77")).status()).isEqualTo(500);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.planfix.chat().messageStatus("77")).contains("error");
            assertThat(world.received("messageStatus").get(0).first("messageStatusText"))
                    .isNull();
            assertThat(world.news).containsExactly("not delivered 77 secret of the messenger");

            world.delivery = reply -> world.delivered.add(reply.message());
            assertThat(handler.handle(reply("77")).status()).isEqualTo(200);
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(world.delivered).containsExactly("Hello");
            assertThat(world.planfix.chat().messageStatus("77")).contains("sent");
        }
    }

    @Test
    void aRefusedDeliveryTellsTheEmployeeWhy() {
        try (ChatBridge bridge = world.builder().start()) {
            world.delivery = reply -> {
                throw new RefusedException("the visitor has blocked this chat");
            };

            assertThat(bridge.handler(OWN_TOKEN).handle(reply("77")).status()).isEqualTo(400);
            bridge.failed("78", "no such number");
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.received("messageStatus"))
                    .extracting(report -> report.first("messageStatusText"))
                    .containsExactlyInAnyOrder("the visitor has blocked this chat", "no such number");
            assertThat(world.planfix.chat().messageStatus("77")).contains("error");
            assertThat(world.planfix.chat().messageStatus("78")).contains("error");
            assertThat(world.news).containsExactly("not delivered 77 the visitor has blocked this chat");
        }
    }

    @Test
    void whatAMessengerReportsBeforeItsDeliveryReturnsIsNotOverwrittenBySent() throws Exception {
        ExecutorService messenger = Executors.newSingleThreadExecutor();
        try (ChatBridge bridge = world.builder().start()) {
            ChatHandler handler = bridge.handler(OWN_TOKEN);
            world.delivery = reply -> messenger
                    .submit(() -> {
                        if ("77".equals(reply.messageId())) {
                            bridge.read("77");
                        } else {
                            bridge.failed("78", "blocked");
                        }
                    })
                    .get(30, TimeUnit.SECONDS);

            assertThat(handler.handle(reply("77")).status()).isEqualTo(200);
            assertThat(handler.handle(reply("78")).status()).isEqualTo(200);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.planfix.chat().messageStatus("77")).contains("read");
            assertThat(world.planfix.chat().messageStatus("78")).contains("error");
            assertThat(world.received("messageStatus")).hasSize(2);

            world.delivery = reply -> {};
            assertThat(handler.handle(reply("79")).status()).isEqualTo(200);
            bridge.read("79");
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(world.received("messageStatus")).hasSize(4);
            assertThat(world.planfix.chat().messageStatus("79")).contains("read");
        } finally {
            messenger.shutdownNow();
        }
    }

    @Test
    void aFailuresReasonIsNotOverwrittenByNone() {
        try (ChatBridge bridge = world.builder().start()) {
            ChatHandler handler =
                    bridge.handler(ChatHandler.builder().token(OWN_TOKEN).onError((c, e) -> {}));
            world.delivery = reply -> {
                bridge.failed("77", "no such number");
                throw new IOException("status 404");
            };

            assertThat(handler.handle(reply("77")).status()).isEqualTo(500);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.received("messageStatus"))
                    .extracting(report -> report.first("messageStatusText"))
                    .containsExactly("no such number");
            assertThat(world.news).containsExactly("not delivered 77 status 404");
        }
    }

    @Test
    void aReportThatIsNotTakenLeavesTheMessageDelivered() {
        ChatBridge bridge = world.builder().start();
        ChatHandler handler = bridge.handler(OWN_TOKEN);
        bridge.close();

        assertThat(handler.handle(reply("77")).status()).isEqualTo(200);
        bridge.read("77");

        assertThat(world.delivered).hasSize(1);
        assertThat(world.news).containsExactly("not reported 77 sent", "not reported 77 read");
    }

    @Test
    void aMessageWithoutAnIdIsDeliveredAndReportsNothing() {
        try (ChatBridge bridge = world.builder().start()) {
            InboundRequest request =
                    ChatRequests.reply(OWN_TOKEN, "superchat", "c", "Hello").build();

            assertThat(bridge.handler(OWN_TOKEN).handle(request).status()).isEqualTo(200);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.delivered).containsExactly("c: Hello");
            assertThat(world.planfix.requestCount()).isZero();
        }
    }

    @Test
    void anEmployeesFirstMessageOpensAChatWhoseVisitorNeedsNoTitle() throws IOException {
        try (ChatBridge bridge = world.builder()
                .opener(first -> new ChatOpened("chat-" + first.contactPhone(), "person-" + first.contactPhone()))
                .start()) {
            world.connect(bridge);

            ProviderAnswer answer = world.planfix.chat().writesFirst("79161112233", "Your order is ready");
            NewMessage thanks = NewMessage.builder(
                            "chat-79161112233", ChatContact.of("person-79161112233", "Anna"), "Thanks")
                    .title("Question")
                    .build();
            bridge.visitorWrote(thanks);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(answer.body())
                    .isEqualTo("{\"chatId\":\"chat-79161112233\",\"contactId\":\"person-79161112233\"}");
            assertThat(world.delivered).containsExactly("chat-79161112233: Your order is ready");
            assertThat(world.planfix.chat().messageStatus(messageId(answer))).contains("sent");
            assertThat(world.texts("chat-79161112233")).containsExactly("Your order is ready", "Thanks");
            assertThat(world.receivedTitles()).containsExactly("null");
            assertThat(world.planfix.contacts()).hasSize(1);
        }
    }

    @Test
    void aFirstMessageToNobodyIsRefusedAndTheEmployeeGetsToSeeWhy() throws IOException {
        try (ChatBridge bridge = world.builder()
                .opener(first -> {
                    throw new RefusedException("no such number in the messenger");
                })
                .start()) {
            world.connect(bridge);

            ProviderAnswer answer = world.planfix.chat().writesFirst("79161112233", "Hello");
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(world.planfix.chat().messageStatus(messageId(answer))).contains("error");
            assertThat(world.received("messageStatus").get(0).first("messageStatusText"))
                    .isEqualTo("no such number in the messenger");
            assertThat(world.news).containsExactly("not opened 79161112233 no such number in the messenger");
            assertThat(world.delivered).isEmpty();
        }
    }

    @Test
    void withoutAnOpenerFirstMessagesAreRefused() throws IOException {
        try (ChatBridge bridge = world.builder().start()) {
            world.connect(bridge);

            assertThat(world.planfix.chat().writesFirst("79161112233", "Hello").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aChatKeepsItsFirstContactSoThatPlanfixHasOnePerson() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(NewMessage.builder("chat-1", ChatContact.of("anonymous-5", "Guest"), "1")
                    .build());
            ChatContact known =
                    ChatContact.builder("user-9", "Anna").phone("79161112233").build();
            bridge.visitorWrote(NewMessage.builder("chat-1", known, "2").build());
            bridge.visitorChanged("chat-1", known);
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(world.planfix.contacts()).singleElement().satisfies(contact -> {
                assertThat(contact.path("name").asText()).isEqualTo("Anna");
                assertThat(contact.path("phones").path(0).path("number").asText())
                        .isEqualTo("79161112233");
            });
            assertThat(world.news).hasSize(2).containsOnly("kept anonymous-5 in place of user-9");
        }
    }

    @Test
    void attachmentsGoThroughAsTheyAre() throws IOException {
        List<Attachment> files = new ArrayList<>();
        world.delivery = reply -> files.addAll(reply.attachments());
        try (ChatBridge bridge = world.builder().start()) {
            world.connect(bridge);
            bridge.visitorWrote(NewMessage.builder("visitor-7", IVAN, "")
                    .attachment("plan.pdf", "https://files.superchat.example/1")
                    .attachment("photo.jpg", "https://files.superchat.example/2")
                    .build());
            assertThat(bridge.flush(LONG)).isTrue();
            world.planfix.chat().operatorReplies("visitor-7", "", new ChatAttachment("a.pdf", "https://x.example/a"));

            assertThat(world.received("newMessage").get(0).all("attachments[name]"))
                    .containsExactly("plan.pdf", "photo.jpg");
            assertThat(files).containsExactly(new Attachment("a.pdf", "https://x.example/a"));
        }
    }

    @Test
    void theTaskIsFoundWithItsPage() {
        try (ChatBridge bridge = world.builder().start();
                ChatBridge withRest = world.builderWithRest().start()) {
            assertThat(bridge.findTaskLink("visitor-7")).isEmpty();
            bridge.visitorWrote(IVAN, "Hello");
            assertThat(bridge.flush(LONG)).isTrue();

            long task = world.task("visitor-7");
            assertThat(bridge.findTask("visitor-7"))
                    .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(task));
            URI page = world.planfix.restUrl().resolve("/task/" + task);
            assertThat(bridge.findTaskLink("visitor-7")).contains(page);
            assertThat(withRest.findTaskLink("visitor-7")).contains(page);
        }
    }

    @Test
    void wrongInputIsRefusedBeforeAnythingWaits() {
        try (ChatBridge bridge = world.builder().start()) {
            assertThatThrownBy(() -> bridge.visitorWrote(IVAN, " ")).hasMessageContaining("text is blank");
            assertThatThrownBy(() -> bridge.read(" ")).hasMessageContaining("messageId is blank");
            assertThatThrownBy(() -> bridge.visitorChanged("", IVAN)).hasMessageContaining("chatId is blank");
            assertThatThrownBy(() -> bridge.operatorWrote(" ", titled("1")))
                    .hasMessageContaining("operatorId is blank");
            assertThatThrownBy(() -> bridge.handler(ChatHandler.builder().onReply(Reply::delivered)))
                    .hasMessageContaining("onReply is registered already");
            assertThat(world.outbox.size()).isZero();
        }
    }

    private static InboundRequest reply(String messageId) {
        return ChatRequests.reply(OWN_TOKEN, "superchat", "visitor-7", "Hello")
                .parameter("messageId", messageId)
                .build();
    }

    private static String messageId(ProviderAnswer answer) {
        return answer.request()
                .lines()
                .filter(line -> line.startsWith("messageId="))
                .findFirst()
                .orElseThrow()
                .substring("messageId=".length());
    }
}
