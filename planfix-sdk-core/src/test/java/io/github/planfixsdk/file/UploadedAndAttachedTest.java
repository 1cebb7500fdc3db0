package io.github.planfixsdk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.NotAttachedException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedAndAttachedTest {
    private static final byte[] CONTENT = new byte[50_000];

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();
    private final List<Long> told = new ArrayList<>();

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    @Test
    void aFileIsUploadedAndAttachedToATaskAContactOrAProject() {
        long task = fake.addTask("{'name':'Twelve desks'}");
        long contact = fake.addContact("{'name':'Anna'}");
        long project = fake.addProject("{'name':'Office'}");

        AttachedFile first = client.files().uploadToTask(task, Upload.of("a.txt", CONTENT));
        AttachedFile second = client.files().uploadToContact(contact, Upload.of("b.txt", CONTENT));
        AttachedFile third = client.files().uploadToProject(project, Upload.of("c.txt", CONTENT));

        assertThat(first.attachment().isApplied()).isTrue();
        assertThat(client.tasks().files(task)).extracting(FileInfo::id).containsExactly(first.id());
        assertThat(client.contacts().files(contact)).extracting(FileInfo::id).containsExactly(second.id());
        assertThat(client.projects().files(project)).extracting(FileInfo::id).containsExactly(third.id());
    }

    @Test
    void aQueuedAttachmentIsSeen() {
        fake.fail("POST", "/rest/file/204301/attach/task", Fault.answer(202, "application/json", "{}"), 1);

        AttachedFile file = client.files().uploadToTask(5, Upload.of("a.txt", CONTENT));

        assertThat(file.attachment().isQueued()).isTrue();
    }

    @Test
    void aFileThatCannotBeAttachedIsNotLost() {
        NotAttachedException e = catchThrowableOfType(
                NotAttachedException.class, () -> client.files().uploadToTask(77, Upload.of("a.txt", CONTENT)));

        assertThat(e.file()).isEqualTo(204301);
        assertThat(fake.settings().files().content(e.file())).isEqualTo(CONTENT);
        assertThat(e).hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(e.call()).isEqualTo("POST file/204301/attach/task");
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(e).hasMessageContaining("file 204301 is uploaded, but not attached: ");
    }

    @Test
    void anAttachmentOfWhichNobodyKnowsIsToldAsSuch() {
        long task = fake.addTask("{'name':'Twelve desks'}");
        fake.fail("POST", "/rest/file/204301/attach/task", Fault.lostAnswer(), 1);

        NotAttachedException e = catchThrowableOfType(
                NotAttachedException.class, () -> client.files().uploadToTask(task, Upload.of("a.txt", CONTENT)));

        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(e).hasMessageContaining("file 204301 is uploaded, but perhaps not attached: ");
        assertThat(e).hasCauseInstanceOf(ConnectionException.class);
    }

    @Test
    void anUploadThatFailsIsItsOwnFailureAndNothingIsAttached() {
        fake.settings().files().largest(10);

        assertThatThrownBy(() -> client.files().uploadToTask(5, Upload.of("a.txt", CONTENT)))
                .isInstanceOf(PlanfixException.class)
                .isNotInstanceOf(NotAttachedException.class);

        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsRefusedBeforeAnythingIsUploaded() {
        Upload upload = Upload.of("a.txt", CONTENT);

        assertThatThrownBy(() -> client.files().uploadToTask(0, upload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task is 0: give the number of an existing one, 1 or more");
        assertThatThrownBy(() -> client.files().uploadToContact(-3, upload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("contact is -3");
        assertThatThrownBy(() -> client.files().uploadToProject(-3, upload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("project is -3");

        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void theListenerSeesEveryStepFromNothingToAll() {
        client.files().upload(Upload.of("a.txt", CONTENT).onProgress(this::tell));

        assertThat(told)
                .isSorted()
                .startsWith(0L)
                .endsWith((long) CONTENT.length)
                .doesNotHaveDuplicates();
        assertThat(told).hasSizeGreaterThan(3);
    }

    @Test
    void theListenerSeesThatARepeatedUploadBeginsAnew() {
        fake.fail("POST", "/rest/file/", Fault.failure(423, 3, "locked"), 1);
        PlanfixClient hasty = client.with(options -> options.maxRetries(1));

        hasty.files().upload(Upload.of("a.txt", CONTENT).onProgress(this::tell));

        assertThat(told).filteredOn(bytes -> bytes == 0).hasSize(2);
        assertThat(told).filteredOn(bytes -> bytes == CONTENT.length).hasSize(2);
        assertThat(told).endsWith((long) CONTENT.length);
    }

    @Test
    void nobodyKnowsTheTotalOfAStreamWithoutALength() {
        List<OptionalLong> totals = new ArrayList<>();
        Upload upload = Upload.of("a.txt", new ByteArrayInputStream(CONTENT)).onProgress((bytes, total) -> {
            told.add(bytes);
            totals.add(total);
        });

        client.files().upload(upload);

        assertThat(told).endsWith((long) CONTENT.length);
        assertThat(totals).containsOnly(OptionalLong.empty());
    }

    @Test
    void aListenerMakesANewUploadOfTheSameContent() throws IOException {
        Upload plain = Upload.of("a.txt", new ByteArrayInputStream(CONTENT), CONTENT.length);
        Upload heard = plain.onProgress(this::tell);

        assertThat(heard.name()).isEqualTo("a.txt");
        assertThat(heard.length()).hasValue(CONTENT.length);
        assertThat(heard.isRepeatable()).isFalse();
        assertThat(heard.open().read()).isZero();
        assertThat(told).containsExactly(0L, 1L);
        assertThatThrownBy(plain::open).isInstanceOf(IOException.class);
    }

    @Test
    void aListenerThatFailsIsNotCalledAgainAndDoesNoHarm() {
        long file = client.files().upload(Upload.of("a.txt", CONTENT).onProgress((bytes, total) -> {
            told.add(bytes);
            throw new IllegalStateException("no");
        }));

        assertThat(told).containsExactly(0L);
        assertThat(fake.settings().files().content(file)).isEqualTo(CONTENT);
    }

    @Test
    void aFileThatIsGoneWhenItIsToBeSentIsTold(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("a.txt"), CONTENT);
        Upload upload = Upload.of(path);
        Files.delete(path);

        assertThatThrownBy(() -> client.files().uploadToTask(5, upload))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("a.txt");
    }

    private void tell(long bytes, OptionalLong total) {
        assertThat(total).hasValue(CONTENT.length);
        told.add(bytes);
    }
}
