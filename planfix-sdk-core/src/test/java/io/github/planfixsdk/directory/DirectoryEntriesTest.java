package io.github.planfixsdk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.FakeDirectories;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryEntriesTest {
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
}
