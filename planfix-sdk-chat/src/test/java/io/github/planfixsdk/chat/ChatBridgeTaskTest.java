package io.github.planfixsdk.chat;

import static io.github.planfixsdk.chat.BridgeWorld.IVAN;
import static io.github.planfixsdk.chat.BridgeWorld.LONG;
import static io.github.planfixsdk.chat.BridgeWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.chat.MessageDetails.Detail;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bridge puts into chats' tasks. */
class ChatBridgeTaskTest {
    private static final MessageDetails EVERYTHING = MessageDetails.builder()
            .title("Question")
            .name("Call Ivan back")
            .description("Wants a <b>new</b> door")
            .start(TimePoint.of(LocalDateTime.of(2026, 5, 4, 10, 0)))
            .end(TimePoint.of(LocalDate.of(2026, 5, 8)))
            .postponedUntil(TimePoint.of(LocalDate.of(2026, 5, 3)))
            .browser("Firefox 140")
            .build();
    private static final NewMessage HELLO =
            NewMessage.builder(IVAN.id(), IVAN, "Hello").build();

    private final BridgeWorld world = new BridgeWorld();
    private final long source = world.planfix.settings().addCustomField(EntityKind.TASK, 0, "Source");
    private final long browser = world.planfix.settings().addCustomField(EntityKind.TASK, 0, "Browser of visitor");
    private final NumberField amount =
            CustomField.number(world.planfix.settings().addCustomField(EntityKind.TASK, 1, "Amount"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void detailsBecomeTheTasksOwnFields() {
        try (ChatBridge bridge = world.builderWithRest()
                .lineField(Detail.BROWSER, "Browser of visitor")
                .start()) {
            bridge.visitorWrote(HELLO, EVERYTHING);
            assertThat(bridge.flush(LONG)).isTrue();
        }

        JsonNode task = world.planfix.task(world.task("visitor-7"));
        assertThat(task.path("name").asText()).isEqualTo("Call Ivan back");
        assertThat(task.path("description").asText()).isEqualTo("Wants a &lt;b&gt;new&lt;/b&gt; door");
        assertThat(task.path("startDateTime").path("date").asText()).isEqualTo("04-05-2026");
        assertThat(task.path("startDateTime").path("time").asText()).isEqualTo("10:00");
        assertThat(task.path("endDateTime").path("date").asText()).isEqualTo("08-05-2026");
        assertThat(task.path("delayedTillDate").path("date").asText()).isEqualTo("03-05-2026");
        assertThat(line(browser)).isEqualTo("Firefox 140");
        assertThat(world.texts("visitor-7")).containsExactly("Hello");
        assertThat(world.receivedTitles()).containsExactly("Question");
        assertThat(world.written).singleElement().satisfies(result -> assertThat(result.isVerified())
                .isTrue());
    }

    @Test
    void withoutRestAndFieldsDetailsStandUnderTheTextOfTheOpeningMessage() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(HELLO, EVERYTHING);
            bridge.visitorWrote(HELLO, EVERYTHING);
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.texts("visitor-7")).containsExactly("""
                        Hello

                        Name: Call Ivan back
                        Description: Wants a <b>new</b> door
                        Start: 04-05-2026 10:00
                        End: 08-05-2026
                        Postponed until: 03-05-2026
                        Browser: Firefox 140""", "Hello");
        assertThat(world.taskName("visitor-7")).isEqualTo("Question");
    }

    @Test
    void withoutRestANameIsTheTitleOfAMessageThatHasNone() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(HELLO, MessageDetails.builder().name("Door").build());
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.taskName("visitor-7")).isEqualTo("Door");
        assertThat(world.texts("visitor-7")).containsExactly("Hello");
    }

    @Test
    void aDetailWithALineFieldGoesThereEvenIfRestCouldTakeIt() {
        try (ChatBridge bridge =
                world.builderWithRest().lineField(Detail.END, "Source").start()) {
            bridge.visitorWrote(
                    HELLO,
                    MessageDetails.builder()
                            .end(TimePoint.of(LocalDate.of(2026, 5, 8)))
                            .build());
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(line(source)).isEqualTo("08-05-2026");
        assertThat(world.written).isEmpty();
    }

    @Test
    void fieldsAreWrittenOnceAndAnEmployeesCorrectionStands() {
        NewMessage message = NewMessage.builder(IVAN.id(), IVAN, "Hello")
                .taskField("Source", "site.example")
                .build();
        MessageDetails details = MessageDetails.builder()
                .task(TaskRequest.builder().customField(amount, 5).build())
                .build();
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(message, details);
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(line(source)).isEqualTo("site.example");
            assertThat(amountInPlanfix()).isEqualByComparingTo("5");

            world.rest
                    .tasks()
                    .update(
                            world.task("visitor-7"),
                            TaskRequest.builder()
                                    .customField(amount, 7)
                                    .customField(CustomField.line(source), "shop.example")
                                    .build());
            bridge.visitorWrote(message, details);
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(line(source)).isEqualTo("shop.example");
        assertThat(amountInPlanfix()).isEqualByComparingTo("7");
        assertThat(world.written).hasSize(1);
    }

    @Test
    void changesOfATaskKeepTheirOrderAndOutliveARestart() {
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(IVAN, "Hello");
            assertThat(bridge.flush(LONG)).isTrue();
        }
        world.planfix.fail(Fault.htmlPage(502), 1_000_000);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            for (int i = 1; i <= 3; i++) {
                bridge.updateTask(
                        "visitor-7",
                        TaskRequest.builder().customField(amount, i).build());
            }
        }
        assertThat(world.taskOutbox.size()).isEqualTo(3);
        world.planfix.clearFaults();
        try (ChatBridge bridge = world.builderWithRest().start()) {
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.written).hasSize(3);
        assertThat(amountInPlanfix()).isEqualByComparingTo("3");
    }

    @Test
    void anUpdateThatRestRefusesIsSetAsideAndOtherTasksGoOn() {
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(IVAN, "Hello");
            bridge.visitorWrote(ChatContact.of("visitor-8", "Anna"), "Hello");
            assertThat(bridge.flush(LONG)).isTrue();
            world.planfix.settings().changes().remove(EntityKind.TASK, world.task("visitor-7"));

            bridge.updateTask(
                    "visitor-7", TaskRequest.builder().customField(amount, 1).build());
            bridge.updateTask(
                    "visitor-8", TaskRequest.builder().customField(amount, 2).build());
            assertThat(bridge.flush(LONG)).isTrue();

            Courier updates = bridge.taskUpdates().orElseThrow();
            assertThat(updates.pausedBy()).isEmpty();
            assertThat(updates.setAside()).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).isEqualTo(SetAside.Reason.REFUSED);
                assertThat(entry.command().fields().first("chatId")).isEqualTo("visitor-7");
            });
            assertThat(world.written).hasSize(1);
        }
    }

    @Test
    void aNotFoundWithStatus404SetsOneUpdateAsideAndPausesNothing() {
        world.planfix.fail(
                "POST", world.planfix.restUrl().getPath() + "task/1001", Fault.failure(404, 1000, "not found"), 1);
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(IVAN, "Hello");
            bridge.updateTask(
                    "visitor-7", TaskRequest.builder().customField(amount, 1).build());
            assertThat(bridge.flush(LONG)).isTrue();

            assertThat(bridge.taskUpdates().orElseThrow().setAside())
                    .extracting(SetAside::reason)
                    .containsExactly(SetAside.Reason.REFUSED);
        }
    }

    @Test
    void whatPlanfixDoesNotStoreIsTold() {
        world.planfix.settings().refuse(EntityKind.TASK, "name", "name is locked");
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(HELLO, MessageDetails.builder().name("Door").build());
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.written)
                .singleElement()
                .satisfies(result -> assertThat(result.result().failures()).hasSize(1));
    }

    @Test
    void fieldsForWhichThereIsNoRoomDontStopTheMessageAndAreTold() {
        world.taskOutbox = Outbox.inMemory(1);
        world.taskOutbox.add("other", world.chat.newMessage(HELLO), Instant.EPOCH);
        OutboxEntry other = world.taskOutbox.head("other").orElseThrow();
        world.taskOutbox.setAside(
                new SetAside(other.number(), "other", other.command(), Instant.EPOCH, SetAside.Reason.REFUSED, ""));
        try (ChatBridge bridge = world.builderWithRest().start()) {
            bridge.visitorWrote(HELLO, MessageDetails.builder().name("Door").build());
            assertThat(bridge.sender().flush(LONG)).isTrue();

            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.texts("visitor-7")).containsExactly("Hello");
        assertThat(world.news).containsExactly("update lost visitor-7");
    }

    @Test
    void whatNeedsRestIsRefusedWithoutIt() {
        try (ChatBridge bridge = world.builder().start()) {
            TaskRequest five = TaskRequest.builder().customField(amount, 5).build();

            assertThatThrownBy(() -> bridge.visitorWrote(
                            titled("1"), MessageDetails.builder().task(five).build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ChatBridgeBuilder.planfix");
            assertThatThrownBy(() -> bridge.updateTask("visitor-7", five))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ChatBridgeBuilder.planfix");
            assertThat(bridge.taskUpdates()).isEmpty();
            assertThat(world.outbox.size()).isZero();
        }
    }

    @Test
    void detailsAreValuesWhoseTextShowsNone() {
        assertThat(EVERYTHING).hasToString("MessageDetails [NAME, DESCRIPTION, START, END, POSTPONED_UNTIL, BROWSER]");
        assertThat(MessageDetails.builder().name("a").build())
                .isEqualTo(MessageDetails.builder().name("a").build())
                .hasSameHashCodeAs(MessageDetails.builder().name("a").build())
                .isNotEqualTo(MessageDetails.builder().name("b").build());
        assertThatThrownBy(() -> MessageDetails.builder().browser(" ")).hasMessageContaining("browser is blank");
    }

    private String line(long field) {
        return world.rest
                .tasks()
                .get(world.task("visitor-7"), Fields.of("id").and(CustomField.line(field)))
                .get(CustomField.line(field))
                .orElse("");
    }

    private BigDecimal amountInPlanfix() {
        return world.rest
                .tasks()
                .get(world.task("visitor-7"), Fields.of("id").and(amount))
                .get(amount)
                .orElseThrow();
    }
}
