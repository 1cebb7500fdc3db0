package io.github.planfixsdk.chat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.chat.MessageDetails.Detail;
import io.github.planfixsdk.delivery.CourierBuilder;
import io.github.planfixsdk.internal.form.Require;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects how a bridge works. Not thread-safe. */
public final class ChatBridgeBuilder {
    private static final int REMEMBERED = 100_000;

    final ChatClient chat;
    final VisitorDelivery delivery;
    final Map<Detail, String> lineFields = new EnumMap<>(Detail.class);

    @Nullable
    PlanfixClient planfix;

    @Nullable
    ChatOpener opener;

    @Nullable
    Operators operators;

    private ChatStore store = ChatStore.inMemory(REMEMBERED);
    private BridgeListener listener = BridgeListener.logging();
    private Consumer<ChatSender.Builder> sending = sender -> {};
    private Consumer<CourierBuilder> taskUpdates = courier -> {};

    ChatBridgeBuilder(ChatClient chat, VisitorDelivery delivery) {
        this.chat = chat;
        this.delivery = delivery;
    }

    /**
     * Sets how messages are sent: the outbox, its listener, how many chats at a time. Without it: as {@link ChatSender} does without
     * being told, in memory.
     *
     * @param settings sets what differs; the bridge starts the sender itself
     * @return this builder
     */
    public ChatBridgeBuilder sending(Consumer<ChatSender.Builder> settings) {
        sending = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Gives the bridge a REST client, so that it can write into chats' tasks.
     *
     * @param client of the same account, with the scopes {@code task_readonly} and {@code task_update}; {@link ChatBridge#close}
     *     leaves it open
     * @return this builder
     */
    public ChatBridgeBuilder planfix(PlanfixClient client) {
        planfix = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * Sets how tasks are updated through REST: the outbox, its listener. Without it updates wait in memory, so that a restart loses
     * them.
     *
     * @param settings sets what differs, such as an outbox that nothing else uses; the bridge starts the courier itself
     * @return this builder
     */
    public ChatBridgeBuilder taskUpdates(Consumer<CourierBuilder> settings) {
        taskUpdates = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Sets who opens chats for employees' first messages. Without it they are refused.
     *
     * @param value opens chats
     * @return this builder
     */
    public ChatBridgeBuilder opener(ChatOpener value) {
        opener = Objects.requireNonNull(value, "opener");
        return this;
    }

    /**
     * Sets who knows which operator is which employee. Without it operators' messages have the author that the integration's settings
     * name.
     *
     * @param value the operators; the program refreshes them
     * @return this builder
     */
    public ChatBridgeBuilder operators(Operators value) {
        operators = Objects.requireNonNull(value, "operators");
        return this;
    }

    /**
     * Sets where a detail of messages goes: into a field of the chat's task.
     *
     * @param detail the detail
     * @param name the field's exact name in Planfix; its type must be "Line", and of another one Planfix says nothing
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public ChatBridgeBuilder lineField(Detail detail, String name) {
        lineFields.put(Objects.requireNonNull(detail, "detail"), Require.notBlank(name, "name"));
        return this;
    }

    /**
     * Sets what remembers chats. Without it, the latest {@value #REMEMBERED} are remembered in this process.
     *
     * @param value a store that no other bridge uses
     * @return this builder
     */
    public ChatBridgeBuilder store(ChatStore value) {
        store = Objects.requireNonNull(value, "store");
        return this;
    }

    /**
     * Sets who hears of what the bridge could not do. Without it that is logged as warnings.
     *
     * @param value is told
     * @return this builder
     */
    public ChatBridgeBuilder listener(BridgeListener value) {
        listener = Objects.requireNonNull(value, "listener");
        return this;
    }

    /**
     * Starts the bridge's threads, which begin with what waits in the outboxes.
     *
     * @return a running bridge, to be closed
     */
    public ChatBridge start() {
        Chats chats = new Chats(store);
        BridgeNews news = new BridgeNews(listener);
        if (planfix == null) {
            return start(chats, null, news);
        }
        TaskUpdates tasks = new TaskUpdates(chat, planfix.tasks(), chats, news, taskUpdates);
        try {
            return start(chats, tasks, news);
        } catch (RuntimeException e) {
            tasks.close();
            throw e;
        }
    }

    private ChatBridge start(Chats chats, @Nullable TaskUpdates tasks, BridgeNews news) {
        Opening opening = new Opening(chat, chats, tasks, news);
        ChatSender.Builder sender = ChatSender.builder(chat, opening);
        sending.accept(sender);
        sender.outbox(new OpeningOutbox(sender.outbox(), opening));
        return new ChatBridge(this, chats, sender.start(), tasks, news);
    }
}
