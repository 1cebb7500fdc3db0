package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.ChatOpened;
import io.github.planfixsdk.chat.ChatTask;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.examples.demo.RecordedDay.Message;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Interaction;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A small chat service that speaks Planfix's protocol: its visitors' messages go to Planfix, employees' answers and first
 * messages come back. A person keeps one chat for ever, as Planfix wants it.
 */
final class ChatVendor implements AutoCloseable {
    static final String PROVIDER = "demo-chats";

    /** A message that Planfix's employees wrote, as the service would show it to the visitor. */
    record Delivery(String chatId, String text, boolean openedChat) {}

    private final VendorServer server;
    private final ChatClient planfix;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    /**
     * Opens the service.
     *
     * @param key what Planfix has to prove itself with
     * @param planfixAddress where Planfix listens
     * @param planfixKey what Planfix wants as a proof
     */
    ChatVendor(String key, URI planfixAddress, String planfixKey) {
        planfix = ChatClient.builder()
                .address(planfixAddress.toString())
                .providerId(PROVIDER)
                .token(planfixKey)
                .build();
        server = VendorServer.start(
                "/planfix/chat",
                ChatHandler.builder()
                        .token(key)
                        .onReply(reply -> {
                            deliveries.add(new Delivery(reply.chatId(), reply.message(), false));
                            return reply.delivered();
                        })
                        .onFirstMessage(first -> {
                            String person = PhoneNumbers.digits(first.contactPhone());
                            deliveries.add(new Delivery("u-phone-" + person, first.message(), true));
                            return new ChatOpened("u-phone-" + person, person);
                        })
                        .build());
    }

    URI address() {
        return server.address();
    }

    /** The person's chat: messengers' users keep theirs from one conversation to the next. */
    static String chatId(Interaction chat) {
        return chat.get(Attributes.CHAT_USER_ID).orElse(chat.id());
    }

    /** The chat's task, if Planfix has one. */
    Optional<ChatTask> task(Interaction chat) {
        return planfix.findTask(chatId(chat));
    }

    /**
     * Sends a conversation to Planfix.
     *
     * @param chat the conversation
     * @param name what to call the person
     * @param title what to call the task; null to leave its name alone
     * @param emails the employees' addresses by their short numbers
     */
    void send(Entry chat, String name, @Nullable String title, Map<String, String> emails) {
        String renames = title;
        for (Message message : chat.messages()) {
            NewMessage.Builder builder =
                    NewMessage.builder(chatId(chat.interaction()), person(chat.interaction(), name), message.text());
            chat.interaction().get(Attributes.CHAT_CHANNEL_TYPE).ifPresent(builder::channel);
            if (renames != null) {
                builder.title(renames);
                renames = null;
            }
            if (message.ext() != null) {
                String email = emails.get(message.ext());
                if (email == null) {
                    builder.echo();
                } else {
                    builder.echo(email);
                }
            }
            planfix.sendMessage(builder.build());
        }
    }

    private static ChatContact person(Interaction chat, String name) {
        String id = chat.get(Attributes.VISITOR_ID).map(String::valueOf).orElse(chatId(chat));
        ChatContact.Builder person = ChatContact.builder(id, name);
        chat.contactPhone().ifPresent(person::phone);
        chat.contactEmail().ifPresent(person::email);
        return person.build();
    }

    /** What Planfix's employees wrote, in its order. */
    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public void close() {
        server.close();
        planfix.close();
    }
}
