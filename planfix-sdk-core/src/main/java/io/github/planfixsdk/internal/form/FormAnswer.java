package io.github.planfixsdk.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.MalformedResponseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Planfix answered to a command, and the exception it means if it is no success. */
final class FormAnswer {
    private static final int SHOWN_CHARACTERS = 200;

    /** The documentation prints some answers with unquoted keys, so they are read that way too. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String command;
    private final int status;
    private final String body;
    private final @Nullable JsonNode json;
    private final boolean changes;
    private final Secret token;

    FormAnswer(String command, int status, String body, boolean changes, Secret token) {
        this.command = command;
        this.status = status;
        this.body = body;
        this.json = parse(body);
        this.changes = changes;
        this.token = token;
    }

    /** The tree of a text, null if it is no JSON. */
    static @Nullable JsonNode parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json == null || json.isMissingNode() ? null : json;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** For commands whose success has no content: takes whatever comes along with the status, but no error. */
    void requireSuccess() {
        requireStatus();
        // A page instead of an answer means that the address belongs to something else.
        if (body.stripLeading().startsWith("<")) {
            throw malformed("an HTML page instead of an empty answer; check the address");
        }
        requireNoError();
    }

    /** The JSON; a missing node for an empty answer. */
    JsonNode content() {
        requireStatus();
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        if (json == null) {
            throw malformed("no JSON: " + shown(body));
        }
        requireNoError();
        return json;
    }

    /**
     * Whether Planfix itself says that there is no such thing. The page or the bare "Not Found" of a server that does not know the
     * address says nothing of the kind.
     */
    boolean saysNotFound() {
        String error = error();
        if (error == null || status >= 500 || status == 401) {
            return false;
        }
        String words = error.strip().toLowerCase(Locale.ROOT);
        boolean reasonOfHttp = status == 404 && words.equals("not found");
        return !reasonOfHttp && (words.contains("not found") || words.startsWith("unknown "));
    }

    private void requireStatus() {
        if (status < 200 || status >= 300) {
            throw failure();
        }
    }

    private void requireNoError() {
        if (error() != null) {
            throw failure();
        }
    }

    private @Nullable String error() {
        JsonNode error = json == null ? null : json.get("error");
        return error == null ? null : error.textValue();
    }

    /** An error under status 200 counts as a bad request. */
    private ApiException failure() {
        return ApiException.of(new ApiFailure(
                command, status == 200 ? 400 : status, ErrorCode.NONE, words(), null, null, changes && status >= 500));
    }

    private @Nullable String words() {
        if (json != null && json.hasNonNull("error")) {
            return shown(json.get("error").asText());
        }
        return body.isBlank() ? null : shown(body);
    }

    private MalformedResponseException malformed(String what) {
        return new MalformedResponseException(command, status, what, changes, null);
    }

    /** On one line, without the token, not too long. */
    private String shown(String text) {
        String line = token.redact(text).strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "…" : line;
    }
}
