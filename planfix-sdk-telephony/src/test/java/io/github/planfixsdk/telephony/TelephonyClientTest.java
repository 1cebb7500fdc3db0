package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.inbound.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonyClientTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final MockWebServer server = new MockWebServer();
    private TelephonyClient telephony;

    @BeforeEach
    void start() throws IOException {
        server.start();
        telephony = TelephonyClient.builder()
                .address(server.url("/tel/api").toString())
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        telephony.close();
        server.close();
    }

    @Test
    void sendsTheDocumentationsExample() throws InterruptedException {
        enqueue(200, "");

        telephony.event(OutgoingLeg.of("D10D0EB124F4E64AF4EA-1511", "+7 (910) 123-45-67", "102")
                .completed(OutgoingResult.SUCCESS, Duration.ofSeconds(124))
                .recorded("https://link/file.mp3")
                .field("utm_source", "site.io")
                .field("utm_medium", "banner"));

        assertThat(received().fields())
                .containsExactlyInAnyOrder(
                        field("cmd", "event"),
                        field("type", "out"),
                        field("event", "COMPLETED"),
                        field("phone", "79101234567"),
                        field("ext", "102"),
                        field("callid", "D10D0EB124F4E64AF4EA-1511"),
                        field("duration", "124"),
                        field("is_recorded", "1"),
                        field("status", "Success"),
                        field("record_link", "https://link/file.mp3"),
                        field("planfix_token", TOKEN),
                        field("data_utm_source", "site.io"),
                        field("data_utm_medium", "banner"));
    }

    @Test
    void incomingCallRingsIsAcceptedAndEnds() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            enqueue(200, "");
        }
        IncomingLeg leg = IncomingLeg.of("call-1", "79101234567", "102").line("+7 495 123-45-67");

        telephony.event(leg.ringing());
        telephony.event(leg.accepted());
        telephony.event(leg.completed(IncomingResult.SUCCESS, Duration.ofMillis(5_900)));

        String common = "type=in&event=%s&phone=79101234567&diversion=74951234567&ext=102&callid=call-1";
        String start = "cmd=event&planfix_token=" + TOKEN + "&";
        assertThat(body()).isEqualTo(start + common.formatted("INCOMING"));
        assertThat(body()).isEqualTo(start + common.formatted("ACCEPTED"));
        assertThat(body())
                .isEqualTo(start + common.formatted("COMPLETED") + "&duration=5&is_recorded=0&status=Success");
    }

    @Test
    void outgoingCallDialsAndIsAccepted() {
        OutgoingLeg leg = OutgoingLeg.of("call-1", "0049 30 1234", "102");

        assertThat(leg.dialling().toForm())
                .isEqualTo(form("type=out&event=OUTGOING&phone=49301234&ext=102&callid=call-1"));
        assertThat(leg.accepted().toForm())
                .isEqualTo(form("type=out&event=ACCEPTED&phone=49301234&ext=102&callid=call-1"));
    }

    @ParameterizedTest
    @EnumSource(IncomingResult.class)
    void incomingResultsHaveTheirNames(IncomingResult result) {
        String status = IncomingLeg.of("c", "7910", "1")
                .completed(result, Duration.ZERO)
                .toForm()
                .first("status");

        assertThat(status).isIn("Success", "Missed", "Cancelled").isEqualToIgnoringCase(result.name());
    }

    @ParameterizedTest
    @EnumSource(OutgoingResult.class)
    void outgoingResultsHaveTheirNames(OutgoingResult result) {
        String status = OutgoingLeg.of("c", "7910", "1")
                .completed(result, Duration.ZERO)
                .toForm()
                .first("status");

        assertThat(status)
                .isIn("Success", "Busy", "NoAnswer", "NotAvailable", "NotAllowed")
                .isEqualToIgnoringCase(result.name().replace("_", ""));
    }

    @Test
    void recordingMayFollowLater() {
        CompletedEvent event =
                IncomingLeg.of("c", "7910", "1").completed(IncomingResult.SUCCESS, Duration.ofSeconds(1));

        assertThat(event.toForm().first("is_recorded")).isEqualTo("0");
        assertThat(event.recorded().toForm().first("is_recorded")).isEqualTo("1");
        assertThat(event.recorded().toForm().first("record_link")).isNull();
        assertThat(event).isNotEqualTo(event.recorded());
    }

    @Test
    void aRecordingsLinkIsPermanentUnlessItSaysOtherwise() throws InterruptedException {
        enqueue(200, "");
        enqueue(200, "");

        telephony.record("call-1", Recording.permanent("https://link/file.mp3"));
        telephony.record("call-1", Recording.temporary("https://link/file.mp3?key=1&b=2"));

        assertThat(body())
                .isEqualTo("cmd=record&planfix_token=" + TOKEN
                        + "&callid=call-1&record_link=https%3A%2F%2Flink%2Ffile.mp3");
        assertThat(received().fields())
                .containsExactlyInAnyOrder(
                        field("cmd", "record"),
                        field("planfix_token", TOKEN),
                        field("callid", "call-1"),
                        field("record_link", "https://link/file.mp3?key=1&b=2"),
                        field("is_temp", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"contact_name\":\"Иван\",\"responsible\":103} | Иван | 103",
                "{\"contact_name\":\"Иван\",\"responsible\":\"0103\"} | Иван | 0103",
                "{contact_name:\"Иван\"} | Иван |",
                "{\"contact_name\":\"Иван\",\"responsible\":null} | Иван |",
                "{\"contact_name\":\"\",\"responsible\":103,\"new\":{}} | | 103",
                "{\"contact_name\":\"Иван\",\"responsible\":false} | Иван |",
                "{\"contact_name\":\"Иван\",\"responsible\":0} | Иван |",
                "{\"contact_name\":\"Иван\",\"responsible\":-1} | Иван |",
                "{\"contact_name\":\"Иван\",\"responsible\":102.0} | Иван |",
                "{\"contact_name\":false,\"responsible\":103} | | 103",
            })
    void findsACaller(String body, String name, String responsible) throws InterruptedException {
        enqueue(200, body);

        assertThat(telephony.findCaller("+7 910 123-45-67", "call-1")).contains(new Caller(name, responsible));
        assertThat(received().fields())
                .containsExactlyInAnyOrder(
                        field("cmd", "contact"),
                        field("planfix_token", TOKEN),
                        field("phone", "79101234567"),
                        field("callid", "call-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "{\"contact_name\":null}", "{\"contact_name\":\"\",\"responsible\":\"\"}"
            })
    void unknownCallerIsEmpty(String body) throws InterruptedException {
        enqueue(200, body);

        assertThat(telephony.findCaller("79101234567")).isEmpty();
        assertThat(received().first("callid")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"unknown contact\"}", "{error:\"contact not found\"}"})
    void unknownCallerSaidWithAnErrorIsEmptyToo(String body) {
        enqueue(400, body);

        assertThat(telephony.findCaller("79101234567")).isEmpty();
    }

    @Test
    void pingReadsWhatPlanfixHasStored() throws InterruptedException {
        enqueue(200, "{\"pbxToken\":\"secret-of-the-pbx\",\"pbxUrl\":\"https://pbx.example.com/planfix\"}");

        PingResult result = telephony.ping();

        assertThat(result).isEqualTo(new PingResult("secret-of-the-pbx", "https://pbx.example.com/planfix"));
        assertThat(result).hasToString("PingResult[pbxToken=***, pbxUrl=https://pbx.example.com/planfix]");
        assertThat(body()).isEqualTo("cmd=ping&planfix_token=" + TOKEN);
    }

    @Test
    void pingOfAnEmptyIntegrationHasNulls() {
        enqueue(200, "{}");

        assertThat(telephony.ping()).isEqualTo(new PingResult(null, null));
    }

    @Test
    void failuresAreTyped() {
        CallEvent event = IncomingLeg.of("c", "7910", "1").ringing();
        enqueue(401, "{\"error\":\"Invalid token\"}");
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        enqueue(401, "{\"error\":\"Invalid token\"}");
        enqueue(200, "<html></html>");
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "https://new.example.com/tel/api")
                .build());

        assertThatThrownBy(() -> telephony.event(event)).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> telephony.event(event)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> telephony.findCaller("7")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> telephony.ping()).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> telephony.ping()).isInstanceOf(MalformedResponseException.class);
        assertThatThrownBy(() -> telephony.record("c", Recording.permanent("https://link/file.mp3")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(catchThrowableOfType(RedirectException.class, () -> telephony.event(event))
                        .location())
                .isEqualTo("https://new.example.com/tel/api");
    }

    @Test
    void wrongInputIsRefusedBeforeAnythingIsSent() {
        IncomingLeg leg = IncomingLeg.of("c", "7910", "1");
        CompletedEvent completed = leg.completed(IncomingResult.SUCCESS, Duration.ZERO);

        assertThatThrownBy(() -> IncomingLeg.of(" ", "7910", "1")).hasMessageContaining("callId is blank");
        assertThatThrownBy(() -> IncomingLeg.of("c", "anonymous", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phone is \"anonymous\"");
        assertThatThrownBy(() -> OutgoingLeg.of("c", "7910", "")).hasMessageContaining("ext is blank");
        assertThatThrownBy(() -> leg.line("-")).hasMessageContaining("line is");
        assertThatThrownBy(() -> leg.completed(IncomingResult.MISSED, Duration.ofSeconds(-1)))
                .hasMessageContaining("duration is PT-1S");
        assertThatThrownBy(() -> completed.recorded("file.mp3?key=s3cret"))
                .hasMessageContaining("link is no web address")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> completed.field(" ", "x")).hasMessageContaining("name is blank");
        assertThatThrownBy(() -> telephony.record("", Recording.permanent("https://link/file.mp3")))
                .hasMessageContaining("callId is blank");
        assertThatThrownBy(() -> telephony.findCaller("")).hasMessageContaining("phone is");
        assertThatThrownBy(() -> telephony.findCaller("7910", "")).hasMessageContaining("callId is blank");
        assertThatThrownBy(() -> TelephonyClient.builder().address("http://a.planfix.com/tel/api"))
                .hasMessageContaining("use https");
        assertThatThrownBy(() -> TelephonyClient.builder().token("")).hasMessageContaining("token is blank");
        assertThatThrownBy(() -> TelephonyClient.builder().build()).hasMessageContaining("address is missing");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void tokenAndNumbersStayOutOfLogsAndTexts() {
        enqueue(200, "");
        CallEvent event = IncomingLeg.of("call-1", "79101234567", "102").ringing();
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            telephony.event(event);
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .containsPattern("event 200 \\d+ ms")
                .doesNotContain(TOKEN)
                .doesNotContain("79101234567");
        assertThat(telephony).hasToString("TelephonyClient at " + server.url("/tel/api"));
        assertThat(event).hasToString("INCOMING of in call call-1 ext 102");
    }

    @Test
    void eightThreadsLoseAndDoubleNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            enqueue(200, "");
        }
        try {
            for (int i = 0; i < 100; i++) {
                CallEvent event = IncomingLeg.of("call-" + i, "7910", "1").ringing();
                sent.add(threads.submit(() -> telephony.event(event)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        Set<String> calls = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            calls.add(received().first("callid"));
        }
        assertThat(calls).hasSize(100);
        assertThat(server.getRequestCount()).isEqualTo(100);
    }

    private String body() throws InterruptedException {
        return server.takeRequest().getBody().utf8();
    }

    private Form received() throws InterruptedException {
        return form(body());
    }

    private void enqueue(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static Form form(String body) {
        return Form.decode(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Form.Field field(String name, String value) {
        return new Form.Field(name, value);
    }
}
