package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.DuplicatePolicy;
import io.github.planfixsdk.contact.UniqueField;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports in batches: lazily read, checked before they are sent, never repeated in doubt. */
class ContactImporterTest {
    private static final String IMPORT = "/rest/contact/import";
    private static final ContactImport PLAIN = ContactImport.builder().build();
    private static final ContactImport UPDATING = ContactImport.builder()
            .optionImportDuplicate(DuplicatePolicy.UPDATE)
            .optionImportUniqueField(UniqueField.PHONE)
            .build();

    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();
    private final List<ImportCheckpoint> told = new ArrayList<>();

    @AfterEach
    void everyRequestWasValid() {
        Thread.interrupted();
        planfix.close();
        fake.close();
        assertThat(OpenApiDocument.problems(fake)).isEmpty();
    }

    private ContactImporter importer(ContactImport options) {
        return ContactImporter.of(planfix.contacts(), options).batchSize(10).onProgress(told::add);
    }

    private static ContactRequest row(int number) {
        return ContactRequest.builder()
                .name("Contact " + number)
                .phones(Phone.mobile("7900" + (1_000_000 + number)))
                .build();
    }

    private static List<ContactRequest> rows(int count) {
        return IntStream.range(0, count).mapToObj(ContactImporterTest::row).toList();
    }

    @Test
    void rowsAreSentInBatches() {
        ImportResult result = importer(PLAIN).run(rows(25));

        assertThat(fake.contacts()).hasSize(25);
        assertThat(fake.requestCount()).isEqualTo(3);
        assertThat(result.stop()).isEmpty();
        assertThat(result.failedRows()).isEmpty();
        assertThat(result.incomplete()).isEmpty();
        assertThat(result).hasToString("ImportResult[3 batches, 25 rows sent, 0 refused]");
        assertThat(told)
                .extracting(ImportCheckpoint::toString)
                .containsExactly(
                        "import-2;0;0;0;0-9;;",
                        "import-2;10;1;10;;;",
                        "import-2;10;1;10;10-19;;",
                        "import-2;20;2;20;;;",
                        "import-2;20;2;20;20-24;;",
                        "import-2;25;3;25;;;");
        assertThat(told).last().isEqualTo(result.checkpoint());
        result.throwIfStopped();
    }

    @Test
    void optionsGoWithEveryBatch() {
        ContactImport options = ContactImport.builder()
                .silent(true)
                .contactTemplateId(7)
                .optionImportDuplicate(DuplicatePolicy.IGNORE)
                .optionImportUniqueField(UniqueField.PHONE)
                .build();

        importer(options).run(Stream.concat(rows(12).stream(), rows(12).stream()));

        assertThat(fake.contacts()).hasSize(12);
        assertThat(fake.requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.silent()).isTrue();
            assertThat(request.body())
                    .contains("\"contactTemplateId\":7")
                    .contains("\"optionImportDuplicate\":\"ignore\"");
        });
    }

    @Test
    void rowsAreReadNoFurtherThanTheBatchThatIsSent() {
        AtomicLong read = new AtomicLong();
        Stream<ContactRequest> endless = IntStream.iterate(0, i -> i + 1).mapToObj(i -> {
            read.incrementAndGet();
            return row(i);
        });
        ImportResult result = importer(PLAIN)
                .onProgress(checkpoint -> {
                    assertThat(read.get())
                            .isEqualTo(checkpoint
                                    .pending()
                                    .map(rows -> rows.last() + 1)
                                    .orElse(checkpoint.position()));
                    if (checkpoint.batches() == 5) {
                        throw new IllegalStateException("enough");
                    }
                })
                .run(endless);
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.LISTENER);
        assertThat(result.stop().orElseThrow().cause()).hasMessage("enough");
        assertThat(result.checkpoint().position()).isEqualTo(50);
    }

    @Test
    void tenThousandAndOneRowsTakeAHundredAndOneBatches() {
        ImportResult result = ContactImporter.of(planfix.contacts(), PLAIN)
                .run(IntStream.range(0, 10_001).mapToObj(ContactImporterTest::row));
        assertThat(result.checkpoint()).hasToString("import-2;10001;101;10001;;;");
        assertThat(fake.contacts()).hasSize(10_001);
        fake.clearRequests();
    }

    @Test
    void rowsThatCannotBeRightAreLeftOutAndToldWithTheirIndex() {
        List<ContactRequest> mixed = Arrays.asList(
                row(0),
                null,
                ContactRequest.builder().build(),
                ContactRequest.builder().name(" ").email("a@b.example").build(),
                ContactRequest.builder().name("Ivan").email("ivan.example").build(),
                ContactRequest.builder().name("Ivan").email("ivan @b.example").build(),
                ContactRequest.builder().name("Ivan").email("@b.example").build(),
                ContactRequest.builder()
                        .name("Ivan")
                        .phones(Phone.mobile("79001"), Phone.mobile("none"))
                        .build(),
                ContactRequest.builder().lastname("Petrov").email("").build(),
                ContactRequest.builder().raw("name", IntNode.valueOf(5)).build());
        List<RefusedRow> heard = new ArrayList<>();

        ImportResult result = importer(PLAIN).onRefused(heard::add).run(mixed);

        assertThat(result.refused()).extracting(RefusedRow::index).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(result.refused())
                .extracting(RefusedRow::reason)
                .contains(
                        "there is no row",
                        "it has no name: give a name or a lastname",
                        "its email is no address: it needs something before and after an @, and no spaces",
                        "one of its phones has no digits");
        assertThat(heard).isEqualTo(result.refused());
        assertThat(result.refusedCount()).isEqualTo(7);
        assertThat(result.checkpoint().sent()).isEqualTo(3);
        assertThat(result.checkpoint().position()).isEqualTo(10);
        fake.clearRequests(); // The raw door is not ours to check, nor is an e-mail address that is cleared.
    }

    @Test
    void anUpdateMayLeaveOutTheNameOfAContactItFindsByAnother() {
        fake.addContact("{'name':'Ivan','phones':[{'number':'79000000001'}]}");
        ContactRequest nameless = ContactRequest.builder()
                .phones(Phone.mobile("79000000001"))
                .email("ivan@b.example")
                .build();
        assertThat(importer(UPDATING).run(List.of(nameless)).refused()).isEmpty();
        assertThat(fake.contact(501).path("email").asText()).isEqualTo("ivan@b.example");
        assertThat(importer(PLAIN).run(List.of(nameless)).refused()).hasSize(1);
        assertThat(importer(UPDATING)
                        .run(List.of(
                                ContactRequest.builder().email("a@b.example").build()))
                        .refused())
                .hasSize(1);
        for (UniqueField field : List.of(UniqueField.NUMBER, UniqueField.EMAIL_PHONE, UniqueField.customField(20))) {
            RowCheck check = new RowCheck(ContactImport.builder()
                    .optionImportDuplicate(DuplicatePolicy.UPDATE)
                    .optionImportUniqueField(field)
                    .build());
            assertThat(check.problem(ContactRequest.builder()
                            .id(5)
                            .email("a@b.example")
                            .customField(CustomField.line(20), "key")
                            .build()))
                    .isNull();
            assertThat(check.problem(ContactRequest.builder().position("boss").build()))
                    .isNotNull();
        }
    }

    @Test
    void aThousandRefusedRowsAreKeptAndAllAreTold() {
        AtomicLong heard = new AtomicLong();
        ImportResult result = importer(PLAIN)
                .onRefused(row -> heard.incrementAndGet())
                .run(Stream.generate(() -> ContactRequest.builder().build()).limit(1_500));
        assertThat(result.refused()).hasSize(1_000);
        assertThat(result.refusedCount()).isEqualTo(1_500);
        assertThat(heard).hasValue(1_500);
        assertThat(result.checkpoint().position()).isEqualTo(1_500);
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void aBatchOfUnclearOutcomeIsNotRepeatedAndItsRowsAreNamed() {
        fake.fail("POST", IMPORT, Fault.latency(Duration.ZERO), 1);
        fake.fail("POST", IMPORT, Fault.lostAnswer(), 1);

        ImportResult result = importer(PLAIN).run(rows(35));

        assertThat(fake.requestCount()).isEqualTo(2);
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.UNCLEAR);
        assertThat(result.failedRows()).contains(new RowRange(10, 19));
        ImportCheckpoint kept = ImportCheckpoint.parse(result.checkpoint().toString());
        assertThat(kept.pending()).contains(new RowRange(10, 19));
        assertThat(kept.position()).isEqualTo(10);

        assertThatThrownBy(() -> importer(PLAIN).from(kept).run(rows(35)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody knows whether rows 10 to 19 were imported")
                .hasMessageContaining("repeatPending()");
        assertThatThrownBy(() -> importer(PLAIN).repeatPending().from(kept).run(rows(35)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would make every contact twice");
        assertThat(fake.requestCount()).isEqualTo(2);

        ImportResult rest = importer(PLAIN).from(kept.skipPending()).run(rows(35));
        assertThat(rest.stop()).isEmpty();
        assertThat(rest.checkpoint()).hasToString("import-2;35;3;25;;10-19;");
        assertThat(rest.checkpoint().unclear()).containsExactly(new RowRange(10, 19));
        assertThat(fake.contacts()).hasSize(35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "ignore"})
    void withADuplicatePolicyABatchInDoubtMayBeRepeated(String policy) {
        ContactImport options = ContactImport.builder()
                .optionImportDuplicate(DuplicatePolicy.of(policy))
                .optionImportUniqueField(UniqueField.PHONE)
                .build();
        fake.fail("POST", IMPORT, Fault.halfBody(), 1);
        fake.fail("POST", IMPORT, Fault.lostAnswer(), 1);
        // An import has no body in its answer to break off in, so the first one succeeds.
        ImportResult result = importer(options).run(rows(25));
        ImportCheckpoint kept = result.checkpoint();
        assertThat(kept.pending()).contains(new RowRange(10, 19));

        ImportResult rest = importer(options).from(kept).repeatPending().run(rows(25));

        assertThat(rest.checkpoint()).hasToString("import-2;25;3;25;;;");
        assertThat(fake.contacts()).hasSize(25);
    }

    @Test
    void aRefusedBatchStopsAndNothingOfItIsImported() {
        List<ContactRequest> rows = new ArrayList<>(rows(30));
        rows.set(
                17,
                ContactRequest.builder()
                        .name("Odd")
                        .customField(CustomField.line(999), "x")
                        .build());

        ImportResult result = importer(PLAIN).run(rows);

        Stop stop = result.stop().orElseThrow();
        assertThat(stop.reason()).isEqualTo(StopReason.FAILURES);
        assertThat(stop.cause()).isInstanceOf(InvalidRequestException.class).hasMessageContaining("999");
        assertThat(result.failedRows()).contains(new RowRange(10, 19));
        assertThat(result.checkpoint().pending()).isEmpty();
        assertThat(fake.contacts()).hasSize(10);
        assertThatThrownBy(result::throwIfStopped).isSameAs(stop.cause());

        rows.set(17, row(17));
        assertThat(importer(PLAIN)
                        .from(result.checkpoint())
                        .run(rows.iterator())
                        .stop())
                .isEmpty();
        assertThat(fake.contacts()).hasSize(30);
    }

    @Test
    void aSpentQuotaStopsAndTellsWhenToGoOn() {
        fake.fail("POST", IMPORT, Fault.quotaSpent(QuotaForm.CODE_22, Duration.ofHours(2)), 1);
        ImportResult result = importer(PLAIN).run(rows(15));
        Stop stop = result.stop().orElseThrow();
        assertThat(stop.reason()).isEqualTo(StopReason.QUOTA);
        assertThat(stop.resumeAt()).isNotNull();
        assertThat(result.checkpoint()).isEqualTo(ImportCheckpoint.at(0));
    }

    @Test
    void aQueuedBatchIsTold() {
        fake.fail("POST", IMPORT, Fault.answer(202, "application/json", "{\"result\":\"success\"}"), 1);
        ImportResult result = importer(PLAIN).run(rows(5));
        assertThat(result.incomplete()).singleElement().satisfies(batch -> {
            assertThat(batch.rows()).isEqualTo(new RowRange(0, 4));
            assertThat(batch.result().isQueued()).isTrue();
        });
        assertThat(result.stop()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadOnStopTheImportBeforeTheirBatchIsSent() {
        Iterator<ContactRequest> source = rows(30).iterator();
        AtomicLong read = new AtomicLong();
        Iterator<ContactRequest> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public ContactRequest next() {
                if (read.incrementAndGet() == 14) {
                    throw new IllegalStateException("the file is torn");
                }
                return source.next();
            }
        };
        ImportResult result = importer(PLAIN).run(broken);
        assertThat(result.stop()).map(Stop::reason).contains(StopReason.SOURCE);
        assertThat(result.checkpoint().position()).isEqualTo(10);
        assertThat(fake.contacts()).hasSize(10);
        assertThat(importer(PLAIN).from(result.checkpoint()).run(rows(30)).stop())
                .isEmpty();
        assertThat(fake.contacts()).hasSize(30);
    }

    @Test
    void anInterruptStopsBeforeTheNextBatch() {
        ImportResult result = importer(PLAIN)
                .onProgress(checkpoint -> {
                    if (checkpoint.pending().isEmpty()) {
                        Thread.currentThread().interrupt();
                    }
                })
                .run(rows(30));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stop()).contains(new Stop(StopReason.INTERRUPTED, null));
        assertThat(result.checkpoint().position()).isEqualTo(10);
        assertThat(fake.contacts()).hasSize(10);
    }

    @Test
    void noRowsSendNothing() {
        assertThat(importer(PLAIN).run(List.of()).checkpoint()).isEqualTo(ImportCheckpoint.at(0));
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void fewerRowsThanTheCheckpointHasSettledAreRefused() {
        assertThatThrownBy(() -> importer(PLAIN).from(ImportCheckpoint.at(7)).run(rows(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 6 rows, but the checkpoint stands at row 7");
        assertThat(importer(PLAIN).from(ImportCheckpoint.at(6)).run(rows(6)).stop())
                .isEmpty();
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> importer(PLAIN).batchSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> importer(PLAIN).batchSize(1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> importer(PLAIN.withContacts(rows(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run(…)");
    }
}
