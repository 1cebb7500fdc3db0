package io.github.planfixsdk.chat;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.CommandSender;
import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.delivery.CourierBuilder;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxFullException;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.form.Require;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes messages on to Planfix in the background, so that the caller never waits for it:
 *
 * <pre>{@code
 * ChatSender sender = ChatSender.builder(chat).outbox(JdbcOutbox.of(dataSource).createTable()).start();
 * sender.sendMessage(NewMessage.builder(chatId, ChatContact.of(personId, "Anna"), "Good morning").build());
 * }</pre>
 *
 * <p>Messages of one chat, and changes of its contact, keep their order; chats go in parallel. Reports of one message keep
 * an order of their own, so that they wait for no message and no message waits for them. A message that may have arrived
 * is set aside and never sent again by itself; a contact's change or a report is repeated, since it says the same twice.
 * {@link Courier} says what else becomes of a command that fails. Thread-safe.
 */
public final class ChatSender implements AutoCloseable {
    private final ChatClient chat;
    private final Courier courier;

    private ChatSender(ChatClient chat, Courier courier) {
        this.chat = chat;
        this.courier = courier;
    }

    /**
     * Prepares a sender.
     *
     * @param chat sends the commands; {@link #close} leaves it open
     * @return a builder; nothing is required
     */
    public static Builder builder(ChatClient chat) {
        Objects.requireNonNull(chat, "chat");
        return builder(chat, command -> chat.send(OpeningParts.withoutDetails(command)));
    }

    static Builder builder(ChatClient chat, CommandSender commands) {
        return new Builder(chat, commands);
    }

    /**
     * Adds a message as the last one of its chat.
     *
     * @param message the message
     * @return its number in the outbox
     * @throws IllegalArgumentException if Planfix could not fetch an attachment, see {@link ChatClient#sendMessage}
     * @throws OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the sender is closed
     */
    public long sendMessage(NewMessage message) {
        return add(message.chatId(), chat.newMessage(message));
    }

    long add(String chatId, Command command) {
        return courier.add(chatLane(chatId), command);
    }

    /**
     * Adds a contact's change to a chat of theirs, so that it follows the message that introduces them to Planfix.
     *
     * @param chatId the provider's own id of the chat
     * @param contact the person as they are now
     * @return the change's number in the outbox
     * @throws IllegalArgumentException if {@code chatId} is blank, or Planfix could not fetch the picture
     * @throws OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the sender is closed
     */
    public long updateContact(String chatId, ChatContact contact) {
        return courier.add(chatLane(Require.notBlank(chatId, "chatId")), chat.contactUpdate(contact));
    }

    /**
     * Adds a report as the last one of its message.
     *
     * @param report what became of an employee's message
     * @return the report's number in the outbox
     * @throws OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the sender is closed
     */
    public long reportStatus(StatusReport report) {
        return courier.add("message " + report.messageId(), chat.statusReport(report));
    }

    private static String chatLane(String chatId) {
        return "chat " + chatId;
    }

    /**
     * The engine: pausing and resuming, what is set aside, what waits.
     *
     * @return the courier that this sender uses
     */
    public Courier courier() {
        return courier;
    }

    /**
     * What could not be delivered; {@link Courier#retry} and {@link Courier#discard} deal with it.
     *
     * @return by number
     */
    public List<SetAside> setAside() {
        return courier.setAside();
    }

    /**
     * Why nothing is being sent.
     *
     * @return the failure, empty if commands are being sent
     */
    public Optional<PlanfixException> pausedBy() {
        return courier.pausedBy();
    }

    /**
     * Waits until everything is delivered or set aside.
     *
     * @param atMost how long to wait
     * @return false if something still waits
     * @see Courier#flush
     */
    public boolean flush(Duration atMost) {
        return courier.flush(atMost);
    }

    /** Lets the commands under way end and sends no more; what waits stays in the outbox. */
    @Override
    public void close() {
        courier.close();
    }

    /** Collects how a sender works. Not thread-safe. */
    public static final class Builder {
        private final ChatClient chat;
        private final CourierBuilder courier;
        private Outbox outbox = Outbox.inMemory();

        private Builder(ChatClient chat, CommandSender commands) {
            this.chat = chat;
            this.courier = Courier.builder(commands)
                    .name("planfix-chat")
                    .whenUnclear(WhenUnclear.SET_ASIDE)
                    .whenUnclear(ChatClient.UPDATE_CONTACT, WhenUnclear.REPEAT)
                    .whenUnclear(ChatClient.MESSAGE_STATUS, WhenUnclear.REPEAT);
        }

        CourierBuilder courier() {
            return courier;
        }

        Outbox outbox() {
            return outbox;
        }

        /**
         * Sets where commands wait. Without it: in memory, so that a restart loses them.
         *
         * @param value an outbox that nothing else uses
         * @return this builder
         */
        public Builder outbox(Outbox value) {
            outbox = Objects.requireNonNull(value, "outbox");
            return this;
        }

        /**
         * Sets who hears what becomes of commands. Without it what is set aside and pauses are logged as warnings.
         *
         * @param value is told
         * @return this builder
         */
        public Builder listener(DeliveryListener value) {
            courier.listener(value);
            return this;
        }

        /**
         * Sets how many chats are served at the same time. Without it: 4.
         *
         * @param count 1 to 64
         * @return this builder
         * @throws IllegalArgumentException if the count is another
         */
        public Builder workers(int count) {
            courier.workers(count);
            return this;
        }

        /**
         * Sets for how long a command that does not get through is sent again. Without it: one day.
         *
         * @param value zero to try once
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxAge(Duration value) {
            courier.maxAge(value);
            return this;
        }

        /**
         * Sets what becomes of messages that may have arrived. Without it: {@link WhenUnclear#SET_ASIDE}.
         *
         * @param value {@link WhenUnclear#REPEAT} if a doubled message is better than a missing one
         * @return this builder
         */
        public Builder whenUnclear(WhenUnclear value) {
            courier.whenUnclear(value);
            return this;
        }

        /**
         * Starts the sender's threads, which begin with what waits in the outbox.
         *
         * @return a running sender, to be closed
         */
        public ChatSender start() {
            return new ChatSender(chat, courier.outbox(outbox).start());
        }
    }
}
