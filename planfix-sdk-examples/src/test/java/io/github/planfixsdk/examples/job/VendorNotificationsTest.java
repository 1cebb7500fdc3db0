package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorNotificationsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final TelephonyClient telephony = TelephonyClient.builder()
            .address(fake.telephonyUrl().toString())
            .token(fake.telephonyToken())
            .build();

    @BeforeEach
    void employees() {
        fake.addUser("{\"name\":\"Анна\",\"extension\":\"101\"}");
        fake.addUser("{\"name\":\"Иван\",\"extension\":\"102\"}");
    }

    @AfterEach
    void close() {
        telephony.close();
        fake.close();
    }

    @Test
    void recordedNotificationsBecomeCalls() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        VendorNotifications.run(
                telephony, VendorNotifications.recorded(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(fake.telephony().calls())
                .extracting(VendorNotificationsTest::line)
                .containsExactlyInAnyOrder(
                        "880001 in 101 [INCOMING, COMPLETED] Cancelled 0 null",
                        "880001 in 102 [INCOMING, ACCEPTED, COMPLETED] Success 142 https://records.example/880001.mp3",
                        "880002 in 101 [INCOMING, COMPLETED] Missed 0 null",
                        "880002 in 102 [INCOMING, COMPLETED] Missed 0 null",
                        "880003 in 101 [INCOMING, COMPLETED] Missed 0 null",
                        "880003 in 102 [INCOMING, COMPLETED] Missed 0 null",
                        "880004 out 101 [OUTGOING, ACCEPTED, COMPLETED] Success 30 https://records.example/880004.mp3",
                        "880005 out 102 [OUTGOING, COMPLETED] NoAnswer 0 null",
                        "880006 in 101 [INCOMING, ACCEPTED, COMPLETED] Success 12 null",
                        "880010 in 101 [INCOMING, ACCEPTED, COMPLETED] Success 7 null",
                        "880011 in 101 [INCOMING, COMPLETED] Cancelled 0 null",
                        "880011 in 102 [INCOMING, ACCEPTED, COMPLETED] Success 9 null",
                        "880013 in 101 [INCOMING, COMPLETED] Missed 0 null",
                        "880014 in 101 [INCOMING, COMPLETED] Missed 0 null",
                        "880016 out 101 [OUTGOING, ACCEPTED, COMPLETED] Success - null",
                        "880016 out 102 [OUTGOING, ACCEPTED, COMPLETED] Success 20 null",
                        "880017 in 101 [INCOMING, COMPLETED] Missed 0 null",
                        "880018 out 101 [OUTGOING, ACCEPTED, COMPLETED] Success 6 null",
                        "880019 in 101 [INCOMING, ACCEPTED, COMPLETED] Success 0 null",
                        "880020 out 101 [OUTGOING, ACCEPTED, COMPLETED] Success 0 null",
                        "880021 in 101 [INCOMING, ACCEPTED, COMPLETED] Success 12 null");
        assertThat(fake.telephony().complaints()).isEmpty();
        assertThat(fake.telephony().calls())
                .filteredOn(call -> call.callId().equals("880001") && call.ext().equals("102"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.phone()).isEqualTo("79000000001");
                    assertThat(call.line()).isEqualTo("79000000090");
                    assertThat(call.data()).isEqualTo(Map.of("tag_names", "Горячий клиент, Сделка"));
                });
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "not sent: call 880007 at 101, the client's number is hidden, and Planfix knows calls by their"
                                + " numbers",
                        "skipped: no call_session_id",
                        "skipped: call 880009: no employee yet",
                        "skipped: call 880012: no employee yet",
                        "skipped: call 880015: finished, and no employee rang",
                        "skipped: call 880017: ended as missed, since no employee is named who talked",
                        "skipped: call 880019: talk_time_duration is \"-1\", so the talk is told without a duration",
                        "skipped: call 880020: talk_time_duration is \"00:02:22\", so the talk is told without a"
                                + " duration",
                        "skipped: no call_session_id");
    }

    private static String line(RecordedCall call) {
        // By the clock, unlike the vendor's: whoever dialled talked until the call was passed on.
        boolean measured = call.callId().equals("880016") && call.ext().equals("101");
        return call.callId() + " " + call.type() + " " + call.ext() + " " + call.events() + " " + call.status() + " "
                + (measured ? "-" : call.duration()) + " " + call.recordLink();
    }

    @Test
    void whatCannotBePassedOnIsSkippedWithAReason() throws Exception {
        List<String> skipped = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (TelephonySender sender = TelephonySender.builder(telephony).start()) {
            VendorNotifications adapter =
                    new VendorNotifications(Calls.of(sender), Map.of("2001", "101"), "101", false, skipped::add);
            assertThat(adapter.handle(post("{\"call_session_id\":1,\"contact_phone_number\":\"79000000001\","
                                    + "\"employee_id\":2001,\"talk_time_duration\":5}"))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.handle(post("{\"call_session_id\":1,\"file_link\":\"https://records.example/1.mp3\"}"))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.handle(post("{\"call_session_id\":1,\"file_link\":\"no link\"}"))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.handle(post("{\"call_session_id\":2,\"employee_ids\":[]}"))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.handle(post("{\"call_session_id\":3,\"contact_phone_number\":\"79000000001\","
                                    + "\"employee_id\":2001,\"talk_time_duration\":\"00:02:22\"}"))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.handle(post("{\"call_session_id\":")).status()).isEqualTo(400);
            assertThat(adapter.accept(json.readTree("[1]"))).contains("no call_session_id");
            assertThat(sender.flush(Duration.ofMinutes(5))).isTrue();
        }

        assertThat(skipped).hasSize(4);
        assertThat(skipped.get(0)).startsWith("call 1: ").contains("recorded()");
        assertThat(skipped.get(1)).startsWith("call 1: link is no web address");
        assertThat(skipped.get(2)).isEqualTo("call 2: finished, and no employee rang");
        assertThat(skipped.get(3))
                .isEqualTo("call 3: talk_time_duration is \"00:02:22\", so the talk is told without a duration");
        assertThat(fake.telephony().calls()).hasSize(2);
    }

    private static InboundRequest post(String body) {
        return InboundRequest.of("POST", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
