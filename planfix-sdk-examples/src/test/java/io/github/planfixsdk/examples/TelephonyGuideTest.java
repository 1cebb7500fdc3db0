package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.examples.guide.TelephonyGuide;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.ConnectionStore;
import io.github.planfixsdk.telephony.IncomingCall;
import io.github.planfixsdk.telephony.PbxBridge;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The telephony page's snippets on calls do what the page says. */
class TelephonyGuideTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FakePlanfix fake = FakePlanfix.start();
    private final TelephonyClient telephony =
            TelephonyGuide.connect(fake.telephonyUrl().toString(), fake.telephonyToken());

    @BeforeEach
    void hire() {
        for (String ext : List.of("101", "102", "103")) {
            fake.addUser("{\"name\":\"Employee " + ext + "\",\"extension\":\"" + ext + "\"}");
        }
    }

    @AfterEach
    void nothingToComplainOf() {
        assertThat(fake.telephony().complaints()).isEmpty();
        telephony.close();
        fake.close();
    }

    @Test
    void legsAreToldOneByOne() {
        TelephonyGuide.legByLeg(telephony);

        assertThat(fake.telephony().calls()).singleElement().satisfies(leg -> {
            assertThat(leg.status()).isEqualTo("Success");
            assertThat(leg.recordLink()).isEqualTo("https://pbx.example/call-1.mp3?once=8f2c");
        });
    }

    @Test
    void callsAreReportedInTheBackground() {
        List<String> log = new CopyOnWriteArrayList<>();
        try (TelephonySender sender = TelephonyGuide.start(telephony, database("guide-calls"))) {
            TelephonyGuide.report(sender);
            TelephonyGuide.byId(Calls.of(sender));
            TelephonyGuide.recordings(Calls.of(sender));
            Calls listened = TelephonyGuide.listened(sender, (callId, reason) -> log.add(callId + " " + reason));
            listened.incoming("call-21", "anonymous").ring("101");
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }

        assertThat(fake.telephony().calls())
                .filteredOn(leg -> !"Cancelled".equals(leg.status()))
                .extracting(leg -> leg.callId() + " " + leg.ext() + " " + leg.status())
                .containsExactlyInAnyOrder(
                        "call-17 102 Success", "call-18 101 Busy", "call-19 101 Success", "call-20 101 Success");
        assertThat(fake.telephony().awaitedRecordings()).isEmpty();
        assertThat(log).singleElement().asString().startsWith("call-21 101: the client's number is hidden");
    }

    @Test
    void callsThatWereOpenAtARestartGetTheirEnd() {
        DataSource database = database("guide-restart");
        try (TelephonySender before = TelephonyGuide.start(telephony, database)) {
            Calls calls = Calls.of(before);
            IncomingCall talking = calls.incoming("call-22", "+7 910 123-45-67");
            talking.ring("101");
            talking.answer("101");
            calls.incoming("call-23", "+7 910 123-45-67").ring("102");
            assertThat(before.flush(LONG)).isTrue();
        }
        try (TelephonySender after = TelephonyGuide.start(telephony, database)) {
            Calls calls = Calls.of(after);
            Duration talk = Duration.ofSeconds(95);
            TelephonyGuide.endAfterARestart(calls, after, "call-22", "+7 910 123-45-67", "101", talk);
            TelephonyGuide.endAfterARestart(calls, after, "call-23", "+7 910 123-45-67", "102", Duration.ZERO);
            assertThat(after.flush(LONG)).isTrue();
        }

        assertThat(fake.telephony().calls())
                .extracting(leg -> leg.callId() + " " + leg.ext() + " " + leg.status() + " " + leg.duration())
                .containsExactlyInAnyOrder("call-22 101 Success 95", "call-23 102 Missed 0");
    }

    @Test
    void theBridgeFollowsAClick() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try (PbxBridge bridge = TelephonyGuide.bridge(
                "key", click -> "click-1", ConnectionStore.inMemory(), database("guide-bridge"), server)) {
            fake.telephony()
                    .connect(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix"), "key");
            fake.telephony().setup();
            fake.telephony().clickToCall("101", "79101234567");

            TelephonyGuide.afterAClick(bridge, "click-1", "0079101234567");
            assertThat(bridge.sender().flush(LONG)).isTrue();
        } finally {
            server.stop(0);
        }
        assertThat(fake.telephony().calls()).extracting(RecordedCall::phone).containsExactly("79101234567");
    }

    private static DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
