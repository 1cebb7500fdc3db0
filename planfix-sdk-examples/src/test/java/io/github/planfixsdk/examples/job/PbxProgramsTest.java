package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PbxProgramsTest {
    private interface Program {
        void run() throws Exception;
    }

    @Test
    void theSmallestExchangeReportsAMissedCallAndDialsAClick() throws Exception {
        // No third line: Planfix has nothing to complain of.
        assertThat(printed(() -> SmallestPbx.main(new String[0])))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("call-1 [INCOMING, COMPLETED]"),
                        line -> assertThat(line).matches("click-\\d+ \\[OUTGOING, COMPLETED]"));
    }

    @Test
    void clicksOfOneRunAndTheNextAreCallsOfTheirOwn() throws Exception {
        assertThat(printed(() -> {
                    SmallestPbx.main(new String[0]);
                    SmallestPbx.main(new String[0]);
                }))
                .filteredOn(line -> line.startsWith("click-"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutInputTheVirtualExchangePlaysItsScript() throws Exception {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try {
            assertThat(printed(() -> VirtualPbx.main(new String[0])))
                    .containsExactly(
                            "A telephone exchange: one command a line, help shows them, quit ends.",
                            "> call +79101234567 101 102 103",
                            "  Planfix hears INCOMING 101",
                            "  Planfix hears INCOMING 102",
                            "  Planfix hears INCOMING 103",
                            "> answer 102",
                            "  Planfix hears ACCEPTED 102",
                            "  Planfix hears COMPLETED+Cancelled 101",
                            "  Planfix hears COMPLETED+Cancelled 103",
                            "> record https://pbx.example/records/1.mp3",
                            "> transfer 104",
                            "  Planfix hears INCOMING 104",
                            "> answer 104",
                            "  Planfix hears ACCEPTED 104",
                            "  Planfix hears COMPLETED+Success 102",
                            "> hangup",
                            "  Planfix hears COMPLETED+Success 104",
                            "> click 101 79160000000",
                            "  101 rings for a click, as call-2",
                            "> answer 101",
                            "  Planfix hears OUTGOING 101",
                            "> answer",
                            "  Planfix hears ACCEPTED 101",
                            "> answer 102",
                            "  refused: 102 cannot answer, since it is not ringing; outgoing call call-2: 101 talks",
                            "> hangup",
                            "  Planfix hears COMPLETED+Success 101",
                            "> call +79160000000 101",
                            "  Planfix hears INCOMING 101",
                            "> decline 101",
                            "> ring 102",
                            "  Planfix hears COMPLETED+Cancelled 101",
                            "  Planfix hears INCOMING 102",
                            "> hangup",
                            "  Planfix hears COMPLETED+Missed 102",
                            "> hangup",
                            "  ignored: the end came after the call's end",
                            "Planfix has recorded",
                            "  call-1 in 101 Cancelled",
                            "  call-1 in 102 Success",
                            "  call-1 in 103 Cancelled",
                            "  call-1 in 104 Success",
                            "  call-2 out 101 Success",
                            "  call-3 in 101 Cancelled",
                            "  call-3 in 102 Missed");
        } finally {
            System.setIn(console);
        }
    }

    @Test
    void pipedCommandsAreFollowedToTheEndOfTheInput() throws Exception {
        assertThat(followed("""
                        hangup
                        click 101
                        dial 102 +79160000000
                        dial 102
                        noanswer
                        call +79160000000 101
                        answer
                        ring
                        answer 101
                        transfer 102
                        leave 101
                        decline 102
                        hangup"""))
                .containsExactly(
                        "> hangup",
                        "  refused: there is no call; begin with call, dial or click",
                        "> click 101",
                        "  something is missing; help shows the commands",
                        "> dial 102 +79160000000",
                        "  Planfix hears OUTGOING 102",
                        "> dial 102",
                        "  something is missing; help shows the commands",
                        "> noanswer",
                        "  Planfix hears COMPLETED+NoAnswer 102",
                        "> call +79160000000 101",
                        "  Planfix hears INCOMING 101",
                        "> answer",
                        "  refused: the client calls; name the extension",
                        "> ring",
                        "  refused: exts is empty; name the extensions that ring",
                        "> answer 101",
                        "  Planfix hears ACCEPTED 101",
                        "> transfer 102",
                        "  Planfix hears INCOMING 102",
                        "> leave 101",
                        "  Planfix hears COMPLETED+Success 101",
                        "> decline 102",
                        "> hangup",
                        "  Planfix hears COMPLETED+Missed 102",
                        "Planfix has recorded",
                        "  call-1 out 102 NoAnswer",
                        "  call-2 in 101 Success",
                        "  call-2 in 102 Missed");
    }

    @Test
    void whatPlanfixIsNotToldIsShown() throws Exception {
        assertThat(followed("call anonymous 101\nhangup"))
                .startsWith(
                        "> call anonymous 101",
                        "  not sent: 101, the client's number is hidden, and Planfix knows calls by their numbers",
                        "> hangup");
    }

    @Test
    void whatIsNoCommandIsAnsweredWithAllOfThemAndQuitEnds() throws Exception {
        assertThat(followed("dance\nquit\nhangup"))
                .startsWith("> dance", "  call <number> <ext>…   a client calls, and telephones ring")
                .endsWith("  help, quit", "Planfix has recorded");
    }

    private static List<String> followed(String commands) throws Exception {
        return printed(() -> VirtualPbx.run(new BufferedReader(new StringReader(commands)), System.out));
    }

    private static List<String> printed(Program program) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
