package io.github.planfixsdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frameworks serialise exceptions: what arrives must still answer. */
class SerializationTest {
    private static final Instant LATER = Instant.parse("2026-03-01T13:00:00Z");

    static Stream<PlanfixException> exceptions() {
        Stream<PlanfixException> fromCodes = ErrorCode.known().stream()
                .map(code -> ApiException.of(new ApiFailure("GET task/5", 400, code, "text", null, LATER, true)));
        return Stream.concat(
                fromCodes,
                Stream.of(
                        ApiException.of(new ApiFailure("GET task/5", 429, ErrorCode.NONE, null, null, null, false)),
                        ApiException.of(new ApiFailure("GET task/5", 502, ErrorCode.NONE, null, null, LATER, true)),
                        ApiException.of(new ApiFailure("GET a", 400, ErrorCode.of(77777), null, null, null, false)),
                        new ConnectionException("GET task/5", "no answer", true, new IOException("reset")),
                        new MalformedResponseException("GET task/5", 200, "half", true, null),
                        new RedirectException("GET task/5", 302, "https://new.example/"),
                        new NotAttachedException(7, new ConnectionException("POST file", "no answer", true, null))));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void exceptionAnswersTheSameAfterSerialization(PlanfixException before) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        PlanfixException after;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            after = (PlanfixException) in.readObject();
        }

        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage()).hasToString(before.toString());
        assertThat(after.call()).isEqualTo(before.call());
        assertThat(after.mayHaveBeenApplied()).isEqualTo(before.mayHaveBeenApplied());
        if (before instanceof ApiException api) {
            ApiException copy = (ApiException) after;
            assertThat(copy.status()).isEqualTo(api.status());
            assertThat(copy.code()).isEqualTo(api.code());
            assertThat(copy.code().meaning()).isEqualTo(api.code().meaning());
            assertThat(copy.error()).isEqualTo(api.error());
            assertThat(copy.retryAt()).isEqualTo(api.retryAt());
        }
        if (before instanceof QuotaExceededException quota) {
            assertThat(((QuotaExceededException) after).resetAt()).isEqualTo(quota.resetAt());
        }
        if (before instanceof MalformedResponseException malformed) {
            assertThat(((MalformedResponseException) after).status()).isEqualTo(malformed.status());
        }
        if (before instanceof NotAttachedException attached) {
            assertThat(((NotAttachedException) after).file()).isEqualTo(attached.file());
        }
        if (before instanceof RedirectException redirect) {
            assertThat(((RedirectException) after).location()).isEqualTo(redirect.location());
        }
    }
}
