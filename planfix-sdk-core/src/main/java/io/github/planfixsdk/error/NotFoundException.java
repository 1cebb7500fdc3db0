package io.github.planfixsdk.error;

/** What the call names does not exist, or the token's owner may not see it. Planfix says so with status 400, 404 or 500. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ApiFailure failure) {
        super(failure);
    }
}
