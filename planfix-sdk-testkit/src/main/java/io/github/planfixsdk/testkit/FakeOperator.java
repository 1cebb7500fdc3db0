package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee who writes in chats. What is written becomes a comment and a call of the provider's handler, in this thread; the
 * method returns when the handler has answered. Immutable and thread-safe.
 */
public final class FakeOperator {
    private final Account account;
    private final ChatAddress address;
    private final ChatOutgoing outgoing;
    /** 0 is the token's owner. */
    private final long employee;

    private final @Nullable String provider;
    private final boolean formatted;

    FakeOperator(
            Account account,
            ChatAddress address,
            ChatOutgoing outgoing,
            long employee,
            @Nullable String provider,
            boolean formatted) {
        this.account = account;
        this.address = address;
        this.outgoing = outgoing;
        this.employee = employee;
        this.provider = provider;
        this.formatted = formatted;
    }

    /**
     * The same employee, whose texts are HTML as an editor makes it, with links and quotes. They arrive as HTML or as plain
     * text, see {@link FakeChatSettings#html}.
     *
     * @return another view
     */
    public FakeOperator formatted() {
        return new FakeOperator(account, address, outgoing, employee, provider, true);
    }

    /**
     * The same employee, who uses one of several providers.
     *
     * @param providerId the provider's id
     * @return another view
     */
    public FakeOperator through(String providerId) {
        return new FakeOperator(
                account, address, outgoing, employee, Objects.requireNonNull(providerId, "providerId"), formatted);
    }

    /**
     * Answers in a chat.
     *
     * @param chatId the provider's chat
     * @param text what the employee types
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalArgumentException if there is neither a text nor a file
     * @throws IllegalStateException if no connected provider has such a chat, or several have one
     */
    public ProviderAnswer replies(String chatId, String text, ChatAttachment... files) {
        requireContent(text, files);
        String id;
        synchronized (account.store) {
            ChatAddress.Key chat = chat(chatId);
            long task = Objects.requireNonNull(address.tasks.get(chat));
            String phone = address.options.phonesInReplies ? phone(address.counterparty(task)) : "";
            String channel = address.channels.getOrDefault(chat, "");
            id = write(chat.providerId(), chat, task, phone, channel, text, files);
        }
        return outgoing.send(id);
    }

    /**
     * Writes to somebody who has no chat yet. If the handler answers with a chat's and a contact's id, the chat's task and
     * person are known by them from then on; a chat that has an open task already keeps it.
     *
     * @param phone the contact's phone; an unknown one gets a new contact
     * @param text what the employee types
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalArgumentException if the phone is blank, or there is neither a text nor a file
     * @throws IllegalStateException if the provider isn't connected, or contacts have no "Write" button
     */
    public ProviderAnswer writesFirst(String phone, String text, ChatAttachment... files) {
        if (phone.isBlank()) {
            throw new IllegalArgumentException("phone is blank: only a contact with a phone can be written to");
        }
        requireContent(text, files);
        String id;
        synchronized (account.store) {
            requireButton();
            id = writeFirst(contact(phone), phone, text, files);
        }
        return outgoing.send(id);
    }

    /**
     * Writes to a contact who has no chat yet; as {@link #writesFirst(String, String, ChatAttachment...)}.
     *
     * @param contact the contact's number
     * @param text what the employee types
     * @param files attachments, in order
     * @return what the handler answered
     * @throws IllegalArgumentException if there is neither a text nor a file
     * @throws IllegalStateException if the provider isn't connected, or the contact has no "Write" button: because of the
     *     settings, or since it has no phone
     */
    public ProviderAnswer writesFirst(long contact, String text, ChatAttachment... files) {
        requireContent(text, files);
        String id;
        synchronized (account.store) {
            requireButton();
            String phone = phone(contact);
            if (phone.isEmpty()) {
                throw new IllegalStateException("contact " + contact
                        + " has no \"Write\" button: there is no such contact, or it has no phone");
            }
            id = writeFirst(contact, phone, text, files);
        }
        return outgoing.send(id);
    }

    private static void requireContent(String text, ChatAttachment... files) {
        if (text.isBlank() && files.length == 0) {
            throw new IllegalArgumentException("text is blank and there are no files: give one of them");
        }
    }

    private void requireButton() {
        if (!address.options.writeButton) {
            throw new IllegalStateException(
                    "contacts have no \"Write\" button: switch it on with settings().writeButton");
        }
    }

    private String writeFirst(long contact, String phone, String text, ChatAttachment... files) {
        String providerId = provider == null ? outgoing.firstProvider() : provider;
        if (!outgoing.isConnected(providerId)) {
            throw new IllegalStateException("no provider " + providerId + ": call connect first");
        }
        ObjectNode body = Json.object().put("name", "Chat: " + phone).put("counterparty", "contact:" + contact);
        long task = account.create(EntityKind.TASK, body, EntityWriter.Mode.CREATE);
        String channel = Objects.requireNonNullElse(address.options.firstChannel, "");
        return write(providerId, null, task, phone, channel, text, files);
    }

    private ChatAddress.Key chat(String chatId) {
        List<ChatAddress.Key> found = address.tasks.keySet().stream()
                .filter(key -> key.id().equals(chatId))
                .filter(key -> provider == null || key.providerId().equals(provider))
                .filter(key -> outgoing.isConnected(key.providerId()))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "no chat " + chatId + " of a connected provider: connect it and let it send a message first");
        }
        if (found.size() > 1) {
            throw new IllegalStateException("several providers have a chat " + chatId + ": name one with through");
        }
        return found.get(0);
    }

    private String phone(long contact) {
        ObjectNode entity = account.store.find(EntityKind.CONTACT, contact);
        return entity == null
                ? ""
                : entity.path("phones").path(0).path("number").asText("");
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

    /** The comment and the message that will be sent; its id. */
    private String write(
            String providerId,
            ChatAddress.@Nullable Key chat,
            long task,
            String phone,
            String channel,
            String text,
            ChatAttachment... files) {
        String id = String.valueOf(comment(task, text, files));
        ChatOptions options = address.options;
        List<Forms.Pair> form = new ArrayList<>();
        form.add(new Forms.Pair("cmd", "newMessage"));
        form.add(new Forms.Pair("providerId", providerId));
        addIfGiven(form, "chatId", chat == null ? "" : chat.id());
        addIfGiven(form, "contactPhone", phone);
        addIfGiven(form, "channel", channel);
        form.add(new Forms.Pair(
                "message", formatted ? ChatText.ofHtml(text, options) : ChatText.ofWords(text, options)));
        addIfGiven(form, "messageId", options.messageIds ? id : "");
        addIfGiven(form, "taskEmail", options.taskEmails ? "task+" + task + "@fake.planfix.example" : "");
        author(form);
        for (ChatAttachment file : files) {
            form.add(new Forms.Pair("attachments[name]", file.name()));
            form.add(new Forms.Pair("attachments[url]", file.url()));
        }
        outgoing.add(id, providerId, chat, task, form);
        return id;
    }

    private long comment(long task, String text, ChatAttachment... files) {
        List<String> names = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (ChatAttachment file : files) {
            names.add(file.name());
            urls.add(file.url());
        }
        ObjectNode comment = Json.object().put("description", text);
        comment.set("owner", Json.object().put("id", person()));
        comment.set("files", address.files(names, urls));
        return account.comment(EntityKind.TASK, task, comment, "Planfix");
    }

    private String person() {
        return employee == 0 ? account.settings.tokenOwner() : "user:" + employee;
    }

    private void author(List<Forms.Pair> form) {
        ObjectNode user = account.store.find(EntityKind.USER, Store.number(person()));
        form.add(new Forms.Pair(
                "userName", user == null ? "Operator" : user.path("name").asText("")));
        form.add(new Forms.Pair(
                "userLastName", user == null ? "" : user.path("lastname").asText("")));
        form.add(new Forms.Pair(
                "userIco", user == null ? "" : user.path("avatarUrl").asText("")));
    }

    private static void addIfGiven(List<Forms.Pair> form, String name, String value) {
        if (!value.isEmpty()) {
            form.add(new Forms.Pair(name, value));
        }
    }
}
