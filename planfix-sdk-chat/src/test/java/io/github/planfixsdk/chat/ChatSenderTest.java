package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sender against the fake account, which is written without this module. */
class ChatSenderTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String WRONG_TOKEN = "wrong-303cb962";

    private final FakePlanfix planfix = FakePlanfix.start();
    private final ChatClient chat = client(planfix.chatToken());
    private final Outbox outbox = Outbox.inMemory();

    @AfterEach
    void stop() {
        chat.close();
        planfix.close();
    }

    @Test
    void eightChatsKeepTheirOrderThroughFaultsAndNothingIsLostOrDoubled() {
        int chats = 8;
        int messages = 12;
        List<SetAside> aside;
        try (ChatSender sender = jumping(chat).workers(8).start()) {
            for (int i = 0; i < messages; i++) {
                planfix.fail(Fault.tooManyRequests(Duration.ofSeconds(1)), 2);
                planfix.fail(
                        switch (i % 6) {
                            case 0 -> Fault.htmlPage(500);
                            case 1 -> Fault.reset();
                            case 2 -> Fault.lostAnswer();
                            case 3 -> Fault.halfBody();
                            case 4 -> Fault.latency(Duration.ofMillis(20));
                            default -> Fault.answer(400, "application/json", "{error:\"Invalid parameters\"}");
                        });
                for (int c = 0; c < chats; c++) {
                    sender.sendMessage(message("chat-" + c, String.valueOf(i)));
                }
            }
            assertThat(sender.flush(LONG)).isTrue();
            aside = sender.setAside();
        }

        for (int c = 0; c < chats; c++) {
            String lane = "chat chat-" + c;
            List<Integer> arrived =
                    texts("chat-" + c).stream().map(Integer::valueOf).toList();
            List<Integer> seen = new ArrayList<>(arrived);
            aside.stream()
                    .filter(entry -> entry.lane().equals(lane))
                    .map(entry -> Integer.valueOf(
                            String.valueOf(entry.command().fields().first("message"))))
                    .filter(text -> !seen.contains(text))
                    .forEach(seen::add);
            assertThat(arrived).isSorted().doesNotHaveDuplicates();
            assertThat(seen).hasSize(messages);
        }
        assertThat(aside)
                .extracting(SetAside::reason)
                .contains(SetAside.Reason.UNCLEAR, SetAside.Reason.REFUSED)
                .doesNotContain(SetAside.Reason.EXPIRED);
    }

    @Test
    void detailsThatABridgeHasLeftInTheOutboxStayOff() {
        Form left = Form.builder()
                .add("providerId", "superchat")
                .add("chatId", "c")
                .add("contactId", "p")
                .add("contactName", "Ivan")
                .add("message", "1")
                .add("title", "Question")
                .add("bridge.lines", "Browser: Firefox 140")
                .add("bridge.task", "{}")
                .build();
        outbox.add("chat c", new Command(ChatClient.NEW_MESSAGE, left), Instant.now());
        try (ChatSender sender = jumping(chat).outbox(outbox).start()) {
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }

        assertThat(texts("c")).containsExactly("1");
        assertThat(planfix.requests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("title=Question")
                .doesNotContain("bridge."));
    }

    @Test
    void aMessageWhoseAnswerIsLostArrivesOnceAndIsVisible() {
        planfix.fail(Fault.lostAnswer());
        try (ChatSender sender = jumping(chat).start()) {
            long number = sender.sendMessage(message("c", "1"));
            sender.sendMessage(message("c", "2"));
            assertThat(sender.flush(LONG)).isTrue();

            assertThat(texts("c")).containsExactly("1", "2");
            assertThat(sender.setAside()).singleElement().satisfies(entry -> {
                assertThat(entry.number()).isEqualTo(number);
                assertThat(entry.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
                assertThat(entry.detail()).contains("look before repeating");
            });
            sender.courier().discard(number);
            assertThat(sender.setAside()).isEmpty();
        }
    }

    @Test
    void aWrongTokenLosesNothingAndTheNextSenderGoesOn() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        try (ChatClient stranger = client(WRONG_TOKEN);
                ChatSender sender = ChatSender.builder(stranger)
                        .outbox(outbox)
                        .listener(new DeliveryListener() {
                            @Override
                            public void paused(PlanfixException failure, Duration wait) {
                                paused.countDown();
                            }
                        })
                        .start()) {
            sender.sendMessage(message("c", "1"));
            paused.await();
            sender.sendMessage(message("c", "2"));
            assertThat(sender.pausedBy()).hasValueSatisfying(failure -> assertThat(failure)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageNotContaining(WRONG_TOKEN));
        }
        assertThat(planfix.chat().task("c")).isEmpty();

        try (ChatSender sender = ChatSender.builder(chat).outbox(outbox).start()) {
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }
        assertThat(texts("c")).containsExactly("1", "2");
    }

    @Test
    void aContactsChangeFollowsTheMessageThatIntroducesThem() {
        planfix.fail(Fault.tooManyRequests(Duration.ofSeconds(1)), 3);
        try (ChatSender sender = jumping(chat).start()) {
            sender.sendMessage(message("c", "1"));
            sender.updateContact("c", ChatContact.of("p-c", "Анна Мария"));
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }

        long contact = planfix.chat().contactOf("p-c").orElseThrow();
        assertThat(chat.findContact("p-c")).hasValue(contact);
        assertThat(planfix.contact(contact).path("name").asText()).isEqualTo("Анна Мария");
    }

    @Test
    void reportsAreRepeatedUntilAnAnswerComesAndKeepTheirOrder() {
        planfix.fail(Fault.lostAnswer());
        planfix.fail(Fault.htmlPage(502));
        try (ChatSender sender = jumping(chat).start()) {
            sender.reportStatus(StatusReport.of("77", MessageStatus.SENT));
            sender.reportStatus(StatusReport.of("77", MessageStatus.READ, "14:05"));
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }

        assertThat(planfix.chat().messageStatus("77")).contains("read");
        assertThat(planfix.requestCount()).isEqualTo(4);
    }

    @Test
    void theOutboxHoldsWhatIsToBeSentButNotTheToken() {
        ChatSender sender = ChatSender.builder(chat).outbox(outbox).start();
        sender.close();
        outbox.add("chat c", chat.newMessage(message("c", "private")), java.time.Instant.EPOCH);

        OutboxEntry entry = outbox.head("chat c").orElseThrow();
        assertThat(entry.command().fields().first("providerId")).isEqualTo("superchat");
        assertThat(entry.command().fields().fields())
                .noneMatch(field -> field.value().contains(planfix.chatToken()));
        assertThat(entry.toString()).doesNotContain("private").contains("newMessage");
    }

    @Test
    void wrongInputIsRefusedBeforeItWaits() {
        try (ChatSender sender = ChatSender.builder(chat).outbox(outbox).start()) {
            NewMessage unreachable = NewMessage.builder("c", ChatContact.of("p", "Anna"), "")
                    .attachment("a.jpg", "http://10.0.0.1/a.jpg")
                    .build();
            assertThatThrownBy(() -> sender.sendMessage(unreachable)).hasMessageContaining("10.0.0.1");
            assertThatThrownBy(() -> sender.updateContact(" ", ChatContact.of("p", "Anna")))
                    .hasMessageContaining("chatId is blank");
            assertThat(outbox.size()).isZero();
        }
    }

    private List<String> texts(String chatId) {
        return planfix.comments(planfix.chat().task(chatId).orElseThrow()).stream()
                .map(comment -> comment.path("description").asText())
                .toList();
    }

    private static NewMessage message(String chatId, String text) {
        return NewMessage.builder(chatId, ChatContact.of("p-" + chatId, "Anna"), text)
                .build();
    }

    private ChatSender.Builder jumping(ChatClient client) {
        ChatSender.Builder builder = ChatSender.builder(client).outbox(outbox).listener(new DeliveryListener() {});
        JumpingClock.install(builder.courier());
        return builder;
    }

    private ChatClient client(String token) {
        return ChatClient.builder()
                .address(planfix.chatUrl().toString())
                .providerId("superchat")
                .token(token)
                .build();
    }
}
