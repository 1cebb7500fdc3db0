package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-17T22:30:00Z"));
    private final FakePlanfix fake = FakePlanfix.builder().clock(new Hand()).start();
    private final FakeReports reports = fake.settings().reports();
    private final Http http = new Http(fake);
    private final long report = reports.add("Sales", "Day", "A & B");

    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private String generate(long id) throws Exception {
        Http.Answer answer = http.post("report/" + id + "/generate", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("requestId").asText();
    }

    private String refused(long id, int code) throws Exception {
        Http.Answer answer = http.post("report/" + id + "/generate", "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
        return answer.json().path("error").asText();
    }

    private String status(String request) throws Exception {
        return http.get("report/status/" + request).json().path("status").asText();
    }

    @Test
    void definitions() throws Exception {
        assertThat(http.get("report/801?fields=id,name,link,fields").body())
                .isEqualTo("{\"result\":\"success\",\"report\":{\"id\":801,\"name\":\"Sales\","
                        + "\"link\":\"https://fake.planfix.example/report/801\",\"fields\":["
                        + "{\"id\":1,\"num\":1,\"formula\":\"\",\"name\":\"Day\",\"hidden\":false},"
                        + "{\"id\":2,\"num\":2,\"formula\":\"\",\"name\":\"A & B\",\"hidden\":false}]}}");
        assertThat(http.post("report/list", "{'fields':'id,name'}").body())
                .isEqualTo("{\"result\":\"success\",\"reports\":[{\"id\":801,\"name\":\"Sales\"}]}");
    }

    @Test
    void aGenerationIsInProgressAndThenReady() throws Exception {
        reports.statusCallsInProgress(2);
        String request = generate(report);
        assertThat(status(request)).isEqualTo("in_progress");
        assertThat(status(request)).isEqualTo("in_progress");
        assertThat(http.get("report/status/" + request).body())
                .isEqualTo("{\"result\":\"success\",\"status\":\"ready\",\"save\":{\"id\":901,\"reportId\":801,"
                        + "\"name\":\"Sales\",\"dateTime\":{\"date\":\"17-03-2026\",\"time\":\"22:30\","
                        + "\"datetime\":\"2026-03-17T22:30Z\",\"dateTimeUtcSeconds\":\"2026-03-17T22:30:00+0000\"},"
                        + "\"chunks\":1,\"chunksCount\":1}}");
        assertThat(status(request)).isEqualTo("ready");
    }

    @Test
    void oneGenerationRunsAtATimeAndOnceInTenMinutes() throws Exception {
        long other = reports.add("Other");
        reports.statusCallsInProgress(Integer.MAX_VALUE);
        String request = generate(report);
        assertThat(refused(report, 9002)).endsWith(request);
        assertThat(refused(other, 9002)).endsWith(request);
        assertThat(status(request)).isEqualTo("in_progress");
        reports.finish();
        assertThat(status(request)).isEqualTo("ready");
        refused(report, 9004);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(9)));
        refused(report, 9004);
        assertThat(generate(other)).isNotEqualTo(request);
        reports.finish();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
        generate(report);
    }

    @Test
    void plansWithoutReports() throws Exception {
        reports.allowed(false);
        refused(report, 9001);
    }

    @Test
    void cellsComeInPartsAsLiveServersWriteThem() throws Exception {
        reports.rowsPerChunk(1);
        reports.rows(
                report,
                List.of(
                        List.of(LocalDate.of(2026, 3, 17), new BigDecimal("1500.50")),
                        Arrays.asList("<b>\"it's\"</b>", null)));
        reports.addSave(report);
        assertThat(http.post("report/801/save/list", "{'fields':'id,chunksCount'}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"saves\":[{\"id\":901,\"chunksCount\":2}]}");
        assertThat(http.post("report/801/save/901/data", "").body())
                .isEqualTo("{\"result\":\"success\",\"data\":{\"rows\":["
                        + "{\"type\":\"Header\",\"depth\":0,\"items\":[{\"text\":\"Day\",\"link\":\"\",\"hidden\":false},"
                        + "{\"text\":\"A &amp; B\",\"link\":\"\",\"hidden\":false}]},"
                        + "{\"type\":\"Normal\",\"depth\":0,\"items\":[{\"text\":\"17-03-2026\",\"link\":\"\","
                        + "\"hidden\":false},{\"text\":\"1500,50\",\"link\":\"\",\"hidden\":false}]}]}}");
        assertThat(http.post("report/801/save/901/data?chunk=1", "{}").json().findValuesAsText("text"))
                .containsExactly("&lt;b&gt;&quot;it&#39;s&quot;&lt;/b&gt;", "");
    }

    @Test
    void headingsInSeveralRowsInEachPartOrNotAtAll() throws Exception {
        reports.rowsPerChunk(1);
        reports.rows(report, List.of(List.of("a", 1), List.of("b", 2)));
        reports.headings(report, List.of(List.of("Up", ""), List.of("x", "y")));
        reports.headingInEveryPart(true);
        assertThat(texts(reports.addSave(report), 1)).containsExactly("Up", "", "x", "y", "b", "2");
        reports.headingInEveryPart(false);
        assertThat(texts(reports.addSave(report), 1)).containsExactly("b", "2");
        reports.headings(report, List.of());
        assertThat(texts(reports.addSave(report), 0)).containsExactly("a", "1");
    }

    private List<String> texts(long save, int chunk) throws Exception {
        return http.post("report/801/save/" + save + "/data?chunk=" + chunk, "")
                .json()
                .findValuesAsText("text");
    }

    @Test
    void rowsOfOtherKindsAndHiddenColumns() throws Exception {
        reports.hideColumn(report, 1);
        reports.addRow(report, "Total", 1, List.of("all"));
        reports.addSave(report);
        assertThat(http.post("report/801/save/901/data", "").body())
                .endsWith("{\"text\":\"A &amp; B\",\"link\":\"\",\"hidden\":true}]},{\"type\":\"Total\",\"depth\":1,"
                        + "\"items\":[{\"text\":\"all\",\"link\":\"\",\"hidden\":false}]}]}}");
    }

    @Test
    void aGenerationThatSomebodyElseBeganInOtherWords() throws Exception {
        reports.statusCallsInProgress(Integer.MAX_VALUE);
        reports.waitingState("queued");
        reports.inProgressText("busy: %s!");
        reports.briefStatus(true);
        reports.tellChunks(false);
        String request = reports.start(report);
        assertThat(refused(report, 9002)).isEqualTo("busy: " + request + "!");
        assertThat(status(request)).isEqualTo("queued");
        reports.finish();
        assertThat(http.get("report/status/" + request).body())
                .isEqualTo("{\"result\":\"success\",\"status\":\"ready\",\"save\":{\"id\":901,\"reportId\":801,"
                        + "\"name\":\"Sales\"}}");
        assertThat(http.post("report/801/save/list", "{'fields':'id,chunks,chunksCount'}")
                        .body())
                .isEqualTo("{\"result\":\"success\",\"saves\":[{\"id\":901}]}");
    }

    @Test
    void theExamplesFormOfDataAndTime() throws Exception {
        reports.addSave(report);
        fake.settings().exampleForms(true);
        assertThat(http.post("report/801/save/901/data?chunk=0", "").body())
                .startsWith("{\"chunk\":0,\"rows\":[{\"type\":\"Header\"");
        assertThat(http.post("report/801/save/list", "{'fields':'dateTime'}").body())
                .contains("\"dateTime\":\"17-03-2026 22:30\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, report/7, 9000",
        "POST, report/7/generate, 9000",
        "POST, report/7/save/list, 9000",
        "POST, report/801/save/7/data, 9000",
        "POST, report/801/save/901/data?chunk=1, 41",
        "POST, report/801/save/901/data?chunk=x, 41",
        "GET, report/status/nothing, 9003"
    })
    void refusals(String method, String path, int code) throws Exception {
        reports.addSave(report);
        Http.Answer answer = method.equals("GET") ? http.get(path) : http.post(path, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    }

    @Test
    void wrongSettingsAreTheTestsOwnFault() {
        assertThatThrownBy(() -> reports.rowsPerChunk(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.statusCallsInProgress(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.addSave(7)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> reports.start(7)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> reports.hideColumn(report, 2)).isInstanceOf(NoSuchElementException.class);
    }
}
