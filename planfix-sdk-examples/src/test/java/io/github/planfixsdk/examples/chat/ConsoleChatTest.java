package io.github.planfixsdk.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleChatTest {
    @Test
    void visitorAndOperatorTalk() throws IOException {
        assertThat(transcript("""
                Здравствуйте, есть вопрос
                /reply Слушаю & записываю
                /read
                /file https://files.superchat.example/5444 фото1.jpg
                /reply-file https://files.planfix.example/81 guarantee.pdf
                /repeat
                /first 79101234567 Your order has arrived
                /failed The number is not in service
                Who is there?
                /task
                /chat chat-1
                /finish
                One more question
                /task
                """)).isEqualTo("""
                A chat with a Planfix inside this program. Write as the visitor; /help lists the rest.
                chat-1> Здравствуйте, есть вопрос
                  Planfix: task 1001 "Question from the console", comment 1
                chat-1> /reply Слушаю & записываю
                  chat-1 shows: Anna: Слушаю & записываю
                  Planfix got the answer 200 {"chatId":"chat-1","contactId":"visitor-of-chat-1"}
                chat-1> /read
                  Planfix: message 5002 is read
                chat-1> /file https://files.superchat.example/5444 фото1.jpg
                  Planfix: task 1001 "Question from the console", comment 3
                chat-1> /reply-file https://files.planfix.example/81 guarantee.pdf
                  chat-1 shows: Anna sent guarantee.pdf, https://files.planfix.example/81
                  Planfix got the answer 200 {"chatId":"chat-1","contactId":"visitor-of-chat-1"}
                chat-1> /repeat
                  Planfix sends message 5004 again; the visitor sees it once
                  Planfix got the answer 200 {"chatId":"chat-1","contactId":"visitor-of-chat-1"}
                chat-1> /first 79101234567 Your order has arrived
                  the service opens chat-2 with 79101234567
                  chat-2 shows: Anna: Your order has arrived
                  Planfix got the answer 200 {"chatId":"chat-2","contactId":"visitor-of-chat-2"}
                chat-2> /failed The number is not in service
                  Planfix: message 5005 is error, The number is not in service
                chat-2> Who is there?
                  Planfix: task 1002 "Chat: 79101234567", comment 2
                chat-2> /task
                  task 1002 "Chat: 79101234567"
                    Anna Petrova: Your order has arrived
                    79101234567: Who is there?
                chat-2> /chat chat-1
                chat-1> /finish
                  Planfix: the task is finished
                chat-1> One more question
                  Planfix: task 1003 "Chat: Ivan", comment 1
                chat-1> /task
                  task 1003 "Chat: Ivan"
                    Ivan: One more question
                chat-1>\s
                """);
    }

    @Test
    void aFirstMessageOpensNoChatOfAnotherVisitor() throws IOException {
        assertThat(transcript("""
                /chat chat-3
                Hello
                /chat chat-1
                Hello
                /first 79101234567 Your order has arrived
                /first 79107654321 Your order is on its way
                """))
                .contains("the service opens chat-2 with 79101234567", "the service opens chat-4 with 79107654321");
    }

    @Test
    void whatCannotBeDoneIsSaidAndTheTalkGoesOn() throws IOException {
        assertThat(transcript("""
                /read
                /repeat
                /reply Hello

                /task
                /file
                /file http://localhost/a.jpg
                /dance
                Still here
                /reply
                /first
                /quit
                never read
                """).lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("chat-1> /read"),
                        line -> assertThat(line).contains("Nobody has written to the visitor of chat-1 yet"),
                        line -> assertThat(line).isEqualTo("chat-1> /repeat"),
                        line -> assertThat(line).contains("The operator has written nothing yet"),
                        line -> assertThat(line).isEqualTo("chat-1> /reply Hello"),
                        line -> assertThat(line).contains("no chat chat-1"),
                        line -> assertThat(line).isEqualTo("chat-1> "),
                        line -> assertThat(line).isEqualTo("chat-1> /task"),
                        line -> assertThat(line).contains("chat-1 has no task yet"),
                        line -> assertThat(line).isEqualTo("chat-1> /file"),
                        line -> assertThat(line).contains("Give an address"),
                        line -> assertThat(line).isEqualTo("chat-1> /file http://localhost/a.jpg"),
                        line -> assertThat(line).contains("the attachment \"a.jpg\" "),
                        line -> assertThat(line).isEqualTo("chat-1> /dance"),
                        line -> assertThat(line).contains("There is no /dance"),
                        line -> assertThat(line).isEqualTo("chat-1> Still here"),
                        line -> assertThat(line).contains("task 1001 \"Question from the console\", comment 1"),
                        line -> assertThat(line).isEqualTo("chat-1> /reply"),
                        line -> assertThat(line).contains("text is blank"),
                        line -> assertThat(line).isEqualTo("chat-1> /first"),
                        line -> assertThat(line).contains("phone is blank"),
                        line -> assertThat(line).isEqualTo("chat-1> /quit"));
    }

    @Test
    void withoutInputAScriptIsPlayed() throws IOException {
        String transcript = transcript("");

        assertThat(transcript)
                .contains("For one of your own, start this at a terminal")
                .contains("-Dexample=chat.ConsoleChat")
                .contains(
                        "chat-1 shows: Anna: Yes, since this morning. Here is the bill (https://shop.example/bills/7)")
                .contains("is error, The number is not in service")
                .endsWith("  task 1003 \"Chat: Ivan\"\n    Ivan: One more question\nchat-1> \n")
                .doesNotContain("There is no");
    }

    @Test
    void everyCommandIsInTheHelpAndTypedLinesAreNotEchoedAtATerminal() throws IOException {
        String help = printed("/help\n", false);
        assertThat(help).startsWith("A chat with").contains("chat-1>   TEXT ").doesNotContain("> /help");
        for (String command : ("file reply reply-file first repeat read failed task finish chat quit").split(" ")) {
            assertThat(help).contains("  /" + command + " ");
        }
    }

    private static String transcript(String input) throws IOException {
        return printed(input, true);
    }

    private static String printed(String input, boolean echo) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConsoleChat.run(
                new BufferedReader(new StringReader(input)),
                echo,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
