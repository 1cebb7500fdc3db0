package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.ChatState.Stage;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.task.TaskRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything between a chat and Planfix but the delivery to the visitor, which is the program's own:
 *
 * <pre>{@code
 * ChatBridge bridge = ChatBridge.builder(chat, reply -> messenger.send(reply.chatId(), reply.asPlain().plain()))
 *         .start();
 * server.createContext("/planfix/chat", JdkHttpAdapter.of(bridge.handler(ownToken)));
 * bridge.visitorWrote(ChatContact.of("visitor-7", "Ivan"), "Good morning");
 * }</pre>
 *
 * <p>Messages to Planfix go through a {@link ChatSender}, which keeps their order and what could not be delivered. The title, the
 * task's line fields and {@link MessageDetails} go with the message that opens the chat and with no other, so that nobody's work in
 * Planfix is undone: the bridge takes them off right before a later message leaves. Which message opens a chat is decided then, by what
 * the {@link ChatStore} knows or else by asking Planfix for the chat's task; so neither a restart nor two messages at once send a title
 * twice, and a first message that Planfix refused leaves its title to the next.
 *
 * <p>Employees' messages go to the {@link VisitorDelivery}, and what became of them back to Planfix: sent when it returns, an error when
 * it throws, {@link #read} when the program says so. Thread-safe.
 */
public final class ChatBridge implements AutoCloseable {
    private static final MessageDetails NO_DETAILS = MessageDetails.builder().build();

    private final ChatClient chat;
    private final ChatSender sender;
    private final @Nullable TaskUpdates tasks;
    private final URI account;
    private final Chats chats;
    private final OpeningParts parts;
    private final VisitorDelivery delivery;
    private final @Nullable ChatOpener opener;
    private final @Nullable Operators operators;
    private final BridgeNews news;
    private final Reports reports;

    ChatBridge(
            ChatBridgeBuilder builder, Chats chats, ChatSender sender, @Nullable TaskUpdates tasks, BridgeNews news) {
        this.chat = builder.chat;
        this.sender = sender;
        this.tasks = tasks;
        this.account = builder.planfix == null ? chat.address() : builder.planfix.baseUrl();
        this.chats = chats;
        this.parts = new OpeningParts(builder.lineFields, tasks != null);
        this.delivery = builder.delivery;
        this.opener = builder.opener;
        this.operators = builder.operators;
        this.news = news;
        this.reports = new Reports(sender, news);
    }

    /**
     * Prepares a bridge.
     *
     * @param chat sends commands and looks tasks up; {@link #close} leaves it open
     * @param delivery delivers to the visitor
     * @return a builder; nothing is required
     */
    public static ChatBridgeBuilder builder(ChatClient chat, VisitorDelivery delivery) {
        return new ChatBridgeBuilder(
                Objects.requireNonNull(chat, "chat"), Objects.requireNonNull(delivery, "delivery"));
    }

    /**
     * The visitor wrote a text, in a chat that has the visitor's own id.
     *
     * @param visitor the visitor
     * @param text what was written
     * @return the message's number in the outbox
     * @throws IllegalArgumentException if the text is blank, or Planfix could not fetch the visitor's picture
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge is closed
     */
    public long visitorWrote(ChatContact visitor, String text) {
        return visitorWrote(NewMessage.builder(visitor.id(), visitor, text).build());
    }

    /**
     * The visitor wrote a message. Title and task fields may be given with every message; Planfix gets those of the one that opens the
     * chat.
     *
     * @param message the message
     * @return its number in the outbox
     * @throws IllegalArgumentException if Planfix could not fetch an attachment or the visitor's picture
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge is closed
     */
    public long visitorWrote(NewMessage message) {
        return visitorWrote(message, NO_DETAILS);
    }

    /**
     * The visitor wrote a message, and more is known. The details, too, may be given with every message; Planfix gets those of the one
     * that opens the chat. To change the task of a chat later there is {@link #updateTask}.
     *
     * @param message the message
     * @param details what else is known
     * @return the message's number in the outbox
     * @throws IllegalArgumentException if Planfix could not fetch an attachment or the visitor's picture, or the details have a
     *     {@linkplain MessageDetails.Builder#task task} and the bridge no REST client
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge is closed
     */
    public long visitorWrote(NewMessage message, MessageDetails details) {
        parts.check(details);
        ChatState known = chats.of(message.chatId(), message.contact().id());
        Command command = chat.newMessage(message.withContact(constant(known, message.contact())));
        return sender.add(
                message.chatId(),
                known.stage() == Stage.BEGUN ? OpeningParts.later(command) : parts.with(details, message, command));
    }

    /**
     * An operator of the provider's own system wrote a message. Its author in Planfix is the employee whom {@link Operators} have
     * matched to the operator; without one it is the employee that the integration's settings name, and the listener is told.
     *
     * @param operatorId the provider's own id of the operator
     * @param message the message; an author that it has as an echo is replaced
     * @return its number in the outbox
     * @throws IllegalArgumentException if {@code operatorId} is blank, or Planfix could not fetch an attachment or the picture
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge is closed
     */
    public long operatorWrote(String operatorId, NewMessage message) {
        Require.notBlank(operatorId, "operatorId");
        String email = operators == null ? null : operators.email(operatorId).orElse(null);
        if (email == null) {
            news.tell(listener -> listener.unmatchedOperator(message.chatId(), operatorId));
        }
        return visitorWrote(message.asEcho(email));
    }

    /**
     * More is known of a visitor, or something has changed. Planfix gets it after the messages that wait in the chat.
     *
     * @param chatId the provider's own id of a chat in which the visitor has written
     * @param visitor the person as they are now
     * @return the change's number in the outbox
     * @throws IllegalArgumentException if {@code chatId} is blank, or Planfix could not fetch the picture
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge is closed
     */
    public long visitorChanged(String chatId, ChatContact visitor) {
        ChatState known = chats.of(Require.notBlank(chatId, "chatId"), visitor.id());
        return sender.updateContact(chatId, constant(known, visitor));
    }

    private ChatContact constant(ChatState known, ChatContact given) {
        if (known.contactId().equals(given.id())) {
            return given;
        }
        news.tell(listener -> listener.contactKept(known.chatId(), known.contactId(), given.id()));
        return given.withId(known.contactId());
    }

    /**
     * Changes the task of a chat through REST, in the background and in the order of calling. It waits until there is a task,
     * for a day unless {@link ChatBridgeBuilder#taskUpdates} sets another {@code maxAge}, and is then set aside.
     *
     * @param chatId the provider's own id of the chat
     * @param changes what to set
     * @return the change's number in the outbox of {@link #taskUpdates()}
     * @throws IllegalArgumentException if {@code chatId} is blank
     * @throws io.github.planfixsdk.delivery.OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the bridge has no REST client or is closed
     */
    public long updateTask(String chatId, TaskRequest changes) {
        Require.notBlank(chatId, "chatId");
        if (tasks == null) {
            throw new IllegalStateException(
                    "the bridge has no REST client; give ChatBridgeBuilder.planfix one to change tasks");
        }
        return tasks.add(chatId, changes);
    }

    /**
     * The visitor has read an employee's message.
     *
     * @param messageId its id, see {@link Reply#messageId()}
     * @throws IllegalArgumentException if the id is blank
     */
    public void read(String messageId) {
        reports.add(StatusReport.of(messageId, MessageStatus.READ));
    }

    /**
     * An employee's message has not reached the visitor, although the {@link VisitorDelivery} took it.
     *
     * @param messageId its id, see {@link Reply#messageId()}
     * @param reason what the employee should know
     * @throws IllegalArgumentException if the id is blank
     */
    public void failed(String messageId, String reason) {
        reports.add(StatusReport.of(messageId, MessageStatus.ERROR, reason));
    }

    /**
     * Asks Planfix for the task of a chat. Planfix may open another one when the last is done, so the answer is not kept.
     *
     * @param chatId the provider's own id of the chat
     * @return the task, empty when Planfix has none for this chat
     * @throws IllegalArgumentException if {@code chatId} is blank
     * @throws io.github.planfixsdk.error.PlanfixException if the call fails
     */
    public Optional<ChatTask> findTask(String chatId) {
        return chat.findTask(chatId);
    }

    /**
     * Where people see the task of a chat: its page in Planfix, on the account's host as the REST client has it, or else the chat
     * client.
     *
     * @param chatId the provider's own id of the chat
     * @return the address, empty when Planfix has no task for this chat
     * @throws IllegalArgumentException if {@code chatId} is blank
     * @throws io.github.planfixsdk.error.PlanfixException if the call fails
     */
    public Optional<URI> findTaskLink(String chatId) {
        return findTask(chatId).map(task -> account.resolve("/task/" + task.number()));
    }

    /**
     * Receives what Planfix sends.
     *
     * @param token the key that Planfix sends
     * @return a handler to mount
     * @throws IllegalArgumentException if the token is blank
     */
    public ChatHandler handler(String token) {
        return handler(ChatHandler.builder().token(token));
    }

    /**
     * Receives what Planfix sends, with a token and callbacks of the program's own.
     *
     * @param builder a builder without {@code onReply}, and without {@code onFirstMessage} if the bridge has an opener
     * @return a handler to mount
     * @throws IllegalStateException if one of them is registered already
     * @throws IllegalArgumentException if the token is missing
     */
    public ChatHandler handler(ChatHandler.Builder builder) {
        builder.onReply(this::deliver);
        if (opener != null) {
            builder.onFirstMessage(first -> open(opener, first));
        }
        return builder.build();
    }

    private Delivered deliver(Reply reply) throws Exception {
        try {
            reports.during(reply.messageId(), () -> delivery.deliver(reply));
        } catch (Throwable e) {
            news.tell(listener -> listener.notDelivered(reply, e));
            throw e;
        }
        return new Delivered(reply.chatId(), contactId(reply.chatId()));
    }

    /** Planfix does without it, so a failing store is no reason to call the message undelivered. */
    private @Nullable String contactId(String chatId) {
        try {
            return chats.find(chatId).map(ChatState::contactId).orElse(null);
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.storeFailed(chatId, Failures.told(e)));
            return null;
        }
    }

    private ChatOpened open(ChatOpener opens, FirstMessage first) throws Exception {
        ChatOpened opened;
        String contactId;
        try {
            opened = Objects.requireNonNull(opens.open(first), "the opener returned null");
            contactId = chats.of(opened.chatId(), opened.contactId()).contactId();
        } catch (Throwable e) {
            reports.failed(first.messageId(), e);
            news.tell(listener -> listener.notOpened(first, e));
            throw e;
        }
        deliver(first.in(opened.chatId()));
        try {
            // Planfix has the task already, so no message of the visitor needs a title.
            chats.reached(opened.chatId(), contactId, Stage.BEGUN);
        } catch (Throwable e) { // see Failures
            // The message is delivered; a failure now would have it delivered twice.
            news.tell(listener -> listener.storeFailed(opened.chatId(), Failures.told(e)));
        }
        return new ChatOpened(opened.chatId(), contactId);
    }

    /**
     * What waits for Planfix, what was set aside, pauses.
     *
     * @return the sender of messages and reports
     */
    public ChatSender sender() {
        return sender;
    }

    /**
     * What waits to be written into tasks, what was set aside, pauses.
     *
     * @return the courier of updates of tasks, empty if the bridge has no REST client
     */
    public Optional<Courier> taskUpdates() {
        return Optional.ofNullable(tasks).map(TaskUpdates::courier);
    }

    /**
     * Waits until everything is delivered or set aside, updates of tasks included.
     *
     * @param atMost how long to wait for messages, and then for updates
     * @return false if something still waits
     * @see Courier#flush
     */
    public boolean flush(Duration atMost) {
        return sender.flush(atMost) && (tasks == null || tasks.courier().flush(atMost));
    }

    /** Lets what is under way end and sends no more; what waits stays in the outboxes. Clients, stores and handlers stay open. */
    @Override
    public void close() {
        sender.close();
        if (tasks != null) {
            tasks.close();
        }
    }
}
