package io.github.planfixsdk.delivery;

import io.github.planfixsdk.inbound.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an outbox's table. Lane and command are null if its content cannot be read: nobody's messages should wait because
 * of that.
 */
record StoredRow(
        long number,
        @Nullable String lane,
        @Nullable Command command,
        Instant since,
        String state,
        String reason,
        String detail) {
    static final String COLUMNS = "id, since, state, reason, content, detail";
    static final String UNREADABLE = "unreadable";

    static StoredRow of(ResultSet row) throws SQLException {
        String lane = null;
        Command command = null;
        try {
            String content = row.getString("content");
            lane = StoredText.lane(content);
            command = StoredText.command(content);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // No JSON, or not this SDK's.
            lane = null;
        }
        return new StoredRow(
                row.getLong("id"),
                lane,
                command,
                Instant.ofEpochMilli(row.getLong("since")),
                row.getString("state"),
                row.getString("reason"),
                row.getString("detail"));
    }

    boolean isReadable() {
        return lane != null && command != null;
    }

    /** Of a readable row. */
    OutboxEntry entry() {
        if (lane == null || command == null) {
            throw new IllegalStateException("row " + number + " cannot be read");
        }
        return new OutboxEntry(number, lane, command, since, state.equals("SENDING"));
    }

    SetAside aside() {
        return new SetAside(
                number,
                lane == null || command == null ? "" : lane,
                lane == null || command == null ? new Command(UNREADABLE, Form.empty()) : command,
                since,
                Stream.of(SetAside.Reason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst()
                        .orElse(SetAside.Reason.UNCLEAR),
                words());
    }

    private String words() {
        try {
            return StoredText.text(detail);
        } catch (IllegalStateException e) {
            return "";
        }
    }
}
