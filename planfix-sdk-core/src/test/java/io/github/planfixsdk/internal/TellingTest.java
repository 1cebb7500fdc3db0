package io.github.planfixsdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingTest {
    @Test
    void aListenerThatFailsStopsNothingAndIsKnownToHaveFailed() {
        assertThat(Telling.of("a test", () -> {
                    throw new IllegalStateException("no");
                }))
                .isFalse();
        assertThat(Telling.of("a test", () -> {})).isTrue();
    }
}
