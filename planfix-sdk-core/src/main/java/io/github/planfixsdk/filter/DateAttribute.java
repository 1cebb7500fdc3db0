package io.github.planfixsdk.filter;

import java.time.LocalDate;

/**
 * A date that can be compared with days and periods.
 *
 * @param <E> the entity
 */
public class DateAttribute<E> extends Attribute<E> {
    DateAttribute(Target target) {
        super(target);
    }

    /**
     * The date lies in the period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> within(DateValue value) {
        return filter(EQUAL, "within", value.toJson(), value.toString());
    }

    /**
     * The date is this day.
     *
     * @param day the day
     * @return the condition
     */
    public Filter<E> is(LocalDate day) {
        return within(DateValue.on(day));
    }

    /**
     * The date lies outside the period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> notWithin(DateValue value) {
        return filter(NOT_EQUAL, "not within", value.toJson(), value.toString());
    }

    /**
     * The date lies after the day or period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> after(DateValue value) {
        return filter(GREATER, "after", value.toJson(), value.toString());
    }

    /**
     * The date lies after the day.
     *
     * @param day the day
     * @return the condition
     */
    public Filter<E> after(LocalDate day) {
        return after(DateValue.on(day));
    }

    /**
     * The date lies before the day or period.
     *
     * @param value a day or a period
     * @return the condition
     */
    public Filter<E> before(DateValue value) {
        return filter(LESS, "before", value.toJson(), value.toString());
    }

    /**
     * The date lies before the day.
     *
     * @param day the day
     * @return the condition
     */
    public Filter<E> before(LocalDate day) {
        return before(DateValue.on(day));
    }
}
