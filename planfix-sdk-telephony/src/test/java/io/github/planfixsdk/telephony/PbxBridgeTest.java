package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bridge between an exchange made of lambdas and the fake Planfix. */
class PbxBridgeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TOKEN = "pbx-303cb962ac59";
    private static final String PHONE = "79101234567";

    private final FakePlanfix planfix = FakePlanfix.start();
    private final ConnectionStore connections = ConnectionStore.inMemory();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        planfix.close();
    }

    @Test
    void aClickIsDialledAndToldWithTheNumberThatPlanfixAskedFor() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        try (PbxBridge bridge = bridge().dialer(call -> "click-" + call.from()).start()) {
            mount(bridge);
            assertThat(planfix.telephony().setup().status()).isEqualTo(200);

            assertThat(planfix.telephony()
                            .clickToCall("101", "+7 910 123-45-67")
                            .status())
                    .isEqualTo(200);
            // The exchange dials with a prefix and reports that number.
            bridge.calls().outgoing("click-101", "0" + PHONE, "101").dial();
            bridge.calls().find("click-101").ifPresent(call -> call.answer("101"));
            bridge.calls().find("click-101").ifPresent(Call::hangUp);
            assertThat(bridge.sender().flush(LONG)).isTrue();
        }

        assertThat(planfix.telephony().calls()).singleElement().satisfies(call -> {
            assertThat(call.type()).isEqualTo("out");
            assertThat(call.phone()).isEqualTo(PHONE);
            assertThat(call.events()).containsExactly("OUTGOING", "ACCEPTED", "COMPLETED");
            assertThat(call.status()).isEqualTo("Success");
        });
    }

    @Test
    void whatHappensBeforeTheIntegrationIsSwitchedOnIsToldAfterwards() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        try (PbxBridge bridge = bridge().start()) {
            mount(bridge);
            assertThat(bridge.isConnected()).isFalse();
            assertThat(bridge.planfix()).hasToString("TelephonyClient without an address");
            assertThatThrownBy(() -> bridge.planfix().ping())
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("switch the integration on in Planfix");
            IncomingCall call = bridge.calls().incoming("c1", PHONE);
            call.ring("101");
            call.hangUp();

            assertThat(planfix.telephony().setup().status()).isEqualTo(200);
            assertThat(bridge.sender().flush(LONG)).isTrue();
            assertThat(bridge.sender().setAside()).isEmpty();
            assertThat(bridge.isConnected()).isTrue();
            assertThat(bridge.planfix().findCaller(PHONE)).isPresent();
        }

        assertThat(planfix.telephony().calls()).extracting(RecordedCall::status).containsExactly("Missed");
    }

    @Test
    void aRestartedProgramGoesOnWithWhatIsStored() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        try (PbxBridge bridge = bridge().start()) {
            mount(bridge);
            planfix.telephony().setup();
        }
        try (PbxBridge restarted = bridge().start()) {
            restarted.calls().incoming("c1", PHONE).ring("101");
            assertThat(restarted.sender().flush(LONG)).isTrue();
        }

        assertThat(planfix.telephony().calls()).hasSize(1);
    }

    @Test
    void aNewSetupReplacesTheOldOne() {
        try (FakePlanfix other = FakePlanfix.start();
                PbxBridge bridge = bridge().start()) {
            handle(bridge, other.telephonyToken(), other.telephonyUrl().toString());
            TelephonyClient client = bridge.planfix();
            assertThat(client).hasToString("TelephonyClient at " + other.telephonyUrl());
            handle(bridge, planfix.telephonyToken(), planfix.telephonyUrl().toString());

            assertThat(client).hasToString("TelephonyClient at " + planfix.telephonyUrl());
            bridge.calls().incoming("c1", PHONE).ring("101");
            assertThat(bridge.sender().flush(LONG)).isTrue();
            assertThat(other.telephony().ignoredCalls()).isEmpty();
        }
        assertThat(planfix.telephony().ignoredCalls()).hasSize(1);
    }

    @Test
    void whatTheStoreSaysIsShownInPlanfixAndTheOldConnectionStays() {
        ConnectionStore full = new ConnectionStore() {
            @Override
            public Optional<PlanfixConnection> find() {
                return Optional.of(PlanfixConnection.of(planfix.telephonyUrl().toString(), planfix.telephonyToken()));
            }

            @Override
            public void save(PlanfixConnection connection) {
                throw new RefusedException("Лицензия истекла");
            }
        };
        try (PbxBridge bridge = bridge().connections(full).start()) {
            InboundResponse answer = handle(bridge, "new", "https://new.planfix.com/tel/api");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(text(answer)).isEqualTo("Лицензия истекла");
            assertThat(bridge.planfix()).hasToString("TelephonyClient at " + planfix.telephonyUrl());
        }
    }

    @Test
    void theHandlerIsConfigurableSaveForWhatIsTheBridges() {
        try (PbxBridge bridge = bridge().handler(
                        handler -> handler.token("another one").account("example.planfix.com"))
                .start()) {
            InboundResponse answer = handle(bridge, "planfix-07152d", "https://other.planfix.com/tel/api");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(text(answer)).contains("example.planfix.com");
            assertThat(bridge.isConnected()).isFalse();
            assertThat(connections.find()).isEmpty();
        }
    }

    @Test
    void aDialerThatRefusesOrFailsIsAnAnswerToPlanfix() {
        try (PbxBridge bridge = bridge().dialer(call -> switch (call.from()) {
                    case "999" -> throw new RefusedException("no such extension");
                    case "998" -> throw new IOException("the exchange is away");
                    default -> " ";
                })
                .start()) {
            assertThat(click(bridge, "999").status()).isEqualTo(400);
            assertThat(click(bridge, "998").status()).isEqualTo(500);
            assertThat(click(bridge, "101").status()).isEqualTo(500);
            assertThat(errors)
                    .extracting(Throwable::getMessage)
                    .containsExactly(
                            "the exchange is away", "The dialer returned no call id, so the call cannot be followed");
            assertThat(bridge.calls().open()).isZero();
        }
    }

    @Test
    void withoutADialerClicksAreRefused() {
        try (PbxBridge bridge = bridge().start()) {
            assertThat(click(bridge, "101").status()).isEqualTo(400);
        }
    }

    @Test
    void anEmployeeWhoDoesNotPickUpAfterTheirClickHasNothingToTell() {
        List<String> notes = new CopyOnWriteArrayList<>();
        try (PbxBridge bridge = bridge().dialer(call -> "c1")
                .calls(calls -> calls.listener(new CallsListener() {
                    @Override
                    public void ignored(String callId, String reason) {
                        notes.add(callId + ": " + reason);
                    }
                }))
                .start()) {
            click(bridge, "101");
            bridge.calls().find("c1").orElseThrow().hangUp();

            assertThat(bridge.sender().courier().waiting()).isZero();
            assertThat(notes)
                    .containsExactly("c1: the end: no extension had a part in the call, so there is nothing to tell");
        }
    }

    @Test
    void sendingCallsAndConnectionAreConfigurable() {
        List<String> configured = new ArrayList<>();
        try (PbxBridge first = bridge().start()) {
            handle(first, planfix.telephonyToken(), planfix.telephonyUrl().toString());
        }
        try (PbxBridge bridge = bridge().sender(sender -> configured.add("sender"))
                .calls(calls -> calls.extensions((phone, ext) -> Optional.of("closed")))
                .client(client -> configured.add("client"))
                .start()) {
            bridge.calls().incoming("c1", PHONE).ring("101");
            assertThat(bridge.sender().courier().waiting()).isZero();
        }
        assertThat(configured).containsExactlyInAnyOrder("client", "sender");
    }

    @Test
    void aBridgeThatDoesNotStartTouchesNoOutboxAndOpensNoClient() {
        List<String> touched = new CopyOnWriteArrayList<>();
        Outbox outbox = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    touched.add(method.getName());
                    throw new IllegalStateException("nobody should ask");
                });
        try (PbxBridge first = bridge().start()) {
            handle(first, planfix.telephonyToken(), planfix.telephonyUrl().toString());
        }

        PbxBridge.Builder wrong = bridge().sender(sender -> sender.outbox(outbox))
                .client(client -> touched.add("client"))
                .calls(calls -> calls.limit(0));

        assertThatThrownBy(wrong::start).hasMessageContaining("limit is 0");
        assertThat(touched).isEmpty();
    }

    @Test
    void aSetupThatCannotBeStoredLeavesNoClientOpen() {
        List<String> closed = new CopyOnWriteArrayList<>();
        ConnectionStore broken = new ConnectionStore() {
            @Override
            public Optional<PlanfixConnection> find() {
                return Optional.empty();
            }

            @Override
            public void save(PlanfixConnection connection) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        try (PbxBridge bridge = bridge().connections(broken)
                .client(client -> client.onClose(() -> closed.add("new")))
                .start()) {
            InboundResponse answer = handle(
                    bridge, planfix.telephonyToken(), planfix.telephonyUrl().toString());

            assertThat(answer.status()).isEqualTo(500);
            assertThat(closed).containsExactly("new");
            assertThat(bridge.isConnected()).isFalse();
            assertThat(errors).extracting(Throwable::getMessage).containsExactly("the disk is full");
        }
        assertThat(closed).hasSize(1);
    }

    @Test
    void aSenderThatCannotStartLeavesNoClientOpen() {
        List<String> closed = new CopyOnWriteArrayList<>();
        Outbox outbox = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("the database is away");
                });
        try (PbxBridge first = bridge().start()) {
            handle(first, planfix.telephonyToken(), planfix.telephonyUrl().toString());
        }

        PbxBridge.Builder wrong = bridge().sender(sender -> sender.outbox(outbox))
                .client(client -> client.onClose(() -> closed.add("stored")));

        assertThatThrownBy(wrong::start).hasMessageContaining("the database is away");
        assertThat(closed).containsExactly("stored");
    }

    @Test
    void aSetupThatComesAfterTheCloseIsRefusedAndStoresNothing() {
        PbxBridge bridge = bridge().start();
        bridge.close();

        InboundResponse answer =
                handle(bridge, planfix.telephonyToken(), planfix.telephonyUrl().toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).contains("is being stopped");
        assertThat(connections.find()).isEmpty();
        assertThat(bridge.isConnected()).isFalse();
    }

    @Test
    void aClickThatComesAfterTheCloseIsRefusedAndRingsNobody() {
        List<String> rung = new CopyOnWriteArrayList<>();
        PbxBridge bridge = bridge().dialer(call -> {
                    rung.add(call.from());
                    return "c1";
                })
                .start();
        bridge.close();

        assertThat(click(bridge, "101").status()).isEqualTo(400);
        assertThat(rung).isEmpty();
        assertThat(bridge.calls().open()).isZero();
    }

    @Test
    void callsThatNeverExpireAreNoReasonNotToStart() {
        Duration never = ChronoUnit.FOREVER.getDuration();
        try (PbxBridge bridge = bridge().calls(calls -> calls.expireAfter(never).rememberFor(never))
                .start()) {
            bridge.calls().incoming("c1", PHONE).hangUp();

            assertThat(bridge.calls().ended()).isOne();
        }
    }

    @Test
    void whatIsMissingIsSaidAtTheStart() {
        assertThatThrownBy(() -> PbxBridge.builder().start()).hasMessageContaining("token is missing");
        assertThatThrownBy(() -> PbxBridge.builder().token(" ")).hasMessageContaining("token is blank");
    }

    private PbxBridge.Builder bridge() {
        return PbxBridge.builder()
                .token(TOKEN)
                .connections(connections)
                .handler(handler -> handler.onError((command, error) -> errors.add(error)));
    }

    private static InboundResponse click(PbxBridge bridge, String from) {
        return bridge.handler().handle(TelephonyRequests.makeCall(TOKEN, from, PHONE));
    }

    private static InboundResponse handle(PbxBridge bridge, String planfixToken, String planfixUrl) {
        return bridge.handler().handle(TelephonyRequests.setup(TOKEN, planfixToken, planfixUrl));
    }

    private static String text(InboundResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void mount(PbxBridge bridge) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/pbx", JdkHttpAdapter.of(bridge.handler()));
            server.start();
            servers.add(server);
            planfix.telephony()
                    .connect(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pbx"), TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
