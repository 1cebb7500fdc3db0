package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.model.IgnoredField;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.UnverifiedField.Reason;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeSettings;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.user.UserRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a write and of reading back: ignored, not known, not read. */
class VerifiedOutcomesTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeSettings settings = fake.settings();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    @Test
    void aForeignFieldIsReportedAfterTheWrite() {
        NumberField amount = CustomField.number(settings.addCustomField(EntityKind.TASK, 1, "Amount"));
        LineField foreign = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Foreign"));
        long template = settings.addTemplate(EntityKind.TASK, "{'name':'Deal'}", amount.id());
        long task = fake.addTask("{'name':'x','template':{'id':" + template + "}}");
        fake.clearRequests();

        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .name("Call back")
                                .customField(amount, 5)
                                .customField(foreign, "x")
                                .build());

        assertThat(verified.result().isApplied()).isTrue();
        assertThat(verified.isVerified()).isFalse();
        assertThat(verified.unverified()).isEmpty();
        assertThat(verified.ignored()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo(Long.toString(foreign.id()));
            assertThat(field.sent()).isEqualTo(TextNode.valueOf("x"));
            assertThat(field.found()).isNull();
        });
        assertThat(fake.requests()).hasSize(2).last().satisfies(read -> {
            assertThat(read.method()).isEqualTo("GET");
            assertThat(read.query().get("fields")).isEqualTo("name," + amount.id() + "," + foreign.id());
        });
        assertThat(verified).hasToString("APPLIED, ignored [" + foreign.id() + "], unverified []");
    }

    @Test
    void somethingNewIsReadBackByItsNumber() {
        LineField foreign = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Foreign"));
        long other = settings.addCustomField(EntityKind.TASK, 0, "Other");
        long template = settings.addTemplate(EntityKind.TASK, "{'name':'Deal'}", other);

        Verified<Long> verified = planfix.tasks()
                .createVerified(TaskRequest.builder()
                        .template(template)
                        .name("New")
                        .customField(foreign, "x")
                        .build());

        assertThat(fake.task(verified.result()).path("name").asText()).isEqualTo("New");
        assertThat(verified.ignored()).extracting(IgnoredField::field).containsExactly(Long.toString(foreign.id()));
    }

    @Test
    void aRefusedCreationIsThrownAsEver() {
        LineField foreign = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Foreign"));
        long other = settings.addCustomField(EntityKind.TASK, 0, "Other");
        long template = settings.addTemplate(EntityKind.TASK, "{'name':'Deal'}", other);
        settings.customFields().refuseForeignOnCreate(true);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> planfix.tasks()
                        .createVerified(TaskRequest.builder()
                                .template(template)
                                .customField(foreign, "x")
                                .build()))
                .withMessageContaining("by id - " + foreign.id());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> planfix.tasks()
                .updateVerified(4711, TaskRequest.builder().name("x").build()));
    }

    @Test
    void ofAQueuedChangeNothingIsVerifiedAndNothingIsRead() {
        long task = fake.addTask("{'name':'x'}");
        settings.lock(EntityKind.TASK, task);

        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .name("y")
                                .raw("later", IntNode.valueOf(1))
                                .build());

        assertThat(verified.result().isQueued()).isTrue();
        assertThat(verified.unverified())
                .extracting(UnverifiedField::field, UnverifiedField::reason)
                .containsExactly(tuple("name", Reason.QUEUED), tuple("later", Reason.NOT_SHOWN));
        assertThat(fake.requests()).noneMatch(request -> request.method().equals("GET"));
    }

    @Test
    void aReportedFailureIsNotReportedTwice() {
        long task = fake.addTask("{'name':'x'}");
        settings.refuse(EntityKind.TASK, "priority", "no");

        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .name("y")
                                .priority(Priority.URGENT)
                                .build());

        assertThat(verified.result().failures()).hasSize(1);
        assertThat(verified.ignored()).isEmpty();
        assertThat(verified.unverified()).isEmpty();
        assertThat(verified.isVerified()).isFalse();
    }

    @Test
    void aFailureOfCustomFieldsAsAWholeLeavesOpenWhichOfThemItIsAbout() {
        LineField stored = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Stored"));
        LineField lost = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Lost"));
        long task = fake.addTask("{'name':'x'}");
        TaskRequest request =
                TaskRequest.builder().name("y").customField(stored, "1").build();
        planfix.tasks().update(task, request);
        fake.fail(
                "POST",
                "/rest/task/" + task,
                Fault.answer(
                        200,
                        "application/json",
                        "{\"result\":\"success\",\"failures\":[{\"field\":\"customFieldData\",\"error\":\"no\"}]}"),
                1);

        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .name("z")
                                .customField(stored, "1")
                                .customField(lost, "2")
                                .build());

        assertThat(verified.result().failures()).hasSize(1);
        assertThat(verified.ignored()).extracting(IgnoredField::field).containsExactly("name");
        assertThat(verified.unverified())
                .extracting(UnverifiedField::field, UnverifiedField::reason)
                .containsExactly(tuple(Long.toString(lost.id()), Reason.REPORTED));
    }

    @Test
    void aFailureToReadBackDoesNotHideTheWrite() {
        long task = fake.addTask("{'name':'x'}");
        fake.fail("GET", "/rest/task/" + task, Fault.htmlPage(502), 1);
        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(task, TaskRequest.builder().name("y").build());

        assertThat(verified.result().isApplied()).isTrue();
        assertThat(verified.readFailure()).containsInstanceOf(ServerException.class);
        assertThat(verified.unverified()).extracting(UnverifiedField::reason).containsExactly(Reason.NOT_READ);
        assertThat(verified.toString()).contains("not read back").contains("502");
        assertThat(fake.task(task).path("name").asText()).isEqualTo("y");

        fake.fail("GET", "/rest/task/" + (task + 1), Fault.reset(), 1);
        Verified<Long> created =
                planfix.tasks().createVerified(TaskRequest.builder().name("z").build());
        assertThat(created.result()).isEqualTo(task + 1);
        assertThat(created.readFailure()).containsInstanceOf(ConnectionException.class);
    }

    @Test
    void anInterruptBetweenWritingAndReadingBackStopsButDoesNotHideTheWrite() {
        long task = fake.addTask("{'name':'x'}");
        try (PlanfixClient interrupted = PlanfixClient.builder()
                .baseUrl(fake.restUrl().toString())
                .token(fake.token())
                .listener(attempt -> Thread.currentThread().interrupt())
                .build()) {
            Verified<UpdateResult> verified = interrupted
                    .tasks()
                    .updateVerified(task, TaskRequest.builder().name("y").build());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(verified.result().isApplied()).isTrue();
            assertThat(verified.readFailure()).containsInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void whatIsNotShownIsNotAskedFor() {
        long user = fake.addUser("{'name':'Anna'}");
        fake.clearRequests();
        Verified<UpdateResult> verified = planfix.users()
                .updateVerified(user, UserRequest.builder().password("secret-7").build());
        assertThat(verified.unverified()).extracting(UnverifiedField::reason).containsExactly(Reason.NOT_SHOWN);
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void unknownFieldsOfTheRawDoorAreNotJudgedKnownOnesAre() {
        long task = fake.addTask("{'name':'x'}");
        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .raw("later", TextNode.valueOf("x"))
                                .raw("name", TextNode.valueOf("y"))
                                .build());
        assertThat(verified.ignored()).isEmpty();
        assertThat(verified.unverified())
                .extracting(UnverifiedField::field, UnverifiedField::reason)
                .containsExactly(tuple("later", Reason.NOT_SHOWN));
    }

    @Test
    void systemFieldsThatKeepTheirOldValueAreReported() {
        long task = fake.addTask("{'name':'old'}");
        fake.fail("POST", "/rest/task/" + task, Fault.answer(200, "application/json", "{\"result\":\"success\"}"), 1);
        Verified<UpdateResult> verified = planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .name("new")
                                .assignees(PersonRef.user(1))
                                .build());
        assertThat(verified.ignored())
                .extracting(IgnoredField::field, IgnoredField::found)
                .containsExactly(tuple("name", TextNode.valueOf("old")), tuple("assignees", null));
    }
}
