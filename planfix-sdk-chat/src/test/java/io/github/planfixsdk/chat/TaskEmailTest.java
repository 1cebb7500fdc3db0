package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskEmailTest {

    @Test
    void numberStandsInTheAddress() {
        assertThat(reply("task+1014@example.planfix.com").taskNumber()).isEqualTo(OptionalLong.of(1014));
        assertThat(reply("Task+7@x").taskNumber()).isEqualTo(OptionalLong.of(7));
        assertThat(new FirstMessage("s", "7905", "Hi", null, "task+5@x", null, null, null, null, List.of())
                        .taskNumber())
                .isEqualTo(OptionalLong.of(5));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "task+",
                "task+@x",
                "task+0@x",
                "task+12",
                "task+1a@x",
                "task+-1@x",
                "task+1+2@x",
                "tasks+1@x",
                "Anna <task+1@x>",
                "task+1234567890123456789@x",
                "task+١@x"
            })
    void addressesOfOtherFormsTellNothing(String address) {
        assertThat(reply(address).taskNumber()).isEmpty();
    }

    private static Reply reply(String taskEmail) {
        return new Reply("s", "c", "Hi", null, taskEmail, null, null, null, null, null, List.of());
    }
}
