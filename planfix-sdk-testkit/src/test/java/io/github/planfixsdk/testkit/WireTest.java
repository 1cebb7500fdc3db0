package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private final FakePlanfix fake = FakePlanfix.builder().maxBodyBytes(100_000).start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", fake.restUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aHundredAnswersOnOneConnectionTakeNoDelayedAcknowledgements() throws Exception {
        for (int i = 0; i < 50; i++) {
            http.get("ping");
        }
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            http.post("task/", "{'name':'x'}");
        }
        // With a delay of 40 ms per answer it would be 4 s.
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(3000);
    }

    @Test
    void eightClientsAtOnceLoseNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                work.add(() ->
                        http.post("task/", "{'name':'x'}").json().path("id").asLong());
            }
            List<Long> ids = new ArrayList<>();
            for (Future<Long> id : pool.invokeAll(work)) {
                ids.add(id.get());
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(200);
            assertThat(fake.tasks()).hasSize(200);
            assertThat(fake.requestCount()).isEqualTo(200);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void severalAccountsLiveSideBySide() throws Exception {
        try (FakePlanfix other = FakePlanfix.builder().token("other").start()) {
            other.addTask("{'name':'x'}");
            assertThat(fake.tasks()).isEmpty();
            assertThat(Http.send(HttpRequest.newBuilder(other.restUrl().resolve("ping"))
                                    .header("Authorization", "Bearer " + fake.token()))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aClosedAccountRefusesConnections() {
        fake.close();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> http.get("ping"))
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void twoRequestsInOnePacketAreBothAnswered() throws Exception {
        String ping = "GET /rest/ping HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + fake.token() + "\r\n\r\n";
        assertThat(raw(ping + ping)).containsPattern("(?s)success.*success");
    }

    @Test
    void chunkedBodiesAreRead() throws Exception {
        String answer = raw("POST /rest/task/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + fake.token()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n3;x=y\r\nab\"\r\n1\r\n}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 201 Created\r\n");
        assertThat(fake.task(1001).path("name").asText()).isEqualTo("ab");
    }

    @Test
    void aBodyOverTheLimitIs413() throws Exception {
        Http.Answer answer = http.post("task/", "{'name':'" + "x".repeat(200_000) + "'}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(fake.tasks()).isEmpty();
        assertThat(http.get("ping").status()).isEqualTo(200);
    }

    @Test
    void nonsenseOnTheSocketHarmsNobody() throws Exception {
        for (String nonsense : List.of(
                "\r\n\r\n",
                "hello\r\n\r\n",
                "GET\u0000 / FTP\r\n\r\n",
                "GET /rest/ping HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: 50\r\n\r\nshort",
                "POST /rest/task/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            assertThat(raw(nonsense)).isEmpty();
        }
        assertThat(http.get("ping").status()).isEqualTo(200);
    }

    @Test
    void badJsonIsCode30() throws Exception {
        for (String bad : List.of("{", "[]", "{'a':1} x", "text", "null", "{'a':NaN}")) {
            Http.Answer answer = http.post("task/list", bad);
            assertThat(answer.status()).as(bad).isEqualTo(500);
            assertThat(answer.json().path("code").asInt()).isEqualTo(30);
        }
    }

    @Test
    void strangeValuesNeverBreakTheServer() throws Exception {
        for (String path : List.of(
                "task/",
                "contact/",
                "project/",
                "user/",
                "contact/import",
                "task/list",
                "comment/list",
                "customfield/task/",
                "customfield/group/task/")) {
            for (String value : List.of("null", "1", "'x'", "[]", "[1]", "[[]]", "{}", "{'id':[]}", "true")) {
                for (String key : List.of(
                        "name",
                        "status",
                        "template",
                        "assignees",
                        "customFieldData",
                        "phones",
                        "birthDate",
                        "files",
                        "filters",
                        "contacts",
                        "pageSize",
                        "offset",
                        "fields",
                        "startDateTime",
                        "companies",
                        "groups",
                        "position",
                        "temporaryReplacement",
                        "resultOrder",
                        "items",
                        "counterparty",
                        "email")) {
                    Http.Answer answer = http.post(path, "{'name':'n','" + key + "':" + value + "}");
                    if (!path.equals("comment/list")) {
                        assertThat(answer.body())
                                .as(path + key + value)
                                .doesNotContain("\"code\":0,\"error\":\"Rest API error\"}");
                    }
                }
            }
        }
        for (EntityKind kind : List.of(EntityKind.TASK, EntityKind.CONTACT, EntityKind.PROJECT, EntityKind.USER)) {
            assertThat(fake.all(kind)).isNotEmpty();
            for (JsonNode entity : fake.all(kind)) {
                String path = kind.name().toLowerCase(Locale.ROOT) + "/"
                        + entity.path("id").asLong();
                assertThat(http.post(path, "{'status':[],'name':{}}").status()).isEqualTo(200);
                if (kind != EntityKind.USER) {
                    assertThat(http.get(path + "/files").status()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void unknownPathsAndMethods() throws Exception {
        assertThat(http.get("nothing/").status()).isEqualTo(404);
        Http.Answer wrong = http.delete("task/1001");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.json().path("code").asInt()).isEqualTo(405);
        assertThat(http.get("../elsewhere").status()).isEqualTo(404);
    }
}
