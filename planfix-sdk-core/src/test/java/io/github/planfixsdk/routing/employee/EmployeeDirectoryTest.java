package io.github.planfixsdk.routing.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.employee.EmployeeRun.Status;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeDirectoryTest extends EmployeeTest {
    @Test
    void beforeTheFirstRunNobodyIsKnownAndNobodyTurnedAway() {
        long anna = user("Anna", "Petrova");

        assertThat(directory.lastRun()).isEqualTo(EmployeeRun.NEVER);
        assertThat(directory.readAt()).isEmpty();
        assertThat(directory.employees()).isEmpty();
        assertThat(planfix.requestCount()).isZero();
        assertThat(directory.applyTo(Facts.at(NOW)).build().isSynchronised(PersonRef.user(anna)))
                .isTrue();
        assertThat(directory.applyTo(AccountSnapshot.builder()).build())
                .hasToString(AccountSnapshot.builder().build().toString());
    }

    @Test
    void aRunReadsEverybodyPageByPage() {
        for (int i = 0; i < 250; i++) {
            user("Employee", "Number" + i);
        }

        EmployeeRun run = directory.run();

        assertThat(run.status()).isEqualTo(Status.OK);
        assertThat(run.startedAt()).isEqualTo(NOW);
        assertThat(run.endedAt()).isEqualTo(NOW);
        assertThat(run.added()).hasSize(250);
        assertThat(directory.readAt()).contains(NOW);
        assertThat(directory.synchronised()).hasSize(250);
        assertThat(planfix.requestCount()).isEqualTo(3);
        assertThat(directory.lastRun()).isEqualTo(run);
    }

    @Test
    void aNewEmployeeCannotBeChosenUntilTheNextRun() {
        long anna = user("Anna", "Petrova");
        directory.run();
        long boris = user("Boris", "Orlov");

        assertThatThrownBy(() -> directory.choose(List.of(anna, boris)))
                .hasMessage("employee " + boris + " was not there at the last run: run again if they are new");
        assertThat(numbers(directory.chosen())).containsExactly(anna);

        assertThat(directory.run().added()).containsExactly(boris);
        directory.choose(List.of(boris));
        assertThat(numbers(directory.synchronised())).containsExactly(boris);
        assertThat(numbers(directory.employees())).containsExactly(anna, boris);
    }

    @Test
    void aChoiceStaysAndAllMeansLaterOnesToo() {
        long anna = user("Anna", "Petrova");
        directory.run();
        directory.choose(List.of(anna));
        long boris = user("Boris", "Orlov");
        directory.run();
        assertThat(numbers(directory.synchronised())).containsExactly(anna);

        directory.chooseAll();
        assertThat(numbers(directory.synchronised())).containsExactly(anna, boris);
        directory.choose(List.of());
        assertThat(directory.synchronised()).isEmpty();
        assertThat(directory.applyTo(Facts.at(NOW)).build().isSynchronised(PersonRef.user(anna)))
                .isFalse();
    }

    @Test
    void searchGoesByTheBeginningsOfWordsInAnyOrderAndShowsActiveOnesFirst() {
        long blocked = planfix.addUser("{'name':'Anna','lastname':'Petrova','status':'Inactive'}");
        long vera = planfix.addUser("{'name':'Vera','midname':'Petrovna','lastname':'Belova'}");
        long ivan = user("Иван", "Петров");
        long anna = user("Anna", "Petrenko");
        directory.run();

        assertThat(numbers(directory.search("petr"))).containsExactly(anna, vera, blocked);
        assertThat(numbers(directory.search(" Petro  AN "))).containsExactly(blocked);
        assertThat(numbers(directory.search("петров ив"))).containsExactly(ivan);
        assertThat(directory.search("etrova")).isEmpty();
        assertThat(directory.search("")).hasSize(4);
        assertThat(directory.search("anna petrova").get(0).fullName()).isEqualTo("Anna Petrova");
    }

    @Test
    void whoWasDeletedOrBlockedStaysFlaggedAndIsNotSynchronisedAnyMore() {
        long anna = user("Anna", "Petrova");
        long boris = user("Boris", "Orlov");
        long vera = user("Vera", "Belova");
        long oleg = user("Oleg", "Ivanov");
        directory.run();
        directory.choose(List.of(anna, boris, vera, oleg));
        planfix.settings().changes().remove(EntityKind.USER, anna);
        change(boris, "{'status':'Inactive'}");
        change(vera, "{'isDeleted':true}");

        EmployeeRun run = directory.run();

        assertThat(run.gone()).containsExactly(anna, boris, vera);
        assertThat(directory.chosen())
                .extracting(Employee::state)
                .containsExactly(
                        Employee.State.REMOVED, Employee.State.BLOCKED, Employee.State.REMOVED, Employee.State.ACTIVE);
        assertThat(numbers(directory.synchronised())).containsExactly(oleg);
        assertThat(directory.employees().get(0).lastname()).isEqualTo("Petrova");
        // Chosen before they left, so the choice may be kept; somebody else who left can't be chosen.
        directory.choose(List.of(anna, oleg));
        assertThatThrownBy(() -> directory.choose(List.of(boris))).hasMessageContaining("is BLOCKED");

        change(boris, "{'status':'ActiveWithoutAccess'}");
        assertThat(directory.run().gone()).isEmpty();
        directory.choose(List.of(boris));
        assertThat(numbers(directory.synchronised())).containsExactly(boris);
    }

    @Test
    void whoWasDeletedBeforeTheFirstRunIsNobodysConcern() {
        planfix.addUser("{'name':'Gone','isDeleted':true}");
        long anna = user("Anna", "Petrova");
        directory.run();
        assertThat(numbers(directory.employees())).containsExactly(anna);
    }

    @Test
    void aFailedRunChangesNothingButTheStatus() {
        long anna = user("Anna", "Petrova");
        directory.run();
        user("Boris", "Orlov");
        planfix.fail(Fault.htmlPage(502));

        EmployeeRun failed = directory.run();

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.problem()).contains("502").doesNotContain(planfix.token());
        assertThat(directory.lastRun()).isEqualTo(failed);
        assertThat(numbers(directory.synchronised())).containsExactly(anna);
        assertThat(directory.readAt()).contains(NOW);
        assertThat(directory.run().status()).isEqualTo(Status.OK);
    }

    @Test
    void theStoreKeepsEverythingOverARestart() {
        long anna = planfix.addUser(
                "{'name':'Anna','midname':'I.','lastname':'Petrova','email':'anna@company.example','secondaryEmails':"
                        + "['a@company.example'],'timezone':'Asia/Tokyo'}");
        long boris = user("Boris", "Orlov");
        change(
                anna,
                "{'temporaryReplacement':{'isEnabled':true,'isIndefinite':false,'employee':{'id':'user:" + boris
                        + "'},'from':{'date':'01-03-2026'},'to':{'date':'03-03-2026'}}}");
        directory.run();
        directory.choose(List.of(anna));

        EmployeeDirectory again = directory(store);

        assertThat(again.lastRun()).isEqualTo(directory.lastRun());
        assertThat(again.readAt()).contains(NOW);
        assertThat(again.chosen())
                .usingRecursiveComparison()
                .ignoringFields("replacement")
                .isEqualTo(directory.chosen());
        assertThat(again.replacements())
                .isEqualTo(directory.replacements())
                .isEqualTo(Map.of(PersonRef.user(anna), PersonRef.user(boris)));
        assertThat(numbers(again.employees())).containsExactly(anna, boris);
        again.chooseAll();
        assertThat(numbers(directory(store).chosen())).containsExactly(anna, boris);
    }

    @Test
    void aRunThatTheProgramDidNotOutliveHasFailed() {
        AtomicReference<String> atTheBeginning = new AtomicReference<>();
        directory(new Keeping(store) {
                    @Override
                    public void save(String json) {
                        atTheBeginning.compareAndSet(null, json);
                        super.save(json);
                    }
                })
                .run();
        store.save(atTheBeginning.get());

        EmployeeRun run = directory(store).lastRun();

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.problem()).isEqualTo("the program ended during the run");
    }

    @Test
    void aStoreThatFailsMakesTheRunFailAndAChoiceNotHappen() {
        long anna = user("Anna", "Petrova");
        EmployeeDirectory unkept = directory(new Keeping(store) {
            @Override
            public void save(String json) {
                throw new IllegalStateException("database is away, secret");
            }
        });

        EmployeeRun run = unkept.run();

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.problem()).isEqualTo("failed with java.lang.IllegalStateException");
        assertThat(unkept.employees()).isEmpty();
        assertThatThrownBy(unkept::chooseAll).hasMessageContaining("database");
        assertThatThrownBy(() -> unkept.choose(List.of(anna))).hasMessageContaining("was not there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "x",
                "{}",
                "{\"version\":2}",
                "{\"version\":1,\"run\":{\"status\":\"??\"}}",
                "{\"version\":1,\"run\":{\"status\":\"OK\",\"startedAt\":\"Anna\"}}",
                "{\"version\":1,\"run\":{\"status\":\"OK\"},\"employees\":[{\"number\":1,\"emails\":[],\"state\":\"Anna\"}]}"
            })
    void aStoreThatHoldsSomethingElseIsSaidSo(String text) {
        store.save(text);
        assertThatThrownBy(() -> directory(store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("clear the store and run again")
                .hasMessageNotContaining("Anna");
    }

    @Test
    void twoRunsAtOnceAreOne() throws Exception {
        user("Anna", "Petrova");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        PlanfixClient slowClient = PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .listener(attempt -> {
                    reading.countDown();
                    try {
                        assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .build();
        EmployeeDirectory slow = EmployeeDirectory.builder(slowClient.users()).build();
        List<EmployeeRun> ends = new CopyOnWriteArrayList<>();
        List<Thread> people = new ArrayList<>();
        people.add(new Thread(() -> ends.add(slow.run())));
        people.get(0).start();
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.lastRun().status()).isEqualTo(Status.RUNNING);
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> ends.add(slow.run()));
            thread.start();
            people.add(thread);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        Thread.currentThread().interrupt();
        assertThat(slow.run().status()).isEqualTo(Status.RUNNING);
        assertThat(Thread.interrupted()).isTrue();
        mayGoOn.countDown();
        for (Thread thread : people) {
            thread.join();
        }

        assertThat(ends).hasSize(4).allSatisfy(end -> assertThat(end).isSameAs(ends.get(0)));
        assertThat(planfix.requestCount()).isEqualTo(1);
        slowClient.close();
    }

    /** Somebody on the first page goes while it is being answered, so that whoever began the second one stands on the first. */
    @Test
    void nobodyIsMissedIfTheListShiftsWhileItIsRead() {
        long first = user("First", "Employee");
        List<Long> others = new ArrayList<>();
        for (int i = 1; i < 250; i++) {
            others.add(user("Employee", "Number" + i));
        }
        AtomicBoolean gone = new AtomicBoolean();
        try (PlanfixClient watched = PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .listener(attempt -> {
                    if (gone.compareAndSet(false, true)) {
                        planfix.settings().changes().remove(EntityKind.USER, first);
                    }
                })
                .build()) {
            EmployeeDirectory shifting =
                    EmployeeDirectory.builder(watched.users()).build();

            EmployeeRun run = shifting.run();

            assertThat(run.status()).isEqualTo(Status.OK);
            assertThat(run.added()).containsExactlyElementsOf(others);
            assertThat(numbers(shifting.synchronised())).containsExactlyElementsOf(others);
        }
    }

    @Test
    void aServerThatAlwaysAnswersWithTheSamePageKeepsNobodyWaitingForEver() {
        StringBuilder users = new StringBuilder("{\"id\":1,\"name\":\"A\"}");
        for (int i = 2; i <= 100; i++) {
            users.append(",{\"id\":").append(i).append(",\"name\":\"A\"}");
        }
        String page = "{\"result\":\"success\",\"users\":[" + users + "]}";
        planfix.fail(Fault.answer(200, "application/json", page), 10_000);

        assertThat(directory.run().status()).isEqualTo(Status.OK);
        assertThat(directory.synchronised()).hasSize(100);
        assertThat(planfix.requestCount()).isLessThan(10);
    }

    @Test
    void searchTakesYoForYe() {
        long semyon = user("Семён", "Лёвин");
        directory.run();
        assertThat(numbers(directory.search("семен лёв"))).containsExactly(semyon);
        assertThat(numbers(directory.search("СЕМЁН лев"))).containsExactly(semyon);
    }

    @Test
    void wrongInputIsRefusedAndTextsShowNoNames() {
        assertThatThrownBy(() -> directory.match(List.of(vendor(1, "a", null), vendor(1, "b", null)), Map.of()))
                .hasMessageContaining("the id 1 twice");
        assertThatThrownBy(() -> directory.match(List.of(), Map.of(1L, 0L))).hasMessageContaining("is 0");
        user("Anna", "Petrova");
        directory.run();
        assertThat(directory.employees() + " " + vendor(1, "Anna", "a@b.example"))
                .doesNotContain("Anna", "a@b");
        assertThat(EmployeeDirectory.builder(client.users()).build().lastRun().status())
                .isEqualTo(Status.NEVER);
    }

    /** Does what another store does, but for what is overridden. */
    private static class Keeping implements EmployeeStore {
        private final EmployeeStore to;

        Keeping(EmployeeStore to) {
            this.to = to;
        }

        @Override
        public Optional<String> load() {
            return to.load();
        }

        @Override
        public void save(String json) {
            to.save(json);
        }
    }

    /** As when the token has lost its rights: nobody is dismissed for that. */
    @Test
    void anAnswerWithoutAnybodyIsAFailedRun() {
        long anna = user("Anna", "Petrova");
        directory.run();
        planfix.fail(
                "POST",
                planfix.restUrl().getPath() + "user/list",
                Fault.answer(200, "application/json", "{\"result\":\"success\",\"users\":[]}"),
                1);

        EmployeeRun run = directory.run();

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.toString()).contains("user_readonly");
        assertThat(numbers(directory.synchronised())).containsExactly(anna);
    }
}
