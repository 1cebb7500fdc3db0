package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.bulk.ContactImporter;
import io.github.planfixsdk.bulk.ImportCheckpoint;
import io.github.planfixsdk.bulk.ImportResult;
import io.github.planfixsdk.bulk.StopReason;
import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.DuplicatePolicy;
import io.github.planfixsdk.contact.UniqueField;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.testkit.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Imports an address book in batches, loses an answer on the way, and goes on. */
public final class ImportContacts {
    private ImportContacts() {}

    /** One for both runs: what is left out of the second, such as the silence, would be missing from half of the rows. */
    private static ContactImporter importer(PlanfixClient planfix, PrintStream out) {
        ContactImport options = ContactImport.builder()
                .silent(true)
                .optionImportDuplicate(DuplicatePolicy.UPDATE)
                .optionImportUniqueField(UniqueField.PHONE)
                .build();
        ContactImporter importer = ContactImporter.of(planfix.contacts(), options)
                .batchSize(100)
                .onProgress(checkpoint -> out.println("  checkpoint " + checkpoint))
                .onRefused(row -> out.println("  row " + row.index() + " left out: " + row.reason()));
        return importer;
    }

    /**
     * Imports rows.
     *
     * @param planfix the client
     * @param rows the address book, read lazily
     * @param out where the checkpoints and what is left out are written; a real program keeps both
     * @return what became of it
     */
    public static ImportResult run(PlanfixClient planfix, Stream<ContactRequest> rows, PrintStream out) {
        ContactImporter importer = importer(planfix, out);
        ImportResult result = importer.run(rows);
        return result;
    }

    /**
     * Goes on after a failure.
     *
     * @param planfix the client
     * @param rows the same rows once more
     * @param kept the text of the last checkpoint
     * @param out where the checkpoints and what is left out are written
     * @return what became of it
     */
    public static ImportResult goOn(PlanfixClient planfix, Stream<ContactRequest> rows, String kept, PrintStream out) {
        ContactImporter importer = importer(planfix, out);
        // Every row has a telephone number, so sending some twice does no harm.
        return importer.from(ImportCheckpoint.parse(kept)).repeatPending().run(rows);
    }

    /**
     * Tries it on an account inside the process.
     *
     * @param args none
     */
    public static void main(String[] args) {
        demo(System.out);
    }

    static void demo(PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open()) {
            account.fake().fail("POST", "/rest/contact/import", Fault.latency(Duration.ZERO), 1);
            account.fake().fail("POST", "/rest/contact/import", Fault.lostAnswer(), 1);

            out.println("Importing 250 rows");
            ImportResult first = run(account.planfix(), addressBook(), out);
            boolean unclear = first.stop()
                    .map(stop -> stop.reason() == StopReason.UNCLEAR)
                    .orElse(false);
            out.println(first);
            out.println(
                    unclear
                            ? "Nobody knows about "
                                    + first.checkpoint().pending().orElseThrow()
                            : "Nothing is in doubt");

            out.println("Going on");
            ImportResult rest =
                    goOn(account.planfix(), addressBook(), first.checkpoint().toString(), out);
            out.println(rest);
            out.println("Planfix has " + account.fake().contacts().size() + " contacts, the last one is "
                    + account.fake().contacts().get(248).path("name").asText());
        }
    }

    /** Row 7 has an e-mail address that is none. */
    private static Stream<ContactRequest> addressBook() {
        return IntStream.range(0, 250).mapToObj(i -> {
            ContactRequest.Builder row = ContactRequest.builder().phones(Phone.mobile("7900" + (1_000_000 + i)));
            return i == 7
                    ? row.email("nobody").build()
                    : row.name("Contact " + i).build();
        });
    }
}
