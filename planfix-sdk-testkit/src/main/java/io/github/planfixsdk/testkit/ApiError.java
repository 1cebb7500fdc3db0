package io.github.planfixsdk.testkit;

/** A refusal with Planfix's status and code; the dispatcher turns it into the failure envelope. */
@SuppressWarnings("serial")
final class ApiError extends RuntimeException {
    private final int status;
    private final int code;

    ApiError(int status, int code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static ApiError invalid(String text) {
        return new ApiError(400, 41, text);
    }
}
