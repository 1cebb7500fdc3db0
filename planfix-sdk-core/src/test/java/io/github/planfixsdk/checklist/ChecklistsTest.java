package io.github.planfixsdk.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecklistsTest {
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

    @Test
    void dateTimeIsAnIsoTextWithoutAZone() throws Exception {
        ChecklistItem item = item("{\"id\":200,\"dateTime\":\"2024-01-15T10:30:00\"}");

        assertThat(item.dateTime().localDateTime()).contains(LocalDateTime.of(2024, 1, 15, 10, 30));
        assertThat(item.dateTime().instant()).isEmpty();
    }

    @Test
    void dateTimeIsATimePoint() throws Exception {
        ChecklistItem item = item("{\"id\":200,\"dateTime\":{\"date\":\"15-01-2024\",\"time\":\"10:30\","
                + "\"datetime\":\"2024-01-15T07:30Z\"}}");

        assertThat(item.dateTime().instant()).contains(Instant.parse("2024-01-15T07:30:00Z"));
    }

    @Test
    void whatWasNotAskedForIsNull() throws Exception {
        assertThat(item("{\"id\":200}")).isEqualTo(new ChecklistItem(200, null, null, null, null, null));
    }

    @Test
    void assigneesMayBeNamedOrCopiedFromAnItem() throws Exception {
        ChecklistItem read =
                item("{\"id\":1,\"assignees\":{\"users\":[{\"id\":\"user:1\",\"name\":\"Anna\"}],\"groups\":[]}}");

        assertThat(read.assignees().users()).containsExactly(new Person(PersonRef.user(1), "Anna"));
        assertThat(ChecklistItemRequest.builder().assignees(read.assignees()).build())
                .isEqualTo(ChecklistItemRequest.builder()
                        .assignees(PersonRef.user(1))
                        .build());
    }

    @Test
    void parentNeedsANumber() {
        assertThatThrownBy(() -> ChecklistItemRequest.builder().parent(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parent is 0");
    }

    @Test
    void readsPageByPage() throws Exception {
        answer("{\"result\":\"success\",\"items\":[{\"id\":1},{\"id\":2}]}");
        answer("{\"result\":\"success\",\"items\":[{\"id\":3,\"parent\":{\"id\":1}}]}");

        assertThat(client
                        .checklists()
                        .all(511, ChecklistQuery.builder().pageSize(2).build())
                        .stream()
                        .map(ChecklistItem::id))
                .containsExactly(1L, 2L, 3L);
        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/rest/task/511/checklist/list");
        assertThat(server.takeRequest().getBody().utf8())
                .isEqualTo("{\"offset\":2,\"pageSize\":2,\"fields\":\"id,name,isDone,parent,dateTime,assignees\"}");
    }

    @Test
    void anItemThatIsNotThereIsEmptyOrAnException() {
        answer(400, "{\"result\":\"fail\",\"code\":600,\"error\":\"Checklist item not found by id - 9\"}");
        answer(400, "{\"result\":\"fail\",\"code\":600,\"error\":\"Checklist item not found by id - 9\"}");

        assertThat(client.checklists().find(511, 9)).isEmpty();
        assertThatThrownBy(() -> client.checklists().get(511, 9)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void foundItemIsGiven() {
        answer("{\"result\":\"success\",\"item\":{\"id\":9,\"parent\":{\"id\":511}}}");

        assertThat(client.checklists().find(511, 9))
                .hasValueSatisfying(item -> assertThat(item.parent()).isEqualTo(EntityRef.of(511)));
    }

    private static ChecklistItem item(String json) throws IOException {
        return Json.mapper().readValue(json, ChecklistItem.class);
    }

    private void answer(String json) {
        answer(200, json);
    }

    private void answer(int status, String json) {
        server.enqueue(new MockResponse.Builder().code(status).body(json).build());
    }
}
