package io.github.planfixsdk.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators' messages on their way to providers: sent, checked, repeated, learnt from. Every field is guarded by the store. */
final class ChatOutgoing {
    private record Provider(URI handler, String token) {}

    /** A message, the same each time it is sent. A first one has no chat until its answer names one. */
    private static final class Message {
        final String id;
        final String providerId;
        final ChatAddress.@Nullable Key chat;
        final long task;
        final List<Forms.Pair> form;
        boolean undelivered;
        ChatAnswers.@Nullable Ids learnt;

        Message(String id, String providerId, ChatAddress.@Nullable Key chat, long task, List<Forms.Pair> form) {
            this.id = id;
            this.providerId = providerId;
            this.chat = chat;
            this.task = task;
            this.form = List.copyOf(form);
        }
    }

    private final Account account;
    private final ChatAddress address;
    private final Outbound outbound = new Outbound();
    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<ChatProblem> problems = new ArrayList<>();

    ChatOutgoing(Account account, ChatAddress address) {
        this.account = account;
        this.address = address;
    }

    void connect(String providerId, URI handler, String token) {
        synchronized (account.store) {
            providers.put(providerId, new Provider(handler, token));
        }
    }

    /** The one provider that is meant when none is named. */
    String firstProvider() {
        return providers.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no provider: call connect first"));
    }

    boolean isConnected(String providerId) {
        return providers.containsKey(providerId);
    }

    /** Notes a message; it is sent afterwards, outside the store's monitor. */
    void add(String id, String providerId, ChatAddress.@Nullable Key chat, long task, List<Forms.Pair> form) {
        messages.put(id, new Message(id, providerId, chat, task, form));
    }

    ProviderAnswer send(String id) {
        int repeats;
        Message message;
        synchronized (account.store) {
            repeats = address.options.repeats;
            message = messages.get(id);
        }
        if (message == null) {
            throw new IllegalStateException("no message " + id + " was written: its id is what messageIds() lists");
        }
        ProviderAnswer answer = post(message);
        for (int i = 0; i < repeats && isUndelivered(message); i++) {
            answer = post(message);
        }
        return answer;
    }

    private ProviderAnswer post(Message message) {
        Provider provider;
        boolean literalBrackets;
        Duration timeout;
        synchronized (account.store) {
            provider = providers.get(message.providerId);
            literalBrackets = address.options.literalBrackets;
            timeout = address.options.timeout;
        }
        if (provider == null) {
            throw new IllegalStateException("no provider " + message.providerId + ": call connect first");
        }
        ProviderAnswer answer =
                outbound.post(provider.handler(), provider.token(), message.form, literalBrackets, timeout);
        synchronized (account.store) {
            message.undelivered = address.options.undelivered.test(answer.status());
            for (String reason : settle(message, answer)) {
                problems.add(new ChatProblem(message.id, answer, reason));
            }
        }
        return answer;
    }

    private boolean isUndelivered(Message message) {
        synchronized (account.store) {
            return message.undelivered;
        }
    }

    /** Learns what a right answer teaches. */
    private List<String> settle(Message message, ProviderAnswer answer) {
        List<String> reasons = new ArrayList<>(ChatAnswers.problems(answer));
        if (answer.status() != 200 || !reasons.isEmpty()) {
            return reasons;
        }
        ChatAnswers.Ids ids = ChatAnswers.ids(answer);
        if (message.chat != null) {
            reasons.addAll(problemsOfReply(message.chat, ids));
            return reasons;
        }
        reasons.addAll(ChatAnswers.problemsOfFirst(ids, message.learnt));
        if (ids.complete() && message.learnt == null) {
            message.learnt = ids;
            learn(message, ids);
        }
        return reasons;
    }

    private List<String> problemsOfReply(ChatAddress.Key chat, ChatAnswers.Ids ids) {
        List<String> reasons = new ArrayList<>();
        if (!ids.chat().isEmpty() && !ids.chat().equals(chat.id())) {
            reasons.add("the answer names chat " + ids.chat() + ", the message was for chat " + chat.id());
        }
        Long contact = address.contacts.get(new ChatAddress.Key(chat.providerId(), ids.contact()));
        if (!ids.contact().isEmpty() && (contact == null || contact != contactOf(chat))) {
            reasons.add("the answer names contact " + ids.contact() + ", whom Planfix "
                    + (contact == null ? "does not know" : "knows as somebody else than the chat's person"));
        }
        return reasons;
    }

    private long contactOf(ChatAddress.Key chat) {
        return address.counterparty(address.tasks.getOrDefault(chat, 0L));
    }

    private void learn(Message message, ChatAnswers.Ids ids) {
        ChatAddress.Key chat = new ChatAddress.Key(message.providerId, ids.chat());
        if (!address.isOpen(chat)) {
            address.tasks.put(chat, message.task);
        }
        String channel = address.options.firstChannel;
        if (channel != null) {
            address.channels.putIfAbsent(chat, channel);
        }
        address.contacts.putIfAbsent(
                new ChatAddress.Key(message.providerId, ids.contact()), address.counterparty(message.task));
    }

    List<ProviderAnswer> retryUndelivered() {
        List<ProviderAnswer> answers = new ArrayList<>();
        undelivered().forEach(id -> answers.add(send(id)));
        return answers;
    }

    List<String> undelivered() {
        synchronized (account.store) {
            return messages.values().stream()
                    .filter(message -> message.undelivered)
                    .map(message -> message.id)
                    .toList();
        }
    }

    List<String> ids() {
        synchronized (account.store) {
            return List.copyOf(messages.keySet());
        }
    }

    List<ChatProblem> problems() {
        synchronized (account.store) {
            return List.copyOf(problems);
        }
    }

    List<ProviderAnswer> answers() {
        return outbound.answers();
    }
}
