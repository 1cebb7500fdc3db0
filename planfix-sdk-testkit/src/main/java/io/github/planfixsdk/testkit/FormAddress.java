package io.github.planfixsdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the chat and the telephony address have in common: form bodies, the key, bare error objects. */
abstract class FormAddress {
    /** A refusal in the shape of these two addresses. */
    @SuppressWarnings("serial")
    static final class Refused extends RuntimeException {
        final int status;

        Refused(int status, String text) {
            super(text, null, false, false);
            this.status = status;
        }
    }

    final Account account;
    private final String token;

    FormAddress(Account account, String token) {
        this.account = account;
        this.token = token;
    }

    /** Carries out one command; an empty text answers without a body. */
    abstract String run(String command, List<Forms.Pair> form, Map<String, String> first);

    HttpReply handle(HttpCall http) {
        if (!http.method().equals("POST")) {
            return HttpReply.empty(405);
        }
        String type = http.header("content-type").toLowerCase(Locale.ROOT);
        // JSON bodies don't work on real accounts either: nothing in them is a parameter.
        List<Forms.Pair> form = type.startsWith("application/x-www-form-urlencoded")
                ? Forms.decode(new String(http.body(), StandardCharsets.UTF_8))
                : List.of();
        Map<String, String> first = Forms.firsts(form);
        try {
            if (!token.equals(first.get("planfix_token"))) {
                throw new Refused(401, "Invalid token");
            }
            synchronized (account.store) {
                String body = run(first.getOrDefault("cmd", ""), form, first);
                return body.isEmpty() ? HttpReply.empty(200) : HttpReply.json(200, body);
            }
        } catch (Refused e) {
            String key = account.settings.unquotedErrors() ? "error" : "\"error\"";
            return HttpReply.json(e.status, "{" + key + ":\"" + e.getMessage() + "\"}");
        }
    }

    static String required(Map<String, String> first, String name) {
        String value = first.getOrDefault(name, "");
        if (value.isBlank()) {
            throw invalid();
        }
        return value;
    }

    static Refused invalid() {
        return new Refused(400, "Invalid parameters");
    }
}
