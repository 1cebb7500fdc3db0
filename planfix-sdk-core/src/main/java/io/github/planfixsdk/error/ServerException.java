package io.github.planfixsdk.error;

/** A server or front end failed without an answer of Planfix's own: status 500 and above without a code. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ApiFailure failure) {
        super(failure);
    }
}
