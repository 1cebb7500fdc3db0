package io.github.planfixsdk.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Planfix answered with a failure, or the storage of its files did. The children tell the common ones apart by Planfix's code, then by HTTP's status; what
 * none of them fits is this class itself.
 *
 * <p>The message holds method and path, status, code, its meaning, Planfix's own text and what to do about it.
 */
public class ApiException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /** HTTP status of the answer. */
    private final int status;

    /** The code's number. */
    private final int code;

    /** The answer's own words. */
    private final @Nullable String error;

    /** When to come back. */
    private final @Nullable Instant retryAt;

    ApiException(ApiFailure failure) {
        super(failure.call(), failure.describe(), failure.mayHaveBeenApplied(), null);
        this.status = failure.status();
        this.code = failure.code().number();
        this.error = failure.error();
        this.retryAt = failure.retryAt();
    }

    /**
     * The exception that fits a failure.
     *
     * @param failure what Planfix answered
     * @return this class or one of its children
     */
    public static ApiException of(ApiFailure failure) {
        ErrorCode.Kind kind = failure.code().kind();
        if (failure.status() == 429 && kind != ErrorCode.Kind.QUOTA) {
            return new RateLimitException(failure);
        }
        return switch (kind) {
            case AUTHENTICATION -> new AuthenticationException(failure);
            case ACCESS -> new AccessDeniedException(failure);
            case ACCOUNT -> new AccountException(failure);
            case QUOTA -> new QuotaExceededException(failure);
            case LOCKED -> new LockedException(failure);
            case NOT_FOUND -> new NotFoundException(failure);
            case INVALID -> new InvalidRequestException(failure);
            case OTHER -> byStatus(failure);
        };
    }

    /**
     * The exception that fits the refusal of a storage of files. It knows nothing of the token, so neither that nor the request is to
     * blame: it is this class itself, or one that says to come back later.
     *
     * @param failure what the storage answered
     * @return this class, a {@link RateLimitException} or a {@link ServerException}
     */
    public static ApiException ofStorage(ApiFailure failure) {
        if (failure.status() == 429) {
            return new RateLimitException(failure);
        }
        return failure.status() >= 500 ? new ServerException(failure) : new ApiException(failure);
    }

    private static ApiException byStatus(ApiFailure failure) {
        return switch (failure.status()) {
            // The provider protocols have no codes: 400 is all they say about a refused parameter.
            case 400 ->
                failure.code().equals(ErrorCode.NONE)
                        ? new InvalidRequestException(failure)
                        : new ApiException(failure);
            case 401 -> new AuthenticationException(failure);
            case 403, 405 -> new AccessDeniedException(failure);
            default ->
                ApiFailure.isServerFault(failure.status(), failure.code())
                        ? new ServerException(failure)
                        : new ApiException(failure);
        };
    }

    /**
     * HTTP's status; often misleading, see {@link #code()}.
     *
     * @return the status, 200 included: Planfix reports some failures with it
     */
    public final int status() {
        return status;
    }

    /**
     * Planfix's code.
     *
     * @return the code, {@link ErrorCode#NONE} if the answer had none
     */
    public final ErrorCode code() {
        return ErrorCode.of(code);
    }

    /**
     * What the answer said in words: Planfix's error text, or the first characters of a body that is not Planfix's.
     *
     * @return the text, null if there was none
     */
    public final @Nullable String error() {
        return error;
    }

    /**
     * When the server said to come back: after too many requests, during maintenance, or once the day's quota resets.
     *
     * @return the time by this machine's clock, or null if it did not say
     */
    public final @Nullable Instant retryAt() {
        return retryAt;
    }
}
