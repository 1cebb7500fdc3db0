package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
    private final MockWebServer server = new MockWebServer();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"chunk\":1,\"rows\":[ROW]}",
                "{\"result\":\"success\",\"chunk\":1,\"rows\":[ROW]}",
                "{\"result\":\"success\",\"data\":{\"chunk\":\"1\",\"rows\":[ROW]}}",
                "{\"result\":\"success\",\"chunk\":1,\"data\":{\"rows\":[ROW]}}",
                "{\"result\":\"success\",\"chunk\":1,\"data\":[ROW]}"
            })
    void dataComesInEveryShapeThatServersSend(String shape) {
        answer(shape.replace("ROW", "{\"type\":\"Normal\",\"depth\":2,\"items\":[{\"text\":\"a\",\"hidden\":1}]}"));

        ReportChunk chunk = client.reports().data(3, 4, 1);

        assertThat(chunk.chunk()).isEqualTo(1);
        assertThat(chunk.rows())
                .containsExactly(new ReportRow(RowType.NORMAL, 2, List.of(new ReportCell("a", null, true))));
    }

    @Test
    void everyCellKeepsItsPlaceAndItsText() {
        answer("{\"result\":\"success\",\"data\":{\"rows\":[{\"items\":[{\"text\":\"M&amp;S\",\"link\":\"/contact/5\"},"
                + "{\"text\":1500.50},{\"text\":null},null,7,{\"text\":true},{\"text\":{\"a\":1}}]},null]}}");

        ReportChunk chunk = client.reports().data(3, 4, 0);

        assertThat(chunk.chunk()).isNull();
        assertThat(chunk.rows()).hasSize(2);
        assertThat(chunk.rows().get(0).type()).isNull();
        assertThat(chunk.rows().get(0).items())
                .extracting(ReportCell::text)
                .containsExactly("M&amp;S", "1500.50", null, null, "7", "true", "{\"a\":1}");
        assertThat(chunk.rows().get(0).items().get(0).link()).isEqualTo("/contact/5");
        assertThat(chunk.rows().get(1).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"result\":\"success\",\"data\":{}}", "{\"result\":\"success\",\"data\":[]}"})
    void runWithoutDataHasNoRows(String answer) {
        answer(answer);

        assertThat(client.reports().data(3, 4, 0).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1,\"num\":1,\"name\":\"A\"},{\"id\":4,\"num\":2,\"name\":\"B\",\"hidden\":true}]",
                "{\"1\":{\"id\":1,\"num\":1,\"name\":\"A\"},\"4\":{\"id\":4,\"num\":2,\"name\":\"B\",\"hidden\":true}}"
            })
    void columnsComeAsAnArrayOrAsAnObject(String fields) {
        answer("{\"result\":\"success\",\"report\":{\"id\":3,\"name\":\"Sales\",\"fields\":" + fields + "}}");

        Report report = client.reports().get(3);

        assertThat(report.id()).isEqualTo(3);
        assertThat(report.name()).isEqualTo("Sales");
        assertThat(report.fields())
                .containsExactly(new ReportField(1, "A", 1, null, null), new ReportField(4, "B", 2, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"\""})
    void reportWithoutColumnsHasNone(String fields) {
        answer("{\"result\":\"success\",\"report\":{\"id\":3,\"fields\":" + fields + "}}");

        assertThat(client.reports().get(3).fields()).isEmpty();
    }

    @Test
    void aSingleColumnMayComeBare() {
        answer("{\"result\":\"success\",\"report\":{\"id\":3,\"fields\":{\"id\":1,\"name\":\"A\"}}}");

        assertThat(client.reports().get(3).fields()).containsExactly(new ReportField(1, "A", null, null, null));
    }

    @Test
    void momentOfASaveIsATextOrATimePoint() {
        answer("{\"result\":\"success\",\"saves\":[{\"id\":1,\"chunksCount\":2,\"dateTime\":\"01-12-2023 10:00\"},"
                + "{\"id\":2,\"dateTime\":{\"date\":\"01-12-2023\",\"time\":\"10:00\"}}]}");

        assertThat(client.reports().saves(3))
                .extracting(save -> save.dateTime().localDateTime().orElseThrow())
                .containsOnly(LocalDateTime.of(2023, 12, 1, 10, 0));
    }

    @Test
    void aRunIsRequestedWatchedAndFound() throws Exception {
        answer("{\"result\":\"success\",\"requestId\":\"a/b\"}");
        answer("{\"result\":\"success\",\"status\":\"in_progress\"}");
        answer("{\"result\":\"success\",\"status\":\"ready\",\"save\":{\"id\":9,\"reportId\":3,\"chunksCount\":2}}");

        String requestId = client.reports().generate(3);
        GenerationStatus waiting = client.reports().status(requestId);
        GenerationStatus ready = client.reports().status(requestId);

        assertThat(waiting).isEqualTo(new GenerationStatus(GenerationState.IN_PROGRESS, null));
        assertThat(ready.status()).isEqualTo(GenerationState.READY);
        assertThat(ready.save()).isEqualTo(new ReportSave(9, 3L, null, null, null, 2));
        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/rest/report/3/generate");
        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/rest/report/status/a%2Fb");
    }

    @Test
    void aRunWithoutAnIdIsMalformedAndMayHaveBeenStarted() {
        answer("{\"result\":\"success\"}");

        assertThatThrownBy(() -> client.reports().generate(3))
                .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.mayHaveBeenApplied())
                        .isTrue())
                .hasMessageContaining("without requestId");
    }

    @Test
    void aRefusedRunIsAnException() {
        answer("{\"result\":\"fail\",\"code\":0,\"error\":\"Report generation already in progress\"}");

        assertThatThrownBy(() -> client.reports().generate(3))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("already in progress");
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().body(json).build());
    }
}
