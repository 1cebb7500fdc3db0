package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports: definitions, saves, generation, data. */
final class ReportResource {
    private static final String SCOPE = "report_readonly";

    private final Account account;
    private final ReportStore reports;

    ReportResource(Account account) {
        this.account = account;
        this.reports = account.reports;
    }

    void register(RestApi api) {
        api.add("POST", "report/list", SCOPE, call -> {
            String fields = call.bodyText("fields");
            return RestCall.list(
                    "reports",
                    call.page(reports.reports.values()).stream()
                            .map(report -> Projection.asked(report, "id", fields))
                            .toList());
        });
        api.add(
                "GET",
                "report/#",
                SCOPE,
                call -> RestCall.one("report", Projection.asked(report(call), "id", call.query("fields"))));
        api.add("POST", "report/#/save/list", SCOPE, this::saves);
        api.add("POST", "report/#/save/#/data", SCOPE, this::data);
        api.add("POST", "report/#/generate", SCOPE, call -> {
            String request = reports.generate(report(call).path("id").asLong());
            return RestCall.success(201, Json.object().put("requestId", request));
        });
        api.add("GET", "report/status/~", SCOPE, this::status);
    }

    private ObjectNode report(RestCall call) {
        ObjectNode report = reports.reports.get(call.id(0));
        if (report == null) {
            throw new ApiError(400, 9000, "Report not found by id " + call.id(0));
        }
        return report;
    }

    private HttpReply saves(RestCall call) {
        String fields = call.bodyText("fields");
        long report = report(call).path("id").asLong();
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode save : reports.saves.values()) {
            if (save.path("reportId").asLong() == report) {
                found.add(Projection.asked(shown(save), "id", fields));
            }
        }
        return RestCall.list("saves", found);
    }

    private ObjectNode shown(ObjectNode save) {
        ObjectNode view = save.deepCopy();
        if (account.store.exampleForms) {
            JsonNode time = save.path("dateTime");
            view.put(
                    "dateTime",
                    time.path("date").asText() + " " + time.path("time").asText());
        }
        return view;
    }

    private HttpReply status(RestCall call) {
        ObjectNode save = reports.status(call.text(0));
        ObjectNode content = Json.object().put("status", save == null ? reports.waiting : "ready");
        if (save != null) {
            content.set("save", reports.briefStatus ? shown(save).retain("id", "name", "reportId") : shown(save));
        }
        return RestCall.success(200, content);
    }

    private HttpReply data(RestCall call) {
        report(call);
        ObjectNode save = reports.saves.get(call.id(1));
        if (save == null || save.path("reportId").asLong() != call.id(0)) {
            throw new ApiError(400, 9000, "Report save not found by id " + call.id(1));
        }
        String asked = call.query("chunk");
        long chunk = asked == null ? 0 : Store.number(asked);
        ArrayNode rows = rows(call.id(1), chunk);
        ObjectNode content = Json.object();
        if (account.store.exampleForms) {
            content.put("chunk", chunk).set("rows", rows);
            return HttpReply.json(200, content);
        }
        content.putObject("data").set("rows", rows);
        return RestCall.success(200, content);
    }

    private ArrayNode rows(long save, long chunk) {
        @Nullable ArrayNode rows = reports.chunk(save, chunk);
        if (rows == null) {
            throw ApiError.invalid("Invalid value of chunk: " + chunk);
        }
        return rows;
    }
}
