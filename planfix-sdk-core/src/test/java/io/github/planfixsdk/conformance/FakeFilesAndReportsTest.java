package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.checklist.ChecklistItem;
import io.github.planfixsdk.checklist.ChecklistItemRequest;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.file.FileRequest;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.report.GenerationState;
import io.github.planfixsdk.report.GenerationStatus;
import io.github.planfixsdk.report.ReportChunk;
import io.github.planfixsdk.report.RowType;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, reports and checklists from beginning to end, against FakePlanfix. */
class FakeFilesAndReportsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    @Test
    void aFileIsUploadedAttachedReadRenamedAndDeleted() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        long task = fake.addTask("{'name':'Twelve desks'}");

        long file = planfix.files().upload(Upload.of("счёт.pdf", new ByteArrayInputStream(content)));
        planfix.files().attachToTask(file, task);

        assertThat(planfix.tasks().files(task)).extracting(FileInfo::id).containsExactly(file);
        assertThat(planfix.files().get(file).name()).isEqualTo("счёт.pdf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(planfix.files().download(file, out)).isEqualTo(content.length);
        assertThat(out.toByteArray()).isEqualTo(content);

        planfix.files().update(file, FileRequest.builder().name("offer.pdf").build());
        assertThat(planfix.files().get(file).name()).isEqualTo("offer.pdf");
        planfix.files().delete(file);
        assertThatThrownBy(() -> planfix.files().get(file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> planfix.files().download(file)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReportIsRunAndRead(boolean exampleForms) {
        fake.settings().exampleForms(exampleForms);
        long id = fake.settings().reports().add("Sales", "Customer", "Amount");
        fake.settings().reports().rows(id, List.of(List.of("M&S", 1500), List.of("Anna", 7)));
        fake.settings().reports().statusCallsInProgress(1);

        assertThat(planfix.reports().all()).singleElement().satisfies(report -> {
            assertThat(report.id()).isEqualTo(id);
            assertThat(report.name()).isEqualTo("Sales");
        });
        assertThat(planfix.reports().get(id).fields()).hasSize(2);
        String requestId = planfix.reports().generate(id);
        assertThat(planfix.reports().status(requestId).status()).isEqualTo(GenerationState.IN_PROGRESS);
        GenerationStatus ready = planfix.reports().status(requestId);
        assertThat(ready.status()).isEqualTo(GenerationState.READY);
        ReportChunk chunk = planfix.reports().data(id, ready.save().id(), 0);

        assertThat(planfix.reports().saves(id)).singleElement().satisfies(save -> {
            assertThat(save.chunksCount()).isEqualTo(1);
            assertThat(save.dateTime()).isNotNull();
        });
        assertThat(chunk.rows().get(0).type()).isEqualTo(RowType.HEADER);
        assertThat(chunk.rows()).hasSize(3);
        assertThat(chunk.rows().get(1).items().get(0).text()).isEqualTo("M&amp;S");
    }

    @Test
    void anItemOfAChecklistIsAddedChangedAndListed() {
        long task = fake.addTask("{'name':'Twelve desks'}");
        long user = fake.addUser("{'name':'Anna'}");

        long id = planfix.checklists()
                .create(
                        task,
                        ChecklistItemRequest.builder()
                                .name("Call back")
                                .assignees(PersonRef.user(user))
                                .build());
        planfix.checklists()
                .update(task, id, ChecklistItemRequest.builder().isDone(true).build());

        assertThat(planfix.checklists().all(task)).extracting(ChecklistItem::id).containsExactly(id);
        ChecklistItem item = planfix.checklists().get(task, id);
        assertThat(item.isDone()).isTrue();
        assertThat(item.assignees().users()).hasSize(1);
        assertThat(planfix.checklists().find(task, id + 1)).isEmpty();
    }

    @Test
    void theAccountHasPositionsAndAnswersPings() {
        long id = planfix.systemSettings().createPosition("Clerk");

        assertThat(planfix.systemSettings().positions()).anySatisfy(position -> {
            assertThat(position.id()).isEqualTo(id);
            assertThat(position.name()).isEqualTo("Clerk");
        });
        assertThat(planfix.monitoring().ping().result()).isEqualTo("success");
    }
}
