package io.github.planfixsdk.user;

import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for an employee, and when.
 *
 * @param isEnabled whether a replacement is set
 * @param isIndefinite whether it has no end; the dates are then not used
 * @param employee the employee who stands in
 * @param from the first day
 * @param to the last day
 */
public record TemporaryReplacement(
        @Nullable Boolean isEnabled,
        @Nullable Boolean isIndefinite,
        @Nullable Person employee,
        @Nullable TimePoint from,
        @Nullable TimePoint to) {
    /**
     * Whether somebody stands in on a day. A replacement that names no first or no last day is open on that side.
     *
     * @param day the day where the replaced employee is
     * @return true from the first to the last day, both included, if the replacement is set and names an employee
     */
    public boolean appliesOn(LocalDate day) {
        if (!Boolean.TRUE.equals(isEnabled) || employee == null) {
            return false;
        }
        if (Boolean.TRUE.equals(isIndefinite)) {
            return true;
        }
        LocalDate first = from == null ? day : from.localDate().orElse(day);
        LocalDate last = to == null ? day : to.localDate().orElse(day);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
