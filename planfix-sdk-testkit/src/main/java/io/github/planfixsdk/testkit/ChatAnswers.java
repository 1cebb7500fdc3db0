package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds providers' answers against the protocol. */
final class ChatAnswers {
    private static final int SHOWN = 120;

    /** The ids in an answer; empty where there are none. */
    record Ids(String chat, String contact) {
        static final Ids NONE = new Ids("", "");

        boolean complete() {
            return !chat.isBlank() && !contact.isBlank();
        }
    }

    private ChatAnswers() {}

    static Ids ids(ProviderAnswer answer) {
        JsonNode body = answer.status() == 200 ? Json.strict(answer.body()) : null;
        return body == null
                ? Ids.NONE
                : new Ids(body.path("chatId").asText(""), body.path("contactId").asText(""));
    }

    /** What is wrong apart from the ids. */
    static List<String> problems(ProviderAnswer answer) {
        String reason =
                switch (answer.status()) {
                    case 200 ->
                        Json.strict(answer.body()) == null
                                ? "status 200, but the body is no JSON object: " + shown(answer)
                                : null;
                    case 400 -> refusal(answer, "Invalid parameters");
                    case 401 -> refusal(answer, "Invalid token");
                    case 0 -> "no answer: " + shown(answer);
                    default ->
                        "status " + answer.status() + "; the protocol knows 200, 400 and 401 only: " + shown(answer);
                };
        return reason == null ? List.of() : List.of(reason);
    }

    private static String refusal(ProviderAnswer answer, String documented) {
        JsonNode body = Json.strict(answer.body());
        boolean asDocumented = body != null && body.path("error").asText("").equals(documented);
        return asDocumented
                ? "refused with " + answer.status() + ": " + documented
                : "refused with " + answer.status() + ", but the body is not {\"error\":\"" + documented + "\"}: "
                        + shown(answer);
    }

    /**
     * What is wrong with the ids that answer a first message.
     *
     * @param before what was learnt from an earlier answer to the same message
     */
    static List<String> problemsOfFirst(Ids ids, @Nullable Ids before) {
        List<String> problems = new ArrayList<>();
        if (ids.chat().isBlank()) {
            problems.add("chatId is missing, so Planfix does not learn which chat was opened");
        }
        if (ids.contact().isBlank()) {
            problems.add("contactId is missing, so Planfix does not learn whose chat was opened");
        }
        if (before != null && ids.complete() && !ids.equals(before)) {
            problems.add("the repeat was answered with chat " + ids.chat() + " of " + ids.contact()
                    + ", the message itself with chat " + before.chat() + " of " + before.contact());
        }
        return problems;
    }

    private static String shown(ProviderAnswer answer) {
        String body = answer.body().isEmpty() ? "(empty)" : answer.body();
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }
}
