package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare client of the fake. */
final class Http {
    static final ObjectMapper MAPPER = new ObjectMapper();
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String body, HttpResponse<String> raw) {
        JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    private final FakePlanfix fake;

    Http(FakePlanfix fake) {
        this.fake = fake;
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    /** Single quotes stand for double ones. */
    Answer post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(fake.restUrl().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + fake.token());
    }

    static Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    Answer chat(String... pairs) throws Exception {
        return form(fake.chatUrl(), fake.chatToken(), pairs);
    }

    Answer telephony(String... pairs) throws Exception {
        return form(fake.telephonyUrl(), fake.telephonyToken(), pairs);
    }

    static Answer form(URI url, String token, String... pairs) throws Exception {
        StringBuilder form = new StringBuilder("planfix_token=").append(token);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            form.append('&')
                    .append(encode(pair.substring(0, equals)))
                    .append('=')
                    .append(encode(pair.substring(equals + 1)));
        }
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
