package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.RateLimitException;
import org.jspecify.annotations.Nullable;

/** What came of one request: a success, or the failure. */
record Answer(@Nullable PlanfixException failure) {
    private static final int SCOPE_DENIED = 5;
    private static final int NO_ACCESS = 6;
    private static final int BROKEN_JSON = 30;
    private static final int FIRST_OF_REQUESTS = 40;
    private static final int METHOD_NOT_ALLOWED = 405;

    static final Answer SUCCESS = new Answer(null);

    boolean isSuccess() {
        return failure == null;
    }

    private int code() {
        return failure instanceof ApiException api ? api.code().number() : ErrorCode.NONE.number();
    }

    boolean isScopeDenied() {
        return code() == SCOPE_DENIED;
    }

    boolean isNoAccess() {
        return code() == NO_ACCESS;
    }

    boolean isBrokenJson() {
        return code() == BROKEN_JSON;
    }

    /** Planfix looked at what the request is about, which it does after looking at the scope. */
    boolean isAboutTheRequest() {
        return failure instanceof NotFoundException
                || (failure instanceof ApiException api
                        && api.code().isKnown()
                        && api.code().number() >= FIRST_OF_REQUESTS
                        && api.code().number() != METHOD_NOT_ALLOWED);
    }

    /** In Planfix's words, whatever they say. */
    boolean isPlanfix() {
        return failure == null
                || failure instanceof QuotaExceededException
                || (failure instanceof ApiException api && api.code().isKnown());
    }

    boolean isTooFast() {
        return failure instanceof RateLimitException;
    }
}
