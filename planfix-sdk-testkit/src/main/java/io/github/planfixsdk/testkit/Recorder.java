package io.github.planfixsdk.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps what arrived, without the tokens. */
final class Recorder {
    private static final Pattern FORM_TOKEN = Pattern.compile("(^|&)planfix_token=[^&]*");

    private final List<RecordedRequest> requests = new ArrayList<>();

    void record(HttpCall call, boolean rest) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.computeIfPresent("authorization", (name, value) -> value.startsWith("Bearer ") ? "Bearer ***" : "***");
        String body = new String(call.body(), StandardCharsets.UTF_8);
        if (!rest) {
            body = FORM_TOKEN.matcher(body).replaceAll("$1planfix_token=***");
        }
        RecordedRequest request = new RecordedRequest(
                Instant.now(), call.method(), call.path(), Map.copyOf(call.query()), Map.copyOf(headers), body);
        synchronized (requests) {
            requests.add(request);
        }
    }

    List<RecordedRequest> all() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    int count() {
        synchronized (requests) {
            return requests.size();
        }
    }

    void clear() {
        synchronized (requests) {
            requests.clear();
        }
    }
}
