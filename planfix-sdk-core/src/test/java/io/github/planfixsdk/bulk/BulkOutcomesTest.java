package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.bulk.BulkItem.Outcome;
import io.github.planfixsdk.contact.ContactFinder;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.file.AttachedFile;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an item counts as: by what its call did in Planfix, and by what it returned. */
class BulkOutcomesTest {
    private static final TaskRequest DONE = TaskRequest.builder().name("Done").build();

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));
    private final List<Long> ids = List.of(1001L, 1002L, 1003L);
    private final List<Long> tried = new ArrayList<>();

    @BeforeEach
    void threeTasks() {
        ids.forEach(id -> fake.addTask("{'name':'To do'}"));
    }

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    private BulkResult<Long> run(Function<Long, Object> call) {
        return Bulk.of(ids, id -> id).run(call);
    }

    private BulkResult<Long> goOn(BulkResult<Long> before, Function<Long, Object> call) {
        BulkCheckpoint kept = BulkCheckpoint.parse(before.checkpoint().toString());
        return Bulk.of(ids, id -> id).from(kept).retryFailed().run(call);
    }

    private static BulkItem<Long> only(BulkResult<Long> result) {
        assertThat(result.issues()).hasSize(1);
        return result.issues().get(0);
    }

    private static Verified<?> verified(BulkItem<Long> item) {
        assertThat(item.value()).isInstanceOf(Verified.class);
        return (Verified<?>) Objects.requireNonNull(item.value());
    }

    private UpdateResult update(long id) {
        tried.add(id);
        return planfix.tasks().update(id, DONE);
    }

    @Test
    void whatWasRefusedOfAnItemIsNotForgottenByTheNextRun() {
        fake.fail("POST", "/rest/task/1003", Fault.failure(403, 6, "Access denied"), 1);
        fake.fail(
                "POST",
                "/rest/task/1001",
                Fault.answer(
                        200,
                        "application/json",
                        "{\"result\":\"success\",\"failures\":{\"field\":\"name\",\"error\":\"no\"}}"),
                1);
        BulkResult<Long> first = run(this::update);
        BulkResult<Long> second = goOn(first, this::update);

        assertThat(tried).containsExactly(1001L, 1002L, 1003L, 1003L);
        assertThat(second.issues()).isEmpty();
        assertThat(second.checkpoint().partlyApplied()).containsExactly("1001");
        assertThat(second.isAllDone()).isFalse();
        assertThat(second).hasToString("BulkResult[3 done, 1 of them in part, 0 failed, 0 unclear]");
    }

    @Test
    void aQueuedChangeOfWhichSomethingIsRefusedIsNotAllDone() {
        UpdateResult queued = UpdateResult.of(true, List.of(new UpdateFailure("name", "no")));
        BulkResult<Long> result = run(id -> queued);
        assertThat(result.issues()).extracting(BulkItem::outcome).containsOnly(Outcome.QUEUED);
        assertThat(result.isAllDone()).isFalse();
        assertThat(run(id -> UpdateResult.of(true, List.of())).isAllDone()).isTrue();
    }

    @Test
    void aMistakeBehindTheCallIsUnclearAndTheCallIsNotRepeated() {
        Function<Long, Object> call = id -> {
            planfix.tasks().create(TaskRequest.builder().name("For " + id).build());
            return UUID.fromString(id == 1002 ? "bad" : "123e4567-e89b-12d3-a456-426614174000");
        };
        BulkResult<Long> first = run(call);
        assertThat(first.checkpoint().unclear()).containsExactly("1002");
        assertThat(first.checkpoint().failed()).isEmpty();

        goOn(first, call);
        assertThat(fake.tasks()).hasSize(6);
    }

    @Test
    void aMistakeBeforeTheCallIsAFailureAlthoughSomethingWasReadAndOthersAreDone() {
        BulkResult<Long> result = run(id -> {
            String name = planfix.tasks().get(id).name();
            return planfix.tasks()
                    .update(
                            id,
                            TaskRequest.builder()
                                    .name(id == 1002 ? " " + Long.parseLong(name) : name)
                                    .build());
        });
        assertThat(result.checkpoint().failed()).containsExactly("1002");
        assertThat(result.checkpoint().done()).isEqualTo(2);
        assertThat(only(result).failure()).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void anItemWhoseSecondCallIsRefusedIsUnclearSinceTheFirstOneIsDone() {
        Function<Long, Object> call = id -> {
            long task = planfix.tasks()
                    .create(TaskRequest.builder().name("For " + id).build());
            return planfix.tasks().update(id == 1002 ? 4711 : task, DONE);
        };
        BulkResult<Long> first = run(call);
        assertThat(first.checkpoint().unclear()).containsExactly("1002");
        goOn(first, call);
        assertThat(fake.tasks()).hasSize(6);
    }

    @Test
    void anItemThatTheQuotaEndsHalfWayIsNotDoneTwiceTheNextDay() {
        fake.fail("POST", "/rest/task/1002", Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(9)), 1);
        Function<Long, Object> call = id -> {
            planfix.tasks().create(TaskRequest.builder().name("For " + id).build());
            return update(id);
        };
        BulkResult<Long> first = run(call);
        assertThat(first.stop()).map(Stop::reason).contains(StopReason.QUOTA);
        assertThat(first.checkpoint().unclear()).containsExactly("1002");
        assertThat(first.checkpoint().position()).isEqualTo(2);
        assertThat(only(first).outcome()).isEqualTo(Outcome.UNCLEAR);

        goOn(first, call);
        assertThat(tried).containsExactly(1001L, 1002L, 1003L);
        assertThat(fake.tasks()).hasSize(6);
    }

    @Test
    void aFieldThatPlanfixIgnoredIsToldAndNotAllDone() {
        LineField foreign = CustomField.line(fake.settings().addCustomField(EntityKind.TASK, 0, "Foreign"));
        long other = fake.settings().addCustomField(EntityKind.TASK, 0, "Other");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", other);
        long task = fake.addTask("{'name':'x','template':{'id':" + template + "}}");
        TaskRequest request = TaskRequest.builder().customField(foreign, "x").build();

        BulkResult<Long> result =
                Bulk.of(List.of(task), id -> id).run(id -> planfix.tasks().updateVerified(id, request));

        BulkItem<Long> item = only(result);
        assertThat(item.outcome()).isEqualTo(Outcome.PARTLY_APPLIED);
        assertThat(verified(item).ignored()).hasSize(1);
        assertThat(item.toString()).endsWith("PARTLY_APPLIED: APPLIED, ignored [" + foreign.id() + "], unverified []");
        assertThat(result.isAllDone()).isFalse();
    }

    @Test
    void aFieldOfWhichNobodyKnowsIsToldAndCountsAsDone() {
        fake.fail("GET", "/rest/task/1002", Fault.failure(403, 6, "Access denied"), 1);
        BulkResult<Long> result = run(id -> planfix.tasks().updateVerified(id, DONE));
        BulkItem<Long> item = only(result);
        assertThat(item.key()).isEqualTo("1002");
        assertThat(item.outcome()).isEqualTo(Outcome.TO_BE_CHECKED);
        assertThat(item.toString()).contains("not read back: GET task/1002");
        assertThat(result.isAllDone()).isTrue();
    }

    @Test
    void aCreationIsToldWithItsNumberIfAFieldIsIgnored() {
        LineField foreign = CustomField.line(fake.settings().addCustomField(EntityKind.TASK, 0, "Foreign"));
        long other = fake.settings().addCustomField(EntityKind.TASK, 0, "Other");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", other);
        TaskRequest request = TaskRequest.builder()
                .template(template)
                .name("x")
                .customField(foreign, "x")
                .build();
        BulkResult<Long> result =
                Bulk.of(List.of(1L), id -> id).run(id -> planfix.tasks().createVerified(request));
        assertThat(only(result).outcome()).isEqualTo(Outcome.PARTLY_APPLIED);
        assertThat(only(result).result()).isNull();
        long created = (Long) verified(only(result)).result();
        assertThat(fake.task(created).path("name").asText()).isEqualTo("x");
    }

    @Test
    void aContactsWarningsAreTold() {
        fake.addContact("{'name':'Ivan','phones':[{'number':'79001112233','type':1}]}");
        fake.addContact("{'name':'Ivan','phones':[{'number':'79001112233','type':1}]}");
        ContactFinder finder = ContactFinder.of(planfix.contacts());
        BulkResult<Long> result = Bulk.of(List.of(1L), id -> id)
                .run(id -> finder.findOrCreate(ContactRequest.builder()
                        .name("Ivan")
                        .phones(Phone.mobile("79001112233"))
                        .build()));
        assertThat(only(result).outcome()).isEqualTo(Outcome.TO_BE_CHECKED);
        assertThat(only(result).toString()).contains("SEVERAL_CONTACTS");
        assertThat(result.isAllDone()).isTrue();
    }

    @Test
    void aQueuedVerifiedChangeIsQueued() {
        fake.settings().lock(EntityKind.TASK, 1002);
        BulkResult<Long> result = run(id -> planfix.tasks().updateVerified(id, DONE));
        assertThat(only(result).outcome()).isEqualTo(Outcome.QUEUED);
        assertThat(result.isAllDone()).isTrue();
    }

    @Test
    void aQueuedAttachmentIsToldWithItsFile() {
        fake.fail("POST", "/rest/file/204302/attach/task", Fault.answer(202, "application/json", "{}"), 1);
        BulkResult<Long> result = run(id -> planfix.files().uploadToTask(id, Upload.of("a.txt", new byte[] {1})));
        BulkItem<Long> item = only(result);
        assertThat(item.key()).isEqualTo("1002");
        assertThat(item.outcome()).isEqualTo(Outcome.QUEUED);
        assertThat(item.value()).isEqualTo(new AttachedFile(204302, UpdateResult.of(true, List.of())));
    }

    @Test
    void aFileThatCouldNotBeAttachedIsNotUploadedAgain() {
        Function<Long, Object> call =
                id -> planfix.files().uploadToTask(id == 1002 ? 4711 : id, Upload.of("a.txt", new byte[] {1}));
        BulkResult<Long> first = run(call);
        assertThat(only(first).outcome()).isEqualTo(Outcome.UNCLEAR);
        fake.clearRequests();
        goOn(first, call);
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void whatBecameOfAContactsMissingValuesIsTold() {
        long known = fake.addContact("{'name':'Ivan','phones':[{'number':'79001112233','type':1}]}");
        fake.settings().lock(EntityKind.CONTACT, known);
        ContactFinder finder =
                ContactFinder.builder(planfix.contacts()).fillMissing().build();
        BulkResult<Long> result = Bulk.of(List.of(1L), id -> id)
                .run(id -> finder.findOrCreate(ContactRequest.builder()
                        .name("Ivan")
                        .phones(Phone.mobile("79001112233"))
                        .email("ivan@mail.example")
                        .build()));
        BulkItem<Long> item = only(result);
        assertThat(item.outcome()).isEqualTo(Outcome.QUEUED);
        assertThat(item.toString()).contains("contact:" + known);
    }
}
