package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.TimePoint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavesTest {
    private static final ReportSave JUNE = save(1, TimePoint.ofText("01-06-2026 10:00"));
    private static final ReportSave MAY = save(2, TimePoint.ofText("01-05-2026 10:00"));
    private static final ReportSave TIMELESS = save(3, null);

    private static ReportSave save(long id, TimePoint time) {
        return new ReportSave(id, 5L, time, null, null, 1);
    }

    @Test
    void theNewestIsTheOneWithTheLatestTime() {
        assertThat(Saves.newest(List.of(JUNE, MAY))).contains(JUNE);
        assertThat(Saves.newest(List.of(
                        save(7, TimePoint.of(Instant.parse("2026-05-01T10:00:00Z"))),
                        save(6, TimePoint.of(Instant.parse("2026-05-01T10:01:00Z"))))))
                .get()
                .extracting(ReportSave::id)
                .isEqualTo(6L);
    }

    @Test
    void whereTheClocksMayHaveGoneBackBetweenThemTheNumberDecides() {
        ReportSave before = save(901, TimePoint.ofText("25-10-2026 03:50"));
        ReportSave after = save(902, TimePoint.ofText("25-10-2026 03:10"));
        ReportSave dayBefore = save(990, TimePoint.ofText("24-10-2026 03:50"));
        assertThat(Saves.newest(List.of(before, after))).contains(after);
        assertThat(Saves.newest(List.of(after, dayBefore, before))).contains(after);
        assertThat(Saves.newest(List.of(
                        save(1, TimePoint.of(Instant.parse("2026-10-25T01:50:00Z"))),
                        save(2, TimePoint.of(Instant.parse("2026-10-25T01:10:00Z"))))))
                .as("moments are moments")
                .get()
                .extracting(ReportSave::id)
                .isEqualTo(1L);
    }

    @Test
    void amongEqualTimesAndWithoutTimesTheNumberDecides() {
        assertThat(Saves.newest(List.of(MAY, save(9, MAY.dateTime()))))
                .get()
                .extracting(ReportSave::id)
                .isEqualTo(9L);
        assertThat(Saves.newest(List.of(JUNE, TIMELESS, MAY))).contains(TIMELESS);
        assertThat(Saves.newest(List.of())).isEmpty();
    }
}
