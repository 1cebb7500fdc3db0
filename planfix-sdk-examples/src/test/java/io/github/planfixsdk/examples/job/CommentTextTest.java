package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommentTextTest {
    @Test
    void theCommentIsReadAndAnsweredAsText() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        CommentText.demonstrate(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo("""
                Hello,

                we need 12 desks, see this one (https://shop.example/desks?size=xl):

                - oak
                - 180 × 80

                > What size?
                -- the answer as Planfix has it:
                Hello,<br><br>12 desks &lt; 5000, as shown on <a href="https://shop.example/desks">https://shop.example/desks</a>.
                -- and read again:
                Hello,

                12 desks < 5000, as shown on https://shop.example/desks.
                """);
    }
}
