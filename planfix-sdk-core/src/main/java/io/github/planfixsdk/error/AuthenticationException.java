package io.github.planfixsdk.error;

/** The token is missing, wrong or not active: codes 1 and 2, status 401. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(ApiFailure failure) {
        super(failure);
    }
}
