package io.github.planfixsdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private static final String CONTENT = "line\r\n--x\r\n\u044f end";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-17T22:30:00Z"));
    private final FakePlanfix fake = FakePlanfix.builder().clock(new Hand()).start();
    private final FakeFiles files = fake.settings().files();
    private final Http http = new Http(fake);

    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private Http.Answer upload(String path, String disposition, String content) throws Exception {
        String body = "--b0\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n"
                + "--b0\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: text/plain\r\n\r\n"
                + content + "\r\n--b0--\r\n";
        return Http.send(http.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b0")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI link(long id) throws Exception {
        Http.Answer answer = http.get("file/" + id + "/download");
        assertThat(answer.status()).isEqualTo(302);
        return URI.create(answer.raw().headers().firstValue("Location").orElseThrow());
    }

    private static Http.Answer fetch(URI link, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(link).GET();
        return Http.send(headers.length == 0 ? request : request.headers(headers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filename="plan; 1.txt"                          | plan; 1.txt
            filename="\u043f\u043b\u0430\u043d %22A%22.txt" | \u043f\u043b\u0430\u043d "A".txt
            filename="x"; filename*=UTF-8''a%20b.txt        | a b.txt
            filename=bare.txt                               | bare.txt
            """)
    void uploadsKeepNameAndContent(String disposition, String name) throws Exception {
        Http.Answer answer = upload("file/?targetType=directory", "name=\"file\"; " + disposition, CONTENT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"result\":\"success\",\"id\":204301}");
        assertThat(files.content(204301)).isEqualTo(CONTENT.getBytes(UTF_8));
        assertThat(http.get("file/204301?fields=id,name,size").json().path("file"))
                .hasToString(Http.MAPPER
                        .createObjectNode()
                        .put("id", 204301)
                        .put("name", name)
                        .put("size", CONTENT.getBytes(UTF_8).length)
                        .toString());
        assertThat(http.get("file/204301").json().path("file")).hasToString("{\"id\":204301}");
    }

    @Test
    void uploadsWithoutFileTooLargeOrForNothingAreRefused() throws Exception {
        assertThat(code(upload("file/", "name=\"wrong\"; filename=\"x\"", "x"))).isEqualTo(7001);
        assertThat(code(upload("file/", "name=\"file\"", "x"))).isEqualTo(7001);
        assertThat(code(http.post("file/", "{}"))).isEqualTo(7001);
        assertThat(code(upload("file/?targetType=moon", "name=\"file\"; filename=\"x\"", "x")))
                .isEqualTo(41);
        files.largest(3);
        assertThat(code(upload("file/", "name=\"file\"; filename=\"x\"", "four")))
                .isEqualTo(7002);
        files.sizesInKilobytes(true);
        files.add("big", new byte[1025]);
        assertThat(http.get("file/204301?fields=size").json().path("file").path("size"))
                .hasToString("2");
    }

    private static int code(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("code").asInt();
    }

    @Test
    void addressesAreRecordedAndNotFetched() throws Exception {
        assertThat(http.post("file/from-url/", "{'url':'https://cloud.example/a/photo.jpg?x=1'}")
                        .status())
                .isEqualTo(200);
        assertThat(files.source(204301)).contains("https://cloud.example/a/photo.jpg?x=1");
        assertThat(http.get("file/204301?fields=name").body()).contains("\"photo.jpg\"");
        assertThat(code(http.post("file/from-url/", "{'url':'ftp://x'}"))).isEqualTo(7001);
    }

    @Test
    void contentsLieOnAnotherHostThatWantsNoToken() throws Exception {
        long id = files.add("a b.txt", "0123456789".getBytes(UTF_8));
        URI link = link(id);
        assertThat(link.getPort()).isNotEqualTo(fake.restUrl().getPort());
        assertThat(fetch(link).body()).isEqualTo("0123456789");
        assertThat(fetch(link, "Authorization", "Bearer " + fake.token()).status())
                .isEqualTo(400);
        assertThat(fetch(URI.create(link.toString().replace("signature=", "signature=x")))
                        .status())
                .isEqualTo(403);
        assertThat(fake.requests()).hasSize(4);
        assertThat(fake.requests().get(3).path()).isEqualTo("/storage/" + id + "/a b.txt");
    }

    @Test
    void linksExpire() throws Exception {
        long id = files.add("a", new byte[1]);
        URI link = link(id);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        assertThat(fetch(link).status()).isEqualTo(403);
        link = link(id);
        assertThat(fetch(link).status()).isEqualTo(200);
        files.expireLinks();
        assertThat(fetch(link).status()).isEqualTo(403);
    }

    @Test
    void downloadsGoOnInTheMiddle() throws Exception {
        URI link = link(files.add("a", "0123456789".getBytes(UTF_8)));
        Http.Answer rest = fetch(link, "Range", "bytes=6-");
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("6789");
        assertThat(rest.raw().headers().firstValue("Content-Range")).contains("bytes 6-9/10");
        assertThat(fetch(link, "Range", "bytes=2-3").body()).isEqualTo("23");
        assertThat(fetch(link, "Range", "bytes=-2").body()).isEqualTo("89");
        assertThat(fetch(link, "Range", "bytes=10-").status()).isEqualTo(416);
        String tag = rest.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(fetch(link, "Range", "bytes=6-", "If-Range", tag).status()).isEqualTo(206);
        assertThat(fetch(link, "Range", "bytes=6-", "If-Range", "\"old\"").body())
                .isEqualTo("0123456789");
        files.ranges(false);
        assertThat(fetch(link, "Range", "bytes=6-").body()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=x-", "bytes=5-3", "bytes=-", "lines=1-2", "bytes=3"})
    void rangesWithoutAMeaningAreIgnored(String range) throws Exception {
        URI link = link(files.add("a", "0123456789".getBytes(UTF_8)));
        Http.Answer answer = fetch(link, "Range", range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
    }

    @Test
    void rangesBeyondTheEndTellTheLength() throws Exception {
        URI link = link(files.add("a", "0123456789".getBytes(UTF_8)));
        assertThat(fetch(link, "Range", "bytes=8-99").body()).isEqualTo("89");
        assertThat(fetch(link, "Range", "bytes=-99").body()).isEqualTo("0123456789");
        for (String range : new String[] {"bytes=10-", "bytes=-0", "bytes=12-20"}) {
            Http.Answer beyond = fetch(link, "Range", range);
            assertThat(beyond.status()).isEqualTo(416);
            assertThat(beyond.raw().headers().firstValue("Content-Range")).contains("bytes */10");
        }
    }

    @Test
    void changedContentsAreNotContinued() throws Exception {
        long id = files.add("a", "0123456789".getBytes(UTF_8));
        URI link = link(id);
        String tag = fetch(link).raw().headers().firstValue("ETag").orElseThrow();
        files.replace(id, "abcdefghijkl".getBytes(UTF_8));
        Http.Answer answer = fetch(link, "Range", "bytes=6-", "If-Range", tag);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("abcdefghijkl");
        assertThat(answer.raw().headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
        assertThat(http.get("file/" + id + "?fields=size").body()).contains("\"size\":12");
        assertThatThrownBy(() -> files.replace(77, new byte[0])).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void downloadsBreakOffAfterANumberOfBytes() throws Exception {
        long id = files.add("a", "0123456789".getBytes(UTF_8));
        URI link = link(id);
        fake.fail("GET", "/storage/" + id + "/a", Fault.cutBody(4), 1);
        HttpRequest request = HttpRequest.newBuilder(link).build();
        try (InputStream body = Http.CLIENT
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.readNBytes(4)).isEqualTo("0123".getBytes(UTF_8));
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        fake.fail("GET", "/storage/" + id + "/a", Fault.cutBody(99), 1);
        assertThat(fetch(link).body()).isEqualTo("0123456789");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.cutBody(-1))
                .withMessage("bytes is -1: give 0 or more");
    }

    @Test
    void downloadsBreakOffWhenAskedTo() throws Exception {
        long id = files.add("a", new byte[1000]);
        URI link = link(id);
        fake.fail("GET", "/storage/" + id + "/a", Fault.halfBody(), 1);
        assertThatThrownBy(() -> fetch(link)).isInstanceOf(IOException.class);
        assertThat(fetch(link).body()).hasSize(1000);
    }

    @Test
    void attachedFilesAreReplacedByAnUpdateAndFollowTheirFile() throws Exception {
        long task = fake.addTask("{'name':'x'}");
        long first = files.add("1.txt", new byte[1]);
        long second = files.add("2.txt", new byte[1]);
        assertThat(http.post("file/" + first + "/attach/task?id=" + task, "").body())
                .isEqualTo("{\"result\":\"success\"}");
        http.post("file/" + first + "/attach/task?id=" + task, "");
        http.post("file/" + second + "/attach/task?id=" + task, "");
        assertThat(names(task)).isEqualTo("[\"1.txt\",\"2.txt\"]");
        http.post("file/" + second, "{'name':'new.txt'}");
        assertThat(names(task)).isEqualTo("[\"1.txt\",\"new.txt\"]");
        http.post("task/" + task, "{'files':[{'id':" + second + "}]}");
        assertThat(names(task)).isEqualTo("[\"new.txt\"]");
        assertThat(http.delete("file/" + second).body()).isEqualTo("{\"result\":\"success\"}");
        assertThat(names(task)).isEqualTo("[]");
        assertThat(code(http.get("file/" + second))).isEqualTo(7000);
    }

    private String names(long task) throws Exception {
        return Http.MAPPER
                .valueToTree(
                        http.get("task/" + task + "/files").json().path("files").findValuesAsText("name"))
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, file/77, 7000",
        "GET, file/77/download, 7000",
        "DELETE, file/77, 7000",
        "POST, file/77, 7000",
        "POST, file/77/attach/contact?id=501, 7000",
        "POST, file/204301/attach/project?id=77, 6",
        "POST, file/204301/attach/task, 40"
    })
    void refusals(String method, String path, int code) throws Exception {
        files.add("a", new byte[1]);
        assertThat(code(
                        switch (method) {
                            case "GET" -> http.get(path);
                            case "DELETE" -> http.delete(path);
                            default -> http.post(path, "{}");
                        }))
                .isEqualTo(code);
    }
}
