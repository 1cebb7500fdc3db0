package io.github.planfixsdk.error;

/**
 * A server or front end failed without an answer of Planfix's that says more: status 500 and above without a code, with code 0 (unknown error) or one that is
 * not known here.
 */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ApiFailure failure) {
        super(failure);
    }
}
