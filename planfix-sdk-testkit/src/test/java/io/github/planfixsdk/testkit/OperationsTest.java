package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static JsonNode document() throws Exception {
        String folder = System.getProperty("planfix.openapi", "");
        Path file = Path.of(folder, "planfix-openapi-1.6.9-corrected.json");
        Assumptions.assumeTrue(
                !folder.isBlank() && Files.isReadable(file),
                "no OpenAPI document: see CONTRIBUTING.md, and run with -Dplanfix.openapi=<its folder>");
        return Http.MAPPER.readTree(file.toFile());
    }

    @Test
    void everyOperationOfTheDocumentIsAnswered() throws Exception {
        List<String> missing = new ArrayList<>();
        int count = 0;
        try (FakePlanfix fake = FakePlanfix.start()) {
            Http http = new Http(fake);
            for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
                String relative = path.getKey()
                        .substring(1)
                        .replaceAll("\\{requestId}", "x")
                        .replaceAll("\\{[A-Za-z]+}", "1");
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    Http.Answer answer = Http.send(http.request(relative)
                            .method(
                                    method,
                                    method.equals("POST")
                                            ? HttpRequest.BodyPublishers.ofString("{}")
                                            : HttpRequest.BodyPublishers.noBody()));
                    count++;
                    if (answer.status() == 405 || answer.body().contains("unknown path")) {
                        missing.add(method + " " + path.getKey());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isEqualTo(114);
    }
}
