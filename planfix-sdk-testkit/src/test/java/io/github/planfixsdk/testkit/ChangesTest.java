package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other systems ask again and again: what has changed since the last time. */
class ChangesTest {
    private static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hands clock = new Hands();
    private final FakePlanfix fake = FakePlanfix.builder().clock(clock).start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private String changed(String source) throws Exception {
        return http.post("contact/list", "{'onlyChanged':true,'sourceId':'" + source + "'}")
                .json()
                .path("contacts")
                .findValuesAsText("id")
                .toString();
    }

    @Test
    void theTokensOwnerHasTheZoneThatDatesAreReadIn() throws Exception {
        try (FakePlanfix riga = FakePlanfix.builder()
                .zone(ZoneId.of("Europe/Riga"))
                .tokenOwner("user:2", true)
                .start()) {
            riga.addUser("{'name':'Other'}");
            riga.addUser("{'name':'Owner'}");
            assertThat(timezone(riga, 1)).isEmpty();
            assertThat(timezone(riga, 2)).isEqualTo("Europe/Riga");
        }
        assertThat(timezone(fake, fake.addUser("{'name':'Owner'}"))).isEqualTo("UTC");
    }

    private static String timezone(FakePlanfix fake, long user) throws Exception {
        return new Http(fake)
                .get("user/" + user + "?fields=id,timezone")
                .json()
                .path("user")
                .path("timezone")
                .asText();
    }

    private void tenMinutesLater() {
        clock.now = clock.now.plus(Duration.ofMinutes(10));
    }

    @Test
    void eachSystemSeesWhatChangedSinceItAsked() throws Exception {
        fake.addContact("{'name':'Ivan'}");
        fake.addContact("{'name':'Anna'}");
        tenMinutesLater();
        assertThat(changed("a")).isEqualTo("[501, 502]");
        tenMinutesLater();
        assertThat(changed("a")).isEqualTo("[]");
        tenMinutesLater();
        http.post("contact/502", "{'name':'Anna P.'}");
        tenMinutesLater();
        assertThat(changed("a")).isEqualTo("[502]");
        assertThat(changed("b")).isEqualTo("[501, 502]");
        tenMinutesLater();
        assertThat(changed("a")).isEqualTo("[]");
        assertThat(http.post("contact/list", "{}").json().path("contacts")).hasSize(2);
    }

    @Test
    void thePagesOfASynchronisationBelongTogether() throws Exception {
        for (int i = 0; i < 3; i++) {
            fake.addContact("{'name':'Ivan'}");
        }
        tenMinutesLater();
        assertThat(page(0)).isEqualTo("[501, 502]");
        tenMinutesLater();
        assertThat(page(2)).isEqualTo("[503]");
        tenMinutesLater();
        fake.settings().changes().update(EntityKind.CONTACT, 502, "{'name':'Anna'}");
        assertThat(page(0)).isEqualTo("[502]");
        assertThat(page(2)).isEqualTo("[]");
    }

    private String page(int offset) throws Exception {
        String body = "{'onlyChanged':true,'sourceId':'a','pageSize':2,'offset':" + offset + "}";
        return http.post("contact/list", body)
                .json()
                .path("contacts")
                .findValuesAsText("id")
                .toString();
    }

    private String tasks(String filters) throws Exception {
        return http.post("task/list", "{'filters':[" + filters + "]}")
                .json()
                .path("tasks")
                .findValuesAsText("id")
                .toString();
    }

    @Test
    void listsCanHaveTheOrderOfChanges() throws Exception {
        FakeChanges changes = fake.settings().changes();
        for (int i = 0; i < 3; i++) {
            fake.addTask("{'name':'t'}");
        }
        changes.update(EntityKind.TASK, 1001, "{'name':'u'}");
        assertThat(tasks("")).isEqualTo("[1001, 1002, 1003]");
        changes.order(FakeChanges.Order.LATEST_FIRST);
        assertThat(tasks("")).isEqualTo("[1001, 1003, 1002]");
        changes.order(FakeChanges.Order.LATEST_LAST);
        assertThat(tasks("")).isEqualTo("[1002, 1003, 1001]");
    }

    @Test
    void whatIsRemovedIsNeitherListedNorFound() throws Exception {
        fake.addTask("{'name':'t'}");
        fake.settings().changes().remove(EntityKind.TASK, 1001);
        assertThat(tasks("")).isEqualTo("[]");
        assertThat(http.get("task/1001").json().path("code").asInt()).isEqualTo(1000);
        assertThatThrownBy(() -> fake.settings().changes().update(EntityKind.TASK, 1001, "{}"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void secondsCanBeLeftOutOfAnswers() {
        long before = fake.addTask("{'name':'t'}");
        fake.settings().changes().secondsShown(false);
        long after = fake.addTask("{'name':'t'}");
        assertThat(fake.task(before).path("dateOfLastUpdate").has("dateTimeUtcSeconds"))
                .isTrue();
        assertThat(fake.task(after).path("dateOfLastUpdate").toString())
                .isEqualTo("{\"date\":\"02-03-2026\",\"time\":\"10:00\",\"datetime\":\"2026-03-02T10:00Z\"}");
    }

    @Test
    void offsetsCanBeLeftOutOfAnswers() throws Exception {
        fake.settings().changes().offsetsShown(false);
        long id = fake.addTask("{'name':'t'}");
        assertThat(fake.task(id).path("dateOfLastUpdate").toString())
                .isEqualTo("{\"date\":\"02-03-2026\",\"time\":\"10:00\"}");
        assertThat(tasks("{'type':38,'operator':'equal','value':{'dateType':'otherDate_withTime',"
                        + "'dateFrom':'02-03-2026 10:00'}}"))
                .isEqualTo("[1001]");
    }

    @Test
    void theTimeOfTheLastCommentCanBeHiddenFromAnswersButNotFromFilters() throws Exception {
        fake.addTask("{'name':'t'}");
        tenMinutesLater();
        http.post("task/1001/comments/", "{'description':'Hello'}");
        assertThat(commentTime().path("time").asText()).isEqualTo("10:10");
        fake.settings().changes().commentTimesShown(false);
        assertThat(commentTime().isMissingNode()).isTrue();
        assertThat(tasks("{'type':79,'operator':'gt','value':{'dateType':'otherDate_withTime',"
                        + "'dateFrom':'02-03-2026 10:05'}}"))
                .isEqualTo("[1001]");
    }

    private JsonNode commentTime() throws Exception {
        return http.get("task/1001?fields=dateOfLastComment")
                .json()
                .path("task")
                .path("dateOfLastComment");
    }

    @Test
    void theLastChangeIsComparedByTheMinuteInTheEmployeesZone() throws Exception {
        try (FakePlanfix riga = FakePlanfix.builder()
                .clock(clock)
                .zone(ZoneId.of("Europe/Riga"))
                .start()) {
            clock.now = Instant.parse("2026-03-02T10:00:30Z");
            riga.addTask("{'name':'t'}");
            Http there = new Http(riga);
            for (String[] expected : new String[][] {
                {"gt", "11:59", "1"},
                {"gt", "12:00", "0"},
                {"gtAndEqual", "12:00", "1"},
                {"gtAndEqual", "12:01", "0"},
                {"equal", "12:00", "1"},
                {"lt", "12:00", "0"},
                {"lt", "12:01", "1"}
            }) {
                String filter = "{'type':38,'operator':'" + expected[0]
                        + "','value':{'dateType':'otherDate_withTime','dateFrom':'02-03-2026 " + expected[1] + "'}}";
                assertThat(there.post("task/list", "{'filters':[" + filter + "]}")
                                .json()
                                .path("tasks"))
                        .as(filter)
                        .hasSize(Integer.parseInt(expected[2]));
            }
        }
    }

    @Test
    void aRefusedImportChangesNothing() throws Exception {
        String odd = "{'name':'Odd','customFieldData':[{'field':{'id':999},'value':'x'}]}";
        assertThat(http.post("contact/import", "{'contacts':[{'name':'Ivan'}," + odd + "]}")
                        .json()
                        .path("error")
                        .asText())
                .contains("999");
        assertThat(fake.contacts()).isEmpty();
    }

    @Test
    void recurringTasksAreListed() throws Exception {
        fake.addTask("{'name':'once'}");
        fake.addTask("{'name':'weekly','recurrence':{'type':'Weekly'}}");
        assertThat(http.get("task/recurring?fields=name").body())
                .isEqualTo("{\"result\":\"success\",\"tasks\":[{\"id\":1002,\"name\":\"weekly\"}]}");
    }
}
