package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.TOKEN;
import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
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

    private static void assertNothingElseIsKnown(Diagnosis diagnosis) {
        assertThat(diagnosis.findings())
                .filteredOn(finding ->
                        List.of(Check.TOKEN, Check.ACCOUNT, Check.SCOPE).contains(finding.check()))
                .hasSize(13)
                .allMatch(finding -> finding.verdict() == Verdict.UNKNOWN)
                .allMatch(finding -> finding.known().contains("no way to Planfix"));
        assertThat(diagnosis.isHealthy()).isFalse();
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
        assertNothingElseIsKnown(diagnosis);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void anAccountThatIsntThereIsSuspectedAtAHostOfPlanfixs() throws Exception {
        // The name leads to this machine by a proxy, so that no real host is asked.
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("nobody.planfix.ru")
                .build();
        answeringTls(certificate, 404, "<html>nginx</html>");
        Diagnosis diagnosis = doctor("https://nobody.planfix.ru:" + server.getPort() + "/rest/")
                .httpClient(toThisMachine(trusting(certificate)))
                .build()
                .examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "nobody.planfix.ru:" + server.getPort() + " answers, but not as Planfix does",
                "Check the account's name");
    }

    @Test
    void aHealthyAccountIsSeenByTls() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("acme.planfix.ru")
                .build();
        answeringTls(certificate, 200, OK);
        Diagnosis diagnosis = Doctor.builder()
                .host("acme.planfix.ru:" + server.getPort())
                .token(TOKEN)
                .scopes("task_readonly")
                .limiter(maxWait -> true)
                .httpClient(toThisMachine(trusting(certificate)))
                .build()
                .examine();
        assertThat(diagnosis.isHealthy()).as(diagnosis.report()).isTrue();
        RecordedRequest ping = server.takeRequest(1, TimeUnit.SECONDS);
        assertThat(ping).isNotNull();
        assertThat(ping.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
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
        assertNothingElseIsKnown(diagnosis);
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
        assertNothingElseIsKnown(diagnosis);
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
        assertNothingElseIsKnown(diagnosis);
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
        assertNothingElseIsKnown(diagnosis);
    }

    @Test
    void aServerThatIsSilentTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Diagnosis diagnosis = doctor("http://127.0.0.1:" + silent.getLocalPort() + "/rest/")
                    .timeout(Duration.ofMillis(100))
                    .build()
                    .examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "did not answer in time");
            assertNothingElseIsKnown(diagnosis);
        }
    }

    @Test
    void aConnectionThatBreaksIsSaidToBreak() throws IOException {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail(Fault.reset(), 2);
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "broke: ", "firewall, proxy, VPN");
            assertNothingElseIsKnown(diagnosis);
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotTrusted() throws IOException {
        answeringTls(loopbackCertificate().build(), 200, OK);
        Diagnosis diagnosis = doctor(server.url("/rest/").toString()).build().examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "does not trust the certificate of " + server.getHostName(),
                "httpClient",
                "do not send the token");
        assertNothingElseIsKnown(diagnosis);
        // Neither the token nor anything else left, and it wasn't tried again.
        assertThat(diagnosis.requests()).isOne();
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-172800000, -86400000, has expired", "86400000, 172800000, is not valid yet"})
    void aCertificateOutOfItsTimeMayBeTheFaultOfTheClock(long from, long to, String words) throws IOException {
        long now = System.currentTimeMillis();
        // Of an authority that is trusted by name nobody asks the date.
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate certificate = loopbackCertificate()
                .signedBy(authority)
                .validityInterval(now + from, now + to)
                .build();
        answeringTls(certificate, 200, OK);
        Diagnosis diagnosis = doctor(server.url("/rest/").toString())
                .httpClient(trusting(authority))
                .build()
                .examine();
        assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, words, "Check this machine's clock");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCertificateForAnotherNameIsSaidToBe() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example")
                .build();
        answeringTls(certificate, 200, OK);
        Diagnosis diagnosis = doctor(server.url("/rest/").toString())
                .httpClient(trusting(certificate))
                .build()
                .examine();
        assertVerdict(
                only(diagnosis, Check.ADDRESS),
                Verdict.PROBLEM,
                "is for another name than " + server.getHostName(),
                "own domain");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aPortWithoutTlsIsAskedAbout() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerPlainly(plain), "plain-server");
            server.setDaemon(true);
            server.start();
            Diagnosis diagnosis = Doctor.builder()
                    .host("127.0.0.1:" + plain.getLocalPort())
                    .token(TOKEN)
                    .limiter(maxWait -> true)
                    .timing(Ward.AWAKE)
                    .build()
                    .examine();
            assertVerdict(
                    only(diagnosis, Check.ADDRESS),
                    Verdict.PROBLEM,
                    "No TLS connection",
                    "does this port speak https?");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket connection = plain.accept()) {
                connection.getInputStream().read();
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.shutdownOutput();
                // A close with something unread would be a reset, which may overtake the answer.
                connection.getInputStream().readAllBytes();
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void slowAnswersAreAWarning() throws IOException {
        FakeTiming timing = new FakeTiming();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean list = String.valueOf(request.getTarget()).contains("list");
                timing.advance(list ? Duration.ofSeconds(11) : Duration.ofMillis(20));
                return new MockResponse.Builder().body(OK).build();
            }
        });
        String url = started();
        Diagnosis one = doctor(url)
                .timing(timing)
                .scopes("process_readonly", "common_metadata")
                .build()
                .examine();
        assertVerdict(only(one, Check.LATENCY), Verdict.OK, "Answers take 20 ms as a rule", "(of 3)");
        Diagnosis two = doctor(url)
                .timing(timing)
                .scopes("process_readonly", "task_readonly")
                .build()
                .examine();
        assertVerdict(
                only(two, Check.LATENCY), Verdict.WARNING, "take 20 ms as a rule, the slowest took 11000 ms", "VPN");
    }

    private static HeldCertificate.Builder loopbackCertificate() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1");
    }

    private void answeringTls(HeldCertificate certificate, int status, String body) throws IOException {
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.useHttps(own.sslSocketFactory());
        answering(status, "application/json", body);
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                .build();
    }

    private static OkHttpClient toThisMachine(OkHttpClient client) {
        return client.newBuilder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .build();
    }
}
