package io.github.planfixsdk.change;

import static io.github.planfixsdk.change.ChangeAccount.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a poll before looked at, and how answers were written, is not taken for a change. */
class FieldsMeanwhileTest {
    private static final String NOW = "2026-03-02T10:00:30Z";

    private final ChangeAccount account = new ChangeAccount(NOW, ZoneOffset.UTC);
    private final ChangeFeed<Task> feed = account.tasks().zone(ZoneOffset.UTC);
    private ChangePosition position = ChangePosition.startingAt(Instant.parse(NOW));
    private long last;

    @BeforeEach
    void threeTasksWereReported() {
        account.fake.settings().changes().secondsShown(false);
        account.task("First");
        account.pass(1);
        account.task("Second");
        account.pass(1);
        last = account.task("Last");
        position = feed.poll(position).next();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void otherFieldsReportTheLastMinuteOnceMoreAndNothingBefore() {
        ChangeFeed<Task> other = feed.fields(Fields.of("name"));
        Changes<Task> changes = other.poll(position);
        assertThat(names(changes.items())).containsExactly("Last");
        assertThat(other.poll(changes.next()).items()).isEmpty();
        // What it looked like is known again.
        assertThat(changes.next().seen().values())
                .extracting(ChangePosition.Seen::digest)
                .doesNotContain(0L);
    }

    @Test
    void aSecondChangeOfTheLastMinuteIsNotLostWhenOtherFieldsAreAskedFor() {
        account.rename(last, "Last again");
        assertThat(names(feed.fields(Fields.of("name")).poll(position).items())).containsExactly("Last again");
    }

    @Test
    void theSameFieldsInAnotherOrderAreTheSame() {
        ChangePosition two =
                feed.fields(Fields.of("name", "status")).poll(position).next();
        assertThat(feed.fields(Fields.of("status", "name")).poll(two).items()).isEmpty();
    }

    @Test
    void listsInAnotherOrderAreNoChangeExceptWhereTheFirstIsTheMainOne() throws JsonProcessingException {
        assertThat(task("{'id':1,'assignees':{'users':[{'id':'user:1'},{'id':'user:2'}]}}"))
                .isEqualTo(task("{'id':1,'assignees':{'users':[{'id':'user:2'},{'id':'user:1'}]}}"))
                .isNotEqualTo(task("{'id':1,'assignees':{'users':[{'id':'user:1'},{'id':'user:3'}]}}"));
        assertThat(contact("{'id':1,'phones':[{'number':'1'},{'number':'2'}]}"))
                .isNotEqualTo(contact("{'id':1,'phones':[{'number':'2'},{'number':'1'}]}"));
    }

    private static long task(String json) throws JsonProcessingException {
        return Digest.of(Json.mapper().readValue(json.replace('\'', '"'), Task.class));
    }

    private static long contact(String json) throws JsonProcessingException {
        return Digest.of(Json.mapper().readValue(json.replace('\'', '"'), Contact.class));
    }
}
