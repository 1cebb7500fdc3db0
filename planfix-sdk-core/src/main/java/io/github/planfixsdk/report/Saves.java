package io.github.planfixsdk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of a report's saves is the newest, and when a save was made. */
final class Saves {
    /** The most that clocks are turned back by anywhere. */
    private static final Duration CLOCKS_TURN_BACK = Duration.ofHours(2);

    private Saves() {}

    static Optional<Instant> madeAt(ReportSave save, @Nullable ZoneId zone) {
        if (save.dateTime() == null) {
            return Optional.empty();
        }
        Optional<Instant> moment = save.dateTime().instant();
        return moment.isPresent() || zone == null
                ? moment
                : save.dateTime().localDateTime().map(local -> local.atZone(zone)
                        .toInstant());
    }

    /**
     * By the time if all of them tell it in the same way, else by the number, which grows. Of times without an offset those of one night may be an hour apart
     * in the wrong order, so among the latest ones the number decides.
     */
    static Optional<ReportSave> newest(List<ReportSave> saves) {
        Comparator<ReportSave> byId = Comparator.comparingLong(ReportSave::id);
        Function<ReportSave, Optional<Instant>> moment = save -> madeAt(save, null);
        Function<ReportSave, Optional<LocalDateTime>> local = save ->
                save.dateTime() == null ? Optional.empty() : save.dateTime().localDateTime();
        if (saves.stream().allMatch(save -> moment.apply(save).isPresent())) {
            return saves.stream()
                    .max(Comparator.comparing(
                                    (ReportSave save) -> moment.apply(save).orElseThrow())
                            .thenComparing(byId));
        }
        Optional<LocalDateTime> latest = saves.stream()
                .map(save -> local.apply(save).orElse(LocalDateTime.MIN))
                .max(Comparator.naturalOrder());
        if (latest.isPresent()
                && saves.stream().allMatch(save -> local.apply(save).isPresent())) {
            LocalDateTime perhaps = latest.get().minus(CLOCKS_TURN_BACK);
            return saves.stream()
                    .filter(save -> !local.apply(save).orElseThrow().isBefore(perhaps))
                    .max(byId);
        }
        return saves.stream().max(byId);
    }
}
