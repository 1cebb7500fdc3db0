package io.github.planfixsdk.error;

/** The account or its plan does not allow it: blocked, frozen, unpaid, free, or a limit of the plan reached. */
public final class AccountException extends ApiException {
    private static final long serialVersionUID = 1L;

    AccountException(ApiFailure failure) {
        super(failure);
    }
}
