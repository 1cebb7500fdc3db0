package io.github.planfixsdk.doctor;

import io.github.planfixsdk.transport.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The words about quota, clock and speed. */
final class VitalFindings {
    /** A twentieth of the smallest plan's requests. */
    static final long FEW_REQUESTS = 1000;

    static final Duration NOTABLE_SKEW = Duration.ofSeconds(60);
    static final Duration HARMFUL_SKEW = Duration.ofMinutes(5);
    static final Duration SLOW = Duration.ofSeconds(2);
    static final Duration VERY_SLOW = Duration.ofSeconds(10);

    private VitalFindings() {}

    static Finding spent(@Nullable Instant resetAt, Instant now) {
        return Finding.problem(
                Check.QUOTA,
                Text.of("The day's requests are used up%s.", "Запросы на сегодня израсходованы%s.")
                        .with(reset(resetAt, now)),
                Text.of(
                        "Wait for the reset, find out which program uses them up, or take a larger plan.",
                        "Дождитесь обновления лимита, выясните, какая программа его расходует, или выберите тариф больше."));
    }

    static Finding tooFast() {
        return Finding.warning(
                Check.QUOTA,
                Text.of(
                        "Planfix refuses requests because they come too fast: one a second is allowed.",
                        "Планфикс отклоняет запросы, потому что они идут слишком часто: можно один в секунду."),
                Text.of(
                        "Something else uses the same account: let all its programs share one limiter.",
                        "С тем же аккаунтом работает что-то ещё: пусть все программы делят один ограничитель."));
    }

    static Finding quota(@Nullable Quota quota, Instant now) {
        if (quota == null) {
            return Finding.unknown(
                    Check.QUOTA,
                    Text.of(
                            "No answer said how many of the day's requests are left.",
                            "Ни в одном ответе не сказано, сколько запросов осталось на сегодня."));
        }
        if (quota.remaining() <= 0) {
            return spent(quota.resetAt(), now);
        }
        Text left = Text.of("%s of the day's requests are left%s.", "На сегодня осталось запросов: %s%s.")
                .with(quota.remaining(), reset(quota.resetAt(), now));
        return quota.remaining() < FEW_REQUESTS
                ? Finding.warning(
                        Check.QUOTA,
                        left,
                        Text.of(
                                "Find out which program uses them up, or take a larger plan.",
                                "Выясните, какая программа их расходует, или выберите тариф больше."))
                : Finding.ok(Check.QUOTA, left);
    }

    private static Text reset(@Nullable Instant resetAt, Instant now) {
        if (resetAt == null) {
            return Text.NONE;
        }
        Duration left = Duration.between(now, resetAt);
        return Text.of(", until %s (in %s)", ", до %s (через %s)")
                .with(resetAt.truncatedTo(ChronoUnit.MINUTES), length(left.isNegative() ? Duration.ZERO : left));
    }

    static Finding clockUnknown() {
        return Finding.unknown(
                Check.CLOCK, Text.of("No answer told the server's time.", "Ни в одном ответе нет времени сервера."));
    }

    /** Positive where this machine's clock is ahead. */
    static Finding clock(Duration ahead) {
        Duration off = ahead.abs();
        if (off.compareTo(NOTABLE_SKEW) <= 0) {
            return Finding.ok(
                    Check.CLOCK,
                    Text.of(
                            "This machine's clock agrees with the server's.",
                            "Часы этой машины совпадают с часами сервера."));
        }
        Text known = (ahead.isNegative()
                        ? Text.of(
                                "This machine's clock is %s behind the server's.",
                                "Часы этой машины отстают от часов сервера на %s.")
                        : Text.of(
                                "This machine's clock is %s ahead of the server's.",
                                "Часы этой машины спешат относительно часов сервера на %s."))
                .with(length(off));
        Text remedy = Text.of(
                "Synchronise it (NTP): a wrong clock asks for the wrong changes when polling, computes wrong dates and reset times,"
                        + " and in the end breaks TLS.",
                "Синхронизируйте их (NTP): с неверными часами опрос изменений пропускает нужное, даты и сроки вычисляются"
                        + " неверно, а потом ломается и TLS.");
        return off.compareTo(HARMFUL_SKEW) > 0
                ? Finding.problem(Check.CLOCK, known, remedy)
                : Finding.warning(Check.CLOCK, known, remedy);
    }

    static Finding speedUnknown() {
        return Finding.unknown(
                Check.LATENCY, Text.of("There was no answer to time.", "Не было ответов, чтобы измерить."));
    }

    static Finding speed(Duration median, Duration slowest, int answers) {
        Text known = Text.of(
                        "Answers take %s ms as a rule, the slowest took %s ms (of %s).",
                        "Ответ обычно занимает %s мс, самый долгий занял %s мс (всего ответов: %s).")
                .with(median.toMillis(), slowest.toMillis(), answers);
        boolean slow = median.compareTo(SLOW) >= 0 || slowest.compareTo(VERY_SLOW) >= 0;
        return slow
                ? Finding.warning(
                        Check.LATENCY,
                        known,
                        Text.of(
                                "Check the network on the way (proxy, VPN, far region); if it is fast, Planfix is slow at the moment.",
                                "Проверьте сеть на пути (прокси, VPN, дальний регион); если она быстрая, сейчас медлит Планфикс."))
                : Finding.ok(Check.LATENCY, known);
    }

    /** The two largest units. */
    static Text length(Duration length) {
        long days = length.toDays();
        if (days > 0) {
            return Text.of("%s d %s h", "%s д %s ч").with(days, length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return Text.of("%s h %s min", "%s ч %s мин").with(length.toHours(), length.toMinutesPart());
        }
        if (length.toMinutes() > 0) {
            return Text.of("%s min %s s", "%s мин %s с").with(length.toMinutes(), length.toSecondsPart());
        }
        return Text.of("%s s", "%s с").with(length.toSeconds());
    }
}
