package io.github.planfixsdk.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** What the stores in tables of a database have in common. */
public final class JdbcTable {
    private JdbcTable() {}

    /**
     * Opens a database for a store.
     *
     * @param dataSource the database; never closed here
     * @param store the store's name, for the message
     * @return JDBI whose exceptions hold no contents
     * @throws IllegalStateException if JDBI is not there
     */
    public static Jdbi open(DataSource dataSource, String store) {
        Objects.requireNonNull(dataSource, "dataSource");
        try {
            // Otherwise what people write would stand in exceptions' texts.
            return Jdbi.create(dataSource)
                    .configure(
                            StatementExceptions.class,
                            config -> config.setMessageRendering(StatementExceptions.MessageRendering.NONE));
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    store
                            + " needs JDBI, which is not there: add the dependency org.jdbi:jdbi3-core; a module also has to"
                            + " require org.jdbi.v3.core",
                    missing);
        }
    }

    /**
     * Checks a table's name, which becomes a part of statements.
     *
     * @param table the name, with its schema if need be
     * @param example a good one, for the message
     * @return the name
     * @throws IllegalArgumentException if the name has other characters than Latin letters, digits, _ and a dot
     */
    public static String name(String table, String example) {
        if (!table.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?")) {
            throw new IllegalArgumentException(
                    "table is \"" + table + "\"; use Latin letters, digits and _, such as " + example);
        }
        return table;
    }

    /**
     * A form of a key that is compared exactly, whatever a database's collation thinks of case and trailing spaces.
     *
     * @param key any text
     * @return 64 hexadecimal digits
     */
    public static String key(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
