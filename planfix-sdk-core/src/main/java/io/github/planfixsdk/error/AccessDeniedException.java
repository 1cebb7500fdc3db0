package io.github.planfixsdk.error;

/** The token lacks a scope, or its owner the right: codes 5, 6 and 405, status 403 or 405 without a code. */
public final class AccessDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    AccessDeniedException(ApiFailure failure) {
        super(failure);
    }
}
