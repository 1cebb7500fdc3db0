package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chat provider's address: messages open tasks and contacts in the store that REST shows. */
final class ChatAddress extends FormAddress {
    /** A provider's own id of a chat or contact. */
    record Key(String providerId, String id) {}

    /** What a provider reported about a message; the text is empty when it gave none. */
    record Status(String status, String text) {}

    final Map<Key, Long> tasks = new LinkedHashMap<>();
    final Map<Key, Long> contacts = new LinkedHashMap<>();
    /** The channel that a chat's last message named. */
    final Map<Key, String> channels = new HashMap<>();

    final Map<String, Status> statuses = new HashMap<>();
    final ChatOptions options = new ChatOptions();

    ChatAddress(Account account) {
        super(account, account.settings.chatToken());
    }

    @Override
    String run(String command, List<Forms.Pair> form, Map<String, String> first) {
        String provider = required(first, "providerId");
        if (provider.indexOf('~') >= 0) {
            throw invalid();
        }
        return switch (command) {
            case "newMessage" -> newMessage(provider, form, first);
            case "getTask" -> number(tasks, new Key(provider, required(first, "chatId")), "task not found");
            case "getContact" -> number(contacts, new Key(provider, required(first, "contactId")), "unknown contact");
            case "updateContact" -> updateContact(provider, first);
            case "messageStatus" -> messageStatus(first);
            default -> throw invalid();
        };
    }

    private String newMessage(String provider, List<Forms.Pair> form, Map<String, String> first) {
        Key chat = new Key(provider, required(first, "chatId"));
        Key person = new Key(provider, required(first, "contactId"));
        required(first, "contactName");
        ArrayNode files = files(form);
        if (!first.containsKey("message") || (first.get("message").isEmpty() && files.isEmpty())) {
            throw invalid();
        }
        long contact = contact(person, first);
        long task = task(chat, contact, first);
        fillFields(task, form);
        String channel = first.getOrDefault("channel", "");
        if (!channel.isBlank()) {
            channels.put(chat, channel);
        }
        boolean echo = isTrue(first.getOrDefault("isEcho", ""));
        ObjectNode comment = Json.object().put("description", first.getOrDefault("message", ""));
        comment.set("owner", Json.object().put("id", echo ? author(first) : "contact:" + contact));
        comment.set("files", files);
        account.comment(EntityKind.TASK, task, comment, "WebChatApi");
        return "";
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private String author(Map<String, String> first) {
        String email = first.getOrDefault("userEmail", "");
        for (ObjectNode user : account.store.all(EntityKind.USER).values()) {
            if (!email.isEmpty() && email.equalsIgnoreCase(user.path("email").asText())) {
                return "user:" + user.path("id").asText();
            }
        }
        return options.echoAuthor > 0 ? "user:" + options.echoAuthor : account.settings.tokenOwner();
    }

    private ArrayNode files(List<Forms.Pair> form) {
        return files(Forms.values(form, "attachments[name]"), Forms.values(form, "attachments[url]"));
    }

    /** Adds files, by their names as far as there are any. */
    ArrayNode files(List<String> names, List<String> urls) {
        ArrayNode files = Json.array();
        for (int i = 0; i < urls.size(); i++) {
            ObjectNode file = Json.object();
            Store.put(account.store.files, file, 204_301);
            file.put("size", 0).put("name", i < names.size() ? names.get(i) : urls.get(i));
            files.add(file.put("link", urls.get(i)));
        }
        return files;
    }

    private long contact(Key key, Map<String, String> first) {
        Long known = contacts.get(key);
        if (known != null) {
            return known;
        }
        long id = account.create(EntityKind.CONTACT, contactBody(first), EntityWriter.Mode.CREATE);
        contacts.put(key, id);
        return id;
    }

    private static ObjectNode contactBody(Map<String, String> first) {
        ObjectNode contact = Json.object();
        put(contact, "name", first.get("contactName"));
        put(contact, "lastname", first.get("contactLastName"));
        put(contact, "email", first.get("contactEmail"));
        put(contact, "avatarUrl", first.get("contactIco"));
        put(contact, "description", first.get("contactData"));
        String phone = first.getOrDefault("contactPhone", "");
        if (!phone.isEmpty()) {
            contact.putArray("phones").addObject().put("number", phone).put("type", 1);
        }
        return contact;
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(key, value);
        }
    }

    private long task(Key chat, long contact, Map<String, String> first) {
        String title = first.getOrDefault("title", "");
        Long known = tasks.get(chat);
        if (known != null && (isOpen(chat) || !options.newTasks)) {
            ObjectNode task = account.store.find(EntityKind.TASK, known);
            if (task != null && !title.isEmpty()) {
                account.update(EntityKind.TASK, task, Json.object().put("name", title));
            }
            return known;
        }
        ObjectNode body = Json.object().put("name", title.isEmpty() ? "Chat: " + first.get("contactName") : title);
        body.put("counterparty", "contact:" + contact);
        body.put("assigner", "contact:" + contact);
        long id = account.create(EntityKind.TASK, body, EntityWriter.Mode.CREATE);
        tasks.put(chat, id);
        return id;
    }

    /** Whether a chat has a task that is neither deleted nor of an inactive status. */
    boolean isOpen(Key chat) {
        Long number = tasks.get(chat);
        ObjectNode task = number == null ? null : account.store.find(EntityKind.TASK, number);
        return task != null && isOpen(task);
    }

    private boolean isOpen(ObjectNode task) {
        return account.store.isActive(task) && !task.path("isDeleted").asBoolean();
    }

    /** The number of the contact a task is for; -1 if there is none. */
    long counterparty(long task) {
        ObjectNode entity = account.store.find(EntityKind.TASK, task);
        return entity == null
                ? -1
                : Store.number(entity.path("counterparty").path("id").asText(""));
    }

    /** Parameters named data_… fill the task's line fields of exactly that name; others are dropped. */
    private void fillFields(long task, List<Forms.Pair> form) {
        ObjectNode entity = account.store.find(EntityKind.TASK, task);
        for (Forms.Pair pair : form) {
            if (entity == null || !pair.name().startsWith("data_")) {
                continue;
            }
            String name = pair.name().substring("data_".length());
            for (ObjectNode field : account.store.customFields.values()) {
                boolean line = field.path("type").asInt() == 0
                        && field.path("objectType").asInt() == EntityKind.TASK.objectType();
                if (line && field.path("name").asText().equals(name)) {
                    CustomFieldValues.values(entity).put(field.path("id").asText(), pair.value());
                }
            }
        }
    }

    private String updateContact(String provider, Map<String, String> first) {
        Key key = new Key(provider, required(first, "contactId"));
        required(first, "contactName");
        Long id = contacts.get(key);
        ObjectNode contact = id == null ? null : account.store.find(EntityKind.CONTACT, id);
        if (contact == null) {
            throw invalid();
        }
        account.update(EntityKind.CONTACT, contact, contactBody(first));
        return "";
    }

    private String messageStatus(Map<String, String> first) {
        String status = required(first, "messageStatus");
        boolean known = status.equals("error") || status.equals("read");
        statuses.put(
                required(first, "messageId"),
                new Status(known ? status : "sent", first.getOrDefault("messageStatusText", "")));
        return "";
    }

    private String number(Map<Key, Long> numbers, Key key, String unknown) {
        Long number = numbers.get(key);
        if (number == null) {
            throw new Refused(400, unknown);
        }
        ObjectNode data = Json.object().put("number", number);
        ObjectNode task = numbers == tasks ? account.store.find(EntityKind.TASK, number) : null;
        if (task != null) {
            data.put("statusIsActive", isOpen(task));
        }
        return switch (account.settings.chatData()) {
            case STRING -> Json.object().put("data", data.toString()).toString();
            case OBJECT -> Json.object().<ObjectNode>set("data", data).toString();
            case NUMBER -> Json.object().put("data", number).toString();
        };
    }
}
