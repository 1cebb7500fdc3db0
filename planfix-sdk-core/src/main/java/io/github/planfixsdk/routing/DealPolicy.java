package io.github.planfixsdk.routing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of an object say about deals: success or failure by the task's status, everything else is in process.
 * Immutable.
 */
public final class DealPolicy {
    private final long object;
    private final Set<Long> success;
    private final Set<Long> failed;
    private final @Nullable Long amountField;

    private DealPolicy(long object, Set<Long> success, Set<Long> failed, @Nullable Long amountField) {
        this.object = object;
        this.success = success;
        this.failed = failed;
        this.amountField = amountField;
    }

    /**
     * Deals are the tasks of this object.
     *
     * @param object the object's number, positive
     * @param success the number of a status that means success
     * @param others more of them
     * @return a policy without failure and amount
     * @throws IllegalArgumentException if the object's number isn't positive
     */
    public static DealPolicy of(long object, long success, long... others) {
        positive("object", object);
        Set<Long> all = new LinkedHashSet<>();
        all.add(success);
        for (long other : others) {
            all.add(other);
        }
        return new DealPolicy(object, Collections.unmodifiableSet(all), Set.of(), null);
    }

    /**
     * The same policy with failure.
     *
     * @param statuses the numbers of the statuses that mean failure
     * @return another policy
     * @throws IllegalArgumentException if a status means success already
     */
    public DealPolicy failed(long... statuses) {
        Set<Long> all = new LinkedHashSet<>();
        for (long status : statuses) {
            if (success.contains(status)) {
                throw new IllegalArgumentException(
                        "status " + status + " means success already: it can't mean failure too");
            }
            all.add(status);
        }
        return new DealPolicy(object, success, Collections.unmodifiableSet(all), amountField);
    }

    /**
     * The same policy with an amount.
     *
     * @param fieldId the number of the task's custom field, of type number
     * @return another policy
     * @throws IllegalArgumentException if it isn't positive
     */
    public DealPolicy amount(long fieldId) {
        return new DealPolicy(object, success, failed, positive("fieldId", fieldId));
    }

    private static long positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ": give the positive number Planfix shows");
        }
        return value;
    }

    /** {@return the number of the object whose tasks are deals} */
    public long object() {
        return object;
    }

    /** {@return the statuses that mean success} */
    public Set<Long> success() {
        return success;
    }

    /** {@return the statuses that mean failure} */
    public Set<Long> failed() {
        return failed;
    }

    /** {@return the number of the custom field with the amount; nothing without one} */
    public Optional<Long> amountField() {
        return Optional.ofNullable(amountField);
    }

    /**
     * What a task says.
     *
     * @param taskObject the number of the task's object
     * @param status the number of the task's status
     * @param amount the value of the amount's field, or null
     * @return nothing if the task is of another object
     */
    public Optional<DealState> decide(long taskObject, long status, @Nullable BigDecimal amount) {
        if (taskObject != object) {
            return Optional.empty();
        }
        DealState.Stage stage = success.contains(status)
                ? DealState.Stage.SUCCESS
                : failed.contains(status) ? DealState.Stage.FAILED : DealState.Stage.IN_PROCESS;
        return Optional.of(new DealState(stage, amountField == null ? null : amount));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DealPolicy that
                && object == that.object
                && success.equals(that.success)
                && failed.equals(that.failed)
                && Objects.equals(amountField, that.amountField);
    }

    @Override
    public int hashCode() {
        return Objects.hash(object, success, failed, amountField);
    }

    @Override
    public String toString() {
        return "deals of object " + object + ", success " + success + ", failed " + failed + ", amount "
                + (amountField == null ? "none" : amountField);
    }
}
