package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
                          checkpoint import-1;0;0;0;0-100;
                          checkpoint import-1;101;1;100;;
                          checkpoint import-1;101;1;100;101-200;
                        ImportResult[1 batches, 100 rows sent, 1 refused, stopped: UNCLEAR]
                        Nobody knows about rows 101 to 200
                        ImportResult[3 batches, 249 rows sent, 0 refused]
                        Planfix has 249 contacts, the last one is Contact 249
                        """);
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
