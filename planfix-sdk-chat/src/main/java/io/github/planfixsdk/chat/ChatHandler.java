package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundErrorListener;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import io.github.planfixsdk.internal.form.CommandEndpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Planfix sends to a chat provider:
 *
 * <pre>{@code
 * ChatHandler handler = ChatHandler.builder()
 *         .token(token)
 *         .onReply(reply -> {
 *             messenger.send(reply.chatId(), reply.message());
 *             return reply.delivered();
 *         })
 *         .onFirstMessage(first -> {
 *             Chat chat = messenger.open(first.contactPhone(), first.message());
 *             return new ChatOpened(chat.id(), chat.personId());
 *         })
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; never throws. Answers: 405 to anything but POST, 413 to a body over
 * {@link InboundRequest#MAX_BODY_BYTES} or of more than {@value io.github.planfixsdk.inbound.Form#MAX_FIELDS} fields,
 * 415 to another type than a form, 401 to a wrong token, 400 to missing parameters, 500 when a callback fails, 200
 * otherwise, unknown commands included. A message that Planfix sends again, told by provider and {@code messageId}, is answered as it
 * was the first time without a call of a listener; one whose listener failed is delivered anew.
 */
public final class ChatHandler implements InboundHandler {
    /** How many messages a handler remembers when it is not told otherwise. */
    public static final int REMEMBERED = 10_000;

    private final CommandEndpoint endpoint;

    private ChatHandler(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Starts a handler.
     *
     * @return a builder; the token and {@link Builder#onReply} are required
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public InboundResponse handle(InboundRequest request) {
        return endpoint.handle(request);
    }

    private static InboundResponse newMessage(Form form, Callbacks callbacks) throws Exception {
        MessageParameters parameters = new MessageParameters(form);
        if (!parameters.opensChat()) {
            return answer(callbacks.deliver(parameters.reply()));
        }
        FirstMessage message = parameters.firstMessage();
        Delivered opened = callbacks.deliver(message);
        if (opened.contactId() == null) {
            throw new IllegalStateException(
                    "message " + message.messageId()
                            + " opens a chat, but what was remembered of it names no contact, without which Planfix does not know the chat");
        }
        return answer(opened);
    }

    private static InboundResponse answer(Delivered delivered) {
        String contactId = delivered.contactId();
        if (contactId == null) {
            return InboundResponse.json(Map.of("chatId", delivered.chatId()));
        }
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("chatId", delivered.chatId());
        answer.put("contactId", contactId);
        return InboundResponse.json(answer);
    }

    private record Callbacks(
            ReplyListener onReply, @Nullable FirstMessageListener onFirstMessage, SeenMessages seen) {

        Delivered deliver(Reply reply) throws Exception {
            return once(
                    reply.providerId(),
                    reply.messageId(),
                    () -> Objects.requireNonNull(onReply.onReply(reply), "onReply returned null"));
        }

        Delivered deliver(FirstMessage message) throws Exception {
            if (onFirstMessage == null) {
                throw new RefusedException("first messages are not supported");
            }
            FirstMessageListener listener = onFirstMessage;
            return once(message.providerId(), message.messageId(), () -> {
                ChatOpened opened =
                        Objects.requireNonNull(listener.onFirstMessage(message), "onFirstMessage returned null");
                return new Delivered(opened.chatId(), opened.contactId());
            });
        }

        private Delivered once(String providerId, @Nullable String messageId, Callable<Delivered> delivery)
                throws Exception {
            // Without an id nothing tells a repeated message from the same words said twice.
            return messageId == null
                    ? delivery.call()
                    : Objects.requireNonNull(seen.once(providerId, messageId, delivery), "seenMessages returned null");
        }
    }

    /** Collects the callbacks. Not thread-safe. */
    public static final class Builder {
        private final CommandEndpoint.Builder endpoint = CommandEndpoint.builder();
        private @Nullable ReplyListener onReply;
        private @Nullable FirstMessageListener onFirstMessage;
        private @Nullable SeenMessages seenMessages;

        private Builder() {}

        /**
         * Sets the key that Planfix sends.
         *
         * @param value the key from the integration's window; it never shows up in a text, log or answer of this SDK
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder token(String value) {
            endpoint.token(value);
            return this;
        }

        /**
         * Sets what happens to messages in known chats.
         *
         * @param listener passes them on
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onReply(ReplyListener listener) {
            onReply = CommandEndpoint.Builder.once(onReply, listener, "onReply");
            return this;
        }

        /**
         * Sets what happens to messages that open a chat. Without it they are refused with status 400, so that the
         * employee sees that nothing was delivered.
         *
         * @param listener opens the chat
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onFirstMessage(FirstMessageListener listener) {
            onFirstMessage = CommandEndpoint.Builder.once(onFirstMessage, listener, "onFirstMessage");
            return this;
        }

        /**
         * Sets what remembers the messages delivered, so that one sent again is answered as it was the first time and reaches nobody
         * twice. Without it, the latest {@value ChatHandler#REMEMBERED} messages are remembered in this process.
         *
         * @param memory is asked for each message that has an id
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder seenMessages(SeenMessages memory) {
            seenMessages = CommandEndpoint.Builder.once(seenMessages, memory, "seenMessages");
            return this;
        }

        /**
         * Sets what happens to commands this version does not know. Without it their name is logged. The answer is 200
         * either way.
         *
         * @param listener receives them
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onUnknown(Consumer<UnknownCommand> listener) {
            endpoint.onUnknown(listener);
            return this;
        }

        /**
         * Sets who is told when a callback fails. Without it the failure is logged.
         *
         * @param listener is told
         * @return this builder
         * @throws IllegalStateException if there is one already
         */
        public Builder onError(InboundErrorListener listener) {
            endpoint.onError(listener);
            return this;
        }

        /**
         * The handler; later changes to the builder don't reach it.
         *
         * @return an immutable handler
         * @throws IllegalArgumentException if the token or {@link #onReply} is missing
         */
        public ChatHandler build() {
            if (onReply == null) {
                throw new IllegalArgumentException("onReply is missing; without it no message would reach a chat");
            }
            Callbacks callbacks = new Callbacks(
                    onReply, onFirstMessage, seenMessages == null ? SeenMessages.inMemory(REMEMBERED) : seenMessages);
            return new ChatHandler(endpoint.build(Map.of("newMessage", form -> newMessage(form, callbacks))));
        }
    }
}
