package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.planfixsdk.inbound.Form;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table gives back, or says, when something is wrong with it. */
class JdbcOutboxDamageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Outbox outbox = JdbcOutbox.of(pool).createTable();
    private final Post post = new Post();

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Courier start() {
        return Courier.builder(post)
                .outbox(outbox)
                .listener(post)
                .clock(TestClock.jumping(), () -> 0)
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"lane\":\"a\",\"comm", "{}", "null", "[1]"})
    void aDamagedRowStopsNobodyAndIsListedToBeDiscarded(String content) throws SQLException {
        long damaged = outbox.add("a", command("1"), NOW);
        outbox.add("a", command("2"), NOW);
        outbox.add("b", command("3"), NOW);
        execute("UPDATE planfix_outbox SET content = '" + content + "' WHERE id = " + damaged);

        try (Courier courier = start()) {
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(post.sent).containsExactlyInAnyOrder("2", "3");
            assertThat(courier.setAside()).singleElement().satisfies(aside -> {
                assertThat(aside.number()).isEqualTo(damaged);
                assertThat(aside.reason()).isEqualTo(SetAside.Reason.REFUSED);
                assertThat(aside.command().name()).isEqualTo("unreadable");
                assertThat(aside.detail()).contains("discard");
            });
            assertThatThrownBy(() -> courier.retry(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("discard");
            courier.discard(damaged);
            assertThat(courier.setAside()).isEmpty();
        }
    }

    @Test
    void aRowThatIsDamagedWhileItWaitsIsSetAsideWhenItsTurnComes() throws SQLException {
        long damaged = outbox.add("a", command("1"), NOW);
        outbox.add("a", command("2"), NOW);
        execute("UPDATE planfix_outbox SET content = '' WHERE id = " + damaged);

        assertThat(outbox.head("a").map(OutboxEntry::command)).contains(command("2"));
        assertThat(outbox.setAside()).extracting(SetAside::number).containsExactly(damaged);
        assertThat(outbox.size()).isEqualTo(1);
    }

    @Test
    void aSetAsideRowWithADamagedReasonIsListed() throws SQLException {
        outbox.add("a", command("1"), NOW);
        execute("UPDATE planfix_outbox SET state = 'ASIDE', reason = 'OTHER', detail = '{'");

        assertThat(outbox.setAside()).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
            assertThat(aside.command()).isEqualTo(command("1"));
            assertThat(aside.detail()).isEmpty();
        });
    }

    @Test
    void aTextOfAnyLengthCanBeReadAgain() {
        Command large = command("x".repeat(21_000_000));
        outbox.add("a", large, NOW);

        assertThat(outbox.lanes()).containsExactly("a");
        assertThat(outbox.head("a").map(OutboxEntry::command)).contains(large);
    }

    @Test
    void whatPeopleWriteIsInNoExceptionOfAFailingDatabase() throws SQLException {
        outbox.add("chat 79051234567", command("SECRETTEXT"), NOW);
        OutboxEntry entry = outbox.head("chat 79051234567").orElseThrow();
        execute("ALTER TABLE planfix_outbox RENAME TO away");
        SetAside aside = new SetAside(
                entry.number(), entry.lane(), entry.command(), NOW, SetAside.Reason.REFUSED, "SECRETTEXT refused");
        Command command = new Command(
                "newMessage", Form.builder().add("message", "SECRETTEXT").build());

        for (Throwable failure : new Throwable[] {
            catchThrowable(() -> outbox.add("chat 79051234567", command, NOW)),
            catchThrowable(() -> outbox.head("chat 79051234567")),
            catchThrowable(() -> outbox.sending(entry)),
            catchThrowable(() -> outbox.setAside(aside))
        }) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("SECRETTEXT").doesNotContain("79051234567");
        }
    }
}
