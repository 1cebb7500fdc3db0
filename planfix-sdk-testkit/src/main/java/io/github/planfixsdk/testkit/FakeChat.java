package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Planfix's side of chats: operators who write, and what became of messages. Thread-safe. */
public final class FakeChat {
    private record Provider(URI handler, String token) {}

    private final Account account;
    private final ChatAddress address;
    private final Outbound outbound = new Outbound();
    private final Map<String, Provider> providers = new LinkedHashMap<>();

    FakeChat(Account account, ChatAddress address) {
        this.account = account;
        this.address = address;
    }

    /**
     * Enters a provider into the account's settings, as its administrator would.
     *
     * @param providerId the provider's id
     * @param handler the address Planfix calls; may have a query
     * @param token the key sent as {@code token}
     */
    public void connect(String providerId, URI handler, String token) {
        Objects.requireNonNull(providerId, "providerId");
        Provider provider =
                new Provider(Objects.requireNonNull(handler, "handler"), Objects.requireNonNull(token, "token"));
        synchronized (account.store) {
            providers.put(providerId, provider);
        }
    }

    /**
     * An operator answers in a chat: a comment on its task and a call of the provider's handler.
     *
     * @param chatId the provider's chat
     * @param text the message, as it is sent
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalStateException if no connected provider has such a chat
     */
    public ProviderAnswer operatorReplies(String chatId, String text, ChatAttachment... files) {
        List<Forms.Pair> form = new ArrayList<>();
        Provider provider;
        synchronized (account.store) {
            ChatAddress.Key key = chat(chatId);
            provider = Objects.requireNonNull(providers.get(key.providerId()));
            Long task = Objects.requireNonNull(address.tasks.get(key));
            message(form, key.providerId(), chatId, phoneOf(task), text, comment(task, text), task, files);
        }
        return outbound.post(provider.handler(), provider.token(), form);
    }

    /**
     * An operator writes to a contact who has no chat yet. If the handler answers with a chat's and a contact's id, the
     * chat's task is opened and both ids are kept.
     *
     * @param phone the contact's phone; an unknown one gets a new contact
     * @param text the message, as it is sent
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalStateException if no provider is connected
     */
    public ProviderAnswer writesFirst(String phone, String text, ChatAttachment... files) {
        List<Forms.Pair> form = new ArrayList<>();
        String providerId;
        Provider provider;
        long task;
        synchronized (account.store) {
            providerId = providers.keySet().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no provider: call connect first"));
            provider = Objects.requireNonNull(providers.get(providerId));
            task = account.create(
                    EntityKind.TASK,
                    Json.object().put("name", "Chat: " + phone).put("counterparty", "contact:" + contact(phone)),
                    EntityWriter.Mode.CREATE);
            message(form, providerId, null, phone, text, comment(task, text), task, files);
        }
        ProviderAnswer answer = outbound.post(provider.handler(), provider.token(), form);
        if (answer.status() == 200) {
            learn(providerId, task, answer.body());
        }
        return answer;
    }

    private void learn(String providerId, long task, String body) {
        JsonNode ids;
        try {
            ids = Json.seed(body);
        } catch (IllegalArgumentException e) {
            return;
        }
        synchronized (account.store) {
            String chat = ids.path("chatId").asText("");
            String contact = ids.path("contactId").asText("");
            ObjectNode entity = account.store.find(EntityKind.TASK, task);
            if (chat.isEmpty() || contact.isEmpty() || entity == null) {
                return;
            }
            address.tasks.putIfAbsent(new ChatAddress.Key(providerId, chat), task);
            long number = Store.number(entity.path("counterparty").path("id").asText());
            address.contacts.putIfAbsent(new ChatAddress.Key(providerId, contact), number);
        }
    }

    private ChatAddress.Key chat(String chatId) {
        for (ChatAddress.Key key : address.tasks.keySet()) {
            if (key.id().equals(chatId) && providers.containsKey(key.providerId())) {
                return key;
            }
        }
        throw new IllegalStateException(
                "no chat " + chatId + " of a connected provider: connect it and let it send a message first");
    }

    private long comment(long task, String text) {
        return account.comment(EntityKind.TASK, task, Json.object().put("description", text), "Planfix");
    }

    private long contact(String phone) {
        String digits = ValueMatch.digits(phone);
        for (ObjectNode contact : account.store.all(EntityKind.CONTACT).values()) {
            for (JsonNode known : contact.path("phones")) {
                if (ValueMatch.digits(known.path("number").asText()).equals(digits)) {
                    return contact.path("id").asLong();
                }
            }
        }
        ObjectNode body = Json.object().put("name", phone);
        body.putArray("phones").addObject().put("number", phone).put("type", 1);
        return account.create(EntityKind.CONTACT, body, EntityWriter.Mode.CREATE);
    }

    private String phoneOf(long task) {
        ObjectNode entity = account.store.find(EntityKind.TASK, task);
        if (entity == null) {
            return "";
        }
        ObjectNode contact = account.store.find(
                EntityKind.CONTACT,
                Store.number(entity.path("counterparty").path("id").asText("")));
        return contact == null
                ? ""
                : contact.path("phones").path(0).path("number").asText("");
    }

    private void message(
            List<Forms.Pair> form,
            String providerId,
            @Nullable String chatId,
            String phone,
            String text,
            long comment,
            long task,
            ChatAttachment... files) {
        form.add(new Forms.Pair("cmd", "newMessage"));
        form.add(new Forms.Pair("providerId", providerId));
        if (chatId != null) {
            form.add(new Forms.Pair("chatId", chatId));
        }
        if (!phone.isEmpty()) {
            form.add(new Forms.Pair("contactPhone", phone));
        }
        form.add(new Forms.Pair("message", text));
        form.add(new Forms.Pair("messageId", String.valueOf(comment)));
        form.add(new Forms.Pair("taskEmail", "task+" + task + "@fake.planfix.example"));
        ObjectNode user = account.store.find(EntityKind.USER, Store.number(account.settings.tokenOwner()));
        form.add(new Forms.Pair(
                "userName", user == null ? "Operator" : user.path("name").asText("")));
        form.add(new Forms.Pair(
                "userLastName", user == null ? "" : user.path("lastname").asText("")));
        form.add(new Forms.Pair(
                "userIco", user == null ? "" : user.path("avatarUrl").asText("")));
        for (ChatAttachment file : files) {
            form.add(new Forms.Pair("attachments[name]", file.name()));
            form.add(new Forms.Pair("attachments[url]", file.url()));
        }
    }

    /**
     * What the handlers answered so far.
     *
     * @return a snapshot, oldest first
     */
    public List<ProviderAnswer> answers() {
        return outbound.answers();
    }

    /**
     * The task of a chat.
     *
     * @param chatId the provider's chat
     * @return the task's number, or empty if there is no such chat
     */
    public OptionalLong task(String chatId) {
        synchronized (account.store) {
            return find(address.tasks, chatId);
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
            return find(address.contacts, contactId);
        }
    }

    private static OptionalLong find(Map<ChatAddress.Key, Long> numbers, String id) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
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
        synchronized (account.store) {
            return Optional.ofNullable(address.statuses.get(messageId));
        }
    }
}
