package io.github.planfixsdk.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works: windows of the week in a time zone, and days that differ from their week. Immutable.
 *
 * <p>A window that ends at or before its beginning runs into the next day; one that ends when it begins has 24 hours. A
 * window belongs to the day it begins on, so a night shift that began on the eve runs into a holiday. The end is not a
 * part of a window. Times are read off the wall's clock, so days with a change of the clock need no care.
 */
public final class WorkingHours {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * A window of the days of the week.
     *
     * @param days the days it begins on, at least one
     * @param hours from when till when
     */
    public record Weekly(Set<DayOfWeek> days, Hours hours) {
        /**
         * Orders and copies the days.
         *
         * @param days the days it begins on, at least one
         * @param hours from when till when
         * @throws IllegalArgumentException if there are no days
         */
        public Weekly {
            Objects.requireNonNull(hours, "hours");
            if (days.isEmpty()) {
                throw new IllegalArgumentException("days is empty: give at least one day of the week");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }
    }

    /**
     * Hours of a day.
     *
     * @param from the beginning, to the minute
     * @param to the end, to the minute; at or before the beginning it is the next day's
     */
    public record Hours(LocalTime from, LocalTime to) {
        /**
         * Checks the times.
         *
         * @param from the beginning, to the minute
         * @param to the end, to the minute; at or before the beginning it is the next day's
         * @throws IllegalArgumentException if a time has seconds
         */
        public Hours {
            for (LocalTime time : List.of(from, to)) {
                if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
                    throw new IllegalArgumentException("time " + time + " has seconds: give hours and minutes");
                }
            }
        }

        private boolean overnight() {
            return !from.isBefore(to);
        }

        private boolean onTheDay(LocalTime time) {
            return !time.isBefore(from) && (overnight() || time.isBefore(to));
        }

        private boolean onTheNextDay(LocalTime time) {
            return overnight() && time.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "–" + to;
        }
    }

    private final ZoneId zone;
    private final List<Weekly> weekly;
    private final NavigableMap<LocalDate, List<Hours>> special;

    private WorkingHours(ZoneId zone, List<Weekly> weekly, NavigableMap<LocalDate, List<Hours>> special) {
        this.zone = zone;
        this.weekly = weekly;
        this.special = special;
    }

    /**
     * Hours without any window yet.
     *
     * @param zone where the wall's clock hangs, such as {@code Europe/Moscow}
     * @return hours to add windows to
     */
    public static WorkingHours in(ZoneId zone) {
        return new WorkingHours(Objects.requireNonNull(zone, "zone"), List.of(), new TreeMap<>());
    }

    /**
     * These hours and one more window.
     *
     * @param from the beginning, to the minute
     * @param to the end, to the minute; at or before the beginning it is the next day's
     * @param days the days it begins on, at least one
     * @return other hours
     * @throws IllegalArgumentException if there are no days, or a time has seconds
     */
    public WorkingHours on(LocalTime from, LocalTime to, DayOfWeek... days) {
        Set<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
        set.addAll(List.of(days));
        return with(new Weekly(set, new Hours(from, to)));
    }

    /** All at once, where they are many. */
    static WorkingHours of(ZoneId zone, List<Weekly> weekly, Map<LocalDate, List<Hours>> special) {
        NavigableMap<LocalDate, List<Hours>> days = new TreeMap<>();
        special.forEach((date, hours) -> days.put(date, List.copyOf(hours)));
        return new WorkingHours(zone, List.copyOf(weekly), days);
    }

    private WorkingHours with(Weekly window) {
        List<Weekly> more = new ArrayList<>(weekly);
        more.add(window);
        return new WorkingHours(zone, List.copyOf(more), special);
    }

    /**
     * These hours with days on which no window begins.
     *
     * @param dates the holidays
     * @return other hours
     */
    public WorkingHours holidays(LocalDate... dates) {
        return holidays(List.of(dates));
    }

    /**
     * These hours with days on which no window begins; windows of their own that such days had are gone.
     *
     * @param dates the holidays
     * @return other hours
     */
    public WorkingHours holidays(Collection<LocalDate> dates) {
        NavigableMap<LocalDate, List<Hours>> more = new TreeMap<>(special);
        dates.forEach(date -> more.put(date, List.of()));
        return new WorkingHours(zone, weekly, more);
    }

    /**
     * These hours with a day that has a window of its own instead of its week's: a short day, or a Saturday that is
     * worked. A second window of one date is added to the first; a holiday is none any more.
     *
     * @param date the day
     * @param from the beginning, to the minute
     * @param to the end, to the minute; at or before the beginning it is the next day's
     * @return other hours
     * @throws IllegalArgumentException if a time has seconds
     */
    public WorkingHours except(LocalDate date, LocalTime from, LocalTime to) {
        NavigableMap<LocalDate, List<Hours>> more = new TreeMap<>(special);
        List<Hours> hours = new ArrayList<>(more.getOrDefault(date, List.of()));
        hours.add(new Hours(from, to));
        more.put(date, List.copyOf(hours));
        return new WorkingHours(zone, weekly, more);
    }

    /** {@return where the wall's clock hangs} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return the windows of the week, in the order given} */
    public List<Weekly> weekly() {
        return weekly;
    }

    /** {@return the days that differ from their week, by date; a holiday has no hours} */
    public Map<LocalDate, List<Hours>> special() {
        return Collections.unmodifiableMap(special);
    }

    /**
     * Whether it is worked then.
     *
     * @param moment the moment
     * @return true within a window; false in years that no calendar has, before 0 and after 9999
     */
    public boolean contains(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            return false;
        }
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        for (Hours hours : of(day)) {
            if (hours.onTheDay(time)) {
                return true;
            }
        }
        for (Hours hours : of(day.minusDays(1))) {
            if (hours.onTheNextDay(time)) {
                return true;
            }
        }
        return false;
    }

    private List<Hours> of(LocalDate day) {
        List<Hours> own = special.get(day);
        if (own != null) {
            return own;
        }
        List<Hours> found = new ArrayList<>(1);
        for (Weekly window : weekly) {
            if (window.days().contains(day.getDayOfWeek())) {
                found.add(window.hours());
            }
        }
        return found;
    }

    /** A moment as the wall's clock shows it. */
    String local(Instant moment, boolean inRussian) {
        ZonedDateTime local = moment.atZone(zone);
        return day(local.getDayOfWeek(), inRussian) + " " + local.toLocalDate() + " "
                + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    String text(boolean inRussian) {
        String windows = weekly.stream()
                .map(window -> days(window.days(), inRussian) + " " + window.hours())
                .collect(Collectors.joining(", "));
        String exceptions =
                special.isEmpty() ? "" : (inRussian ? ", особых дней: " : ", special days: ") + special.size();
        return windows + exceptions + " (" + zone + ")";
    }

    private static String days(Set<DayOfWeek> days, boolean inRussian) {
        return days.stream().map(day -> day(day, inRussian)).collect(Collectors.joining("+"));
    }

    private static String day(DayOfWeek day, boolean inRussian) {
        return day.getDisplayName(TextStyle.SHORT, inRussian ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingHours that
                && zone.equals(that.zone)
                && weekly.equals(that.weekly)
                && special.equals(that.special);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, weekly, special);
    }

    /** The windows, how many days differ, and the zone. */
    @Override
    public String toString() {
        return text(false);
    }
}
