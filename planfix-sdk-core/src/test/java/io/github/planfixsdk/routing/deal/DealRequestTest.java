package io.github.planfixsdk.routing.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxFullException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.testkit.FakeScenario;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of requests, before Planfix is asked. */
class DealRequestTest {
    private static final String SECRET = "s3cret-of-the-hook";

    private final DealWorld world = new DealWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"task_id\": 1001}",
                "{\"task_id\": \"1001\"}",
                "{\"task_id\": \" 1001 \"}",
                "{\"taskId\": 1001}",
                "{\"TASK-ID\": [1001]}",
                "{\"event\": \"changed\", \"data\": [{\"x\": 1}, {\"task_id\": 1001}], \"y\": null}",
                "{\"deep\": {\"task_id\": 7}, \"task_id\": 1001}",
                "{\"task_id\": \"\", \"data\": {\"task_id\": 1001}}",
                "{\"task_id\": {\"id\": 1001, \"name\": \"deal\"}}",
                "[{\"task_id\": 1001}]",
                "\uFEFF \n{\"task_id\": 1001}",
                "{\"task_id\": 1001",
                "{\"parent_task_id\": 7, \"subtask_id\": 8, \"x\": , \"task_id\": 1001}",
                "{\"name\": \"a \"quoted\" name\", \"task_id\": 1001}",
                "{\"amount\": , \"task_id\": \"1001\"}",
                "{'task_id': '1001'}",
                "{task_id: 1001,}",
                "task_id=1001",
                "x=1&task_id=+1001+&task_id=5",
                "task%5Fid=1001",
                "task[id]=1001",
                "task_id=&taskId=1001"
            })
    void theNumberIsFoundWhereverItStands(String body) {
        for (String type : new String[] {"application/json", InboundRequest.FORM, null}) {
            InboundRequest request = InboundRequest.of("POST", type, body.getBytes(StandardCharsets.UTF_8));
            assertThat(TaskNumber.in(request)).as(type).hasValue(1001);
        }
    }

    @Test
    void aFormThatAServerHasReadAlreadyIsUnderstoodToo() {
        assertThat(TaskNumber.in(InboundRequest.ofForm(
                        "POST", Form.builder().add("task_id", "1001").build())))
                .hasValue(1001);
        assertThat(TaskNumber.in(InboundRequest.ofForm(
                        "POST",
                        Form.builder().add("{\"a\":\"=\",\"task_id\":1001}", "").build())))
                .hasValue(1001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1001",
                "{}",
                "[]",
                "{\"task_id\": null}",
                "{\"task_id\": 0}",
                "{\"task_id\": -5}",
                "{\"task_id\": 10.5}",
                "{\"task_id\": 1e400}",
                "{\"task_id\": \"10 5\"}",
                "{\"task_id\": true}",
                "{\"task_id\": [1001, 1002]}",
                "{\"task_id\": 99999999999999999999999}",
                "{\"task_id\": 10.5, \"x\": }",
                "{\"task_id\": {{Задача.Номер}}}",
                "{\"id\": 1001}",
                "{\"task_id\"",
                "task_id",
                "task_id=abc",
                "{\"task_id\": \"\"}",
                "&&&=%%"
            })
    void aBodyWithoutANumberIsAnswered200AndTold(String body) {
        try (DealHook hook = world.builder().start()) {
            assertThat(hook.handle(json(body))).isEqualTo(InboundResponse.ok());
            assertThat(hook.counts()).isEqualTo(new DealCounts(0, 1, 0, 0, 0, 0, 0, 0));
        }
        assertThat(world.news).containsExactly("error IllegalArgumentException");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, application/json, 405",
        "PUT, application/json, 405",
        "HEAD, , 405",
        "POST, text/plain, 200",
        "POST, multipart/form-data; boundary=x, 200",
        "POST, ;, 200",
        "POST, application/json; charset=utf-8, 200",
        "POST, APPLICATION/JSON, 200",
        "POST, application/vnd.planfix+json, 200",
        "POST, text/json, 200",
        "POST, application/x-www-form-urlencoded, 200",
        "POST, , 200"
    })
    void methodAndTypeDecideTheAnswer(String method, String type, int status) {
        try (DealHook hook = world.builder().start()) {
            byte[] body = "{\"task_id\": 4711}".getBytes(StandardCharsets.UTF_8);
            InboundResponse answer = hook.handle(InboundRequest.of(method, type, body));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(hook.counts().refused()).isEqualTo(status == 200 ? 0 : 1);
            // The check that was accepted may have been made by now, and reported that the task isn't there.
            assertThat(world.news).filteredOn(news -> news.startsWith("error")).hasSize(status == 200 ? 0 : 1);
            assertThat(answer.body().length == 0).isEqualTo(status == 200);
        }
    }

    @Test
    void aFormOfMoreFieldsThanAnybodyTypesIsUnreadable() {
        String body = "a=1&".repeat(Form.MAX_FIELDS + 1) + "task_id=1";
        assertThat(TaskNumber.in(InboundRequest.of("POST", null, body.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    /** Nothing that Planfix repeats would make it shorter. */
    @Test
    void aBodyBeyondTheLimitIsAnswered200AndTold() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (DealHook hook = world.builder()
                .onError((name, error) -> heard.add(String.valueOf(error.getMessage())))
                .start()) {
            byte[] body = new byte[InboundRequest.MAX_BODY_BYTES + 1];
            assertThat(hook.handle(InboundRequest.of("POST", "application/json", body)))
                    .isEqualTo(InboundResponse.ok());
            assertThat(hook.counts().unreadable()).isEqualTo(1);
        }
        assertThat(heard).singleElement().asString().contains("too large");
    }

    @Test
    void theSecretMayStandInTheAddressOrAHeaderAndShowsUpNowhere() {
        String everything;
        try (DealHook hook = world.builder().secret(SECRET).start()) {
            InboundRequest plain = json("{\"task_id\": 4711}");
            Map<String, String> none = Map.of();
            List<InboundResponse> refused = List.of(
                    hook.handle(plain),
                    hook.handle(plain.with("secret=" + SECRET.toUpperCase(Locale.ROOT), none)),
                    hook.handle(plain.with("secret=", Map.of("X-Secret", ""))),
                    hook.handle(plain.with("secret2=" + SECRET + "&" + "a=1&".repeat(2_000), none)),
                    hook.handle(plain.with(null, Map.of("X-Secret", SECRET + "x"))));
            assertThat(refused).extracting(InboundResponse::status).containsOnly(401);
            assertThat(hook.handle(plain.with("a=1&secret=" + SECRET, none)).status())
                    .isEqualTo(200);
            assertThat(hook.handle(plain.with(null, Map.of("x-secret", SECRET))).status())
                    .isEqualTo(200);
            assertThat(hook.flush(DealWorld.LONG)).isTrue();
            everything = refused
                    + refused.get(0).bodyText()
                    + hook
                    + hook.counts()
                    + world.news
                    + plain.with("secret=" + SECRET, Map.of("X-Secret", SECRET));
        }
        assertThat(everything).doesNotContain(SECRET);
    }

    @Test
    void planfixSendsTheSecretOverTheWireAndAWrongOneIsSeenInItsAnswers() throws Exception {
        try (DealHook hook = world.connect(world.builder().secret(SECRET))) {
            long task = world.deal(1, "10"); // The scenario has no secret.
            assertThat(world.planfix.scenarios().awaitSent(DealWorld.LONG)).isTrue();
            assertThat(world.planfix.scenarios().answers())
                    .extracting(answer -> answer.status())
                    .containsExactly(401);
            assertThat(world.told).isEmpty();

            world.planfix.scenarios().letTimePass();
            world.planfix.scenarios().removeAll();
            world.planfix
                    .scenarios()
                    .add(FakeScenario.taskChanged(world.address()).header("X-Secret", SECRET));
            world.change(task, 1, "11");
            URI withSecret = URI.create(world.address() + "?secret=" + SECRET);
            world.planfix
                    .scenarios()
                    .add(FakeScenario.taskCreated(withSecret)
                            .body(InboundRequest.FORM, "task_id=" + FakeScenario.TASK_NUMBER));
            long other = world.deal(1, "20");
            assertThat(world.planfix.scenarios().awaitSent(DealWorld.LONG)).isTrue();
            assertThat(hook.flush(DealWorld.LONG)).isTrue();
            assertThat(world.told).containsExactlyInAnyOrder(task + " IN_PROCESS 11", other + " IN_PROCESS 20");
        }
    }

    @Test
    void aFullOutboxAndAClosedHookAreAnswered503SoThatPlanfixSendsAgain() {
        DealHook hook = world.builder().outbox(new Refusing()).start();
        assertThat(hook.handle(json("{\"task_id\": 1}")).status()).isEqualTo(503);
        hook.close();
        DealHook closed = world.builder().start();
        closed.close();
        assertThat(closed.handle(json("{\"task_id\": 1}")).status()).isEqualTo(503);
        assertThat(world.news).containsExactly("error OutboxFullException", "error IllegalStateException");
    }

    /** The outbox in memory ends with the program, and so does the check that waits there. */
    @Test
    void aClosedHookTakesNothingForATaskWhoseCheckWaitsEither() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        DealHook hook = world.builder(update -> {
                    begun.countDown();
                    mayGoOn.await();
                })
                .workers(1)
                .start();
        hook.check(world.deal(1, "10"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        hook.check(4711);
        Thread closing = new Thread(hook::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            assertThat(Thread.currentThread().isInterrupted()).as("over time").isFalse();
            Thread.onSpinWait();
        }

        assertThat(hook.handle(json("{\"task_id\": 4711}")).status()).isEqualTo(503);
        assertThatThrownBy(() -> hook.check(4711)).hasMessageContaining("closed");
        mayGoOn.countDown();
        closing.join();
    }

    /** Has no room for anything. */
    private static final class Refusing extends ForwardingOutbox {
        Refusing() {
            super(Outbox.inMemory());
        }

        @Override
        public long add(String lane, Command command, Instant at) {
            throw new OutboxFullException("no room");
        }
    }

    @Test
    void listenersThatFailChangeNothing() {
        DealHookBuilder builder = world.builder()
                .onError((name, error) -> {
                    throw new AssertionError("onError");
                })
                .onSkip(skip -> {
                    throw new IllegalStateException("onSkip");
                });
        try (DealHook hook = builder.start()) {
            assertThat(hook.handle(json("x")).status()).isEqualTo(200);
            assertThat(hook.handle(json("{\"task_id\": 4711}")).status()).isEqualTo(200);
            assertThat(hook.flush(DealWorld.LONG)).isTrue();
            assertThat(hook.counts().skipped()).isEqualTo(1);
        }
    }

    @Test
    void whateverIsSentThereIsAnAnswerAndNeverAnException() {
        Random random = new Random(20260302);
        String[] seeds = {
            "{\"task_id\": 1001}",
            "task_id=1001&x=%D0",
            "[[[[{\"task_id\":",
            "{\"a\":{\"b\":[1,2,{\"taskId\":\"x\"}]}}",
            "\uFEFF{",
        };
        try (DealHook hook =
                world.builder().secret(SECRET).onError((n, e) -> {}).start()) {
            for (int i = 0; i < 20_000; i++) {
                byte[] body = broken(random, seeds[random.nextInt(seeds.length)]);
                String type = random.nextBoolean() ? "application/json" : random.nextBoolean() ? null : "a/" + i % 7;
                InboundRequest request = InboundRequest.of("POST", type, body).with("secret=" + SECRET, Map.of());
                // Nothing is kept, so that no check is begun.
                assertThatCode(() -> TaskNumber.in(request)).doesNotThrowAnyException();
                if (TaskNumber.in(request).isEmpty()) {
                    assertThat(hook.handle(request).status()).isEqualTo(200);
                }
            }
            String deep = "[".repeat(200_000) + "{\"task_id\":1001";
            assertThat(hook.handle(json(deep).with("secret=" + SECRET, Map.of()))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static byte[] broken(Random random, String seed) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : seed.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(bytes.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> bytes.add(at, (byte) random.nextInt(256));
                case 1 -> bytes.subList(Math.max(0, at - random.nextInt(4)), at).clear();
                default -> bytes.addAll(at, List.copyOf(bytes));
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    @Test
    void overTheWireAGetIsAnswered405AndAnEmptyPost200() throws Exception {
        try (DealHook hook = world.connect(world.builder())) {
            HttpRequest.Builder request = HttpRequest.newBuilder(world.address());
            assertThat(status(request.GET())).isEqualTo(405);
            assertThat(status(request.POST(HttpRequest.BodyPublishers.noBody())))
                    .isEqualTo(200);
            assertThat(hook.counts().unreadable()).isEqualTo(1);
        }
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static InboundRequest json(String body) {
        return InboundRequest.of("POST", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever types a secret into an address may leave its plus signs as they are. */
    @Test
    void aSecretWithAPlusSignMayBeTypedAsItIs() {
        String secret = "a+b/c==";
        InboundRequest plain = json("{\"task_id\":5}");
        List<String> heard = new CopyOnWriteArrayList<>();
        try (DealHook hook = world.builder()
                .secret(secret)
                .onError((name, error) -> heard.add(String.valueOf(error.getMessage())))
                .start()) {
            assertThat(hook.handle(plain.with("secret=a+b/c==", Map.of())).status())
                    .isEqualTo(200);
            assertThat(hook.handle(plain.with("secret=a%2Bb%2Fc%3D%3D", Map.of()))
                            .status())
                    .isEqualTo(200);
            assertThat(hook.handle(plain.with("secret=a-b/c==", Map.of())).status())
                    .isEqualTo(401);
        }

        assertThat(heard)
                .singleElement()
                .asString()
                .contains("was answered 401")
                .doesNotContain("a-b");
    }
}
