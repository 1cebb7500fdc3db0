package io.github.planfixsdk.filter;

import java.time.LocalDate;

/**
 * A date whose comparisons can include the day or period itself.
 *
 * @param <E> the entity
 */
public final class InclusiveDateAttribute<E> extends DateAttribute<E> {
    InclusiveDateAttribute(Target target) {
        super(target);
    }

    /**
     * The date lies in or after the day or period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> onOrAfter(DateValue value) {
        return filter(GREATER_OR_EQUAL, "on or after", value.toJson(), value.toString());
    }

    /**
     * The date is the day or lies after it.
     *
     * @param day the day
     * @return the condition
     */
    public Filter<E> onOrAfter(LocalDate day) {
        return onOrAfter(DateValue.on(day));
    }

    /**
     * The date lies in or before the day or period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> onOrBefore(DateValue value) {
        return filter(LESS_OR_EQUAL, "on or before", value.toJson(), value.toString());
    }

    /**
     * The date is the day or lies before it.
     *
     * @param day the day
     * @return the condition
     */
    public Filter<E> onOrBefore(LocalDate day) {
        return onOrBefore(DateValue.on(day));
    }
}
