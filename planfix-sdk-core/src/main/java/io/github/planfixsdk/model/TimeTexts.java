package io.github.planfixsdk.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Planfix's date texts, read and written by hand: a page of tasks has hundreds of them, and several forms defeat the JDK's
 * parsers (no seconds before the Z, an offset without a colon).
 */
final class TimeTexts {
    private static final int DATE_LENGTH = 10;

    private TimeTexts() {}

    static String date(LocalDate day) {
        StringBuilder out = new StringBuilder(DATE_LENGTH);
        two(out, day.getDayOfMonth()).append('-');
        two(out, day.getMonthValue()).append('-');
        return year(out, day.getYear()).toString();
    }

    static String minutes(LocalTime time) {
        StringBuilder out = new StringBuilder(5);
        two(out, time.getHour()).append(':');
        return two(out, time.getMinute()).toString();
    }

    static String seconds(LocalTime time) {
        StringBuilder out = new StringBuilder(8).append(minutes(time)).append(':');
        return two(out, time.getSecond()).toString();
    }

    static String isoMinutes(LocalDateTime moment) {
        StringBuilder out = new StringBuilder(20);
        year(out, moment.getYear()).append('-');
        two(out, moment.getMonthValue()).append('-');
        two(out, moment.getDayOfMonth()).append('T');
        LocalTime time = moment.toLocalTime();
        return out.append(time.getSecond() == 0 ? minutes(time) : seconds(time)).toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static StringBuilder year(StringBuilder out, int year) {
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("year is " + year + ": Planfix's dates have four digits, 0 to 9999");
        }
        return two(two(out, year / 100), year % 100);
    }

    /** The date at the start of the text: dd-MM-yyyy or yyyy-MM-dd, or null. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < DATE_LENGTH) {
            return null;
        }
        if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) != ' ' && text.charAt(DATE_LENGTH) != 'T') {
            return null;
        }
        boolean yearFirst = text.charAt(4) == '-';
        int year = yearFirst ? number(text, 0, 4) : number(text, 6, 10);
        int month = yearFirst ? number(text, 5, 7) : number(text, 3, 5);
        int day = yearFirst ? number(text, 8, 10) : number(text, 0, 2);
        boolean separated = yearFirst ? text.charAt(7) == '-' : text.charAt(2) == '-' && text.charAt(5) == '-';
        if (!separated || year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** HH:mm, H:mm or HH:mm:ss and nothing behind it, or null. */
    static @Nullable LocalTime timeOfDay(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = endOfTime(text, 0);
        return end == text.length() ? time(text, 0, end) : null;
    }

    /** The time behind the date, whatever offset follows, or null. */
    static @Nullable LocalTime timeAfterDay(@Nullable String text) {
        if (text == null || text.length() <= DATE_LENGTH || day(text) == null) {
            return null;
        }
        return time(text, DATE_LENGTH + 1, endOfTime(text, DATE_LENGTH + 1));
    }

    /** Date, time and offset: Z, +00, +0000, +00:00; or null. */
    static @Nullable Instant instant(@Nullable String text) {
        LocalDate day = day(text);
        LocalTime time = timeAfterDay(text);
        if (text == null || day == null || time == null) {
            return null;
        }
        ZoneOffset offset = offset(text, endOfTime(text, DATE_LENGTH + 1));
        return offset == null ? null : day.atTime(time).toInstant(offset);
    }

    private static int endOfTime(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isDigit(text.charAt(end)) || text.charAt(end) == ':' || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static @Nullable LocalTime time(String text, int from, int end) {
        int length = end - from;
        int dot = text.indexOf('.', from);
        int whole = dot >= 0 && dot < end ? dot - from : length;
        if (whole != 5 && whole != 8 && whole != 4) {
            return null;
        }
        int colon = whole == 4 ? from + 1 : from + 2;
        int hour = number(text, from, colon);
        int minute = number(text, colon + 1, colon + 3);
        int second = whole == 8 ? number(text, from + 6, from + 8) : 0;
        boolean separated = text.charAt(colon) == ':' && (whole != 8 || text.charAt(from + 5) == ':');
        if (!separated || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        return LocalTime.of(hour, minute, second);
    }

    private static @Nullable ZoneOffset offset(String text, int from) {
        int length = text.length() - from;
        if (length == 1 && text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (length != 3 && length != 5 && length != 6) {
            return null;
        }
        char sign = text.charAt(from);
        int hours = number(text, from + 1, from + 3);
        int minutes = length == 3 ? 0 : number(text, text.length() - 2, text.length());
        boolean separated = length != 6 || text.charAt(from + 3) == ':';
        if ((sign != '+' && sign != '-') || !separated || hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
            return null;
        }
        return sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = i < text.length() ? text.charAt(i) : 'x';
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
