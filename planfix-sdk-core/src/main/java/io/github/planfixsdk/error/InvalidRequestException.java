package io.github.planfixsdk.error;

/** Planfix refused a value: invalid JSON, a missing or wrong parameter, or an object it could not save. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(ApiFailure failure) {
        super(failure);
    }
}
