package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.TOKEN;
import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

/** Certificates that are good, and those that are not. */
class DoctorTlsTest {
    private static final String OK = "{\"result\":\"success\"}";

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anAccountThatIsntThereIsSuspectedAtAHostOfPlanfixs() throws Exception {
        // The name leads to this machine, so that no real host is asked.
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
        Ward.assertNothingElseIsKnown(diagnosis);
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

    private static HeldCertificate.Builder loopbackCertificate() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1");
    }

    private void answeringTls(HeldCertificate certificate, int status, String body) throws IOException {
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.useHttps(own.sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(status).body(body).build();
            }
        });
        server.start();
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
