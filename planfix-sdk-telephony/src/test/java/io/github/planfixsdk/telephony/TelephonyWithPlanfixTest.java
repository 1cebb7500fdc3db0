package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.ProviderAnswer;
import io.github.planfixsdk.testkit.RecordedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Both directions against the fake account, which is written without this module. */
class TelephonyWithPlanfixTest {
    private static final String OWN_TOKEN = "own-5b964b07152d234b70";

    @Test
    void ringGroupLeavesACallWithATalkAndACancelledLeg() {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient telephony = client(planfix, planfix.telephonyToken())) {
            planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
            planfix.addUser("{\"name\":\"Boris\",\"extension\":\"102\"}");
            IncomingLeg anna =
                    IncomingLeg.of("call-1", "+7 910 123-45-67", "101").line("+7 495 123-45-67");
            IncomingLeg boris =
                    IncomingLeg.of("call-1", "+7 910 123-45-67", "102").line("+7 495 123-45-67");

            telephony.event(anna.ringing());
            telephony.event(boris.ringing());
            telephony.event(boris.accepted());
            telephony.event(anna.completed(IncomingResult.CANCELLED, Duration.ZERO));
            telephony.event(boris.completed(IncomingResult.SUCCESS, Duration.ofSeconds(124))
                    .recorded("https://link/file.mp3")
                    .field("utm_source", "site.io"));

            List<RecordedCall> calls = planfix.telephony().calls();
            assertThat(calls).hasSize(2);
            assertThat(calls).extracting(RecordedCall::status).containsExactly("Cancelled", "Success");
            assertThat(calls.get(1).events()).containsExactly("INCOMING", "ACCEPTED", "COMPLETED");
            assertThat(calls.get(1).phone()).isEqualTo("79101234567");
            assertThat(calls.get(1).line()).isEqualTo("74951234567");
            assertThat(calls.get(1).duration()).isEqualTo(124);
            assertThat(calls.get(1).recordLink()).isEqualTo("https://link/file.mp3");
            assertThat(calls.get(1).data()).isEqualTo(Map.of("utm_source", "site.io"));
            assertThat(planfix.contacts()).hasSize(1);
        }
    }

    @Test
    void everyResultIsAccepted() {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient telephony = client(planfix, planfix.telephonyToken())) {
            planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
            for (IncomingResult result : IncomingResult.values()) {
                IncomingLeg leg = IncomingLeg.of("in-" + result, "79101234567", "101");
                telephony.event(leg.ringing());
                telephony.event(leg.completed(result, Duration.ZERO));
            }
            for (OutgoingResult result : OutgoingResult.values()) {
                OutgoingLeg leg = OutgoingLeg.of("out-" + result, "79101234567", "101");
                telephony.event(leg.dialling());
                telephony.event(leg.completed(result, Duration.ZERO));
            }

            assertThat(planfix.telephony().calls())
                    .hasSize(IncomingResult.values().length + OutgoingResult.values().length);
        }
    }

    @Test
    void callersAreFound() {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient telephony = client(planfix, planfix.telephonyToken())) {
            long anna = planfix.addUser("{\"name\":\"Anna\",\"extension\":\"103\"}");
            planfix.addContact("{\"name\":\"Иван\",\"phones\":[{\"number\":\"+7 910 123-45-67\",\"type\":1}],"
                    + "\"supervisors\":{\"users\":[{\"id\":\"user:" + anna + "\"}],\"groups\":[]}}");
            planfix.addContact("{\"name\":\"Пётр\",\"phones\":[{\"number\":\"79160000000\",\"type\":1}]}");

            assertThat(telephony.findCaller("+7 (910) 123-45-67", "call-1")).contains(new Caller("Иван", "103"));
            assertThat(telephony.findCaller("79160000000")).contains(new Caller("Пётр", null));
            assertThat(telephony.findCaller("70000000000")).isEqualTo(Optional.empty());
        }
    }

    @Test
    void wrongTokenIsRefused() {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient stranger = client(planfix, "wrong")) {
            assertThatThrownBy(stranger::ping).isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(() -> stranger.event(
                            IncomingLeg.of("c", "79101234567", "101").ringing()))
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void setupGivesWhatTheClientNeedsAndClickToCallArrives() throws IOException {
        ConcurrentLinkedQueue<MakeCall> calls = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<PlanfixConnection> setups = new ConcurrentLinkedQueue<>();
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(OWN_TOKEN)
                .onMakeCall(call -> {
                    if (call.from().equals("999")) {
                        throw new RefusedException("no such extension");
                    }
                    calls.add(call);
                })
                .onSetup(setups::add)
                .build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pbx", JdkHttpAdapter.of(handler));
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pbx?line=1");
        try (FakePlanfix planfix = FakePlanfix.start()) {
            planfix.telephony().connect(url, OWN_TOKEN);

            ProviderAnswer setup = planfix.telephony().setup();
            ProviderAnswer click = planfix.telephony().clickToCall("102", "79101234567");
            ProviderAnswer refused = planfix.telephony().clickToCall("999", "79101234567");

            assertThat(setup.status()).isEqualTo(200);
            assertThat(click.status()).isEqualTo(200);
            assertThat(click.body()).isEmpty();
            assertThat(refused.status()).isEqualTo(400);
            assertThat(calls).containsExactly(new MakeCall("102", "79101234567"));
            assertThat(setups)
                    .containsExactly(PlanfixConnection.of(planfix.telephonyUrl().toString(), planfix.telephonyToken()));
            try (TelephonyClient telephony = setups.element().client().build()) {
                assertThat(telephony.ping()).isEqualTo(new PingResult(OWN_TOKEN, url.toString()));
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusedSetupShowsItsReasonInPlanfix() throws IOException {
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(OWN_TOKEN)
                .onSetup(setup -> {
                    throw new RefusedException("Лицензия истекла");
                })
                .build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pbx", JdkHttpAdapter.of(handler));
        server.start();
        try (FakePlanfix planfix = FakePlanfix.start()) {
            planfix.telephony()
                    .connect(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pbx"), OWN_TOKEN);

            ProviderAnswer answer = planfix.telephony().setup();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("Лицензия истекла");
        } finally {
            server.stop(0);
        }
    }

    private static TelephonyClient client(FakePlanfix planfix, String token) {
        return TelephonyClient.builder()
                .address(planfix.telephonyUrl().toString())
                .token(token)
                .build();
    }
}
