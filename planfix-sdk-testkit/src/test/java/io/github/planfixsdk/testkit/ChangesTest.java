package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    void recurringTasksAreListed() throws Exception {
        fake.addTask("{'name':'once'}");
        fake.addTask("{'name':'weekly','recurrence':{'type':'Weekly'}}");
        assertThat(http.get("task/recurring?fields=name").body())
                .isEqualTo("{\"result\":\"success\",\"tasks\":[{\"id\":1002,\"name\":\"weekly\"}]}");
    }
}
