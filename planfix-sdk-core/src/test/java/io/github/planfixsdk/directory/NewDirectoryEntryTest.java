package io.github.planfixsdk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.FakeDirectories;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewDirectoryEntryTest {
    private static final Fault NONE =
            Fault.answer(200, "application/json", "{\"result\":\"success\",\"directoryEntries\":[]}");

    private final FakeTiming timing = new FakeTiming();
    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeDirectories fakes = fake.settings().directories();
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();
    private final long id = fakes.add("{'name':'Products'}");
    private final NumberField price = CustomField.number(field(1, "Price"));
    private final LineField name = CustomField.line(field(0, "Name"));
    private final DirectoryEntries products = builder().build();

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    private long field(int type, String called) {
        return fake.settings()
                .addCustomField("{'type':" + type + ",'name':'" + called + "','objectType':2,'owner':" + id + "}");
    }

    private DirectoryEntries.Builder builder() {
        return DirectoryEntries.builder(
                        client.with(options -> options.maxRetries(0)).directories(), id)
                .timing(timing);
    }

    private long entry(String title, String more) {
        return fakes.addEntry(
                id, "{'customFieldData':[{'field':{'id':" + name.id() + "},'value':'" + title + "'}]" + more + "}");
    }

    private long entry(String title) {
        return entry(title, "");
    }

    private long calls(String path) {
        return fake.requests().stream()
                .filter(request -> request.path().equals("/rest/directory/" + id + path))
                .count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryThatIsNotThereIsAddedOnce(boolean answeredWithKey) {
        fakes.answerKeys(answeredWithKey);

        TitledEntry first = products.findOrCreate("  Tomato ");
        TitledEntry second = products.findOrCreate("tomato");

        assertThat(first).isEqualTo(new TitledEntry(1, "Tomato", true, false, List.of(), List.of()));
        assertThat(second).isEqualTo(new TitledEntry(1, "Tomato", false, false, List.of(), List.of()));
        assertThat(fakes.entries(id)).singleElement().satisfies(entry -> {
            assertThat(entry.path("parentKey").asLong()).isZero();
            assertThat(entry.findValuesAsText("value")).containsExactly("Tomato");
        });
        assertThat(calls("/entry/list")).isEqualTo(answeredWithKey ? 1 : 2);
        // Planfix's help has this operator for lines of text; the document's list of operators is the same for all
        // filters.
        assertThat(OpenApiDocument.problems(fake)).allMatch(problem -> problem.contains("(\"have\")"));
    }

    @Test
    void aNewEntryGetsMoreThanItsTitleAndAnOldOneDoesNot() {
        long old = entry("Onion");

        TitledEntry tomato = products.findOrCreate("Tomato", request -> request.customField(price, 12));
        TitledEntry onion = products.findOrCreate("Onion", request -> {
            throw new AssertionError("not new");
        });

        assertThat(onion.key()).isEqualTo(old);
        assertThat(client.directories()
                        .getEntry(id, tomato.key(), DirectoryEntryFields.ALL.and(price))
                        .get(price))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("12"));
    }

    @Test
    void anAdditionWhoseAnswerIsLostIsLookedForAndNotRepeated() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/", Fault.lostAnswer(), 1);

        TitledEntry tomato = products.findOrCreate("Tomato");

        assertThat(tomato.created()).isTrue();
        assertThat(fakes.entries(id)).hasSize(1);
        assertThat(calls("/entry/")).isEqualTo(1);
    }

    @Test
    void anAdditionOfWhichNothingIsFoundIsToldOfAndNotRepeated() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/", Fault.close(), 1);

        assertThatThrownBy(() -> products.findOrCreate("Tomato"))
                .isInstanceOfSatisfying(ConnectionException.class, e -> assertThat(e.mayHaveBeenApplied())
                        .isTrue());

        assertThat(fakes.entries(id)).isEmpty();
        assertThat(calls("/entry/")).isEqualTo(1);
        assertThat(calls("/entry/list")).isEqualTo(4);
        assertThat(timing.sleeps()).contains(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(products.findOrCreate("Tomato").created()).isTrue();
    }

    @Test
    void aLookAfterALostAnswerThatFailsTooHidesNothing() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/", Fault.lostAnswer(), 1);
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", Fault.latency(Duration.ZERO), 1);
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", Fault.htmlPage(502), 1);

        assertThatThrownBy(() -> products.findOrCreate("Tomato"))
                .isInstanceOfSatisfying(ConnectionException.class, e -> {
                    assertThat(e.mayHaveBeenApplied()).isTrue();
                    assertThat(e.getSuppressed()).hasSize(1);
                });

        assertThat(products.findOrCreate("Tomato").created()).isFalse();
        assertThat(fakes.entries(id)).hasSize(1);
    }

    @Test
    void aNewEntryThatShowsLateIsWaitedFor() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", NONE, 3);

        TitledEntry tomato = products.findOrCreate("Tomato");

        assertThat(tomato.created()).isTrue();
        assertThat(tomato.key()).isEqualTo(1);
        assertThat(calls("/entry/")).isEqualTo(1);
        assertThat(timing.sleeps()).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void aNewEntryThatNeverShowsIsAnExceptionThatSaysSo() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", NONE, 4);

        assertThatThrownBy(() -> products.findOrCreate("Tomato"))
                .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.mayHaveBeenApplied())
                        .isTrue())
                .hasMessageContaining("field " + name.id())
                .hasMessageNotContaining("Tomato");
    }

    @Test
    void anEntryWhoseKeyCannotBeLookedUpIsToldOfAsAdded() {
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", Fault.latency(Duration.ZERO), 1);
        fake.fail("POST", "/rest/directory/" + id + "/entry/list", Fault.htmlPage(502), 1);

        assertThatThrownBy(() -> products.findOrCreate("Tomato"))
                .isInstanceOfSatisfying(PlanfixException.class, e -> {
                    assertThat(e.mayHaveBeenApplied()).isTrue();
                    assertThat(e.call()).isEqualTo("POST directory/" + id + "/entry/");
                })
                .hasMessageContaining("the entry was added, its key is unknown")
                .hasMessageNotContaining("Tomato")
                .hasCauseInstanceOf(ServerException.class);

        assertThat(calls("/entry/")).isEqualTo(1);
        assertThat(fakes.entries(id)).hasSize(1);
    }

    @Test
    void anInterruptedThreadAddsNothingAndKeepsItsFlag() {
        products.find("Onion");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> products.findOrCreate("Tomato")).isInstanceOf(ConnectionException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fakes.entries(id)).isEmpty();
    }

    @Test
    void aThreadThatIsInterruptedAfterAddingSaysSo() {
        assertThatThrownBy(() -> products.findOrCreate("Tomato", request -> timing.interruptAtNextSleep()))
                .isInstanceOfSatisfying(ConnectionException.class, e -> assertThat(e.mayHaveBeenApplied())
                        .isTrue())
                .hasMessageContaining("new entry's key");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fakes.entries(id)).hasSize(1);
    }

    @Test
    void callersThatShareItNeverAddATitleTwice() throws Exception {
        int callers = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<TitledEntry>> entries = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                String title = i % 2 == 0 ? "Tomato" : "Tomato".toUpperCase(Locale.ROOT);
                Callable<TitledEntry> call = () -> {
                    start.await();
                    return products.findOrCreate(title);
                };
                entries.add(threads.submit(call));
            }
            start.countDown();
            Set<Long> keys = new HashSet<>();
            int created = 0;
            for (Future<TitledEntry> entry : entries) {
                keys.add(entry.get().key());
                created += entry.get().created() ? 1 : 0;
            }
            assertThat(keys).hasSize(1);
            assertThat(created).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(fakes.entries(id)).hasSize(1);
        assertThat(calls("/entry/")).isEqualTo(1);
    }

    @Test
    void aTitleOf255CharactersFits() {
        assertThat(products.findOrCreate(" " + "x".repeat(255) + " ").created()).isTrue();
    }
}
