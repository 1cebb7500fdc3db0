package io.github.planfixsdk.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Posts forms to the user's handlers, as Planfix does, and remembers the answers. */
final class Outbound {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** One for all fakes: before Java 21 a client cannot be closed and keeps its thread until it is collected. */
    private static final class Shared {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
    }

    private final List<ProviderAnswer> answers = new ArrayList<>();

    ProviderAnswer post(URI handler, String token, List<Forms.Pair> form) {
        return post(handler, token, form, false, TIMEOUT);
    }

    /** Keys go out with the form but aren't remembered. */
    ProviderAnswer post(
            URI handler, String token, List<Forms.Pair> form, boolean literalBrackets, Duration answerTimeout) {
        List<Forms.Pair> all = new ArrayList<>(form);
        all.add(1, new Forms.Pair("token", token));
        HttpRequest request = HttpRequest.newBuilder(handler)
                .timeout(answerTimeout)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(Forms.encode(all, literalBrackets)))
                .build();
        ProviderAnswer answer = send(request, describe(form));
        synchronized (answers) {
            answers.add(answer);
        }
        return answer;
    }

    static ProviderAnswer send(HttpRequest request, String sent) {
        try {
            HttpResponse<String> response =
                    Shared.CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ProviderAnswer(sent, response.statusCode(), response.body());
        } catch (IOException e) {
            return new ProviderAnswer(sent, 0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderAnswer(sent, 0, "interrupted");
        }
    }

    private static String describe(List<Forms.Pair> form) {
        StringBuilder text = new StringBuilder();
        for (Forms.Pair pair : form) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(pair.name())
                    .append('=')
                    .append(pair.name().equals("planfix_token") ? "***" : pair.value());
        }
        return text.toString();
    }

    List<ProviderAnswer> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
