package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.inbound.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    static Stream<Outbox> outboxes() {
        return Stream.of(
                Outbox.inMemory(), database("MODE=REGULAR"), database("MODE=PostgreSQL"), database("MODE=MySQL"));
    }

    private static Outbox database(String mode) {
        return JdbcOutbox.of(pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + mode))
                .createTable()
                .createTable();
    }

    private static JdbcConnectionPool pool(String url) {
        return JdbcConnectionPool.create(url, "sa", "");
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void numbersGrowAndEachLaneHasItsHead(Outbox outbox) {
        long first = outbox.add("b", command("b1"), NOW);
        long second = outbox.add("a", command("a1"), NOW);
        long third = outbox.add("b", command("b2"), NOW.minusSeconds(60));

        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(outbox.lanes()).containsExactly("b", "a");
        assertThat(outbox.head("b")).contains(new OutboxEntry(first, "b", command("b1"), NOW, false));
        assertThat(outbox.head("B")).isEmpty();
        assertThat(outbox.head("b ")).isEmpty();
        assertThat(outbox.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void anEntryMovesThroughItsStates(Outbox outbox) {
        outbox.add("a", command("1"), NOW);
        outbox.add("a", command("2"), NOW);
        OutboxEntry first = outbox.head("a").orElseThrow();

        outbox.sending(first);
        assertThat(outbox.head("a"))
                .hasValueSatisfying(entry -> assertThat(entry.beingSent()).isTrue());
        outbox.waiting(first);
        assertThat(outbox.head("a")).contains(first);
        outbox.sending(first);
        outbox.delivered(first);

        assertThat(outbox.head("a").map(OutboxEntry::command)).contains(command("2"));
        assertThat(outbox.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void whatIsSetAsideIsListedRetriedInItsPlaceAndDiscarded(Outbox outbox) {
        outbox.add("a", command("1"), NOW);
        outbox.add("a", command("2"), NOW);
        outbox.add("a", command("3"), NOW);
        SetAside one = aside(outbox, SetAside.Reason.REFUSED, "Неверно \uD83D\uDE00 \"'\n");
        SetAside two = aside(outbox, SetAside.Reason.UNCLEAR, "");

        assertThat(outbox.setAside()).containsExactly(one, two);
        assertThat(outbox.lanes()).containsExactly("a");
        assertThat(outbox.head("a").map(OutboxEntry::command)).contains(command("3"));
        assertThat(outbox.size()).isEqualTo(1);

        assertThat(outbox.retry(one.number(), NOW.plusSeconds(5))).isEqualTo("a");
        assertThat(outbox.head("a"))
                .contains(new OutboxEntry(one.number(), "a", command("1"), NOW.plusSeconds(5), false));
        outbox.discard(two.number());
        assertThat(outbox.setAside()).isEmpty();
        assertThat(outbox.size()).isEqualTo(2);
        assertThatThrownBy(() -> outbox.discard(one.number())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outbox.retry(two.number(), NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SetAside aside(Outbox outbox, SetAside.Reason reason, String detail) {
        OutboxEntry entry = outbox.head("a").orElseThrow();
        outbox.sending(entry);
        SetAside aside = new SetAside(entry.number(), entry.lane(), entry.command(), entry.since(), reason, detail);
        outbox.setAside(aside);
        return aside;
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void contentsSurviveWhateverTheyAre(Outbox outbox) {
        Form fields = Form.builder()
                .add("message", "Привет \uD83D\uDC69\u200D\uD83D\uDCBB \u0000 \"кавычки\" \\ %41+&=\r\n\t")
                .add("attachments[name]", "")
                .add("attachments[name]", "б".repeat(300_000))
                .add("data_Поле", "'); DROP TABLE planfix_outbox; --")
                .build();
        String lane = "чат \uD83D\uDE00 '" + "x".repeat(1_000);
        outbox.add(lane, new Command("newMessage", fields), NOW);

        assertThat(outbox.lanes()).containsExactly(lane);
        assertThat(outbox.head(lane)).hasValueSatisfying(entry -> {
            assertThat(entry.lane()).isEqualTo(lane);
            assertThat(entry.command().fields()).isEqualTo(fields);
        });
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void anEntryThatIsGoneIsNotSent(Outbox outbox) {
        outbox.add("a", command("1"), NOW);
        OutboxEntry entry = outbox.head("a").orElseThrow();
        outbox.sending(entry);
        outbox.delivered(entry);

        assertThatThrownBy(() -> outbox.sending(entry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another courier");
    }

    @Test
    void memoryIsBoundedByEntriesSetAsideOnesIncluded() {
        Outbox outbox = Outbox.inMemory(2);
        outbox.add("a", command("1"), NOW);
        outbox.add("a", command("2"), NOW);
        SetAside aside = aside(outbox, SetAside.Reason.REFUSED, "");

        assertThatThrownBy(() -> outbox.add("a", command("3"), NOW))
                .isInstanceOf(OutboxFullException.class)
                .hasMessageContaining("2 commands, 1 of them set aside");
        outbox.discard(aside.number());
        outbox.add("a", command("3"), NOW);
        assertThat(outbox.size()).isEqualTo(2);
        assertThatThrownBy(() -> Outbox.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void memoryIsBoundedByCharacters() {
        Outbox outbox = Outbox.inMemory();
        Command large = command("x".repeat(31_000_000));
        outbox.add("a", large, NOW);
        outbox.add("a", large, NOW);

        assertThatThrownBy(() -> outbox.add("a", large, NOW))
                .isInstanceOf(OutboxFullException.class)
                .hasMessageContaining("characters");
        outbox.delivered(outbox.head("a").orElseThrow());
        outbox.add("a", large, NOW);
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void aDatabaseLosesNothingOverARestart(@TempDir java.nio.file.Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("outbox");
        Post first = new Post().failingWith(Post.answered(400), Post.notArrived());
        long last;
        JdbcConnectionPool pool = pool(url);
        try (Courier courier = courier(pool, first, TestClock.standing())) {
            courier.add("a", command("poison"));
            assertThat(first.next()).isEqualTo("set aside poison: REFUSED");
            courier.add("a", command("a1"));
            assertThat(first.next()).startsWith("retrying a1");
            last = courier.add("a", command("a2"));
        }
        // What a killed program leaves behind.
        Outbox killed = JdbcOutbox.of(pool);
        killed.add("b", command("b1"), NOW);
        killed.add("b", command("b2"), NOW);
        killed.sending(killed.head("b").orElseThrow());
        pool.dispose();

        Post second = new Post();
        JdbcConnectionPool reopened = pool(url);
        try (Courier courier = courier(reopened, second, TestClock.jumping())) {
            assertThat(courier.flush(Duration.ofSeconds(30))).isTrue();
            assertThat(second.sent).containsExactlyInAnyOrder("a1", "a2", "b2").containsSubsequence("a1", "a2");
            assertThat(courier.setAside())
                    .extracting(aside -> Post.text(aside.command()) + " " + aside.reason())
                    .containsExactly("poison REFUSED", "b1 UNCLEAR");
            assertThat(courier.add("a", command("a3"))).isGreaterThan(last);
            assertThat(courier.flush(Duration.ofSeconds(30))).isTrue();
        }
        reopened.dispose();
    }

    private static Courier courier(JdbcConnectionPool pool, Post post, TestClock clock) {
        return Courier.builder(post)
                .outbox(JdbcOutbox.of(pool).createTable())
                .listener(post)
                .clock(clock, () -> 0)
                .start();
    }

    @Test
    void tablesOfSeveralProgramsStandSideBySide() {
        JdbcConnectionPool pool = pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Outbox chat = JdbcOutbox.of(pool, "chat_outbox").createTable();
        Outbox telephony = JdbcOutbox.of(pool, "PUBLIC.telephony_outbox").createTable();
        chat.add("a", command("1"), NOW);

        assertThat(chat.size()).isEqualTo(1);
        assertThat(telephony.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a;DROP", "таблица", "a.b.c", "a\""})
    void aTableIsNamedPlainly(String name) {
        JdbcConnectionPool pool = pool("jdbc:h2:mem:unused");
        assertThatThrownBy(() -> JdbcOutbox.of(pool, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planfix_outbox");
    }

    @Test
    void aKeyIsNeverKept() {
        for (String name : List.of("planfix_token", "token")) {
            Form fields = Form.builder().add(name, "303cb962").build();
            assertThatThrownBy(() -> new Command("newMessage", fields))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("303cb962");
        }
        assertThatThrownBy(() -> new Command(" ", Form.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThat(command("private")).hasToString("newMessage Form[message]");
    }
}
