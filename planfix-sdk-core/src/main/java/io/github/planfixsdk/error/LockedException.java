package io.github.planfixsdk.error;

/** Something else is at work on the object (code 3) or the report (9002, 9004): repeat the call later. */
public final class LockedException extends ApiException {
    private static final long serialVersionUID = 1L;

    LockedException(ApiFailure failure) {
        super(failure);
    }
}
