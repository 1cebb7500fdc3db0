package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.report.Report;
import io.github.planfixsdk.report.ReportCell;
import io.github.planfixsdk.report.ReportChunk;
import io.github.planfixsdk.report.ReportField;
import io.github.planfixsdk.report.ReportRow;
import io.github.planfixsdk.report.RowType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readers of what servers send in other shapes than their specification says. */
final class ReportReaders {
    private ReportReaders() {}

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isContainerNode() ? node.toString() : node.asText();
    }

    private static long number(JsonNode node, long absent) {
        return node.isContainerNode() ? absent : node.asLong(absent);
    }

    /** The columns come as an array, or as an object with any keys. */
    static final class Reports extends JsonDeserializer<Report> {
        @Override
        public Report deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode report = parser.readValueAsTree();
            List<ReportField> fields = new ArrayList<>();
            JsonNode columns = report.path("fields");
            if (columns.isObject()
                    && (columns.path("id").isValueNode() || columns.path("name").isValueNode())) {
                fields.add(context.readTreeAsValue(columns, ReportField.class));
            } else {
                for (JsonNode column : columns) {
                    if (column.isObject()) {
                        fields.add(context.readTreeAsValue(column, ReportField.class));
                    }
                }
            }
            return new Report(
                    number(report.path("id"), 0), text(report.path("name")), text(report.path("link")), fields);
        }
    }

    /** Chunk and rows stand at the top, or within {@code data}; an empty cell keeps its place. */
    static final class Chunks extends JsonDeserializer<ReportChunk> {
        @Override
        public ReportChunk deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode body = parser.readValueAsTree();
            JsonNode data = body.has("data") ? body.path("data") : body;
            JsonNode chunk = data.has("chunk") ? data.path("chunk") : body.path("chunk");
            long number = number(chunk, -1);
            List<ReportRow> rows = new ArrayList<>();
            for (JsonNode row : data.isArray() ? data : data.path("rows")) {
                rows.add(row(row));
            }
            return new ReportChunk(number < 0 ? null : Math.toIntExact(number), rows);
        }

        private static ReportRow row(JsonNode row) {
            List<ReportCell> cells = new ArrayList<>();
            for (JsonNode cell : row.path("items")) {
                cells.add(
                        cell.isObject()
                                ? new ReportCell(
                                        text(cell.path("text")),
                                        text(cell.path("link")),
                                        cell.path("hidden").asBoolean())
                                : new ReportCell(text(cell), null, false));
            }
            String type = text(row.path("type"));
            return new ReportRow(type == null ? null : RowType.of(type), (int) number(row.path("depth"), 0), cells);
        }
    }
}
