package io.github.planfixsdk.chat;

import static io.github.planfixsdk.chat.BridgeWorld.LONG;
import static io.github.planfixsdk.chat.BridgeWorld.OWN_TOKEN;
import static io.github.planfixsdk.chat.BridgeWorld.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.inbound.InboundRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of chats that fails: nothing is delivered or sent twice for that. */
class ChatBridgeStoreTest {
    private final BridgeWorld world = new BridgeWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aStoreThatFailsBeforeAMessageLeavesDelaysItAndAfterwardsNothing() {
        ChatStore memory = world.store;
        AtomicInteger finds = new AtomicInteger();
        AtomicInteger saves = new AtomicInteger();
        world.store = new ChatStore() {
            @Override
            public Optional<ChatState> find(String chatId) {
                // The first is the caller's own, the next two are the sender's.
                if (finds.incrementAndGet() == 2 || finds.get() == 3) {
                    throw new IllegalStateException("no database");
                }
                return memory.find(chatId);
            }

            @Override
            public void save(ChatState state) {
                if (state.stage() == ChatState.Stage.BEGUN && saves.incrementAndGet() == 1) {
                    throw new IllegalStateException("no database");
                }
                memory.save(state);
            }
        };
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("1"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(world.news).containsExactly("store failed visitor-7");

            bridge.visitorWrote(titled("2"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.texts("visitor-7")).containsExactly("1", "2");
        assertThat(world.receivedTitles()).containsExactly("Question", "null");
    }

    /** A store may be written in a language that throws whatever it likes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoreThatFailsAfterAnEmployeesMessageWasDeliveredDoesNotHaveItDeliveredTwice(boolean usual) {
        ChatStore memory = world.store;
        world.store = new ChatStore() {
            @Override
            public Optional<ChatState> find(String chatId) {
                if (!world.delivered.isEmpty()) {
                    if (usual) {
                        throw new IllegalStateException("no database");
                    }
                    throw new StackOverflowError("no database");
                }
                return memory.find(chatId);
            }

            @Override
            public void save(ChatState state) {
                memory.save(state);
            }
        };
        try (ChatBridge bridge =
                world.builder().opener(first -> new ChatOpened("c", "p")).start()) {
            ChatHandler handler = bridge.handler(OWN_TOKEN);
            InboundRequest first = ChatRequests.firstMessage(OWN_TOKEN, "superchat", "79161112233", "Hello")
                    .parameter("messageId", "77")
                    .build();

            assertThat(handler.handle(first).status()).isEqualTo(200);
            assertThat(handler.handle(first).status()).isEqualTo(200);
        }

        assertThat(world.delivered).containsExactly("c: Hello");
        assertThat(world.news).containsOnly("store failed c").isNotEmpty();
    }

    @Test
    void anErrorOfTheStoreAfterAMessageHasLeftDoesNotMakeItUnclear() {
        ChatStore memory = world.store;
        world.store = new ChatStore() {
            @Override
            public Optional<ChatState> find(String chatId) {
                return memory.find(chatId);
            }

            @Override
            public void save(ChatState state) {
                if (state.stage() == ChatState.Stage.BEGUN) {
                    throw new StackOverflowError("no database");
                }
                memory.save(state);
            }
        };
        try (ChatBridge bridge = world.builder().start()) {
            bridge.visitorWrote(titled("1"));
            assertThat(bridge.flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
        }

        assertThat(world.texts("visitor-7")).containsExactly("1");
        assertThat(world.news).containsExactly("store failed visitor-7");
    }
}
