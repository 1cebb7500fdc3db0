package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code newMessage}, picked out in one pass. Of a name that comes twice the first value counts; blank is missing. */
final class MessageParameters {
    private @Nullable String providerId;
    private @Nullable String chatId;
    private @Nullable String message;
    private @Nullable String messageId;
    private @Nullable String taskEmail;
    private @Nullable String channel;
    private @Nullable String contactPhone;
    private @Nullable String userName;
    private @Nullable String userLastName;
    private @Nullable String userIco;
    private final List<String> names = new ArrayList<>(4);
    private final List<String> urls = new ArrayList<>(4);

    MessageParameters(Form form) {
        for (Form.Field field : form.fields()) {
            String value = field.value();
            switch (field.name()) {
                case "providerId" -> providerId = first(providerId, value);
                case "chatId" -> chatId = first(chatId, value);
                case "message" -> message = first(message, value);
                case "messageId" -> messageId = first(messageId, value);
                case "taskEmail" -> taskEmail = first(taskEmail, value);
                case "channel" -> channel = first(channel, value);
                case "contactPhone" -> contactPhone = first(contactPhone, value);
                case "userName" -> userName = first(userName, value);
                case "userLastName" -> userLastName = first(userLastName, value);
                case "userIco" -> userIco = first(userIco, value);
                case "attachments[name]" -> names.add(value);
                case "attachments[url]" -> urls.add(value);
                default -> {} // Unknown parameters are tolerated.
            }
        }
    }

    private static String first(@Nullable String before, String value) {
        return before == null ? value : before;
    }

    boolean opensChat() {
        return optional(chatId) == null;
    }

    Reply reply() {
        List<Attachment> attachments = attachments();
        return new Reply(
                required(providerId, "providerId"),
                required(chatId, "chatId"),
                text(attachments),
                optional(messageId),
                optional(taskEmail),
                optional(channel),
                optional(contactPhone),
                optional(userName),
                optional(userLastName),
                optional(userIco),
                attachments);
    }

    FirstMessage firstMessage() {
        List<Attachment> attachments = attachments();
        return new FirstMessage(
                required(providerId, "providerId"),
                required(contactPhone, "contactPhone"),
                text(attachments),
                optional(messageId),
                optional(taskEmail),
                optional(channel),
                optional(userName),
                optional(userLastName),
                optional(userIco),
                attachments);
    }

    private String text(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return required(message, "message");
        }
        String text = optional(message);
        return text == null ? "" : text;
    }

    /** Names and addresses are two separate lists; a name without an address leaves nothing to fetch and is dropped. */
    private List<Attachment> attachments() {
        if (urls.isEmpty()) {
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>(urls.size());
        for (int i = 0; i < urls.size(); i++) {
            String url = optional(urls.get(i));
            if (url != null) {
                attachments.add(new Attachment(i < names.size() ? optional(names.get(i)) : null, url));
            }
        }
        return attachments;
    }

    private static String required(@Nullable String value, String name) {
        String given = optional(value);
        if (given == null) {
            throw new RefusedException(name + " is missing");
        }
        return given;
    }

    private static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
