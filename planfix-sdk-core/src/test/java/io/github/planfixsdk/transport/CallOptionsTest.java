package io.github.planfixsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
    @Test
    void copiesChangeOneThing() {
        CallOptions defaults = CallOptions.defaults();
        assertThat(defaults).isEqualTo(new CallOptions(Duration.ofMinutes(3), 2, false));
        assertThat(defaults.timeout(Duration.ofSeconds(9)).maxRetries(0).silent(true))
                .isEqualTo(new CallOptions(Duration.ofSeconds(9), 0, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT2000000000000S"})
    void timeoutMustBePositiveAndAtMostADay(String timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().timeout(Duration.parse(timeout)))
                .withMessageMatching("timeout is PT.+: give a positive duration, at most PT24H");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void retriesMustBeFew(int retries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().maxRetries(retries))
                .withMessage("maxRetries is " + retries + ": give 0 to 10");
    }
}
