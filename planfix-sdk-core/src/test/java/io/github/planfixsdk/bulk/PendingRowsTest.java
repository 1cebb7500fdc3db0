package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.DuplicatePolicy;
import io.github.planfixsdk.contact.UniqueField;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows in doubt stay in doubt until they are settled, whatever stops an import. */
class PendingRowsTest {
    private static final String IMPORT = "/rest/contact/import";
    private static final ContactImport PLAIN = ContactImport.builder().build();
    private static final ContactImport UPDATING = ContactImport.builder()
            .optionImportDuplicate(DuplicatePolicy.UPDATE)
            .optionImportUniqueField(UniqueField.PHONE)
            .build();
    private static final ImportCheckpoint IN_DOUBT = ImportCheckpoint.parse("import-2;0;0;0;0-9;;");

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();

    @AfterEach
    void close() {
        Thread.interrupted();
        planfix.close();
        fake.close();
    }

    private ContactImporter importer(ContactImport options) {
        return ContactImporter.of(planfix.contacts(), options).batchSize(10);
    }

    private ContactImporter repeating() {
        return importer(UPDATING).from(IN_DOUBT).repeatPending();
    }

    private static List<ContactRequest> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ContactRequest.builder()
                        .name("Contact " + i)
                        .phones(Phone.mobile("7900" + (1_000_000 + i)))
                        .build())
                .toList();
    }

    @Test
    void anInterruptBeforeTheyAreRepeatedLeavesThemInDoubt() {
        Thread.currentThread().interrupt();
        ImportResult result = repeating().run(rows(20));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.INTERRUPTED);
        assertThat(result.checkpoint()).isEqualTo(IN_DOUBT);
        assertThatThrownBy(() -> importer(UPDATING).from(result.checkpoint()).run(rows(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody knows whether rows 0 to 9 were imported");
        assertThat(result.checkpoint().skipPending().position()).isEqualTo(10);
    }

    @Test
    void aSpentQuotaLeavesThemInDoubt() {
        fake.fail("POST", IMPORT, Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(2)), 1);
        ImportResult result = repeating().batchSize(4).run(rows(20));
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.QUOTA);
        assertThat(result.failedRows()).contains(new RowRange(0, 3));
        assertThat(result.checkpoint()).isEqualTo(IN_DOUBT);
    }

    @Test
    void rowsThatCannotBeReadLeaveThemInDoubt() {
        ImportResult result = repeating().run(Stream.generate(() -> {
            throw new IllegalStateException("the file is torn");
        }));
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.SOURCE);
        assertThat(result.checkpoint()).isEqualTo(IN_DOUBT);
    }

    @Test
    void smallerBatchesSettleThemOneByOne() {
        fake.fail("POST", IMPORT, Fault.latency(Duration.ZERO), 1);
        fake.fail("POST", IMPORT, Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(2)), 1);
        ImportCheckpoint part = repeating().batchSize(4).run(rows(20)).checkpoint();
        assertThat(part).hasToString("import-2;4;1;4;4-9;;");

        ImportCheckpoint whole = importer(UPDATING)
                .from(part)
                .repeatPending()
                .batchSize(4)
                .run(rows(20))
                .checkpoint();
        assertThat(whole).hasToString("import-2;20;5;20;;;");
        assertThat(fake.contacts()).hasSize(20);
    }

    @Test
    void aSmallerBatchThatGetsLostAsWellAddsNoCertainty() {
        fake.fail("POST", IMPORT, Fault.lostAnswer(), 1);
        assertThat(repeating().batchSize(4).run(rows(20)).checkpoint()).isEqualTo(IN_DOUBT);
        fake.fail("POST", IMPORT, Fault.lostAnswer(), 1);
        assertThat(repeating().batchSize(15).run(rows(20)).checkpoint()).hasToString("import-2;0;0;0;0-14;;");
    }

    @Test
    void aProcessThatDiesWhileABatchIsOnItsWayHasKeptThatItsRowsAreInDoubt() {
        List<ImportCheckpoint> kept = new ArrayList<>();
        ContactImporter dying = importer(PLAIN).onProgress(kept::add);
        fake.fail("POST", IMPORT, Fault.lostAnswer(), 1);
        dying.run(rows(
                30)); // What comes after the request tells the listener nothing, as if there were nobody left to tell.

        assertThat(kept).hasToString("[import-2;0;0;0;0-9;;]");
        assertThatThrownBy(() -> importer(PLAIN).from(kept.get(0)).run(rows(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows 0 to 9");
    }

    @Test
    void aBatchThatCertainlyWasNotTakenIsToldToBeInDoubtNoLonger() {
        List<String> kept = new ArrayList<>();
        fake.fail("POST", IMPORT, Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(2)), 1);
        ImportResult result = importer(PLAIN)
                .onProgress(checkpoint -> kept.add(checkpoint.toString()))
                .run(rows(10));
        assertThat(kept).containsExactly("import-2;0;0;0;0-9;;", "import-2;0;0;0;;;");
        assertThat(result.checkpoint()).isEqualTo(ImportCheckpoint.at(0));
    }

    @Test
    void aBatchIsNotSentIfItsCheckpointCannotBeKeptOrTheListenerInterrupts() {
        ImportResult full = importer(PLAIN)
                .onProgress(checkpoint -> {
                    throw new IllegalStateException("the disk is full");
                })
                .run(rows(10));
        assertThat(full.stop()).map(Stop::reason).contains(StopReason.LISTENER);
        assertThat(full.checkpoint()).isEqualTo(ImportCheckpoint.at(0));

        ImportResult interrupted = importer(PLAIN)
                .onProgress(checkpoint -> Thread.currentThread().interrupt())
                .run(rows(10));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.stop()).contains(new Stop(StopReason.INTERRUPTED, null));
        assertThat(interrupted.checkpoint()).isEqualTo(ImportCheckpoint.at(0));
        assertThat(fake.requestCount()).isZero();
    }
}
