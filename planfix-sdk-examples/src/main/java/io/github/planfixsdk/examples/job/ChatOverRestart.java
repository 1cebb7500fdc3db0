package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatSender;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Visitors write while Planfix takes nothing, the program ends, and its next run delivers everything in order. */
public final class ChatOverRestart {
    private ChatOverRestart() {}

    /**
     * Shows it on an account of its own.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:chat-over-restart;DB_CLOSE_DELAY=-1");
        try (FakePlanfix fake = FakePlanfix.start();
                ChatClient chat = ChatClient.builder()
                        .address(fake.chatUrl().toString())
                        .providerId("superchat")
                        .token(fake.chatToken())
                        .build()) {
            System.out.println("Planfix has too much to do");
            fake.fail(Fault.tooManyRequests(Duration.ofSeconds(1)), 1_000);
            List<NewMessage> messages = List.of(
                    message("chat-1", "Hello"), message("chat-1", "Are you there?"), message("chat-2", "Good morning"));
            run(chat, database, messages, Duration.ZERO, System.out);

            System.out.println("Restarted; Planfix takes messages again, but its first answer gets lost");
            fake.clearFaults();
            fake.fail(Fault.lostAnswer());
            run(chat, database, List.of(message("chat-2", "How are you?")), Duration.ofSeconds(30), System.out);
            for (String chatId : List.of("chat-1", "chat-2")) {
                long task = fake.chat().task(chatId).orElseThrow();
                System.out.println(chatId + " in Planfix: "
                        + fake.comments(task).stream()
                                .map(comment -> comment.path("description").asText())
                                .toList());
            }
        }
    }

    private static NewMessage message(String chatId, String text) {
        return NewMessage.builder(chatId, ChatContact.of("visitor-of-" + chatId, "Ivan"), text)
                .build();
    }

    /**
     * One life of a program that passes messages on.
     *
     * @param chat the client
     * @param database where messages wait
     * @param messages what visitors write in this life
     * @param patience how long the program goes on
     * @param out where to report
     * @return what was set aside
     */
    public static List<SetAside> run(
            ChatClient chat, DataSource database, List<NewMessage> messages, Duration patience, PrintStream out) {
        DeliveryListener report = new DeliveryListener() {
            @Override
            public void delivered(OutboxEntry entry) {
                out.println("  delivered in " + entry.lane());
            }

            @Override
            public void setAside(SetAside entry) {
                out.println("  set aside in " + entry.lane() + ": " + entry.reason());
            }
        };
        try (ChatSender sender = ChatSender.builder(chat)
                .outbox(JdbcOutbox.of(database).createTable())
                .listener(report)
                .workers(1)
                .start()) {
            messages.forEach(sender::sendMessage);
            sender.flush(patience);
            out.println("  waiting: " + sender.courier().waiting());
            return sender.setAside();
        }
    }
}
