package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.internal.JdbcTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A log in a table of a database, which holds over restarts and for several processes:
 *
 * <pre>{@code
 * ExecutionLog log = JdbcExecutionLog.of(dataSource).createTable();
 * }</pre>
 *
 * <p>Needs the optional dependency {@code org.jdbi:jdbi3-core}. Plain SQL written for H2, PostgreSQL and MySQL, and tested
 * on H2 and its modes for the two others. Every change is one transaction; a failing database shows as JDBI's unchecked
 * exceptions. The table holds digests of the interactions' ids and numbers of contacts and tasks, but no personal data.
 *
 * <p>An interaction that has been started for longer than ten minutes counts as interrupted: whoever comes next takes it over,
 * and finds what was made by its mark. The processes' clocks must agree better than that. Whoever was slow rather than dead
 * can't change the entry any more.
 */
public final class JdbcExecutionLog implements ExecutionLog {
    private static final String TABLE = "planfix_executions";

    /** Started, after an attempt whose end was unknown, which must not be forgotten if this one is cut off, too. */
    private static final String REOPENED = "REOPENED";

    private record Row(String state, Entry entry, long since) {}

    private final Jdbi jdbi;
    private final String table;
    private final Duration patience;
    private final Clock clock;

    private JdbcExecutionLog(Jdbi jdbi, String table, Duration patience, Clock clock) {
        this.jdbi = jdbi;
        this.table = table;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The log in the table {@code planfix_executions}.
     *
     * @param dataSource the database; best a pool, and never closed here
     * @return a log; nothing is read or written yet
     * @throws IllegalStateException if JDBI is not there
     */
    public static JdbcExecutionLog of(DataSource dataSource) {
        return of(dataSource, TABLE);
    }

    /**
     * The log in a table of its own: one for each account of the vendor.
     *
     * @param dataSource the database; best a pool, and never closed here
     * @param table the table's name, with its schema if need be
     * @return a log; nothing is read or written yet
     * @throws IllegalArgumentException if the name has other characters than Latin letters, digits, _ and a dot
     * @throws IllegalStateException if JDBI is not there
     */
    public static JdbcExecutionLog of(DataSource dataSource, String table) {
        JdbcTable.name(table, TABLE);
        return new JdbcExecutionLog(
                JdbcTable.open(dataSource, "JdbcExecutionLog"), table, Duration.ofMinutes(10), Clock.systemUTC());
    }

    /**
     * The same log, in which an interaction counts as interrupted after another time.
     *
     * @param time longer than the work on an interaction can take, with all its waiting for Planfix
     * @return another log on the same table
     * @throws IllegalArgumentException if the time is not positive
     */
    public JdbcExecutionLog takeOverAfter(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(
                    "time is " + time + ": give more than the work on an interaction can take");
        }
        return new JdbcExecutionLog(jdbi, table, time, clock);
    }

    JdbcExecutionLog clock(Clock value) {
        return new JdbcExecutionLog(jdbi, table, patience, Objects.requireNonNull(value, "clock"));
    }

    /**
     * Creates the table if it is missing.
     *
     * @return this log
     */
    public JdbcExecutionLog createTable() {
        jdbi.useTransaction(
                db -> db.execute(
                        "CREATE TABLE IF NOT EXISTS " + table
                                + " (id VARCHAR(64) NOT NULL PRIMARY KEY, state VARCHAR(12) NOT NULL, claimant VARCHAR(36) NOT NULL,"
                                + " contact BIGINT, made SMALLINT NOT NULL,"
                                + " task BIGINT, awaits_phone SMALLINT NOT NULL, awaits_email SMALLINT NOT NULL, since BIGINT NOT NULL)"));
        return this;
    }

    @Override
    public Optional<Entry> claim(String key, String by) {
        while (true) {
            Row row = row(key);
            if (row == null) {
                if (insert(key, Entry.startedBy(by))) {
                    return Optional.empty();
                }
            } else {
                Entry before = seen(row);
                if (before.state() == State.STARTED || before.state() == State.DONE) {
                    return Optional.of(before);
                }
                if (start(key, row, by)) {
                    return Optional.of(before);
                }
            }
            // Somebody else was faster; the next reading shows what came of it.
        }
    }

    /** A started one that is old is an interrupted one. */
    private Entry seen(Row row) {
        boolean old = row.since() <= clock.instant().minus(patience).toEpochMilli();
        if (row.entry().state() != State.STARTED || !old) {
            return row.entry();
        }
        return row.entry().in(row.state().equals(REOPENED) ? State.AMBIGUOUS : State.INTERRUPTED);
    }

    private @Nullable Row row(String key) {
        return jdbi.inTransaction(db -> db.createQuery(
                        "SELECT state, claimant, contact, made, task, awaits_phone, awaits_email, since FROM " + table
                                + " WHERE id = ?")
                .bind(0, JdbcTable.key(key))
                .map((row, context) -> read(row))
                .findFirst()
                .orElse(null));
    }

    private static Row read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Entry entry = new Entry(
                state.equals(REOPENED) ? State.STARTED : State.valueOf(state),
                row.getString("claimant"),
                number(row, "contact"),
                row.getInt("made") != 0,
                number(row, "task"),
                row.getInt("awaits_phone") != 0,
                row.getInt("awaits_email") != 0);
        return new Row(state, entry, row.getLong("since"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** False if somebody else has inserted it meanwhile. */
    private boolean insert(String key, Entry entry) {
        try {
            jdbi.useTransaction(db -> db.execute(
                    "INSERT INTO " + table
                            + " (id, state, claimant, contact, made, task, awaits_phone, awaits_email, since)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    JdbcTable.key(key),
                    entry.state().name(),
                    entry.by(),
                    entry.contact(),
                    entry.contactCreated() ? 1 : 0,
                    entry.task(),
                    entry.awaitsPhone() ? 1 : 0,
                    entry.awaitsEmail() ? 1 : 0,
                    clock.millis()));
            return true;
        } catch (RuntimeException refused) {
            // Named JDBI's, it would keep this class from saying that JDBI is missing.
            if (row(key) == null) {
                throw refused;
            }
            return false;
        }
    }

    private boolean start(String key, Row row, String by) {
        return jdbi.inTransaction(db -> db.execute(
                        "UPDATE " + table
                                + " SET state = ?, claimant = ?, since = ?"
                                + " WHERE id = ? AND state = ? AND claimant = ? AND since = ?",
                        seen(row).state() == State.AMBIGUOUS ? REOPENED : State.STARTED.name(),
                        by,
                        clock.millis(),
                        JdbcTable.key(key),
                        row.state(),
                        row.entry().by(),
                        row.since()))
                == 1;
    }

    @Override
    public boolean save(String key, Entry entry) {
        // Where there is none, somebody has had it forgotten.
        return update(key, entry) || (row(key) == null && insert(key, entry));
    }

    private boolean update(String key, Entry entry) {
        return jdbi.inTransaction(db -> db.execute(
                        "UPDATE " + table
                                + " SET state = ?, contact = ?, made = ?, task = ?, awaits_phone = ?, awaits_email = ?,"
                                + " since = ?"
                                + " WHERE id = ? AND claimant = ?",
                        entry.state().name(),
                        entry.contact(),
                        entry.contactCreated() ? 1 : 0,
                        entry.task(),
                        entry.awaitsPhone() ? 1 : 0,
                        entry.awaitsEmail() ? 1 : 0,
                        clock.millis(),
                        JdbcTable.key(key),
                        entry.by()))
                == 1;
    }

    @Override
    public Optional<Entry> find(String key) {
        return Optional.ofNullable(row(key)).map(this::seen);
    }

    @Override
    public void forget(String key) {
        jdbi.useTransaction(db -> db.execute("DELETE FROM " + table + " WHERE id = ?", JdbcTable.key(key)));
    }

    /**
     * Forgets what was carried out long ago, so that the table doesn't grow for ever. Interactions whose end is open stay.
     *
     * @param before what was last changed before this moment is forgotten; far enough back that no vendor reports it again
     * @return how many were forgotten
     */
    public int forgetDone(Instant before) {
        return jdbi.inTransaction(db -> db.execute(
                "DELETE FROM " + table + " WHERE state = ? AND since < ?", State.DONE.name(), before.toEpochMilli()));
    }

    @Override
    public boolean survivesRestarts() {
        return true;
    }
}
