package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.TOKEN;
import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses at which there is no Planfix, or another one, or nothing. */
class DoctorAddressTest {
    private static final String OK = "{\"result\":\"success\"}";

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void close() {
        server.close();
    }

    private String started() throws IOException {
        server.start();
        return server.url("/rest/").toString();
    }

    /** Every request is answered the same. */
    private String answering(int status, String type, String body) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(status)
                        .addHeader("Content-Type", type)
                        .body(body)
                        .build();
            }
        });
        return started();
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <html>Welcome</html>, 'not a JSON object: \"<html>Welcome</html>\"'",
        "200, application/json, '{\"status\":\"up\"}', JSON, but without Planfix's word for a success",
        "200, application/json, '', a success without body",
        "200, application/json, '[]', not a JSON object",
        "404, text/html, <h1>Not Found</h1>, 'status 404, \"<h1>Not Found</h1>\"'",
        "404, application/json, '{\"code\":404,\"error\":\"no route\"}', 'status 404, code 404'",
        "400, text/plain, no such account, no such account"
    })
    void aHostThatIsNotPlanfixIsShownByWhatItSays(int status, String type, String body, String words)
            throws IOException {
        Diagnosis diagnosis = doctor(answering(status, type, body)).build().examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "answers, but not as Planfix does: GET ping: ",
                words,
                "Give the host as the browser shows it");
        Ward.assertNothingElseIsKnown(diagnosis);
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "502, server is out of order, Try again later",
        "503, server is out of order, Try again later",
        "401, a firewall or proxy refuses before, restricts by IP",
        "403, a firewall or proxy refuses before, restricts by IP"
    })
    void aFrontEndThatRefusesIsToldFromPlanfix(int status, String words, String remedy) throws IOException {
        String url = answering(status, "text/html", "<h1>" + status + "</h1>");
        Diagnosis diagnosis = doctor(url).build().examine();
        assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "answers with status " + status, words, remedy);
        Ward.assertNothingElseIsKnown(diagnosis);
    }

    @Test
    void tooManyRequestsFromTheStartIsNoEnd() throws IOException {
        String url = answering(429, "text/html", "slow down");
        Diagnosis diagnosis = doctor(url).scopes("task_readonly").build().examine();
        assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.WARNING, "429");
        assertVerdict(only(diagnosis, Check.QUOTA), Verdict.WARNING, "too fast");
        assertVerdict(only(diagnosis, Check.TOKEN), Verdict.UNKNOWN, "no clear answer");
        assertThat(diagnosis.isHealthy()).isFalse();
    }

    @Test
    void aWrongPathIsFoundAndTheRightOneExamined() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            String wrong = fake.restUrl().resolve("/api/v2").toString();
            Diagnosis diagnosis = doctor(wrong)
                    .token(fake.token())
                    .scopes("task_readonly")
                    .build()
                    .examine();
            assertVerdict(
                    only(diagnosis, Check.ADDRESS),
                    Verdict.PROBLEM,
                    "There is no REST API at " + wrong + "/, but at " + fake.restUrl(),
                    "Write baseUrl(\"" + fake.restUrl() + "\").");
            assertVerdict(only(diagnosis, Check.TOKEN), Verdict.OK);
            assertVerdict(Ward.scope(diagnosis, "task_readonly"), Verdict.OK);
            assertThat(diagnosis.address()).isEqualTo(fake.restUrl());
        }
    }

    @Test
    void aWrongPathAtAWrongHostIsOneProblem() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(404).body("none").build();
            }
        });
        server.start();
        Diagnosis diagnosis = doctor(server.url("/api/").toString()).build().examine();
        assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "answers, but not as Planfix does");
        assertThat(server.getRequestCount()).isEqualTo(2);
        Ward.assertNothingElseIsKnown(diagnosis);
    }

    @Test
    void aRedirectToSomethingElseIsNoNewAddress() throws IOException {
        String url = started();
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "https://planfix.example/login?next=secret")
                .build());
        Diagnosis diagnosis = doctor(url).build().examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "redirects to https://planfix.example/login, which is no REST API of another host",
                "Check the account's name");
        assertThat(diagnosis.report()).doesNotContain("secret");
    }

    @Test
    void aRedirectThatNamesNoAddressIsNotPlanfix() throws IOException {
        String url = started();
        server.enqueue(new MockResponse.Builder().code(302).build());
        Diagnosis diagnosis = doctor(url).build().examine();
        assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "redirect to an address it does not name");
    }

    @Test
    void aRedirectInTheMiddleEndsTheExamination() throws IOException {
        String url = started();
        server.enqueue(new MockResponse.Builder().body(OK).build());
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .addHeader("Location", "https://crm.acme.example/rest/task/list")
                .build());
        Diagnosis diagnosis = doctor(url).build().examine();
        assertThat(diagnosis.findings(Check.ADDRESS)).hasSize(2);
        assertVerdict(diagnosis.findings(Check.ADDRESS).get(1), Verdict.PROBLEM, "write host(\"crm.acme.example\")");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aNameThatNobodyKnowsIsMisspelt() {
        OkHttpClient nameless = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        Diagnosis diagnosis = Doctor.builder()
                .host("acmme.planfix.com")
                .token(TOKEN)
                .httpClient(nameless)
                .limiter(maxWait -> true)
                .timing(Ward.AWAKE)
                .build()
                .examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "The name acmme.planfix.com is unknown", "spelling");
        assertVerdict(only(diagnosis, Check.CLOCK), Verdict.UNKNOWN, "No answer told");
        assertVerdict(only(diagnosis, Check.LATENCY), Verdict.UNKNOWN, "no answer to time");
        assertVerdict(only(diagnosis, Check.QUOTA), Verdict.UNKNOWN);
        Ward.assertNothingElseIsKnown(diagnosis);
        assertThat(diagnosis.requests()).isEqualTo(2);
    }

    @Test
    void aPortWhereNobodyListensTakesNoConnections() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Diagnosis diagnosis =
                doctor("http://127.0.0.1:" + port + "/rest/").build().examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "127.0.0.1:" + port + " takes no connections",
                "firewall");
        Ward.assertNothingElseIsKnown(diagnosis);
    }

    @Test
    void aServerThatIsSilentTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Diagnosis diagnosis = doctor("http://127.0.0.1:" + silent.getLocalPort() + "/rest/")
                    .timeout(Duration.ofMillis(100))
                    .build()
                    .examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "did not answer in time");
            Ward.assertNothingElseIsKnown(diagnosis);
        }
    }

    @Test
    void aConnectionThatBreaksIsSaidToBreak() throws IOException {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail(Fault.reset(), 2);
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "broke: ", "firewall, proxy, VPN");
            Ward.assertNothingElseIsKnown(diagnosis);
        }
    }
}
