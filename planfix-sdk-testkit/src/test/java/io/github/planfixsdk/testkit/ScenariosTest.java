package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake as the account whose automatic scenarios send requests. */
class ScenariosTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final LoopbackServer vendor = new LoopbackServer(100_000, call -> {
        received.add(call.method() + " " + call.path() + call.query() + " " + call.header("content-type") + " "
                + call.header("x-secret") + " " + new String(call.body(), StandardCharsets.UTF_8));
        return HttpReply.json(status.get(), "{}");
    });
    private final URI address;

    ScenariosTest() {
        vendor.start();
        address = URI.create("http://127.0.0.1:" + vendor.port() + "/deals?x=1");
    }

    @AfterEach
    void close() {
        vendor.close();
        fake.close();
    }

    @Test
    void aCreatedTaskThatMatchesIsPostedByItsNumber() throws Exception {
        fake.scenarios().add(FakeScenario.taskCreated(address).whenObject(7));

        http.post("task/", "{'name':'deal','object':{'id':7}}");
        http.post("task/", "{'name':'else','object':{'id':8}}");
        long seeded = fake.addTask("{'name':'deal','object':{'id':7}}");

        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(received)
                .containsExactly(
                        "POST /deals{x=1} application/json  {\"task_id\": 1001}",
                        "POST /deals{x=1} application/json  {\"task_id\": " + seeded + "}");
        assertThat(fake.scenarios().answers())
                .containsExactly(
                        new ScenarioAnswer(1001, 1, "{\"task_id\": 1001}", 200, "{}"),
                        new ScenarioAnswer(seeded, 1, "{\"task_id\": " + seeded + "}", 200, "{}"));
    }

    @Test
    void everyChangeAfterWhichItMatchesIsPostedRepeatsIncluded() throws Exception {
        long task = fake.addTask("{'name':'deal','object':{'id':7}}");
        long other = fake.addTask("{'name':'else'}");
        fake.scenarios()
                .add(FakeScenario.taskChanged(address)
                        .when(t -> t.path("name").asText().startsWith("deal")));

        http.post("task/" + task, "{'description':'a'}");
        http.post("task/" + task, "{'description':'a'}");
        fake.settings().changes().update(EntityKind.TASK, task, "{'description':'b'}");
        http.post("task/" + task, "{'name':'no longer'}");
        http.post("task/" + other, "{'description':'a'}");
        http.post("task/", "{'name':'deal, created'}");
        fake.scenarios().removeAll();
        http.post("task/" + task, "{'name':'deal'}");

        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(fake.scenarios().answers()).extracting(ScenarioAnswer::task).containsExactly(task, task, task);
    }

    @Test
    void aQueuedChangeIsPostedWhenItIsCarriedOut() throws Exception {
        long task = fake.addTask("{'name':'deal'}");
        fake.scenarios().add(FakeScenario.taskChanged(address));
        fake.settings().lock(EntityKind.TASK, task);

        assertThat(http.post("task/" + task, "{'name':'x'}").status()).isEqualTo(202);
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(received).isEmpty();

        fake.settings().unlock(EntityKind.TASK, task);
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(received).hasSize(1);
    }

    @Test
    void bodyAndHeadersAreTheOwners() {
        fake.scenarios()
                .add(FakeScenario.taskCreated(address)
                        .body(
                                "application/x-www-form-urlencoded",
                                "task_id=" + FakeScenario.TASK_NUMBER + "&name=" + FakeScenario.TASK_NUMBER)
                        .header("X-Secret", "s3cret"));
        fake.addTask("{}");

        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(received)
                .containsExactly("POST /deals{x=1} application/x-www-form-urlencoded s3cret task_id=1001&name=1001");
        assertThat(FakeScenario.taskCreated(address).header("X-Secret", "s3cret"))
                .asString()
                .doesNotContain("s3cret", "deals");
    }

    @Test
    void anythingBut200HoldsUpTheOthersAndIsSentFourTimesMore() {
        fake.scenarios().add(FakeScenario.taskCreated(address));
        status.set(204);
        long first = fake.addTask("{}");
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(fake.scenarios().isHeld()).isTrue();
        long second = fake.addTask("{}");
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(received).hasSize(1);

        status.set(200);
        fake.scenarios().letTimePass();
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        status.set(201);
        for (int i = 0; i < 5; i++) {
            fake.scenarios().sendFailedAgain();
            assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        }

        assertThat(fake.scenarios().answers())
                .extracting(a -> a.task() + " " + a.attempt() + " " + a.isAccepted())
                .containsExactly(
                        first + " 1 false",
                        second + " 1 true",
                        first + " 2 false",
                        first + " 3 false",
                        first + " 4 false",
                        first + " 5 false");
    }

    @Test
    void nobodyAnsweringIsAnAnswerTooAndClosingEndsTheThread() throws Exception {
        vendor.close();
        fake.scenarios().add(FakeScenario.taskCreated(address));
        fake.addTask("{}");
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(fake.scenarios().answers().get(0).status()).isZero();

        fake.close();
        fake.scenarios().letTimePass();
        fake.addTask("{}");
        assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        assertThat(fake.scenarios().answers()).hasSize(1);
        assertThat(Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive))
                .extracting(Thread::getName)
                .doesNotContain("fake-planfix-scenarios");
    }

    @Test
    void aHandlerThatAsksTheAccountBackIsNoDeadlock() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LoopbackServer curious = new LoopbackServer(100_000, call -> {
            try {
                http.get("task/1001?fields=id,name");
                asked.countDown();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return HttpReply.empty(200);
        })) {
            curious.start();
            fake.scenarios().add(FakeScenario.taskCreated(URI.create("http://127.0.0.1:" + curious.port() + "/")));
            fake.addTask("{}");
            assertThat(fake.scenarios().awaitSent(LONG)).isTrue();
        }
        assertThat(asked.getCount()).isZero();
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> FakeScenario.taskCreated(null)).hasMessage("address");
        assertThatThrownBy(() -> fake.scenarios().add(null)).hasMessage("scenario");
    }
}
