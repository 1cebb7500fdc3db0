package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatSender;
import io.github.planfixsdk.chat.MessageStatus;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.chat.StatusReport;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.delivery.SetAside;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The snippets of the section on sending in the page on chats. */
public final class ChatSendingGuide {
    private ChatSendingGuide() {}

    /**
     * Connects as a provider.
     *
     * @param address where Planfix listens
     * @param token the key for it
     * @return the client
     */
    public static ChatClient connect(String address, String token) {
        ChatClient chat = ChatClient.builder()
                .address(address) // https://example.planfix.com/webchat/api
                .providerId("superchat")
                .token(token)
                .build();
        return chat;
    }

    /**
     * Everything a message may have.
     *
     * @param chat the client
     */
    public static void everything(ChatClient chat) {
        ChatContact visitor = ChatContact.builder("visitor-7", "Ivan")
                .lastName("Petrov")
                .phone("79000000001")
                .email("ivan@mail.example")
                .build();
        chat.sendMessage(NewMessage.builder("chat-7", visitor, "Here is the plan")
                .title("Question from the site") // with a chat's first message only
                .channel("Telegram")
                .attachment("plan.pdf", "https://files.superchat.example/5444")
                .taskField("Source", "site.example")
                .build());
        chat.sendMessage(NewMessage.builder("chat-7", visitor, "I'll look at it")
                .echo("operator@company.example")
                .build());
        chat.updateContact(ChatContact.of("visitor-7", "Ivan the First"));
        chat.reportStatus(StatusReport.of("1021", MessageStatus.READ));
    }

    /**
     * Planfix's own numbers.
     *
     * @param chat the client
     * @return the contact's number
     */
    public static OptionalLong lookUp(ChatClient chat) {
        chat.findTask("chat-7").ifPresent(task -> System.out.println("task " + task.number()));
        OptionalLong contact = chat.findContact("visitor-7");
        return contact;
    }

    /**
     * A sender that survives restarts.
     *
     * @param chat the client
     * @param dataSource the program's database
     * @param operators are told what was not delivered
     * @return a running sender
     */
    public static ChatSender start(ChatClient chat, DataSource dataSource, Consumer<SetAside> operators) {
        ChatSender sender = ChatSender.builder(chat)
                .outbox(JdbcOutbox.of(dataSource).createTable())
                .listener(new DeliveryListener() {
                    @Override
                    public void setAside(SetAside entry) {
                        operators.accept(entry);
                    }
                })
                .start();
        return sender;
    }

    /**
     * A message that nobody waits for.
     *
     * @param sender the sender
     * @return its number in the outbox
     */
    public static long inTheBackground(ChatSender sender) {
        ChatContact visitor = ChatContact.of("visitor-7", "Ivan");
        long number = sender.sendMessage(
                NewMessage.builder("chat-7", visitor, "Good morning").build());
        return number;
    }

    /**
     * Deals with what was not delivered.
     *
     * @param sender the sender
     * @param isInPlanfix looks whether a message is there
     * @return what is left
     */
    public static List<SetAside> tidyUp(ChatSender sender, Predicate<SetAside> isInPlanfix) {
        for (SetAside entry : sender.setAside()) {
            System.out.println(entry.number() + " " + entry.reason() + ": " + entry.detail());
            if (entry.reason() == SetAside.Reason.UNCLEAR && isInPlanfix.test(entry)) {
                sender.courier().discard(entry.number());
            } else if (entry.reason() != SetAside.Reason.REFUSED) {
                sender.courier().retry(entry.number());
            }
        }
        return sender.setAside();
    }
}
