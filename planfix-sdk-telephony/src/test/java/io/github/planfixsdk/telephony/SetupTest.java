package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.ProviderAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The integration is switched on. */
class SetupTest {
    private static final String TOKEN = "pbx-303cb962ac59075b964b";
    private static final String PLANFIX_TOKEN = "planfix-07152d234b70";
    private static final String ADDRESS = "https://test.planfix.ru/tel/api";

    private final ConnectionStore connections = ConnectionStore.inMemory();

    @Test
    void theConnectionIsKept() {
        assertThat(connections.find()).isEmpty();

        InboundResponse answer = handler().handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS));

        assertThat(answer).isEqualTo(InboundResponse.ok());
        assertThat(connections.find()).contains(PlanfixConnection.of(ADDRESS, PLANFIX_TOKEN));
        assertThat(connections.find().orElseThrow().account()).isEqualTo("test.planfix.ru");
    }

    @Test
    void anotherSetupReplacesTheConnection() {
        handler().handle(TelephonyRequests.setup(TOKEN, "older", ADDRESS));
        handler().handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS));

        assertThat(connections.find()).map(PlanfixConnection::token).contains(PLANFIX_TOKEN);
    }

    @Test
    void callsCanBePlacedBeforeTheConnectionIsKnown() {
        List<MakeCall> calls = new ArrayList<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onMakeCall(calls::add)
                .onSetup(connections)
                .build();

        assertThat(handler.handle(TelephonyRequests.makeCall(TOKEN, "102", "79101234567")))
                .isEqualTo(InboundResponse.ok());
        assertThat(calls).hasSize(1);
        assertThat(connections.find()).isEmpty();
    }

    @Test
    void aSetupWithAWrongKeyChangesNothing() {
        handler().handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS));

        InboundResponse answer =
                handler().handle(TelephonyRequests.setup("wrong", "stranger", "https://evil.example/"));

        assertThat(answer).isEqualTo(InboundResponse.error(401, "Invalid token"));
        assertThat(connections.find()).map(PlanfixConnection::token).contains(PLANFIX_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://test.planfix.ru/tel/api",
                "ftp://test.planfix.ru/tel/api",
                "test.planfix.ru/tel/api",
                "https://user:secret@test.planfix.ru/tel/api",
                "https://",
                "%"
            })
    void anAddressThatTheKeyCouldNotBeSentToIsRefusedInPlainText(String address) {
        InboundResponse answer = handler().handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, address));

        assertThat(answer).isEqualTo(InboundResponse.text(400, "The exchange takes an https address of Planfix only"));
        assertThat(connections.find()).isEmpty();
    }

    @Test
    void anotherAccountIsRefusedInPlainText() {
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .account("Test.planfix.ru")
                .account("crm.example.com")
                .onSetup(connections)
                .build();

        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://evil.example/tel/api")))
                .isEqualTo(InboundResponse.text(400, "The exchange serves crm.example.com, test.planfix.ru only"));
        assertThat(handler.handle(TelephonyRequests.setup(
                                TOKEN, PLANFIX_TOKEN, "https://test.planfix.ru.evil.example/tel/api"))
                        .status())
                .isEqualTo(400);
        assertThat(connections.find()).isEmpty();
        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://TEST.planfix.ru/tel/api")))
                .isEqualTo(InboundResponse.ok());
        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://crm.example.com/tel/api")))
                .isEqualTo(InboundResponse.ok());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "https://test.planfix.ru", "test.planfix.ru/tel", "a b", "me@test.planfix.ru", "x:8443"
            })
    void anAccountIsABareHost(String host) {
        assertThatThrownBy(() -> TelephonyHandler.builder().account(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the bare host");
    }

    @Test
    void aRefusalTellsItsReasonAndNoKey() {
        InboundResponse answer = refusing("Licence expired; keys " + TOKEN + " and " + PLANFIX_TOKEN)
                .handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS));

        assertThat(answer).isEqualTo(InboundResponse.text(400, "Licence expired; keys *** and ***"));
    }

    @Test
    void aRefusalWithoutAReasonIsNoEmptyText() {
        InboundResponse answer = refusing(" ").handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS));

        assertThat(answer).isEqualTo(InboundResponse.text(400, "The exchange refused the set-up"));
    }

    @Test
    void aStoreThatFailsIsAFailedSetup() {
        List<Throwable> errors = new ArrayList<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onSetup(new ConnectionStore() {
                    @Override
                    public void save(PlanfixConnection connection) throws IOException {
                        throw new IOException("disk is full");
                    }

                    @Override
                    public Optional<PlanfixConnection> find() {
                        return Optional.empty();
                    }
                })
                .onError((command, error) -> errors.add(error))
                .build();

        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, ADDRESS)))
                .isEqualTo(InboundResponse.error(500, "Internal error"));
        assertThat(errors).singleElement().satisfies(error -> assertThat(error).hasMessage("disk is full"));
    }

    @Test
    void theKeyStandsInNoText() {
        PlanfixConnection connection = PlanfixConnection.of(ADDRESS + "?key=s3cret", PLANFIX_TOKEN);

        assertThat(connection).hasToString("connection to test.planfix.ru");
        assertThat(connection.address()).isEqualTo(ADDRESS + "?key=s3cret");
        assertThat(connection).isNotEqualTo(PlanfixConnection.of(ADDRESS, PLANFIX_TOKEN));
        assertThatThrownBy(() -> PlanfixConnection.of(ADDRESS, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is blank");
        assertThatThrownBy(() -> PlanfixConnection.of("http://a.planfix.com/tel/api", PLANFIX_TOKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use https")
                .hasMessageNotContaining(PLANFIX_TOKEN);
    }

    @Test
    void aClientCanBeMadeAtOnceAndAForeignAccountSeesWhyNot() throws IOException {
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .account("127.0.0.1")
                .onSetup(connections)
                .build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pbx", JdkHttpAdapter.of(handler));
        server.start();
        try (FakePlanfix planfix = FakePlanfix.start()) {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pbx?line=1");
            planfix.telephony().connect(url, TOKEN);

            ProviderAnswer foreign = planfix.telephony().setup(URI.create("https://other.planfix.com/tel/api"));
            assertThat(foreign.status()).isEqualTo(400);
            assertThat(foreign.body()).isEqualTo("The exchange serves 127.0.0.1 only");
            assertThat(planfix.telephony().setup().status()).isEqualTo(200);

            try (TelephonyClient client =
                    connections.find().orElseThrow().client().build()) {
                assertThat(client.ping()).isEqualTo(new PingResult(TOKEN, url.toString()));
            }
        } finally {
            server.stop(0);
        }
    }

    private TelephonyHandler handler() {
        return TelephonyHandler.builder().token(TOKEN).onSetup(connections).build();
    }

    private static TelephonyHandler refusing(String reason) {
        return TelephonyHandler.builder()
                .token(TOKEN)
                .onSetup(connection -> {
                    throw new RefusedException(reason);
                })
                .build();
    }
}
