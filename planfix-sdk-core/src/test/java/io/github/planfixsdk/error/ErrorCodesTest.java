package io.github.planfixsdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {
    /** Every documented code and the exception it becomes. */
    private static final Map<String, String> EXPECTED = Map.of(
            "ApiException", "0",
            "AuthenticationException", "1 2",
            "LockedException", "3 9002 9004",
            "AccessDeniedException", "5 6 405",
            "AccountException", "10 11 16 20 21 23 24 25 9001",
            "QuotaExceededException", "22",
            "NotFoundException", "600 1000 2000 3000 4000 5000 6000 6010 7000 8000 8010 9000 9003",
            "InvalidRequestException",
                    "30 40 41 601 602 1001 1002 2001 2002 2003 2004 2005 2006 2007 3001 3002 4001 4002 4003 4004 4005 4006"
                            + " 5001 5002 6001 6002 6011 6012 6013 7001 7002 7003 8011 8012 8013");

    private static ApiException of(int status, ErrorCode code, boolean unclear) {
        return ApiException.of(new ApiFailure("GET task/5", status, code, "text", "task_readonly", null, unclear));
    }

    private static ApiException of(int status, int code) {
        return of(status, ErrorCode.of(code), false);
    }

    @Test
    void everyCodeBecomesItsExceptionWhateverTheStatus() {
        Map<Integer, String> expected = new TreeMap<>();
        EXPECTED.forEach((type, codes) ->
                Arrays.stream(codes.split(" ")).forEach(code -> expected.put(Integer.valueOf(code), type)));
        for (int status : new int[] {200, 400, 403, 404, 500}) {
            Map<Integer, String> actual = ErrorCode.known().stream()
                    .filter(code -> status != 403 || code.number() != 0)
                    .collect(Collectors.toMap(
                            ErrorCode::number,
                            code -> of(status, code, false).getClass().getSimpleName()));
            Map<Integer, String> wanted = new TreeMap<>(expected);
            if (status == 403) {
                wanted.remove(0);
            }
            if (status == 500) {
                // "Unknown error" says no more than no code at all.
                wanted.put(0, "ServerException");
            }
            assertThat(new TreeMap<>(actual)).as("status %d", status).isEqualTo(wanted);
        }
    }

    @Test
    void everyCodeHasMeaningAndRemedyInItsMessage() {
        assertThat(ErrorCode.known()).hasSize(67).allSatisfy(code -> {
            assertThat(code.isKnown()).isTrue();
            assertThat(code.meaning()).isNotBlank();
            assertThat(code.remedy()).endsWith(".");
            String remedy = code.number() == 5 ? "Add scope task_readonly to the token" : code.remedy();
            assertThat(of(400, code, false))
                    .hasMessage("GET task/5: status 400, code " + code.number() + " (" + code.meaning()
                            + "), \"text\". " + remedy);
        });
    }

    @Test
    void unknownCodeIsKept() {
        ApiException e = of(400, 77777);
        assertThat(e.getClass()).isEqualTo(ApiException.class);
        assertThat(e.code()).isEqualTo(ErrorCode.of(77777));
        assertThat(e.code().isKnown()).isFalse();
        assertThat(e).hasMessage("GET task/5: status 400, code 77777 (unknown code), \"text\"");
        assertThat(ErrorCode.of(-1)).isSameAs(ErrorCode.NONE);
        assertThat(ErrorCode.NONE).hasToString("no code").isNotEqualTo(ErrorCode.of(0));
        assertThat(ErrorCode.of(1000)).hasToString("1000 (task not found)").hasSameHashCodeAs(ErrorCode.of(1000));
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException",
        "401, AuthenticationException",
        "403, AccessDeniedException",
        "405, AccessDeniedException",
        "404, ApiException",
        "429, RateLimitException",
        "500, ServerException",
        "503, ServerException"
    })
    void withoutACodeTheStatusDecides(int status, String type) {
        assertThat(of(status, ErrorCode.NONE, false).getClass().getSimpleName()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 0,     ServerException",
        "503, 0,     ServerException",
        "500, 77777, ServerException",
        "500, 1000,  NotFoundException",
        "500, 30,    InvalidRequestException",
        "400, 0,     ApiException",
        "403, 0,     AccessDeniedException"
    })
    void aFaultOfTheServersIsOneWhetherItHasACodeThatSaysNothingOrNone(int status, int code, String type) {
        assertThat(of(status, code).getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void messageSaysThatAChangeMayHaveBeenApplied() {
        assertThat(of(502, ErrorCode.NONE, true))
                .hasMessageEndingWith("Planfix may have carried it out all the same: look before repeating it");
    }
}
