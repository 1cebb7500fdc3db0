package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonyHandlerTest {
    private static final String TOKEN = "pbx-303cb962ac59075b964b";
    private static final String PLANFIX_TOKEN = "planfix-07152d234b70";

    private final List<MakeCall> calls = new ArrayList<>();
    private final List<PlanfixConnection> setups = new ArrayList<>();

    @Test
    void makeCallIsPlaced() {
        assertThat(handler().handle(TelephonyRequests.makeCall(TOKEN, "102", "79101234567")))
                .isEqualTo(InboundResponse.ok());
        assertThat(calls).containsExactly(new MakeCall("102", "79101234567"));
    }

    @Test
    void failingSetupTellsNoDetails() {
        List<Throwable> errors = new ArrayList<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onSetup(setup -> {
                    throw new IOException("jdbc:secret");
                })
                .onError((command, error) -> errors.add(error))
                .build();

        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://x/tel/api")))
                .isEqualTo(InboundResponse.error(500, "Internal error"));
        assertThat(errors).singleElement().satisfies(error -> assertThat(error).hasMessage("jdbc:secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd=makeCall&from=102",
                "cmd=makeCall&to=79101234567",
                "cmd=makeCall&from=+&to=7",
                "cmd=setup&planfix_url=https://x",
                "cmd=setup&planfix_token=x",
                "from=102&to=7"
            })
    void missingParametersAreRefused(String body) {
        assertThat(handler().handle(post(body + "&token=" + TOKEN)))
                .isEqualTo(InboundResponse.error(400, "Invalid parameters"));
        assertThat(calls).isEmpty();
        assertThat(setups).isEmpty();
    }

    @Test
    void wrongTokenIsRefused() {
        assertThat(handler().handle(TelephonyRequests.makeCall("wrong", "102", "7")))
                .isEqualTo(InboundResponse.error(401, "Invalid token"));
        assertThat(handler().handle(TelephonyRequests.setup("wrong", PLANFIX_TOKEN, "https://x/")))
                .isEqualTo(InboundResponse.error(401, "Invalid token"));
        assertThat(calls).isEmpty();
        assertThat(setups).isEmpty();
    }

    @Test
    void listenerMayRefuseACall() {
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onMakeCall(call -> {
                    throw new RefusedException("no extension " + call.from());
                })
                .build();

        assertThat(handler.handle(TelephonyRequests.makeCall(TOKEN, "102", "7")))
                .isEqualTo(InboundResponse.error(400, "Invalid parameters"));
    }

    @Test
    void withoutListenersCallsAreRefusedAndSetupsAccepted() {
        TelephonyHandler onlySetup =
                TelephonyHandler.builder().token(TOKEN).onSetup(setups::add).build();
        TelephonyHandler onlyCalls =
                TelephonyHandler.builder().token(TOKEN).onMakeCall(calls::add).build();

        assertThat(onlySetup
                        .handle(TelephonyRequests.makeCall(TOKEN, "102", "7"))
                        .status())
                .isEqualTo(400);
        assertThat(onlyCalls
                        .handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownCommandIsAnsweredWith200() {
        List<UnknownCommand> unknown = new ArrayList<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onMakeCall(calls::add)
                .onUnknown(unknown::add)
                .build();

        assertThat(handler.handle(post("cmd=hangup&token=" + TOKEN))).isEqualTo(InboundResponse.ok());
        assertThat(unknown).extracting(UnknownCommand::name).containsExactly("hangup");
    }

    @Test
    void builderRefusesDuplicatesAndGaps() {
        assertThatThrownBy(() -> TelephonyHandler.builder().onMakeCall(c -> {}).onMakeCall(c -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("onMakeCall is registered already");
        assertThatThrownBy(() -> TelephonyHandler.builder().onSetup(c -> {}).onSetup(c -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("onSetup is registered already");
        assertThatThrownBy(() -> TelephonyHandler.builder().token(TOKEN).build())
                .hasMessageContaining("give at least one");
        assertThatThrownBy(() -> TelephonyHandler.builder().onSetup(c -> {}).build())
                .hasMessageContaining("token is missing");
    }

    @Test
    void laterChangesToTheBuilderDoNotReachTheHandler() {
        TelephonyHandler.Builder builder =
                TelephonyHandler.builder().token(TOKEN).onMakeCall(calls::add);
        TelephonyHandler handler = builder.build();
        builder.token("another").account("another.planfix.com").onSetup(setups::add);

        assertThat(handler.handle(TelephonyRequests.setup(TOKEN, PLANFIX_TOKEN, "https://x/")))
                .isEqualTo(InboundResponse.ok());
        assertThat(setups).isEmpty();
    }

    @Test
    void failingListenerIsAnsweredAndReported() {
        List<Throwable> errors = new ArrayList<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(TOKEN)
                .onMakeCall(call -> {
                    throw new StackOverflowError();
                })
                .onError((command, error) -> errors.add(error))
                .build();

        assertThat(handler.handle(TelephonyRequests.makeCall(TOKEN, "102", "7")))
                .isEqualTo(InboundResponse.error(500, "Internal error"));
        assertThat(errors).singleElement().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void orderOfTheFormAndUnknownParametersPlayNoPart() {
        handler().handle(post("x=1&token=" + TOKEN + "&to=79101234567&from=102&from=103&cmd=makeCall"));

        assertThat(calls).containsExactly(new MakeCall("102", "79101234567"));
    }

    @Test
    void aFormThatAFrameworkHasReadIsTakenAsItIs() {
        Form form = Form.builder()
                .add("cmd", "makeCall")
                .add("from", "102")
                .add("to", "+7 910")
                .add("token", TOKEN)
                .build();

        assertThat(handler().handle(InboundRequest.ofForm("POST", form))).isEqualTo(InboundResponse.ok());
        assertThat(handler().handle(InboundRequest.ofForm("GET", form)).status())
                .isEqualTo(405);
        assertThat(calls).containsExactly(new MakeCall("102", "+7 910"));
    }

    @Test
    void servesOverHttp() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pbx", JdkHttpAdapter.of(handler()));
        server.start();
        OkHttpClient http = new OkHttpClient();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/pbx?line=1&token=" + TOKEN;
            assertThat(send(http, url, InboundRequest.FORM, "cmd=makeCall&from=102&to=79101234567&token=" + TOKEN))
                    .isEqualTo("200 ");
            assertThat(send(http, url, InboundRequest.FORM, "cmd=makeCall&from=102&to=79101234567"))
                    .isEqualTo("401 {\"error\":\"Invalid token\"}");
            assertThat(send(http, url, InboundRequest.FORM, "cmd=makeCall&from=102&token=" + TOKEN))
                    .isEqualTo("400 {\"error\":\"Invalid parameters\"}");
            assertThat(send(http, url, "application/json", "{}")).isEqualTo("415 {\"error\":\"Invalid parameters\"}");
            assertThat(send(http, url, InboundRequest.FORM, "x".repeat(InboundRequest.MAX_BODY_BYTES + 1)))
                    .isEqualTo("413 {\"error\":\"Invalid parameters\"}");
            try (Response response =
                    http.newCall(new Request.Builder().url(url).build()).execute()) {
                assertThat(response.code()).isEqualTo(405);
                assertThat(response.header("Allow")).isEqualTo("POST");
                assertThat(response.body().string()).isEqualTo("{\"error\":\"Invalid parameters\"}");
            }
        } finally {
            http.connectionPool().evictAll();
            server.stop(0);
        }
        assertThat(calls).hasSize(1);
    }

    private TelephonyHandler handler() {
        return TelephonyHandler.builder()
                .token(TOKEN)
                .onMakeCall(calls::add)
                .onSetup(setups::add)
                .onUnknown(command -> {})
                .build();
    }

    private static String send(OkHttpClient http, String url, String type, String body) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, MediaType.get(type)))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private static InboundRequest post(String body) {
        return InboundRequest.of("POST", InboundRequest.FORM, body.getBytes(StandardCharsets.UTF_8));
    }
}
