package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.bulk.BulkResult;
import io.github.planfixsdk.bulk.Stop;
import io.github.planfixsdk.bulk.StopReason;
import io.github.planfixsdk.contact.ContactRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three programs do what they print. */
class BulkAndChangesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void anAddressBookIsImportedAlthoughAnAnswerGetsLost() {
        ImportContacts.demo(out);

        assertThat(printed()).isEqualTo("""
                        Importing 250 rows
                          row 7 left out: its email is no address: it needs something before and after an @, and no spaces
                          checkpoint import-2;0;0;0;0-100;;
                          checkpoint import-2;101;1;100;;;
                          checkpoint import-2;101;1;100;101-200;;
                        ImportResult[1 batches, 100 rows sent, 1 refused, stopped: UNCLEAR]
                        Nobody knows about rows 101 to 200
                        Going on
                          checkpoint import-2;101;1;100;101-200;;
                          checkpoint import-2;201;2;200;;;
                          checkpoint import-2;201;2;200;201-249;;
                          checkpoint import-2;250;3;249;;;
                        ImportResult[3 batches, 249 rows sent, 0 refused]
                        Planfix has 249 contacts, the last one is Contact 249
                        """);
    }

    @Test
    void anImportThatGoesOnIsAsSilentAsTheOneBefore() {
        try (ExampleAccount account = ExampleAccount.open()) {
            List<ContactRequest> row =
                    List.of(ContactRequest.builder().name("Anna").build());
            ImportContacts.goOn(account.planfix(), row.stream(), "import-2;0;0;0;;;", out);
            assertThat(account.fake().requests()).hasSize(1).allSatisfy(request -> assertThat(request.body())
                    .contains("\"silent\":true"));
        }
        assertThat(printed()).contains("checkpoint import-2;1;1;1;;;");
    }

    @Test
    void manyTasksAreRaisedOnTwoDays() throws IOException {
        BulkUpdate.demo(out);

        assertThat(printed()).startsWith("""
                        Reading 121 numbers: 120 tasks, missing [1121]
                        BulkResult[79 done, 0 failed, 0 unclear, stopped: QUOTA]
                          item 9 (1010) QUEUED
                          stopped: QUOTA, it can go on when there are requests again
                        The next day
                        BulkResult[120 done, 1 failed, 0 unclear]
                          item 120 (1121) FAILED: POST task/1121: status 404, code 1000""");
    }

    @Test
    void aCheckpointThatCannotBeWrittenLeavesTheOneBefore(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("checkpoint"), "bulk-2;1;1;=1001;;;;");
        // As good as a full disk.
        Files.createDirectory(folder.resolve("checkpoint.new"));
        try (ExampleAccount account = ExampleAccount.open()) {
            for (int i = 0; i < 3; i++) {
                account.fake().addTask("{'name':'Task " + i + "'}");
            }
            BulkResult<Long> result = BulkUpdate.run(account.planfix(), List.of(1001L, 1002L, 1003L), file);
            assertThat(result.stop()).map(Stop::reason).contains(StopReason.LISTENER);
        }
        assertThat(file).hasContent("bulk-2;1;1;=1001;;;;");
    }

    @Test
    void changesArePolled() {
        PollChanges.demo(out);

        assertThat(printed()).isEqualTo("""
                        First poll
                          1001 Call back
                          1002 Send the offer
                        Nothing has changed
                        One has changed
                          1001 Call back today
                        Contacts for our system: 1
                        """);
    }
}
