package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Planfix's side of chats: operators who write, and what became of messages. Thread-safe.
 *
 * <pre>{@code
 * planfix.chat().connect("superchat", URI.create("http://127.0.0.1:8080/planfix"), ownToken);
 * // … the provider sends a message of its chat-7 …
 * planfix.chat().operatorReplies("chat-7", "Good morning");
 * planfix.chat().operator(anna).formatted().replies("chat-7", "See <a href='https://x.io/1'>this</a>");
 * planfix.chat().writesFirst("79101234567", "Your order has arrived");
 * assertThat(planfix.chat().problems()).isEmpty();
 * }</pre>
 */
public final class FakeChat {
    private static final long COMPLETED = 3;

    private final Account account;
    private final ChatAddress address;
    private final ChatOutgoing outgoing;

    FakeChat(Account account, ChatAddress address) {
        this.account = account;
        this.address = address;
        outgoing = new ChatOutgoing(account, address);
    }

    /**
     * Enters a provider into the account's settings, as its administrator would.
     *
     * @param providerId the provider's id
     * @param handler the address Planfix calls; may have a query
     * @param token the key sent as {@code token}
     */
    public void connect(String providerId, URI handler, String token) {
        outgoing.connect(
                Objects.requireNonNull(providerId, "providerId"),
                Objects.requireNonNull(handler, "handler"),
                Objects.requireNonNull(token, "token"));
    }

    /**
     * The integration's settings, and behaviour that Planfix doesn't document.
     *
     * @return a view of this account
     */
    public FakeChatSettings settings() {
        return new FakeChatSettings(account, address.options);
    }

    /**
     * The token's owner as an operator.
     *
     * @return a view of this account
     */
    public FakeOperator operator() {
        return new FakeOperator(account, address, outgoing, 0, null, false);
    }

    /**
     * An employee as an operator.
     *
     * @param employee the employee's number
     * @return a view of this account
     * @throws IllegalArgumentException if there is no such employee
     */
    public FakeOperator operator(long employee) {
        synchronized (account.store) {
            account.requireEmployee(employee);
        }
        return new FakeOperator(account, address, outgoing, employee, null, false);
    }

    /**
     * The token's owner answers in a chat; {@link #operator(long)} lets somebody else do it.
     *
     * @param chatId the provider's chat
     * @param text what the operator types
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalArgumentException if there is neither a text nor a file
     * @throws IllegalStateException if no connected provider has such a chat, or several have one
     */
    public ProviderAnswer operatorReplies(String chatId, String text, ChatAttachment... files) {
        return operator().replies(chatId, text, files);
    }

    /**
     * The token's owner writes to a contact who has no chat yet, through the provider that was connected first. If the
     * handler answers with a chat's and a contact's id, the chat's task is opened and both ids are kept.
     *
     * @param phone the contact's phone; an unknown one gets a new contact
     * @param text what the operator types
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalArgumentException if the phone is blank, or there is neither a text nor a file
     * @throws IllegalStateException if no provider is connected, or contacts have no "Write" button
     */
    public ProviderAnswer writesFirst(String phone, String text, ChatAttachment... files) {
        return operator().writesFirst(phone, text, files);
    }

    /**
     * Sends the undelivered messages again, in their order, each as it was.
     *
     * @return what the handlers answered
     */
    public List<ProviderAnswer> retryUndelivered() {
        return outgoing.retryUndelivered();
    }

    /**
     * Sends a message again as it was, whatever was answered: as if the answer had got lost on its way to Planfix.
     *
     * @param messageId one of {@link #messageIds()}
     * @return what the handler answered
     * @throws IllegalStateException if there is no such message
     */
    public ProviderAnswer sendAgain(String messageId) {
        return outgoing.send(Objects.requireNonNull(messageId, "messageId"));
    }

    /**
     * Operators' messages, whatever became of them.
     *
     * @return their ids, oldest first; a message has one also if its request had none
     */
    public List<String> messageIds() {
        return outgoing.ids();
    }

    /**
     * Operators' messages that wait for {@link #retryUndelivered()}.
     *
     * @return their ids, oldest first
     */
    public List<String> undelivered() {
        return outgoing.undelivered();
    }

    /**
     * What the handlers answered so far, repeats included.
     *
     * @return a snapshot, oldest first
     */
    public List<ProviderAnswer> answers() {
        return outgoing.answers();
    }

    /**
     * What was wrong with the handlers' answers: none came, a refusal, another status than the protocol has, no JSON, the
     * ids that a first message needs are missing, ids of another chat or person.
     *
     * @return a snapshot, oldest first; empty if every answer was as it should be
     */
    public List<ChatProblem> problems() {
        return outgoing.problems();
    }

    /**
     * Finishes the task of a chat.
     *
     * @param chatId the provider's chat
     * @throws IllegalStateException if there is no such chat
     */
    public void finishTask(String chatId) {
        changeTask(chatId, Json.object().set("status", Json.object().put("id", COMPLETED)));
    }

    /**
     * Deletes the task of a chat.
     *
     * @param chatId the provider's chat
     * @throws IllegalStateException if there is no such chat
     */
    public void deleteTask(String chatId) {
        changeTask(chatId, Json.object().put("isDeleted", true));
    }

    private void changeTask(String chatId, ObjectNode change) {
        synchronized (account.store) {
            long number = find(address.tasks, null, chatId)
                    .orElseThrow(
                            () -> new IllegalStateException("no chat " + chatId + ": let it send a message first"));
            ObjectNode task = account.store.find(EntityKind.TASK, number);
            account.update(EntityKind.TASK, Objects.requireNonNull(task), change);
        }
    }

    /**
     * The task of a chat, of several the latest.
     *
     * @param chatId the provider's chat
     * @return the task's number, or empty if there is no such chat
     */
    public OptionalLong task(String chatId) {
        synchronized (account.store) {
            return find(address.tasks, null, chatId);
        }
    }

    /**
     * The task of a chat of one of several providers.
     *
     * @param providerId the provider
     * @param chatId its chat
     * @return the task's number, or empty if there is no such chat
     */
    public OptionalLong task(String providerId, String chatId) {
        synchronized (account.store) {
            return find(address.tasks, Objects.requireNonNull(providerId, "providerId"), chatId);
        }
    }

    /**
     * The contact of a provider's contact id.
     *
     * @param contactId the provider's id
     * @return the contact's number, or empty if there is none
     */
    public OptionalLong contactOf(String contactId) {
        synchronized (account.store) {
            return find(address.contacts, null, contactId);
        }
    }

    /**
     * The contact of an id of one of several providers.
     *
     * @param providerId the provider
     * @param contactId its id of the person
     * @return the contact's number, or empty if there is none
     */
    public OptionalLong contactOf(String providerId, String contactId) {
        synchronized (account.store) {
            return find(address.contacts, Objects.requireNonNull(providerId, "providerId"), contactId);
        }
    }

    private static OptionalLong find(Map<ChatAddress.Key, Long> numbers, @Nullable String providerId, String id) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .filter(entry ->
                        providerId == null || entry.getKey().providerId().equals(providerId))
                .mapToLong(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The last delivery status the provider reported for a message.
     *
     * @param messageId the id Planfix gave the message
     * @return error, sent or read, or empty if nothing was reported
     */
    public Optional<String> messageStatus(String messageId) {
        return status(messageId).map(ChatAddress.Status::status);
    }

    /**
     * The text that came with the last delivery status.
     *
     * @param messageId the id Planfix gave the message
     * @return the text, or empty if there was none
     */
    public Optional<String> messageStatusText(String messageId) {
        return status(messageId).map(ChatAddress.Status::text).filter(text -> !text.isEmpty());
    }

    private Optional<ChatAddress.Status> status(String messageId) {
        synchronized (account.store) {
            return Optional.ofNullable(address.statuses.get(messageId));
        }
    }
}
