package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenMessagesTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void repeatIsAnsweredAsTheFirstTimeWas() {
        ChatHandler handler = handler(null);

        InboundResponse reply = handler.handle(reply("s", "1"));
        InboundResponse first = handler.handle(firstMessage("s", "2"));

        assertThat(reply.bodyText()).isEqualTo("{\"chatId\":\"c\",\"contactId\":\"person-1\"}");
        assertThat(first.bodyText()).isEqualTo("{\"chatId\":\"opened-2\",\"contactId\":\"person-2\"}");
        assertThat(handler.handle(reply("s", "1"))).isEqualTo(reply);
        assertThat(handler.handle(firstMessage("s", "2"))).isEqualTo(first);
        assertThat(calls).hasValue(2);
    }

    @Test
    void otherMessagesAndOtherProvidersAreNoRepeats() {
        ChatHandler handler = handler(null);

        handler.handle(reply("s", "1"));
        handler.handle(reply("s", "01"));
        handler.handle(reply("t", "1"));
        handler.handle(reply("s1", "1"));

        assertThat(calls).hasValue(4);
    }

    @Test
    void messagesWithoutAnIdAreAllDelivered() {
        ChatHandler handler = handler(null);

        handler.handle(reply("s", null));
        handler.handle(reply("s", null));
        handler.handle(reply("s", " "));
        handler.handle(reply("s", ""));

        assertThat(calls).hasValue(4);
    }

    @Test
    void failedDeliveryIsTriedAgain() {
        List<Throwable> errors = new ArrayList<>();
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IOException("messenger is down");
                    }
                    return reply.delivered();
                })
                .onError((command, error) -> errors.add(error))
                .build();

        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(500);
        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(500);
        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(200);
        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(200);
        assertThat(calls).hasValue(3);
        assertThat(errors).hasSize(2);
    }

    @Test
    void concurrentRepeatsWaitForTheOneDelivery() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    began.countDown();
                    mayEnd.await();
                    return reply.delivered("person-" + calls.incrementAndGet());
                })
                .build();
        List<Future<InboundResponse>> answers = new ArrayList<>();
        answers.add(threads.submit(() -> handler.handle(reply("s", "1"))));
        began.await();
        for (int i = 0; i < 8; i++) {
            answers.add(threads.submit(() -> handler.handle(reply("s", "1"))));
        }
        assertThat(answers).noneMatch(Future::isDone);
        mayEnd.countDown();

        for (Future<InboundResponse> answer : answers) {
            assertThat(answer.get().bodyText()).isEqualTo("{\"chatId\":\"c\",\"contactId\":\"person-1\"}");
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void waitingRepeatTriesItselfWhenTheFirstFails() throws Exception {
        SeenMessages seen = SeenMessages.inMemory(5);
        CountDownLatch mayFail = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        Future<Delivered> first = threads.submit(() -> seen.once("s", "1", () -> {
            began.countDown();
            mayFail.await();
            throw new IOException("down");
        }));
        began.await();
        Future<Delivered> second = threads.submit(() -> seen.once("s", "1", delivery("second")));
        mayFail.countDown();

        assertThatThrownBy(first::get).hasRootCauseMessage("down");
        assertThat(second.get()).isEqualTo(new Delivered("second", null));
    }

    @Test
    void interruptedWaitingEndsAndKeepsTheFlag() throws Exception {
        SeenMessages seen = SeenMessages.inMemory(5);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Future<Delivered> first = threads.submit(() -> seen.once("s", "1", () -> {
            began.countDown();
            never.await();
            return new Delivered("c", null);
        }));
        began.await();
        ChatHandler handler = handler(seen);

        Thread.currentThread().interrupt();
        InboundResponse answer = handler.handle(reply("s", "1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(calls).hasValue(0);
        never.countDown();
        assertThat(first.get()).isNotNull();
    }

    @Test
    void repeatsOfADeliveryThatHangsAreGivenUpAndItsAnswerIsRememberedAllTheSame() throws Exception {
        SeenMessages seen = new SeenInMemory(5, Duration.ofMillis(1));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<Delivered> first = threads.submit(() -> seen.once("s", "1", () -> {
            began.countDown();
            mayEnd.await();
            return new Delivered("c", null);
        }));
        began.await();

        for (int i = 0; i < 2; i++) {
            Future<InboundResponse> repeat = threads.submit(() -> handler(seen).handle(reply("s", "1")));
            assertThat(repeat.get(30, TimeUnit.SECONDS).status()).isEqualTo(500);
        }
        assertThatThrownBy(() -> seen.once("s", "1", delivery("again")))
                .isInstanceOf(TimeoutException.class)
                .hasMessageStartingWith("message 1 is still being delivered");
        assertThat(seen.once("s", "2", delivery("other"))).isEqualTo(new Delivered("other", null));
        assertThat(calls).hasValue(0);
        mayEnd.countDown();
        assertThat(first.get()).isEqualTo(new Delivered("c", null));
        assertThat(seen.once("s", "1", delivery("again"))).isEqualTo(new Delivered("c", null));
    }

    @Test
    void longestDeliveredIsForgottenFirst() throws Exception {
        SeenMessages seen = SeenMessages.inMemory(2);
        for (String id : List.of("1", "2", "3")) {
            seen.once("s", id, delivery(id));
        }

        assertThat(seen.once("s", "3", delivery("again"))).isEqualTo(new Delivered("3", null));
        assertThat(seen.once("s", "2", delivery("again"))).isEqualTo(new Delivered("2", null));
        assertThat(seen.once("s", "1", delivery("again"))).isEqualTo(new Delivered("again", null));
    }

    @Test
    void whatFailedOrIsStillUnderWayTakesNobodysPlace() throws Exception {
        SeenMessages seen = SeenMessages.inMemory(2);
        seen.once("s", "1", delivery("1"));
        seen.once("s", "2", delivery("2"));
        assertThatThrownBy(() -> seen.once("s", "3", () -> {
                    throw new IOException("down");
                }))
                .hasMessage("down");
        seen.once("s", "4", () -> {
            assertThat(seen.once("s", "1", delivery("again"))).isEqualTo(new Delivered("1", null));
            return new Delivered("4", null);
        });

        assertThat(seen.once("s", "2", delivery("again"))).isEqualTo(new Delivered("2", null));
        assertThat(seen.once("s", "4", delivery("again"))).isEqualTo(new Delivered("4", null));
        assertThat(seen.once("s", "1", delivery("again"))).isEqualTo(new Delivered("again", null));
        assertThat(seen.once("s", "4", delivery("again"))).isEqualTo(new Delivered("4", null));
        assertThat(seen.once("s", "2", delivery("again"))).isEqualTo(new Delivered("again", null));
    }

    @Test
    void refusedMessageIsAskedForAgain() {
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    calls.incrementAndGet();
                    throw new RefusedException("no such chat");
                })
                .build();

        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(400);
        assertThat(handler.handle(reply("s", "1")).status()).isEqualTo(400);
        assertThat(calls).hasValue(2);
    }

    @Test
    void memoryCanBeSharedOrSwitchedOff() {
        SeenMessages shared = SeenMessages.inMemory(10);
        handler(shared).handle(reply("s", "1"));
        handler(shared).handle(reply("s", "1"));
        assertThat(calls).hasValue(1);

        ChatHandler forgetful = handler((providerId, messageId, delivery) -> delivery.call());
        forgetful.handle(reply("s", "1"));
        forgetful.handle(reply("s", "1"));
        assertThat(calls).hasValue(3);
    }

    @Test
    void brokenMemoryIsAnsweredAndReported() {
        List<String> errors = new ArrayList<>();
        ChatHandler.Builder builder = ChatHandler.builder()
                .token(TOKEN)
                .onReply(Reply::delivered)
                .onFirstMessage(message -> new ChatOpened("c", "p"))
                .onError((command, error) -> errors.add(error.getMessage()));
        ChatHandler handler = builder.seenMessages((providerId, messageId, delivery) -> switch (messageId) {
                    case "null" -> null;
                    case "down" -> throw new IOException("the store is down");
                    default -> new Delivered("c", null);
                })
                .build();

        assertThat(handler.handle(reply("s", "null")).status()).isEqualTo(500);
        assertThat(handler.handle(reply("s", "down")).status()).isEqualTo(500);
        assertThat(handler.handle(firstMessage("s", "3")).status()).isEqualTo(500);
        assertThat(errors)
                .containsExactly(
                        "seenMessages returned null",
                        "the store is down",
                        "message 3 opens a chat, but what was remembered of it names no contact, without which Planfix does not"
                                + " know the chat");
        assertThatThrownBy(() -> builder.seenMessages(SeenMessages.inMemory(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seenMessages is registered already");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void memoryOfNothingIsRefused(int most) {
        assertThatThrownBy(() -> SeenMessages.inMemory(most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most is " + most + "; remember at least 1 message");
    }

    private ChatHandler handler(SeenMessages seen) {
        ChatHandler.Builder builder = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> reply.delivered("person-" + calls.incrementAndGet()))
                .onFirstMessage(message -> {
                    int call = calls.incrementAndGet();
                    return new ChatOpened("opened-" + call, "person-" + call);
                })
                .onError((command, error) -> {});
        return (seen == null ? builder : builder.seenMessages(seen)).build();
    }

    private static Callable<Delivered> delivery(String chatId) {
        return () -> new Delivered(chatId, null);
    }

    private static InboundRequest reply(String providerId, String messageId) {
        return request(ChatRequests.reply(TOKEN, providerId, "c", "Hi"), messageId);
    }

    private static InboundRequest firstMessage(String providerId, String messageId) {
        return request(ChatRequests.firstMessage(TOKEN, providerId, "79051234567", "Hi"), messageId);
    }

    private static InboundRequest request(ChatRequests.Builder builder, String messageId) {
        return (messageId == null ? builder : builder.parameter("messageId", messageId)).build();
    }
}
