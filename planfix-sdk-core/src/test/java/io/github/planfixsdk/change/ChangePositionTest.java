package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.change.ChangePosition.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePositionTest {
    private static final Instant FROM = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void theTextHoldsEverything() {
        TreeMap<Long, Seen> seen = new TreeMap<>();
        seen.put(7L, new Seen(Span.at(FROM.plusSeconds(61)), -1));
        seen.put(8L, new Seen(Span.of(FROM.minusSeconds(1), FROM.plusSeconds(3599)), 7));
        seen.put(123_456_789L, new Seen(Span.at(FROM), 5));
        ChangePosition position =
                new ChangePosition("task", FROM.plusSeconds(90), FROM, Duration.ofMillis(1234), 35, seen);

        String text = position.toString();

        assertThat(text)
                .isEqualTo("changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;"
                        + "7.1p.3w5e11264sgsf,8.-1.7.2s0,21i3v9.0.5;");
        assertThat(ChangePosition.parse(text)).isEqualTo(position).hasSameHashCodeAs(position);
        assertThat(ChangePosition.parse(" " + text + "\n")).isEqualTo(position);
    }

    @Test
    void theStartIsAWholeMinuteThatHoldsTheMoment() {
        ChangePosition start = ChangePosition.startingAt(FROM.plusSeconds(59));
        assertThat(start.highWater()).isEqualTo(FROM);
        assertThat(ChangePosition.parse(start.toString())).isEqualTo(start);
        assertThat(start).isNotEqualTo(ChangePosition.startingAt(FROM.plusSeconds(60)));
        assertThatThrownBy(() -> ChangePosition.startingAt(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangePosition.startingAt(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextOfTheEarlierFormIsRead() {
        TreeMap<Long, Seen> seen = new TreeMap<>();
        seen.put(7L, new Seen(Span.at(FROM.plusSeconds(61)), 5));
        assertThat(ChangePosition.parse("changes-1;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p.5"))
                .isEqualTo(new ChangePosition("task", FROM.plusSeconds(90), FROM, Duration.ofMillis(1234), 35, seen));
    }

    @Test
    void aTextThatWasCutOffAnywhereIsRefused() {
        String text = "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p.5,8.-1.7.2s0;";
        assertThat(ChangePosition.parse(text).seen()).hasSize(2);
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> ChangePosition.parse(cut)).as(cut).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "changes-2",
                "changes-3;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p.5,;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;x!.1p.5;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1y2p0ij32e8e7.5;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;!;7.1p.5;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p.5.1.1;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;1234;z;7.1p.5;8",
                "changes-2;task;yesterday;2026-03-02T10:00:00Z;1234;z;;",
                "changes-2;task;2026-03-02T10:00:00Z;2026-03-02T10:02:00Z;0;z;;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:01Z;0;z;;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;-1;z;;",
                "changes-2;task;2026-03-02T10:01:30Z;2026-03-02T10:00:00Z;;z;;",
                "changes-2;task;+999999999-12-31T23:59:59Z;2026-03-02T10:00:00Z;1234;z;;"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> ChangePosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the whole text");
    }
}
