package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.examples.guide.TelephonyReceivingGuide;
import io.github.planfixsdk.telephony.ConnectionStore;
import io.github.planfixsdk.telephony.PlanfixConnection;
import io.github.planfixsdk.telephony.TelephonyHandler;
import io.github.planfixsdk.telephony.TelephonyRequests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelephonyReceivingGuideTest {
    private static final String ADDRESS = "https://example.planfix.com/tel/api";

    private final ConnectionStore connections = ConnectionStore.inMemory();

    @Test
    void clicksAreDialledWithTheNumberToShow() {
        List<String> dialled = new ArrayList<>();
        TelephonyHandler handler = TelephonyReceivingGuide.handler(
                "secret",
                Set.of("101", "102"),
                connections,
                (ext, number, shown) -> dialled.add(ext + " " + number + " as " + shown));

        handler.handle(TelephonyRequests.makeCall("secret", "101", "79101234567"));
        handler.handle(TelephonyRequests.makeCall("secret", "102", "79101234567"));
        assertThat(handler.handle(TelephonyRequests.makeCall("secret", "999", "79101234567"))
                        .status())
                .isEqualTo(400);

        assertThat(dialled).containsExactly("101 79101234567 as 74950000001", "102 79101234567 as 74950000002");
    }

    @Test
    void aClientIsThereOnceTheIntegrationIsSwitchedOn() {
        TelephonyHandler handler =
                TelephonyReceivingGuide.handler("secret", Set.of(), connections, (ext, number, shown) -> {});
        assertThat(TelephonyReceivingGuide.client(connections)).isEmpty();

        handler.handle(TelephonyRequests.setup("secret", "key", ADDRESS));

        assertThat(TelephonyReceivingGuide.client(connections)).hasValueSatisfying(client -> {
            assertThat(client).hasToString("TelephonyClient at " + ADDRESS);
            client.close();
        });
    }

    @Test
    void aRefusalShowsItsReason() {
        TelephonyHandler handler = TelephonyReceivingGuide.careful("secret", connections);

        assertThat(handler.handle(TelephonyRequests.setup("secret", "key", "https://test.planfix.ru/tel/api"))
                        .bodyText())
                .isEqualTo("This exchange works with planfix.com only");
        assertThat(handler.handle(TelephonyRequests.setup("secret", "key", ADDRESS))
                        .status())
                .isEqualTo(200);
        assertThat(connections.find()).isPresent();
    }

    @Test
    void aFileKeepsTheConnectionOverARestart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("planfix");
        assertThat(new TelephonyReceivingGuide.InFile(file).find()).isEmpty();

        new TelephonyReceivingGuide.InFile(file).save(PlanfixConnection.of(ADDRESS, "key"));

        assertThat(new TelephonyReceivingGuide.InFile(file).find()).contains(PlanfixConnection.of(ADDRESS, "key"));
    }
}
