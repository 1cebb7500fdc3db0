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

    private record Row(String type, int depth, List<?> values) {}

    final NavigableMap<Long, ObjectNode> reports = new TreeMap<>();
    final NavigableMap<Long, ObjectNode> saves = new TreeMap<>();
    boolean allowed = true;
    int calls = 1;
    int rowsPerChunk = 100;
    String waiting = "in_progress";
    String busy = "Report already in progress by requestId - %s";
    boolean headingsEverywhere;
    boolean chunksTold = true;
    boolean briefStatus;

    private final Account account;
    private final Map<Long, List<Row>> rows = new HashMap<>();
    private final Map<Long, List<List<String>>> headings = new HashMap<>();
    private final Map<Long, List<ArrayNode>> chunks = new HashMap<>();
    private final Map<Long, Instant> generated = new HashMap<>();
    private final Map<String, Long> finished = new HashMap<>();
    private @Nullable Running running;

    ReportStore(Account account) {
        this.account = account;
    }

    void rows(long report, List<? extends List<?>> content) {
        rows.remove(report);
        content.forEach(row -> addRow(report, "Normal", 0, row));
    }

    void addRow(long report, String type, int depth, List<?> values) {
        rows.computeIfAbsent(report, id -> new ArrayList<>()).add(new Row(type, depth, new ArrayList<>(values)));
    }

    void headings(long report, List<List<String>> texts) {
        List<List<String>> copy = new ArrayList<>();
        texts.forEach(row -> copy.add(List.copyOf(row)));
        headings.put(report, copy);
    }

    String generate(long report) {
        if (!allowed) {
            throw new ApiError(403, 9001, "Report billing error");
        }
        if (running != null) {
            throw new ApiError(403, 9002, busy.replace("%s", running.request));
        }
        Instant last = generated.get(report);
        if (last != null && account.settings.clock().instant().isBefore(last.plus(PAUSE))) {
            throw new ApiError(403, 9004, "Report was generated less than 10 minutes ago");
        }
        return start(report);
    }

    /** Begins a run, whatever ran before. */
    String start(long report) {
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
        JsonNode fields = definition == null ? Json.array() : definition.path("fields");
        List<ArrayNode> parts = new ArrayList<>();
        ArrayNode part = Json.array();
        parts.add(part);
        part.addAll(headings(report, fields));
        int count = 0;
        for (Row row : rows.getOrDefault(report, List.of())) {
            if (count == rowsPerChunk) {
                part = Json.array();
                parts.add(part);
                if (headingsEverywhere) {
                    part.addAll(headings(report, fields));
                }
                count = 0;
            }
            part.add(row(row, fields));
            count++;
        }
        ObjectNode save = Json.object().put("reportId", report);
        save.put("name", definition == null ? "" : definition.path("name").asText(""));
        save.set("dateTime", account.now());
        if (chunksTold) {
            save.put("chunks", parts.size()).put("chunksCount", parts.size());
        }
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

    private List<ObjectNode> headings(long report, JsonNode fields) {
        List<List<String>> texts = headings.get(report);
        if (texts != null) {
            return texts.stream()
                    .map(row -> row(new Row("Header", 0, row), fields))
                    .toList();
        }
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.path("name").asText()));
        return List.of(row(new Row("Header", 0, names), fields));
    }

    private static ObjectNode row(Row content, JsonNode fields) {
        ObjectNode row = Json.object().put("type", content.type()).put("depth", content.depth());
        ArrayNode items = row.putArray("items");
        for (int i = 0; i < content.values().size(); i++) {
            item(items, text(content.values().get(i)), fields.path(i));
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
