package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interaction costs, counted at Planfix. */
class CrmLimitsTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String ADDRESS = "maria@mail.example";

    private final Hands hands = new Hands();

    /** A clock that is moved by hand. */
    private static final class Hands implements Timing {
        private Duration passed = Duration.ZERO;

        @Override
        public long nanoTime() {
            return passed.toNanos();
        }

        @Override
        public Instant now() {
            return NOW.plus(passed);
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("nothing waits here");
        }
    }

    private RoutingPolicy everything() {
        Plan make = Plan.contactAndTask(TaskTarget.object(1));
        return both(make, make, Plan.task(TaskTarget.object(1)));
    }

    private RoutingPolicy both(Plan first, Plan repeat, Plan call) {
        Consumer<InteractionPolicy.Builder> fields = p -> p.responsible(ResponsibleRules.defaultTo(manager))
                .field(FieldMapping.contact(field, Attributes.VISITOR_CITY).updateAlways());
        return RoutingPolicy.builder()
                .requests(p -> fields.accept(p.first(first).repeat(repeat)))
                .chats(p -> fields.accept(
                        p.first(first).repeat(repeat).passWithoutContactData().moment(ChatMoment.END)))
                .inboundCalls(p -> fields.accept(p.first(call).repeat(call)))
                .build();
    }

    private static Interaction of(InteractionKind kind, boolean phone, boolean email) {
        Interaction.Builder made = Interaction.builder(kind, "1").set(Attributes.VISITOR_CITY, "Kazan");
        if (phone) {
            made.set(Attributes.VISITOR_PHONE_NUMBER, PHONE);
        }
        if (email) {
            made.set(Attributes.VISITOR_EMAIL, ADDRESS);
        }
        return made.build();
    }

    private void known(String how) {
        switch (how) {
            case "nobody" -> {}
            case "phone" -> contactWith(PHONE);
            case "two" -> {
                contactWith(PHONE);
                contactWith(PHONE);
            }
            case "email" -> planfix.addContact("{'name':'C','email':'" + ADDRESS + "'}");
            case "additional" -> planfix.addContact("{'name':'C','additionalEmailAddresses':['" + ADDRESS + "']}");
            case "hidden" -> {
                contactWith(PHONE);
                planfix.settings().hidePhones(true);
            }
            case "many" -> IntStream.range(0, 250).forEach(i -> contactWith("8" + PHONE));
            default -> throw new IllegalArgumentException(how);
        }
    }

    static Stream<Arguments> interactions() {
        List<Arguments> all = new ArrayList<>();
        for (InteractionKind kind : InteractionKind.values()) {
            for (String how : List.of("nobody", "phone", "two", "email", "additional", "hidden", "many")) {
                for (String keys : List.of("phone", "email", "phone and email", "none")) {
                    all.add(arguments(kind, how, keys, true));
                    all.add(arguments(kind, how, keys, false));
                }
            }
        }
        return all.stream();
    }

    /** Where Planfix itself refuses the address, looking for its owner and for an earlier task comes on top. */
    @ParameterizedTest
    @MethodSource("interactions")
    void contactAndTaskTakeAtMostFourRequests(InteractionKind kind, String how, String keys, boolean durable) {
        known(how);
        boolean refused = kind != InteractionKind.CALL && how.equals("additional") && keys.equals("phone and email");
        int most = !refused ? 4 : durable ? 5 : 6;
        CrmExecutor one = executor().log(new ObservedLog(durable)).build();

        Execution done = one.route(of(kind, keys.contains("phone"), keys.contains("email")), everything());

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.task()).isPresent();
        assertThat(planfix.requestCount()).isLessThanOrEqualTo(most).isEqualTo(done.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "two", "email", "hidden", "many"})
    void aRepeatContactWithNothingToCreateTakesAtMostTwo(String how) {
        known(how);
        RoutingPolicy nothing = both(Plan.contactAndTask(TaskTarget.object(1)), Plan.nothing(), Plan.nothing());
        for (InteractionKind kind : InteractionKind.values()) {
            planfix.clearRequests();
            Execution done = executor().build().route(of(kind, true, true), nothing);
            assertThat(planfix.requestCount())
                    .as(kind + how)
                    .isLessThanOrEqualTo(2)
                    .isEqualTo(done.requests());
            assertThat(done.task()).isEmpty();
        }
    }

    @Test
    void ofANewClientWithNumberAndAddressNothingIsWarned() {
        Facts facts = executor.facts(of(InteractionKind.REQUEST, true, true));
        assertThat(facts.history()).isEqualTo(ContactHistory.FIRST);
        assertThat(facts.warnings()).isEmpty();
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void anAddressThatNoRequestIsLeftForIsSaid() {
        Facts facts = executor().mostSearches(1).build().facts(of(InteractionKind.REQUEST, true, true));
        assertThat(facts.history()).isEqualTo(ContactHistory.FIRST);
        assertThat(facts.warnings())
                .containsExactly(new Warning(Warning.Code.SEARCH_INCOMPLETE, "e-mail, after 0 requests"))
                .extracting(warning -> warning.text(RUSSIAN))
                .containsExactly("поиск контактов не доведён до конца: адрес, после запросов: 0");
    }

    @Test
    void whomPlanfixFindsByAnAdditionalAddressIsTakenInsteadOfANewContact() {
        long known = planfix.addContact("{'name':'C','additionalEmailAddresses':['" + ADDRESS + "']}");

        Execution done = executor.route(of(InteractionKind.REQUEST, true, true), everything());

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.contact()).contains(known);
        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_TASK);
        assertThat(done.warnings()).contains(new Warning(Warning.Code.ADDRESS_IN_USE, "contact:" + known));
        assertThat(planfix.contacts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2005, 2007})
    void lookingForTheOwnerOfARefusedAddressCountsEvenIfNobodyHasIt(int code) {
        planfix.fail("POST", "/rest/contact/", Fault.failure(400, code, "taken"), 1);

        Execution failed = executor.route(of(InteractionKind.REQUEST, true, true), everything());

        assertThat(failed.outcome()).isEqualTo(Execution.Outcome.FAILED);
        assertThat(failed.requests()).isEqualTo(4).isEqualTo(planfix.requestCount());
    }

    @Test
    void lookingForTheContactOfALostAnswerCountsEvenIfItIsNotThere() {
        planfix.fail("POST", "/rest/contact/", Fault.reset(), 1);

        Execution open = executor.route(request("1"), policy);

        assertThat(open.outcome()).isEqualTo(Execution.Outcome.AMBIGUOUS);
        assertThat(open.requests()).isEqualTo(3).isEqualTo(planfix.requestCount());
    }

    @Test
    void aContactIsRememberedForAWhile() {
        contactWith(PHONE);
        CrmExecutor remembering = executor().timing(hands).build();
        remembering.facts(request("1"));
        remembering.facts(request("2"));
        assertThat(planfix.requestCount()).isEqualTo(1);

        hands.passed = Duration.ofMinutes(1);
        remembering.facts(request("3"));
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aContactMadeHereNeedsNoSearch() {
        CrmExecutor remembering = executor().log(durable()).timing(hands).build();
        remembering.route(request("1"), policy);
        planfix.clearRequests();

        Execution repeat = remembering.route(request("2"), policy);

        assertThat(paths())
                .containsExactly("/rest/contact/contact:" + repeat.contact().orElseThrow(), "/rest/task/");
        assertThat(repeat.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void factsBeforeAFirstCallAndItsExecutionTakeAtMostFour(boolean durable) {
        CrmExecutor one = executor().log(new ObservedLog(durable)).build();
        Interaction call = of(InteractionKind.CALL, true, false);
        Facts before = one.facts(call);
        contactWith(PHONE);

        Execution done = one.execute(everything().decide(call, before));

        assertThat(done.steps()).containsExactly(Execution.Step.UPDATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(planfix.requestCount()).isEqualTo(4).isEqualTo(1 + done.requests());
        assertThat(done.warnings())
                .extracting(Warning::code)
                .hasSize(durable ? 0 : 1)
                .allMatch(code -> code == Warning.Code.DUPLICATE_RISK);
    }

    @Test
    void anAbsenceIsRememberedOnlyUntilSomethingIsToBeCreated() {
        CrmExecutor remembering = executor().timing(hands).build();
        RoutingPolicy nothing = both(Plan.nothing(), Plan.contact(), Plan.nothing());
        remembering.route(of(InteractionKind.REQUEST, true, false), nothing);
        remembering.route(of(InteractionKind.REQUEST, true, false), nothing);
        assertThat(planfix.requestCount()).isEqualTo(1);

        long madeElsewhere = contactWith(PHONE);
        Execution done = remembering.route(request("2"), policy);

        assertThat(done.contact()).contains(madeElsewhere);
        assertThat(planfix.contacts()).hasSize(1);
    }

    /** With number and address for contact and task a search would be the fifth request. */
    @ParameterizedTest
    @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
    void beforeAContactIsCreatedNobodyIsLookedForAgainWithinFour(boolean email, boolean task, boolean again) {
        Plan plan = task ? Plan.contactAndTask(TaskTarget.object(1)) : Plan.contact();
        RoutingPolicy policy = both(plan, plan, Plan.nothing());
        Interaction request = of(InteractionKind.REQUEST, true, email);
        CrmExecutor one = executor().log(durable()).build();
        Facts nobody = one.facts(request);
        long madeElsewhere = contactWith(PHONE);

        Execution done = one.execute(policy.decide(request, nobody));

        assertThat(done.contact().equals(Optional.of(madeElsewhere))).isEqualTo(again);
        assertThat(planfix.contacts()).hasSize(again ? 1 : 2);
        assertThat(planfix.requestCount()).isLessThanOrEqualTo(4);
    }

    @Test
    void factsAndExecutionOfANewClientTakeFour() {
        Interaction request = of(InteractionKind.REQUEST, true, false);
        Facts nobody = executor.facts(request);

        Execution done = executor.execute(everything().decide(request, nobody));

        assertThat(done.steps()).containsExactly(Execution.Step.CREATE_CONTACT, Execution.Step.CREATE_TASK);
        assertThat(planfix.requestCount()).isEqualTo(4);
    }

    @Test
    void withoutMemoryPlanfixIsAskedEveryTime() {
        contactWith(PHONE);
        CrmExecutor forgetful = executor().keepClients(Duration.ZERO).build();
        forgetful.facts(request("1"));
        forgetful.facts(request("1"));
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aFailedWriteMakesTheClientForgotten() {
        contactWith(PHONE);
        CrmExecutor remembering = executor().log(durable()).build();
        remembering.facts(request("1"));
        planfix.fail("POST", "/rest/task/", Fault.failure(400, 1000, "no"), 1);
        remembering.route(request("1"), policy);
        planfix.clearRequests();

        remembering.route(request("1"), policy);

        assertThat(paths()).startsWith("/rest/contact/list");
    }

    @Test
    void theMemoryOfClientsIsBounded() {
        ClientCache cache = new ClientCache(Duration.ofMinutes(1), hands);
        Client client = Client.created(5, "m", null);
        for (int i = 0; i <= ClientCache.CAPACITY; i++) {
            cache.put(List.of("k" + i), client);
        }
        assertThat(cache.size()).isEqualTo(ClientCache.CAPACITY);
        assertThat(cache.find(List.of("k0"))).isNull();
        assertThat(cache.find(List.of("k1"))).isNotNull();
        assertThat(cache.find(List.of())).isNull();
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        CrmExecutor.Builder builder = executor();
        assertThatThrownBy(() -> builder.keepClients(Duration.ofSeconds(-1))).hasMessageContaining("zero to one day");
        assertThatThrownBy(() -> builder.keepClients(Duration.ofDays(2))).hasMessageContaining("zero to one day");
        assertThatThrownBy(() -> builder.mostSearches(0)).hasMessageContaining("1 to 10");
        assertThatThrownBy(() -> builder.mostSearches(11)).hasMessageContaining("1 to 10");
    }

    @Test
    void ofWhatBeganAfterTheExecutorWasMadeNoEarlierTaskIsFeared() {
        CrmExecutor one = executor().build();
        for (int seconds : new int[] {-1, 1}) {
            Interaction call = Interaction.builder(InteractionKind.CALL, "began" + seconds)
                    .set(Attributes.CONTACT_PHONE_NUMBER, "7900000000" + (5 + seconds))
                    .set(Attributes.VISITOR_CITY, "Kazan")
                    .set(Attributes.START_TIME, NOW.plusSeconds(seconds))
                    .build();
            Facts before = one.facts(call);
            contactWith("7900000000" + (5 + seconds));
            assertThat(one.execute(everything().decide(call, before)).warnings())
                    .hasSize(seconds < 0 ? 1 : 0);
        }
    }
}
