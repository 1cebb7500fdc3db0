package io.github.planfixsdk.routing.deal;

import static io.github.planfixsdk.routing.deal.DealWorld.LONG;
import static io.github.planfixsdk.routing.deal.DealWorld.LOST;
import static io.github.planfixsdk.routing.deal.DealWorld.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.testkit.EntityKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Planfix's scenarios post over sockets, the hook reads over sockets, the vendor is told. */
class DealHookTest {
    private final DealWorld world = new DealWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void acceptance33and34StageAndAmountAreTold() {
        try (DealHook hook = world.connect(world.builder())) {
            long won = world.deal(WON, "5000");
            long open = world.deal(1, "100.50");
            long lost = world.deal(LOST, "null");
            world.settle(hook);

            assertThat(world.told)
                    .containsExactlyInAnyOrder(won + " SUCCESS 5000", open + " IN_PROCESS 100.5", lost + " FAILED -");
            assertThat(world.news).isEmpty();
        }
    }

    @Test
    void acceptance35AnAmountThatIsNoNumberIsReportedAndNothingIsTold() {
        long text = world.planfix.settings().addCustomField(EntityKind.TASK, 0, "Amount in words");
        DealPolicy wrong = DealPolicy.of(world.object, WON).amount(text);
        List<DealSkip> skips = new ArrayList<>();
        DealHookBuilder builder = DealHook.builder(world.client.tasks(), wrong)
                .onDeal(world::tell)
                .onSkip(skips::add);
        try (DealHook hook = world.connect(builder)) {
            long task = world.planfix.addTask("{'object':{'id':" + world.object + "},'customFieldData':[{'field':{'id':"
                    + text + "},'value':'five thousand'}]}");
            world.settle(hook);

            assertThat(world.told).isEmpty();
            assertThat(skips)
                    .containsExactly(new DealSkip(
                            task,
                            DealSkip.Reason.AMOUNT_NOT_NUMERIC,
                            "field " + text + " holds a text of 12 characters; give a field of type number"));
        }
    }

    @Test
    void aNumberInATextFieldIsAnAmountToo() {
        long text = world.planfix.settings().addCustomField(EntityKind.TASK, 0, "Amount");
        DealPolicy policy = DealPolicy.of(world.object, WON).amount(text);
        try (DealHook hook =
                world.connect(DealHook.builder(world.client.tasks(), policy).onDeal(world::tell))) {
            long task = world.planfix.addTask("{'object':{'id':" + world.object + "},'customFieldData':[{'field':{'id':"
                    + text + "},'value':' 5 000,50 '}]}");
            world.settle(hook);
            assertThat(world.told).containsExactly(task + " IN_PROCESS 5000.5");
        }
    }

    @Test
    void theSameStageAndAmountAreToldOnceHoweverOftenPlanfixPosts() {
        try (DealHook hook = world.connect(world.builder())) {
            long task = world.deal(1, "10");
            world.settle(hook);
            for (int i = 0; i < 3; i++) {
                world.planfix.settings().changes().update(EntityKind.TASK, task, "{'description':'" + i + "'}");
                world.settle(hook);
            }
            world.change(task, 2, "10.00");
            world.settle(hook);
            world.change(task, 2, "11");
            world.settle(hook);
            world.change(task, WON, "11");
            world.settle(hook);

            assertThat(world.told)
                    .containsExactly(task + " IN_PROCESS 10", task + " IN_PROCESS 11", task + " SUCCESS 11");
            assertThat(hook.counts()).isEqualTo(new DealCounts(7, 0, 0, 0, 3, 4, 0, 0));
        }
    }

    @Test
    void theUpdateHasWhatWasToldBeforeAndWhatWasAskedForBesides() {
        List<DealUpdate> updates = new ArrayList<>();
        long ivan = world.planfix.addContact("{'name':'Ivan'}");
        try (DealHook hook = world.connect(world.builder(updates::add).fields(Fields.of(TaskFields.COUNTERPARTY)))) {
            long task = world.deal(1, "10");
            world.settle(hook);
            world.planfix
                    .settings()
                    .changes()
                    .update(EntityKind.TASK, task, "{'counterparty':{'id':'contact:" + ivan + "'},'status':{'id':12}}");
            world.settle(hook);

            DealState first = new DealState(DealState.Stage.IN_PROCESS, BigDecimal.TEN);
            assertThat(updates).extracting(DealUpdate::previous).containsExactly(null, first);
            assertThat(updates.get(1).task().counterparty().id()).isEqualTo(PersonRef.contact(ivan));
            assertThat(updates.get(1)).hasToString("deal " + task + " SUCCESS");
        }
    }

    @Test
    void onlyTheNeededFieldsAreAskedFor() {
        try (DealHook hook = world.connect(world.builder())) {
            world.planfix.clearRequests();
            long task = world.deal(1, "10");
            world.settle(hook);
            assertThat(world.planfix.requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/rest/task/" + task);
                assertThat(request.toString()).contains("id,object,status," + world.amount);
            });
        }
    }

    @Test
    void tasksOfAnotherObjectAndVanishedOnesAreSkippedVisibly() {
        try (DealHook hook = world.connect(world.builder())) {
            long other = world.planfix.addTask("{'name':'no deal','object':{'id':" + (world.object + 1) + "}}");
            hook.check(other);
            hook.check(4711);
            world.settle(hook);

            assertThat(world.told).isEmpty();
            assertThat(world.news)
                    .containsExactlyInAnyOrder("skipped " + other + " OTHER_OBJECT", "skipped 4711 NOT_FOUND");
            assertThat(hook.counts().skipped()).isEqualTo(2);
        }
    }

    @Test
    void aBurstIsOneReadingMoreAndTheLastStateArrives() throws Exception {
        CountDownLatch inTheVendor = new CountDownLatch(1);
        CountDownLatch burstIsOver = new CountDownLatch(1);
        try (DealHook hook = world.connect(world.builder(update -> {
            world.tell(update);
            inTheVendor.countDown();
            assertThat(burstIsOver.await(30, TimeUnit.SECONDS)).isTrue();
        }))) {
            long task = world.deal(1, "0");
            assertThat(inTheVendor.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 1; i <= 20; i++) {
                world.change(task, 1, Integer.toString(i));
            }
            assertThat(world.planfix.scenarios().awaitSent(LONG)).isTrue();
            burstIsOver.countDown();
            world.settle(hook);

            assertThat(world.told).containsExactly(task + " IN_PROCESS 0", task + " IN_PROCESS 20");
            assertThat(hook.counts()).isEqualTo(new DealCounts(21, 0, 0, 19, 2, 0, 0, 0));
        }
    }

    @Test
    void aHundredDealsChangedAtTheSameTimeAllEndWithTheirLastState() throws Exception {
        Map<Long, List<String>> told = new ConcurrentHashMap<>();
        Map<Long, Boolean> inHand = new ConcurrentHashMap<>();
        List<String> broken = new CopyOnWriteArrayList<>();
        try (DealHook hook = world.connect(world.builder(update -> {
                    if (inHand.put(update.number(), true) != null) {
                        broken.add("two at once for " + update.number());
                    }
                    told.computeIfAbsent(update.number(), n -> new ArrayList<>())
                            .add(DealWorld.text(update.state()));
                    inHand.remove(update.number());
                })
                .workers(8))) {
            List<Long> deals = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                deals.add(world.deal(1, "0"));
            }
            List<Thread> people = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                int mine = person;
                Thread thread = new Thread(() -> {
                    for (int change = 1; change <= 5; change++) {
                        for (int i = mine; i < deals.size(); i += 4) {
                            world.change(deals.get(i), change == 5 ? WON : 1, Integer.toString(change));
                            // Other requests about the same task, from other threads than the scenarios'.
                            hook.check(deals.get(i));
                        }
                    }
                });
                thread.start();
                people.add(thread);
            }
            for (Thread thread : people) {
                thread.join();
            }
            world.settle(hook);

            assertThat(broken).isEmpty();
            assertThat(told).hasSize(100);
            assertThat(told.values()).allSatisfy(states -> {
                assertThat(states).endsWith("SUCCESS 5").doesNotHaveDuplicates();
                assertThat(states).isSorted();
            });
            assertThat(hook.counts().told()
                            + hook.counts().repeated()
                            + hook.counts().joined())
                    .isEqualTo(hook.counts().received() + 500);
        }
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() ->
                        DealHook.builder(world.client.tasks(), world.policy).start())
                .hasMessageContaining("onDeal is missing");
        assertThatThrownBy(() -> world.builder().workers(0)).hasMessageContaining("use 1 to 64");
        assertThatThrownBy(() -> world.builder().maxAge(Duration.ofSeconds(-1))).hasMessageContaining("zero or more");
        assertThatThrownBy(() -> world.builder().secret(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> DealStore.inMemory(0)).hasMessageContaining("at least 1");
        try (DealHook hook = world.builder().start()) {
            assertThatThrownBy(() -> hook.check(0)).hasMessageContaining("task is 0");
        }
    }

    @Test
    void theStoreInMemoryForgetsWhatWasNotUsedTheLongest() {
        DealStore store = DealStore.inMemory(2);
        DealState state = new DealState(DealState.Stage.SUCCESS, null);
        store.save(1, state);
        store.save(2, state);
        assertThat(store.find(1)).contains(state);
        store.save(3, state);
        assertThat(store.find(2)).isEmpty();
        store.forget(1);
        assertThat(store.find(1)).isEmpty();
        assertThat(store.find(3)).contains(state);
    }
}
