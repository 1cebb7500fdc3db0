package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.chat.Attachment;
import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.ChatOpened;
import io.github.planfixsdk.chat.MessageText.Link;
import io.github.planfixsdk.chat.MessageText.Part;
import io.github.planfixsdk.chat.MessageText.Quote;
import io.github.planfixsdk.chat.MessageText.Text;
import io.github.planfixsdk.chat.Reply;
import io.github.planfixsdk.chat.SeenMessages;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The snippets about receiving in chat.md. */
public final class ChatReceivingGuide {
    private ChatReceivingGuide() {}

    /**
     * Receives replies and first messages.
     *
     * @param token the key that Planfix sends
     * @param send takes a chat's id and a text
     * @param open finds or opens the chat with a phone
     * @return the handler
     */
    public static ChatHandler handler(String token, BiConsumer<String, String> send, UnaryOperator<String> open) {
        ChatHandler handler = ChatHandler.builder()
                .token(token)
                .onReply(reply -> {
                    send.accept(reply.chatId(), reply.asPlain().plain());
                    for (Attachment file : reply.attachments()) {
                        send.accept(reply.chatId(), file.url());
                    }
                    return reply.delivered();
                })
                .onFirstMessage(first -> {
                    String chatId = open.apply(first.contactPhone());
                    send.accept(chatId, first.asPlain().plain());
                    return new ChatOpened(chatId, "person-" + first.contactPhone());
                })
                .seenMessages(SeenMessages.inMemory(100_000))
                .build();
        return handler;
    }

    /**
     * A text in a messenger's own format.
     *
     * @param reply an employee's message
     * @return Markdown
     */
    public static String markdown(Reply reply) {
        StringBuilder markdown = new StringBuilder();
        for (Part part : reply.asPlain().parts()) { // asHtml() if the integration sends HTML
            if (part instanceof Text words) {
                markdown.append(words.text());
            } else if (part instanceof Link link) {
                markdown.append('[')
                        .append(link.label())
                        .append("](")
                        .append(link.address())
                        .append(')');
            } else if (part instanceof Quote quote) {
                markdown.append(quote.text().indent(0).replaceAll("(?m)^(?=.)", "> "));
            }
        }
        return markdown.toString();
    }
}
