package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DealsToVendorTest {
    @Test
    void everyStateReachesTheFunnelOnceAndWhatIsNoDealIsSaid() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            DealsToVendor.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Anna opens the deal Roof",
                        "  funnel: Roof: IN_PROCESS 5000",
                        "Anna writes a description",
                        "Boris takes it up and raises the amount",
                        "  funnel: Roof: IN_PROCESS 5000 -> IN_PROCESS 5500",
                        "Anna opens the deal Fence, without an amount",
                        "  funnel: Fence: IN_PROCESS",
                        "Boris loses Fence",
                        "  funnel: Fence: IN_PROCESS -> FAILED",
                        "Boris wins Roof",
                        "  funnel: Roof: IN_PROCESS 5500 -> SUCCESS 5500",
                        "Anna changes a task that is no deal",
                        "  skipped: task 1003, OTHER_OBJECT, object none, deals are of object 41",
                        "7 of 7 requests were answered with 200",
                        "DealCounts[received=7, unreadable=0, refused=0, joined=0, told=5, repeated=1, skipped=1, failed=0]");
    }
}
