package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChatOverRestartTest {
    @Test
    void nothingIsLostOverTheRestartAndWhatMayHaveArrivedIsNotDoubled() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            ChatOverRestart.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Planfix has too much to do",
                        "  waiting: 3",
                        "Restarted; Planfix takes messages again, but its first answer gets lost",
                        "  set aside in chat chat-1: UNCLEAR",
                        "  delivered in chat chat-2",
                        "  delivered in chat chat-1",
                        "  delivered in chat chat-2",
                        "  waiting: 0",
                        "chat-1 in Planfix: [Hello, Are you there?]",
                        "chat-2 in Planfix: [Good morning, How are you?]");
    }
}
