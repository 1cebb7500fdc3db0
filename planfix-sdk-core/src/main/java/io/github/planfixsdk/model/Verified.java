package io.github.planfixsdk.model;

import io.github.planfixsdk.error.PlanfixException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change, and of reading back the fields it sent. The change was accepted, whatever stands here: if reading back
 * failed, the failure is a value of this, not an exception. Immutable.
 *
 * @param <T> the change's own result: an {@link UpdateResult}, or the number of something new
 */
public final class Verified<T> {
    private final T result;
    private final List<IgnoredField> ignored;
    private final List<UnverifiedField> unverified;
    private final @Nullable PlanfixException readFailure;

    private Verified(
            T result,
            List<IgnoredField> ignored,
            List<UnverifiedField> unverified,
            @Nullable PlanfixException readFailure) {
        this.result = Objects.requireNonNull(result, "result");
        this.ignored = List.copyOf(ignored);
        this.unverified = List.copyOf(unverified);
        this.readFailure = readFailure;
    }

    /**
     * The outcome of reading back.
     *
     * @param <T> the change's own result
     * @param result what the change returned
     * @param ignored the fields that don't have what was sent
     * @param unverified the fields of which it isn't known
     * @param readFailure why reading back failed; null if it didn't
     * @return the outcome
     */
    public static <T> Verified<T> of(
            T result,
            List<IgnoredField> ignored,
            List<UnverifiedField> unverified,
            @Nullable PlanfixException readFailure) {
        return new Verified<>(result, ignored, unverified, readFailure);
    }

    /**
     * The change's own result.
     *
     * @return the same as from the method without reading back
     */
    public T result() {
        return result;
    }

    /**
     * The fields that don't have what was sent, although Planfix reported no failure. Those it did report are in
     * {@link UpdateResult#failures()} alone.
     *
     * @return an immutable list in the order of the request
     */
    public List<IgnoredField> ignored() {
        return ignored;
    }

    /**
     * The fields of which it isn't known whether they have what was sent.
     *
     * @return an immutable list in the order of the request; all of them if the change is queued or reading back failed
     */
    public List<UnverifiedField> unverified() {
        return unverified;
    }

    /**
     * Why reading back failed.
     *
     * @return empty if it did not, or was not tried because the change is queued
     */
    public Optional<PlanfixException> readFailure() {
        return Optional.ofNullable(readFailure);
    }

    /**
     * Whether every field that was sent has been seen to have what was sent.
     *
     * @return false also if Planfix reported failures, or any field could not be verified
     */
    public boolean isVerified() {
        boolean applied = !(result instanceof UpdateResult update) || update.isApplied();
        return applied && ignored.isEmpty() && unverified.isEmpty() && readFailure == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Verified<?> that
                        && result.equals(that.result)
                        && ignored.equals(that.ignored)
                        && unverified.equals(that.unverified)
                        && Objects.equals(readFailure, that.readFailure));
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, ignored, unverified, readFailure);
    }

    /**
     * The result and the fields; values may be private.
     *
     * @return for example {@code APPLIED, ignored [20 "Amount"], unverified [description: REWRITTEN_TEXT]}
     */
    @Override
    public String toString() {
        return result + ", ignored " + ignored + ", unverified " + unverified
                + (readFailure == null ? "" : ", not read back: " + readFailure.getMessage());
    }
}
