package io.github.planfixsdk.delivery;

import io.github.planfixsdk.internal.JdbcTable;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * An outbox in a table of a database, which survives a restart:
 *
 * <pre>{@code
 * Outbox outbox = JdbcOutbox.of(dataSource).createTable();
 * }</pre>
 *
 * <p>Needs the optional dependency {@code org.jdbi:jdbi3-core}. Plain SQL written for H2, PostgreSQL and MySQL, and tested
 * on H2 and its modes for the two others. Every method is one transaction; a failing database shows as JDBI's unchecked
 * exceptions; their texts hold no contents, though a driver's own may. Contents are kept as ASCII, so that no database's character set can harm them.
 * The table holds what people write, so protect it like the messages themselves. There is no limit but the database's.
 *
 * <p>An entry that cannot be read any more, such as a damaged one, stops nobody: it is set aside as
 * {@link SetAside.Reason#REFUSED} with a warning in the log, and listed as the command {@code unreadable} of an empty lane,
 * to be discarded.
 */
public final class JdbcOutbox implements Outbox {
    private static final String SELECT = "SELECT " + StoredRow.COLUMNS + " FROM ";

    private final Jdbi jdbi;
    private final String table;
    private long last;

    private JdbcOutbox(DataSource dataSource, String table) {
        this.jdbi = JdbcTable.open(dataSource, "JdbcOutbox");
        this.table = table;
    }

    /**
     * The outbox in the table {@code planfix_outbox}.
     *
     * @param dataSource the database; best a pool, and never closed here
     * @return an outbox; nothing is read or written yet
     * @throws IllegalStateException if JDBI is not there
     */
    public static JdbcOutbox of(DataSource dataSource) {
        return of(dataSource, "planfix_outbox");
    }

    /**
     * The outbox in a table of its own, so that several programs, or chat and telephony, may share a database.
     *
     * @param dataSource the database; best a pool, and never closed here
     * @param table the table's name, with its schema if need be
     * @return an outbox; nothing is read or written yet
     * @throws IllegalArgumentException if the name has other characters than Latin letters, digits, _ and a dot
     * @throws IllegalStateException if JDBI is not there
     */
    public static JdbcOutbox of(DataSource dataSource, String table) {
        return new JdbcOutbox(dataSource, JdbcTable.name(table, "planfix_outbox"));
    }

    /**
     * Creates the table if it is missing.
     *
     * @return this outbox
     */
    public JdbcOutbox createTable() {
        jdbi.useTransaction(db -> {
            // MySQL's TEXT ends at 64 KB; elsewhere TEXT has no such end.
            String text = product(db).contains("mysql") || product(db).contains("mariadb") ? "LONGTEXT" : "TEXT";
            db.execute("CREATE TABLE IF NOT EXISTS " + table + " (id BIGINT NOT NULL UNIQUE, lane VARCHAR(64) NOT NULL,"
                    + " since BIGINT NOT NULL, state VARCHAR(10) NOT NULL, reason VARCHAR(20) NOT NULL,"
                    + " content " + text + " NOT NULL, detail " + text + " NOT NULL, PRIMARY KEY (lane, id))");
        });
        return this;
    }

    private static String product(Handle db) {
        return db.queryMetadata(DatabaseMetaData::getDatabaseProductName).toLowerCase(Locale.ROOT);
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        String content = StoredText.of(lane, command);
        long number = nextNumber(at);
        jdbi.useTransaction(db -> db.execute(
                "INSERT INTO " + table
                        + " (id, lane, since, state, reason, content, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
                number,
                JdbcTable.key(lane),
                at.toEpochMilli(),
                "WAITING",
                "",
                content,
                ""));
        return number;
    }

    /** The clock's microseconds, so that numbers grow over restarts although delivered entries are deleted. */
    private synchronized long nextNumber(Instant at) {
        if (last == 0) {
            last = jdbi.inTransaction(db -> db.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)
                    .mapTo(Long.class)
                    .one());
        }
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        return last;
    }

    @Override
    public List<String> lanes() {
        return jdbi.inTransaction(db -> {
            while (true) {
                List<StoredRow> heads = rows(db.createQuery(SELECT + table + " WHERE id IN (SELECT MIN(id) FROM "
                        + table + " WHERE state <> 'ASIDE' GROUP BY lane) ORDER BY id"));
                List<StoredRow> unreadable =
                        heads.stream().filter(row -> !row.isReadable()).toList();
                if (unreadable.isEmpty()) {
                    return heads.stream().map(row -> row.entry().lane()).toList();
                }
                // Behind each there may be others of its lane.
                unreadable.forEach(row -> setAsideUnreadable(db, row.number()));
            }
        });
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        return jdbi.inTransaction(db -> {
            while (true) {
                List<StoredRow> first =
                        rows(db.createQuery(SELECT + table + " WHERE lane = ? AND state <> 'ASIDE' ORDER BY id")
                                .bind(0, JdbcTable.key(lane))
                                .setMaxRows(1));
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                StoredRow row = first.get(0);
                if (row.isReadable()) {
                    return Optional.of(row.entry());
                }
                setAsideUnreadable(db, row.number());
            }
        });
    }

    private static List<StoredRow> rows(Query query) {
        return query.map((row, context) -> StoredRow.of(row)).list();
    }

    private void setAsideUnreadable(Handle db, long number) {
        db.execute(
                "UPDATE " + table + " SET state = 'ASIDE', reason = ?, detail = ? WHERE id = ?",
                SetAside.Reason.REFUSED.name(),
                StoredText.of("the table holds a content that is not this SDK's; discard it"),
                number);
        Courier.LOG.warn("Entry {} of the table {} cannot be read and was set aside", number, table);
    }

    @Override
    public void sending(OutboxEntry entry) {
        if (move(entry, "WAITING", "SENDING") == 0) {
            throw new IllegalStateException(
                    "entry " + entry.number() + " does not wait; does another courier use the table " + table + "?");
        }
    }

    /** No row is no failure: an earlier call may have taken effect although its answer got lost. */
    @Override
    public void waiting(OutboxEntry entry) {
        move(entry, "SENDING", "WAITING");
    }

    private int move(OutboxEntry entry, String from, String to) {
        return jdbi.inTransaction(db -> db.execute(
                "UPDATE " + table + " SET state = ? WHERE lane = ? AND id = ? AND state = ?",
                to,
                JdbcTable.key(entry.lane()),
                entry.number(),
                from));
    }

    @Override
    public void delivered(OutboxEntry entry) {
        jdbi.useTransaction(db -> db.execute(
                "DELETE FROM " + table + " WHERE lane = ? AND id = ?", JdbcTable.key(entry.lane()), entry.number()));
    }

    @Override
    public void setAside(SetAside entry) {
        jdbi.useTransaction(db -> db.execute(
                "UPDATE " + table + " SET state = 'ASIDE', reason = ?, detail = ? WHERE lane = ? AND id = ?",
                entry.reason().name(),
                StoredText.of(entry.detail()),
                JdbcTable.key(entry.lane()),
                entry.number()));
    }

    @Override
    public List<SetAside> setAside() {
        return jdbi.inTransaction(
                db -> rows(db.createQuery(SELECT + table + " WHERE state = 'ASIDE' ORDER BY id")).stream()
                        .map(StoredRow::aside)
                        .toList());
    }

    @Override
    public String retry(long number, Instant at) {
        return jdbi.inTransaction(
                db -> {
                    StoredRow row = rows(db.createQuery(SELECT + table + " WHERE id = ? AND state = 'ASIDE'")
                                    .bind(0, number))
                            .stream()
                            .findFirst()
                            .orElseThrow(() -> unknown(number));
                    if (!row.isReadable()) {
                        throw new IllegalArgumentException(
                                "number is " + number + ", whose content cannot be read any more; discard it");
                    }
                    db.execute(
                            "UPDATE " + table + " SET state = 'WAITING', reason = '', detail = '', since = ?"
                                    + " WHERE id = ? AND state = 'ASIDE'",
                            at.toEpochMilli(),
                            number);
                    return row.entry().lane();
                });
    }

    @Override
    public void discard(long number) {
        int rows = jdbi.inTransaction(
                db -> db.execute("DELETE FROM " + table + " WHERE id = ? AND state = 'ASIDE'", number));
        if (rows == 0) {
            throw unknown(number);
        }
    }

    private static IllegalArgumentException unknown(long number) {
        return new IllegalArgumentException(
                "number is " + number + ", which is not set aside; setAside() lists what is");
    }

    @Override
    public int size() {
        return jdbi.inTransaction(db -> db.createQuery("SELECT COUNT(*) FROM " + table + " WHERE state <> 'ASIDE'")
                .mapTo(Integer.class)
                .one());
    }
}
