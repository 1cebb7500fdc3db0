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
 * and finds what was made by its mark. The processes' clocks must agree better than that.
 */
public final class JdbcExecutionLog implements ExecutionLog {
    private static final String TABLE = "planfix_executions";

    private record Row(Entry entry, long since) {}

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
        jdbi.useTransaction(db -> db.execute("CREATE TABLE IF NOT EXISTS " + table
                + " (id VARCHAR(64) NOT NULL PRIMARY KEY, state VARCHAR(12) NOT NULL, contact BIGINT, made SMALLINT NOT NULL,"
                + " task BIGINT, anonymous SMALLINT NOT NULL, since BIGINT NOT NULL)"));
        return this;
    }

    @Override
    public Optional<Entry> claim(String key) {
        while (true) {
            Row row = row(key);
            if (row == null) {
                if (insert(key, Entry.NEW)) {
                    return Optional.empty();
                }
            } else {
                Entry before = seen(row);
                if (before.state() == State.STARTED || before.state() == State.DONE) {
                    return Optional.of(before);
                }
                if (start(key, row)) {
                    return Optional.of(before);
                }
            }
            // Somebody else was faster; the next reading shows what came of it.
        }
    }

    /** A started one that is old is an interrupted one. */
    private Entry seen(Row row) {
        boolean old = row.since() <= clock.instant().minus(patience).toEpochMilli();
        return row.entry().state() == State.STARTED && old ? row.entry().in(State.INTERRUPTED) : row.entry();
    }

    private @Nullable Row row(String key) {
        return jdbi.inTransaction(db -> db.createQuery(
                        "SELECT state, contact, made, task, anonymous, since FROM " + table + " WHERE id = ?")
                .bind(0, JdbcTable.key(key))
                .map((row, context) -> read(row))
                .findFirst()
                .orElse(null));
    }

    private static Row read(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                State.valueOf(row.getString("state")),
                number(row, "contact"),
                row.getInt("made") != 0,
                number(row, "task"),
                row.getInt("anonymous") != 0);
        return new Row(entry, row.getLong("since"));
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
                            + " (id, state, contact, made, task, anonymous, since) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    JdbcTable.key(key),
                    entry.state().name(),
                    entry.contact(),
                    entry.contactCreated() ? 1 : 0,
                    entry.task(),
                    entry.anonymous() ? 1 : 0,
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

    private boolean start(String key, Row row) {
        return jdbi.inTransaction(db -> db.execute(
                        "UPDATE " + table + " SET state = ?, since = ? WHERE id = ? AND state = ? AND since = ?",
                        State.STARTED.name(),
                        clock.millis(),
                        JdbcTable.key(key),
                        row.entry().state().name(),
                        row.since()))
                == 1;
    }

    @Override
    public void save(String key, Entry entry) {
        int rows = jdbi.inTransaction(db -> db.execute(
                "UPDATE " + table
                        + " SET state = ?, contact = ?, made = ?, task = ?, anonymous = ?, since = ? WHERE id = ?",
                entry.state().name(),
                entry.contact(),
                entry.contactCreated() ? 1 : 0,
                entry.task(),
                entry.anonymous() ? 1 : 0,
                clock.millis(),
                JdbcTable.key(key)));
        if (rows == 0 && !insert(key, entry)) {
            save(key, entry);
        }
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
