package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.examples.guide.CallerLookupGuide;
import io.github.planfixsdk.examples.job.ExampleAccount;
import io.github.planfixsdk.telephony.CallerLookup;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.Extensions;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerLookupGuideTest {
    private final ExampleAccount account = ExampleAccount.open();
    private final TelephonyClient telephony = TelephonyClient.builder()
            .address(account.fake().telephonyUrl().toString())
            .token(account.fake().telephonyToken())
            .build();

    @BeforeEach
    void people() {
        account.fake()
                .addUser("{\"name\":\"Anna\",\"extension\":\"101\",\"temporaryReplacement\":"
                        + "{\"isEnabled\":true,\"isIndefinite\":true,\"employee\":{\"id\":\"user:2\"}}}");
        account.fake()
                .addUser("{\"name\":\"Boris\",\"extension\":\"102\","
                        + "\"phones\":[{\"number\":\"8 (910) 000-00-09\",\"type\":1}]}");
        account.fake()
                .addContact("{\"name\":\"Ivan\",\"phones\":[{\"number\":\"79000000001\",\"type\":1}],"
                        + "\"supervisors\":{\"users\":[{\"id\":\"user:1\"}],\"groups\":[]}}");
    }

    @AfterEach
    void close() {
        telephony.close();
        account.close();
    }

    @Test
    void aRingingCallIsAnsweredInOneWayOrTheOther() {
        List<String> done = new ArrayList<>();
        CallerLookupGuide.Exchange pbx = new CallerLookupGuide.Exchange() {
            @Override
            public void show(String name) {
                done.add(name);
            }

            @Override
            public void ring(String ext) {
                done.add("ring " + ext);
            }

            @Override
            public void continueScenario() {
                done.add("continue");
            }
        };

        try (CallerLookup lookup =
                CallerLookup.builder(telephony).deadline(Duration.ofMinutes(5)).build()) {
            CallerLookupGuide.forward(lookup, "79000000001", "call-1", pbx);
            CallerLookupGuide.forward(lookup, "79000000002", "call-2", pbx);
        }

        assertThat(done).containsExactly("Ivan", "ring 101", "79000000002", "continue");
    }

    @Test
    void whoStandsInIsFoundWithinTheDeadlineOrLater() {
        try (CallerLookup lookup = CallerLookupGuide.withReplacements(telephony, account.planfix())) {
            String forwardTo = "";
            while (!forwardTo.equals("102")) {
                forwardTo = lookup.find("79000000001").forwardTo().orElse("");
            }
            assertThat(forwardTo).isEqualTo("102");
        }
    }

    @Test
    void theRunIsShownAndWhatPlanfixWouldDropStaysHere() {
        account.fake().addUser("{\"name\":\"Olga\",\"extension\":\"101\"}");
        List<String> shown = new ArrayList<>();

        Extensions extensions = CallerLookupGuide.refresh(account.planfix(), shown::add);

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).endsWith("DONE, 3 of 3");
        assertThat(shown.get(1)).isEqualTo("101 was given to 2 employees");
        try (TelephonySender sender = TelephonySender.builder(telephony).start()) {
            Calls calls = CallerLookupGuide.filtered(sender, extensions);
            calls.incoming("call-1", "+7 910 000 00 09").ring("101");
            calls.incoming("call-2", "79000000001").ring("101", "199");
            assertThat(sender.flush(Duration.ofMinutes(5))).isTrue();
        }
        assertThat(account.fake().telephony().calls()).hasSize(1);
        assertThat(account.fake().telephony().ignoredCalls()).isEmpty();
    }

    @Test
    void notificationsArriveOverHttp() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (TelephonySender sender = TelephonySender.builder(telephony).start()) {
            CallerLookupGuide.notifications(Calls.of(sender), server, reason -> {});
            server.start();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + server.getAddress().getPort() + "/vendor/5d1c0a"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"call_session_id\":1,"
                                            + "\"contact_phone_number\":\"79000000001\",\"employee_ids\":[2001,2002]}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(sender.flush(Duration.ofMinutes(5))).isTrue();
        } finally {
            server.stop(0);
        }
        assertThat(account.fake().telephony().calls())
                .extracting("status")
                .containsExactlyInAnyOrder("Missed", "Missed");
    }
}
