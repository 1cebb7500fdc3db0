package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports, their generation and what was saved of them. Guarded by the store's monitor. */
final class ReportStore {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private static final class Running {
        private final String request = UUID.randomUUID().toString().replace("-", "");
        private final long report;
        private int callsLeft;

        Running(long report, int callsLeft) {
            this.report = report;
            this.callsLeft = callsLeft;
        }
    }

    final NavigableMap<Long, ObjectNode> reports = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> saves = new TreeMap<>();
    boolean allowed = true;
    int calls = 1;
    int rowsPerChunk = 100;

    private final Account account;
    private final Map<Long, List<List<?>>> rows = new HashMap<>();
    private final Map<Long, List<ArrayNode>> chunks = new HashMap<>();
    private final Map<Long, Instant> generated = new HashMap<>();
    private final Map<String, Long> finished = new HashMap<>();
    private @Nullable Running running;

    ReportStore(Account account) {
        this.account = account;
    }

    void rows(long report, List<? extends List<?>> content) {
        List<List<?>> copy = new ArrayList<>();
        content.forEach(row -> copy.add(new ArrayList<>(row)));
        rows.put(report, copy);
    }

    String generate(long report) {
        if (!allowed) {
            throw new ApiError(403, 9001, "Report billing error");
        }
        if (running != null) {
            throw new ApiError(403, 9002, "Report already in progress by requestId - " + running.request);
        }
        Instant last = generated.get(report);
        if (last != null && account.settings.clock().instant().isBefore(last.plus(PAUSE))) {
            throw new ApiError(403, 9004, "Report was generated less than 10 minutes ago");
        }
        running = new Running(report, calls);
        return running.request;
    }

    /** What became of a request: the save, or null while it is under way. */
    @Nullable
    ObjectNode status(String request) {
        if (running != null && running.request.equals(request)) {
            if (running.callsLeft > 0) {
                running.callsLeft--;
                return null;
            }
            finish();
        }
        Long save = finished.get(request);
        if (save == null) {
            throw new ApiError(400, 9003, "Request id does not exist");
        }
        return saves.get(save);
    }

    void finish() {
        if (running != null) {
            finished.put(running.request, save(running.report));
            generated.put(running.report, account.settings.clock().instant());
            running = null;
        }
    }

    /** Keeps what the report shows now. */
    long save(long report) {
        ObjectNode definition = reports.get(report);
        List<ArrayNode> parts = new ArrayList<>();
        ArrayNode part = Json.array();
        parts.add(part);
        JsonNode fields = definition == null ? Json.array() : definition.path("fields");
        part.add(header(fields));
        int count = 0;
        for (List<?> values : rows.getOrDefault(report, List.of())) {
            if (count == rowsPerChunk) {
                part = Json.array();
                parts.add(part);
                count = 0;
            }
            part.add(row(fields, values));
            count++;
        }
        ObjectNode save = Json.object().put("reportId", report);
        save.put("name", definition == null ? "" : definition.path("name").asText(""));
        save.set("dateTime", account.now());
        save.put("chunks", parts.size()).put("chunksCount", parts.size());
        long id = Store.put(saves, save, 901);
        chunks.put(id, parts);
        return id;
    }

    /** The rows of one part of a save, or null when there is no such part. */
    @Nullable
    ArrayNode chunk(long save, long index) {
        List<ArrayNode> parts = chunks.getOrDefault(save, List.of());
        return index < 0 || index >= parts.size() ? null : parts.get((int) index);
    }

    private static ObjectNode header(JsonNode fields) {
        ObjectNode row = Json.object().put("type", "Header").put("depth", 0);
        ArrayNode items = row.putArray("items");
        fields.forEach(field -> item(items, escape(field.path("name").asText()), field));
        return row;
    }

    private static ObjectNode row(JsonNode fields, List<?> values) {
        ObjectNode row = Json.object().put("type", "Normal").put("depth", 0);
        ArrayNode items = row.putArray("items");
        for (int i = 0; i < values.size(); i++) {
            item(items, text(values.get(i)), fields.path(i));
        }
        return row;
    }

    private static void item(ArrayNode items, String text, JsonNode field) {
        items.addObject()
                .put("text", text)
                .put("link", "")
                .put("hidden", field.path("hidden").asBoolean());
    }

    /** Live servers write every cell as text: numbers with a comma, dates with the day first, markup escaped. */
    private static String text(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).toPlainString().replace('.', ',');
        }
        return value == null ? "" : escape(value.toString());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
