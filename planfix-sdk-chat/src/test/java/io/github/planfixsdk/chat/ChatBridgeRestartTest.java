package io.github.planfixsdk.chat;

import static io.github.planfixsdk.chat.BridgeWorld.IVAN;
import static io.github.planfixsdk.chat.BridgeWorld.LONG;
import static io.github.planfixsdk.chat.BridgeWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat's beginning when programs die, answers get lost, and messages are refused in between. */
class ChatBridgeRestartTest {
    private static final NewMessage PLAIN =
            NewMessage.builder(IVAN.id(), IVAN, "plain").build();

    private final BridgeWorld world = new BridgeWorld();
    private final NumberField amount =
            CustomField.number(world.planfix.settings().addCustomField(EntityKind.TASK, 1, "Amount"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theNextLifeWithoutMemorySendsNoTitleToAChatThatPlanfixKnows() {
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            assertThat(bridge.flush(LONG)).isTrue();
        }
        forget();
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("2"), details(6));
            bridge.visitorWrote(titled("3"), details(7));
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.receivedTitles()).containsExactly("Question", "null", "null");
        assertThat(world.received("getTask")).hasSizeLessThanOrEqualTo(3);
        assertThat(amountInPlanfix()).isEqualTo("5");
        assertThat(world.written).hasSize(1);
    }

    @Test
    void whatWaitsOverARestartOpensTheChatOnce() {
        world.planfix.fail(Fault.tooManyRequests(Duration.ofSeconds(1)), 1_000_000);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            bridge.visitorWrote(titled("2"), details(6));
        }
        forget();
        world.planfix.clearFaults();
        world.planfix.clearRequests();
        try (ChatBridge bridge = world.builderWithRest().start()) {
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.receivedTitles()).containsExactly("Question", "null");
        assertThat(world.texts("visitor-7")).containsExactly("1", "2");
        assertThat(amountInPlanfix()).isEqualTo("5");
    }

    @Test
    void aRefusedFirstMessageLeavesTitleAndFieldsToTheNext() {
        world.planfix.fail(
                "POST", chatPath(), Fault.answer(400, "application/json", "{\"error\":\"task not found\"}"), 1);
        world.planfix.fail("POST", chatPath(), Fault.answer(400, "application/json", "{}"), 1);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            bridge.visitorWrote(titled("2"), details(6));
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(bridge.sender().setAside())
                    .extracting(SetAside::reason)
                    .containsExactly(SetAside.Reason.REFUSED);
        }

        assertThat(world.texts("visitor-7")).containsExactly("2");
        assertThat(world.taskName("visitor-7")).isEqualTo("Question");
        assertThat(amountInPlanfix()).isEqualTo("6");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFirstMessageWhoseAnswerIsLostSendsOneTitleAndItsFieldsAreWritten(boolean arrived) {
        loseFirstMessage(arrived);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            bridge.visitorWrote(titled("2"), details(5));
            assertThat(bridge.flush(LONG)).isTrue();

            SetAside unclear = bridge.sender().setAside().get(0);
            assertThat(unclear.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
            if (!arrived) {
                bridge.sender().courier().retry(unclear.number());
                assertThat(bridge.flush(LONG)).isTrue();
            }
        }

        assertThat(world.texts("visitor-7")).containsExactlyInAnyOrder("1", "2");
        assertThat(world.receivedTitles().stream().filter("Question"::equals)).hasSize(arrived ? 1 : 2);
        assertThat(amountInPlanfix()).isEqualTo("5");
        assertThat(world.written).hasSize(1);
    }

    @Test
    void theFieldsOfTheMessageThatOpensAfterALostOneAreLeftOutAndThatIsTold() {
        loseFirstMessage(false);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            bridge.visitorWrote(titled("2"), details(6));
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(amountInPlanfix()).isEqualTo("5");
        assertThat(world.news).containsExactly("update lost visitor-7");
    }

    @Test
    void aRepeatedFirstMessageLosesItsTitleButNotItsFields() {
        loseFirstMessage(true);
        try (ChatBridge bridge = world.builderWithRest()
                .sending(sender -> {
                    sender.whenUnclear(WhenUnclear.REPEAT).listener(new DeliveryListener() {});
                    JumpingClock.install(sender.courier());
                })
                .start()) {
            bridge.visitorWrote(titled("1"), details(5));
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.receivedTitles()).containsExactly("Question", "null");
        assertThat(amountInPlanfix()).isEqualTo("5");
    }

    @Test
    void aProgramKilledRightAfterTheFirstMessageWasSetAsideStillHasItsFieldsWritten() throws Exception {
        loseFirstMessage(true);
        Outbox lasting = world.outbox;
        CountDownLatch dead = new CountDownLatch(1);
        world.outbox = new DyingOutbox(lasting);
        world.deliveries = new DeliveryListener() {
            @Override
            public void outboxFailed(String lane, RuntimeException failure, Duration wait) {
                dead.countDown();
            }
        };
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("1"), details(5));
            assertThat(dead.await(30, TimeUnit.SECONDS)).isTrue();
        }
        world.outbox = lasting;
        try (ChatBridge bridge = world.builderWithRest().start()) {
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).hasSize(1);
        }

        assertThat(amountInPlanfix()).isEqualTo("5");
        assertThat(world.written).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProgramKilledWhileTheFirstMessageIsUnderWaySendsNoSecondTitle(boolean storeSurvives) throws Exception {
        Outbox lasting = world.outbox;
        CountDownLatch dead = new CountDownLatch(1);
        world.outbox = new DyingOutbox(lasting);
        // What the tasks' outbox was given dies with the program.
        Outbox lostUpdates = world.taskOutbox;
        world.deliveries = new DeliveryListener() {
            @Override
            public void outboxFailed(String lane, RuntimeException failure, Duration wait) {
                dead.countDown();
            }
        };
        world.planfix.fail(
                "POST",
                world.planfix.restUrl().getPath() + "task/1001",
                Fault.tooManyRequests(Duration.ofSeconds(1)),
                1_000_000);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            ChatState before = new ChatState("visitor-7", "visitor-7", ChatState.Stage.OPENING, null);
            bridge.visitorWrote(titled("1"), details(5));
            assertThat(dead.await(30, TimeUnit.SECONDS)).isTrue();
            // It died before it knew that the message was through.
            world.store.save(before);
        }
        assertThat(lostUpdates.size()).isEqualTo(1);
        world.planfix.clearFaults();
        world.outbox = lasting;
        world.taskOutbox = Outbox.inMemory();
        if (!storeSurvives) {
            forget();
        }

        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(titled("2"));
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(bridge.sender().setAside()).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
                assertThat(entry.command().fields().first("message")).isEqualTo("1");
            });
        }

        assertThat(world.texts("visitor-7")).containsExactly("1", "2");
        assertThat(world.receivedTitles()).containsExactly("Question", "null");
        assertThat(amountInPlanfix()).isEqualTo(storeSurvives ? "5" : "");
    }

    @Test
    void settingsThatFailLetNoBridgeStart() {
        assertThatThrownBy(() -> world.builderWithRest()
                        .sending(sender -> {
                            throw new IllegalStateException("no database");
                        })
                        .start())
                .hasMessage("no database");
    }

    /** A page is an outage; the message waits for its end, and opens the chat then. */
    @Test
    void aPageWithStatus200InPlaceOfTheAnswerToWhetherThereIsATaskDelaysTheMessage() {
        world.planfix.fail("POST", chatPath(), Fault.answer(200, "text/html", "<html>maintenance</html>"), 3);
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("1"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.texts("visitor-7")).containsExactly("1");
        assertThat(world.taskName("visitor-7")).isEqualTo("Question");
    }

    /** JSON that tells nothing may stay so; waiting for another would stop every chat. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":\"soon\"}", "{\"data\":[]}", "{}", ""})
    void anAnswerThatTellsNothingOfATaskOverwritesNothing(String body) {
        goOnAfter(Fault.answer(200, "application/json", body));

        assertThat(world.news).containsExactly("task unknown in visitor-7");
    }

    @Test
    void aPageInPlaceOfTheAnswerToWhetherThereIsATaskOverwritesNothing() {
        goOnAfter(Fault.answer(404, "text/html", "<html><h1>404 Not Found</h1></html>"));

        assertThat(world.news).isEmpty();
    }

    @Test
    void aMessageIsSentThoughPlanfixRefusesToTellWhetherThereIsATaskAndOverwritesNothing() {
        goOnAfter(Fault.answer(400, "application/json", "{\"error\":\"Задача не найдена\"}"));

        assertThat(world.news).containsExactly("task unknown in visitor-7");
    }

    /** A chat whose task has got another name in Planfix, and which the store has forgotten; asking for the task fails. */
    private void goOnAfter(Fault fault) {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("1"));
            assertThat(bridge.flush(LONG)).isTrue();
        }
        world.planfix
                .settings()
                .changes()
                .update(EntityKind.TASK, world.task("visitor-7"), "{'name':'Delivery to Riga'}");
        world.store = ChatStore.inMemory(100);
        world.planfix.fail("POST", chatPath(), fault, 1);
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("2"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.texts("visitor-7")).containsExactly("1", "2");
        assertThat(world.taskName("visitor-7")).isEqualTo("Delivery to Riga");
    }

    @Test
    void aChatThatBeganWithoutATitleGetsNoneLater() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(PLAIN);
            bridge.visitorWrote(titled("2"));
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.receivedTitles()).containsExactly("null", "null");
    }

    /** The first two requests are the question for the task and the message. */
    private void loseFirstMessage(boolean arrives) {
        world.planfix.fail("POST", chatPath(), Fault.latency(Duration.ZERO), 1);
        world.planfix.fail("POST", chatPath(), arrives ? Fault.lostAnswer() : Fault.reset(), 1);
    }

    private String chatPath() {
        return world.planfix.chatUrl().getPath();
    }

    private void forget() {
        world.store = ChatStore.inMemory(100);
    }

    private MessageDetails details(long value) {
        return MessageDetails.builder()
                .task(TaskRequest.builder().customField(amount, value).build())
                .build();
    }

    private String amountInPlanfix() {
        return world.rest
                .tasks()
                .get(world.task("visitor-7"), Fields.of("id").and(amount))
                .get(amount)
                .map(Object::toString)
                .orElse("");
    }
}
