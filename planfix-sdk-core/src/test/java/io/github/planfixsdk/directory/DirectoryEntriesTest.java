package io.github.planfixsdk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.UnresolvedNameException;
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

class DirectoryEntriesTest {
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

    @Test
    void anEntryIsFoundByItsWholeTitleWhateverItsCaseAndBlanks() {
        entry("Green tomato");
        long tomato = entry(" Tomato ");
        entry("Tomatoes");

        assertThat(products.find("tOMATO\t"))
                .contains(new TitledEntry(tomato, " Tomato ", false, false, List.of(), List.of()));
        assertThat(products.findOrCreate("Tomato").key()).isEqualTo(tomato);
        assertThat(products.find("Green")).isEmpty();
        assertThat(calls("/entry/")).isZero();
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
    void ofSeveralEqualTitlesTheLowestKeyIsTakenAndTheOthersAreTold() {
        long lower = entry("tomato");
        long first = entry("Tomato");
        long second = entry("Tomato");

        assertThat(products.findOrCreate("Tomato"))
                .isEqualTo(new TitledEntry(first, "Tomato", false, false, List.of(second), List.of()));
        assertThat(products.findOrCreate("Tomato").isAmbiguous()).isTrue();
        assertThat(products.findOrCreate("tomato").key()).isEqualTo(lower);
        assertThat(products.findOrCreate("tomato").isAmbiguous()).isFalse();
        assertThat(products.findOrCreate("TOMATO").key()).isEqualTo(lower);
        assertThat(products.findOrCreate("TOMATO").others()).containsExactly(first, second);
    }

    @Test
    void thePartOfATitleMayFillManyPages() {
        for (int i = 0; i < 120; i++) {
            entry("Tomato " + i);
        }
        long last = entry("Tomato");

        assertThat(products.findOrCreate("Tomato").key()).isEqualTo(last);
        assertThat(calls("/entry/list")).isEqualTo(2);
    }

    @Test
    void foundEntriesAreRememberedForAWhile() {
        long tomato = entry("Tomato");
        products.find("Tomato");
        products.find("TOMATO ");
        assertThat(calls("/entry/list")).isEqualTo(1);
        assertThat(calls("")).isEqualTo(1);

        timing.advance(Duration.ofMinutes(10).minusNanos(1));
        products.find("Tomato");
        assertThat(calls("/entry/list")).isEqualTo(1);

        timing.advance(Duration.ofNanos(1));
        client.directories().deleteEntry(id, tomato);
        assertThat(products.find("Tomato")).isEmpty();
        assertThat(calls("/entry/list")).isEqualTo(2);
        assertThat(calls("")).isEqualTo(2);
    }

    @Test
    void whatWasNotFoundIsNotRemembered() {
        assertThat(products.find("Tomato")).isEmpty();
        entry("Tomato");
        assertThat(products.find("Tomato")).isPresent();
    }

    @Test
    void aDeletedEntryIsForgottenOnDemand() {
        long tomato = entry("Tomato");
        products.find("Tomato");
        client.directories().deleteEntry(id, tomato);
        assertThat(products.find("Tomato")).isPresent();

        products.invalidate(" tomato");

        assertThat(products.find("Tomato")).isEmpty();
        assertThat(products.findOrCreate("Tomato").created()).isTrue();
        products.invalidate();
        assertThat(products.findOrCreate("Tomato").created()).isFalse();
        assertThat(calls("")).isEqualTo(2);
    }

    @Test
    void anExpiryOfZeroRemembersNothing() {
        entry("Tomato");
        DirectoryEntries forgetful = builder().expiry(Duration.ZERO).build();
        forgetful.find("Tomato");
        forgetful.find("Tomato");
        assertThat(calls("/entry/list")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theArchiveIsPassedOverUnlessItIsToBeUsed(boolean apart) {
        fakes.archiveApart(apart);
        long old = entry("Tomato", ",'archived':true");

        assertThat(products.find("Tomato")).isEmpty();
        assertThat(builder().useArchived(true).build().findOrCreate("tomato"))
                .isEqualTo(new TitledEntry(old, "Tomato", false, true, List.of(), List.of()));
        TitledEntry created = products.findOrCreate("Tomato");

        assertThat(created.created()).isTrue();
        assertThat(created.key()).isNotEqualTo(old);
        assertThat(created.archived()).isFalse();
        assertThat(created.archivedOthers()).isEqualTo(apart ? List.of() : List.of(old));
        assertThat(builder()
                        .useArchived(true)
                        .build()
                        .find("Tomato")
                        .orElseThrow()
                        .key())
                .isEqualTo(created.key());
    }

    @Test
    void groupsOfEntriesAreNoEntries() {
        entry("Tomato", ",'isGroup':true,'name':'Tomato'");

        assertThat(products.find("Tomato")).isEmpty();
    }

    @Test
    void aGroupNarrowsTheSearchAndTakesNewEntries() {
        long top = entry("Tomato");
        long group = fakes.addEntry(id, "{'name':'Vegetables','isGroup':true}");
        DirectoryEntries vegetables = builder().group(group).build();

        TitledEntry tomato = vegetables.findOrCreate("Tomato");

        assertThat(tomato.created()).isTrue();
        assertThat(client.directories().getEntry(id, tomato.key()).parentKey()).isEqualTo(group);
        assertThat(products.find("Tomato").orElseThrow().others()).containsExactly(tomato.key());
        assertThat(products.find("Tomato").orElseThrow().key()).isEqualTo(top);
        assertThatThrownBy(() -> builder().group(999).build().findOrCreate("Onion"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("8011");
    }

    @Test
    void theTitleIsTheFirstLineOfTextUnlessToldOtherwise() {
        LineField article = CustomField.line(field(0, "Article"));
        long tomato = fakes.addEntry(id, "{'customFieldData':[{'field':{'id':" + article.id() + "},'value':'T-1'}]}");

        assertThat(products.find("T-1")).isEmpty();
        assertThat(builder().title(article).build().find("T-1").orElseThrow().key())
                .isEqualTo(tomato);
        assertThat(builder().title("article").build().find("T-1").orElseThrow().key())
                .isEqualTo(tomato);
    }

    @Test
    void aTitleThatTheDirectoryDoesNotHaveIsAnErrorThatListsThoseItHas() {
        assertThatThrownBy(() -> builder().title("Article").build().find("x"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("\"Name\" (" + name.id() + ")");
        for (long wrong : new long[] {price.id(), 999}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            builder().title(CustomField.line(wrong)).build().findOrCreate("x"))
                    .withMessageContaining("title is field " + wrong)
                    .withMessageContaining("\"Name\" (" + name.id() + ")");
        }
        assertThat(calls("/entry/")).isZero();
        long bare = fakes.add("{'name':'Bare'}");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DirectoryEntries.of(client.directories(), bare).find("x"))
                .withMessageContaining("directory " + bare)
                .withMessageContaining("no line of text");
    }

    @Test
    void aDirectoryThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> DirectoryEntries.of(client.directories(), 999).findOrCreate("Tomato"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("8000");
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
    void wrongValuesAreRefusedAtOnce() {
        for (String blank : new String[] {"", " \t\n"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> products.findOrCreate(blank))
                    .withMessageContaining("title is blank");
            assertThatIllegalArgumentException().isThrownBy(() -> products.find(blank));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.findOrCreate("x".repeat(256)))
                .withMessageContaining("256 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectoryEntries.of(client.directories(), 0))
                .withMessageContaining("directoryId is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().group(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().title(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().expiry(Duration.ofSeconds(-1)));
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void aTitleOf255CharactersFits() {
        assertThat(products.findOrCreate(" " + "x".repeat(255) + " ").created()).isTrue();
    }
}
