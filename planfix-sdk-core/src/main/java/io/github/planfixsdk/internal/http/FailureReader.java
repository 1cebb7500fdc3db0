package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a failed answer says: Planfix's own JSON, a front end's page, the headers that tell when to come back. */
final class FailureReader {
    private static final int SNIPPET = 160;
    private static final int HEAD_BYTES = 8192;
    private static final int MOST_CAUSES = 20;
    private static final int UNKNOWN_ERROR = 0;
    private static final String QUOTA_TEXT = "Rest API billing";
    private static final String QUOTA_RESET = "timeToReset:";

    private final ObjectMapper mapper;
    private final String secret;

    FailureReader(ObjectMapper mapper, String secret) {
        this.mapper = mapper;
        this.secret = secret;
    }

    /** Code and text of a body; the text is the body's start if it isn't Planfix's JSON. */
    Said read(byte[] body) {
        try {
            Envelope envelope = Envelope.read(mapper, body, List.of(), null);
            return said(envelope.code(), envelope.error());
        } catch (IOException e) {
            return new Said(ErrorCode.NONE, snippet(body));
        }
    }

    /** The failure in the beginning of an answer that should be a file's content, or null if it isn't one. */
    @Nullable
    Said failureInsteadOfContent(byte[] head) {
        try {
            Envelope envelope = Envelope.read(mapper, head, List.of(), null);
            envelope.requireSuccess();
            return null;
        } catch (EnvelopeConverterFactory.EnvelopeFailure e) {
            return e.error() == null ? null : said(e.code(), e.error());
        } catch (IOException e) {
            return null;
        }
    }

    Said said(@Nullable Integer code, @Nullable String error) {
        boolean silent = code == null || code == UNKNOWN_ERROR;
        boolean quota = silent && error != null && error.startsWith(QUOTA_TEXT);
        ErrorCode known = quota ? ErrorCode.of(22) : code == null ? ErrorCode.NONE : ErrorCode.of(code);
        return new Said(known, error == null ? null : clean(error));
    }

    /** Where the text tells the seconds until the quota resets. */
    static @Nullable Duration quotaReset(@Nullable String error) {
        int at = error == null ? -1 : error.indexOf(QUOTA_RESET);
        if (error == null || at < 0) {
            return null;
        }
        int from = at + QUOTA_RESET.length();
        while (from < error.length() && error.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < error.length() && Character.isDigit(error.charAt(to))) {
            to++;
        }
        return seconds(error.substring(from, to));
    }

    static @Nullable Duration seconds(@Nullable String text) {
        try {
            long seconds = text == null ? -1 : Long.parseLong(text.trim());
            return seconds < 0 || seconds > Integer.MAX_VALUE ? null : Duration.ofSeconds(seconds);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A Retry-After header: seconds or a date. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration seconds = seconds(header);
        if (seconds != null) {
            return seconds;
        }
        try {
            Instant until = ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Where in the JSON reading stopped; never a value of it. */
    static String place(JsonProcessingException e) {
        StringBuilder text = new StringBuilder("the body is not the JSON that Planfix promises");
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            text.append(", at");
            for (JsonMappingException.Reference step : mapping.getPath()) {
                text.append(step.getFieldName() == null ? " [" + step.getIndex() + "]" : " " + step.getFieldName());
            }
        }
        if (e.getLocation() != null) {
            text.append(", line ").append(e.getLocation().getLineNr());
            text.append(", column ").append(e.getLocation().getColumnNr());
        }
        return text.toString();
    }

    /** The first characters on one line. */
    @Nullable
    String snippet(byte[] body) {
        int length = Math.min(body.length, HEAD_BYTES);
        String head = new String(body, 0, length, StandardCharsets.UTF_8);
        String whole = length == body.length
                ? head
                // A cut character, or the token's first half, may stand at the very end.
                : hide(head).substring(0, Math.max(0, hide(head).length() - secret.length() - 1));
        String line = clean(whole);
        return line.isEmpty() ? null : line;
    }

    /** A text of the server's without the token, should it repeat it. */
    String hide(String text) {
        return text.replace(secret, "[token]");
    }

    /** No answer, or half of one. */
    ConnectionException connection(String call, int status, boolean mayHaveBeenApplied, IOException e) {
        String what = status == 0 ? "no answer" : "status " + status + ", but the answer broke off";
        return foreign(call, what, mayHaveBeenApplied, e);
    }

    /** What something that is not ours threw. It is left out as the cause where its text repeats the token. */
    ConnectionException foreign(String call, String what, boolean mayHaveBeenApplied, Exception e) {
        String text = e.getMessage();
        String told = what + ", " + e.getClass().getSimpleName() + (text == null ? "" : ": " + clean(text));
        return new ConnectionException(call, told, mayHaveBeenApplied, repeatsSecret(e) ? null : e);
    }

    private boolean repeatsSecret(Exception e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (String.valueOf(cause.getMessage()).contains(secret)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** On one line, without the token, not too long. */
    String clean(String text) {
        StringBuilder line = new StringBuilder();
        String safe = hide(text);
        for (int i = 0; i < safe.length() && line.length() < SNIPPET; i++) {
            char c = safe.charAt(i);
            boolean space = c <= ' ' || c == 0x7f;
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().trim() + (line.length() < SNIPPET ? "" : "…");
    }

    record Said(ErrorCode code, @Nullable String error) {}
}
