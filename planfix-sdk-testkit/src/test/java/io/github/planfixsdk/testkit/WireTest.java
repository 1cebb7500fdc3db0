package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
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
    void aBodyOverTheLimitIs413() throws Exception {
        Http.Answer answer = http.post("task/", "{'name':'" + "x".repeat(200_000) + "'}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(fake.tasks()).isEmpty();
        assertThat(fake.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/rest/task/");
            assertThat(request.body()).isEmpty();
        });
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
