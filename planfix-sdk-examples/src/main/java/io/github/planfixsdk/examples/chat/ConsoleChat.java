package io.github.planfixsdk.examples.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.chat.Attachment;
import io.github.planfixsdk.chat.MessageStatus;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.testkit.ChatAttachment;
import io.github.planfixsdk.testkit.FakeOperator;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.ProviderAnswer;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat on the console: type what the visitor writes, answer as the operator. The service speaks Planfix's protocol with a
 * Planfix inside this program.
 */
public final class ConsoleChat implements AutoCloseable {
    private static final String OWN_TOKEN = "own-key-of-the-service";
    private static final String HELP = """
              TEXT                   the visitor writes
              /file URL [NAME]       the visitor sends a file
              /reply TEXT            the operator answers
              /reply-file URL [NAME] the operator sends a file
              /first PHONE TEXT      the operator writes to somebody without a chat
              /repeat                Planfix sends its last message again
              /read                  the visitor has read the last message
              /failed [REASON]       the last message did not reach the visitor
              /task                  the chat's task as it stands in Planfix
              /finish                the operator finishes the task: what comes next opens another
              /chat CHAT             go on in another chat
              /quit                  or the end of the input""".indent(2);
    private static final String SCRIPT = """
            Hello, is my bicycle ready?
            /reply Yes, since this morning. Here is the bill [ https://shop.example/bills/7 ]
            /read
            /file https://files.superchat.example/5444 the-tyre.jpg
            /reply-file https://files.planfix.example/81 guarantee.pdf
            /repeat
            /first 79101234567 Your order has arrived
            /failed The number is not in service
            /chat chat-1
            /finish
            One more question
            /task
            """;

    private final PrintStream out;
    private final FakePlanfix planfix;
    private final FakeOperator anna;
    private final ChatService service;
    private String chat = "chat-1";

    private ConsoleChat(PrintStream out) throws IOException {
        this.out = out;
        planfix = FakePlanfix.start();
        anna = planfix.chat().operator(planfix.addUser("{'name':'Anna','lastname':'Petrova'}"));
        service = new ChatService(planfix.chatUrl(), planfix.chatToken(), OWN_TOKEN, out);
        planfix.chat().connect(ChatService.PROVIDER, service.address(), OWN_TOKEN);
    }

    /**
     * Talks until the input ends; without any input it plays a conversation of its own.
     *
     * @param args {@code --echo} prints what is read, which is not seen when it comes through a pipe
     * @throws IOException if the input breaks off
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        run(in, List.of(args).contains("--echo"), out);
    }

    /**
     * The same with another input.
     *
     * @param in a line each
     * @param echo whether to print what was read
     * @param out where to print
     * @throws IOException if the input breaks off
     */
    static void run(BufferedReader in, boolean echo, PrintStream out) throws IOException {
        try (ConsoleChat console = new ConsoleChat(out)) {
            out.println("A chat with a Planfix inside this program. Write as the visitor; /help lists the rest.");
            if (!console.talk(in, echo)) {
                out.println(
                        "Nothing was typed, so here is a conversation from a script. For one of your own, start this at a"
                                + " terminal, or give it lines:");
                out.println("  mvn -B -ntp -q verify -DskipTests -Pdemo -Dexample=chat.ConsoleChat");
                console.talk(new BufferedReader(new StringReader(SCRIPT)), true);
            }
        }
    }

    /** Whether there was anything to read. */
    private boolean talk(BufferedReader in, boolean echo) throws IOException {
        boolean any = false;
        while (true) {
            out.print(chat + "> ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                out.println();
                return any;
            }
            any = true;
            if (echo) {
                out.println(line);
            }
            if (line.strip().equals("/quit")) {
                return true;
            }
            carryOut(line.strip());
        }
    }

    private void carryOut(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        try {
            switch (words[0]) {
                case "" -> {}
                case "/help" -> out.print(HELP);
                case "/file" -> visitor("", file(rest));
                case "/reply" -> told(anna.replies(chat, rest));
                case "/reply-file" -> {
                    Attachment file = file(rest);
                    told(anna.replies(chat, "", new ChatAttachment(String.valueOf(file.name()), file.url())));
                }
                case "/first" -> first(rest);
                case "/repeat" -> repeat();
                case "/read" -> report(MessageStatus.READ, "");
                case "/failed" -> report(MessageStatus.ERROR, rest);
                case "/task" -> task();
                case "/finish" -> {
                    planfix.chat().finishTask(chat);
                    out.println("  Planfix: the task is finished");
                }
                case "/chat" -> chat = rest.isEmpty() ? chat : rest;
                default -> {
                    if (line.startsWith("/")) {
                        out.println("  There is no " + words[0] + "; see /help");
                    } else {
                        visitor(line, null);
                    }
                }
            }
        } catch (IllegalArgumentException | IllegalStateException | PlanfixException e) {
            out.println("  " + e.getMessage());
        }
    }

    private void visitor(String text, @Nullable Attachment file) {
        service.visitorWrites(chat, text, file);
        long task = planfix.chat().task(chat).orElseThrow();
        int comments = planfix.comments(task).size();
        out.println("  Planfix: task " + task + " \""
                + planfix.task(task).path("name").asText() + "\", comment " + comments);
    }

    private void first(String rest) {
        String[] words = rest.split("\\s+", 2);
        if (told(anna.writesFirst(words[0], words.length == 2 ? words[1] : ""))) {
            chat = service.lastOpened();
        }
    }

    private void repeat() {
        List<String> written = planfix.chat().messageIds();
        if (written.isEmpty()) {
            out.println("  The operator has written nothing yet: try /reply");
            return;
        }
        String last = written.get(written.size() - 1);
        out.println("  Planfix sends message " + last + " again; the visitor sees it once");
        told(planfix.chat().sendAgain(last));
    }

    private boolean told(ProviderAnswer answer) {
        out.println("  Planfix got the answer " + answer.status() + " " + answer.body());
        return answer.status() == 200;
    }

    private void report(MessageStatus status, String text) {
        String messageId = service.report(chat, status, text);
        if (messageId == null) {
            out.println("  Nobody has written to the visitor of " + chat + " yet: try /reply");
            return;
        }
        out.println("  Planfix: message " + messageId + " is "
                + planfix.chat().messageStatus(messageId).orElse("unknown")
                + planfix.chat()
                        .messageStatusText(messageId)
                        .map(why -> ", " + why)
                        .orElse(""));
    }

    private void task() {
        long task = planfix.chat()
                .task(chat)
                .orElseThrow(() -> new IllegalStateException(chat + " has no task yet: write something"));
        out.println("  task " + task + " \"" + planfix.task(task).path("name").asText() + "\"");
        for (JsonNode comment : planfix.comments(task)) {
            StringBuilder line = new StringBuilder(
                    "    " + comment.path("owner").path("name").asText() + ":");
            String text = comment.path("description").asText("");
            line.append(text.isEmpty() ? "" : " " + text);
            comment.path("files")
                    .forEach(file ->
                            line.append(" [").append(file.path("name").asText()).append(']'));
            out.println(line);
        }
    }

    private static Attachment file(String rest) {
        String[] words = rest.split("\\s+", 2);
        if (words[0].isEmpty()) {
            throw new IllegalArgumentException("Give an address, such as https://files.superchat.example/5444");
        }
        return new Attachment(
                words.length == 2 ? words[1] : words[0].substring(words[0].lastIndexOf('/') + 1), words[0]);
    }

    @Override
    public void close() {
        service.close();
        planfix.close();
    }
}
