package io.github.planfixsdk.chat;

import static io.github.planfixsdk.chat.BridgeWorld.IVAN;
import static io.github.planfixsdk.chat.BridgeWorld.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.chat.OperatorMatches.By;
import io.github.planfixsdk.chat.OperatorMatches.Match;
import io.github.planfixsdk.chat.OperatorMatches.Reason;
import io.github.planfixsdk.chat.OperatorMatches.Unmatched;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final BridgeWorld world = new BridgeWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theMapComesFirstThenTheAddressThenTheName() {
        long anna = employee("Anna", "Petrova", "anna@company.example");
        long boris = employee("Boris", "Orlov", "boris@company.example");
        long vera = world.planfix.addUser(
                "{'name':'Vera','midname':'Ivanovna','lastname':'Belova','email':'vera@company.example'}");
        Operators operators = operators(Map.of("map", anna));

        OperatorMatches matches = operators.refresh(List.of(
                new ChatOperator("map", "Boris Orlov", "boris@company.example"),
                new ChatOperator("address", "Somebody Else", " Boris@Company.example "),
                new ChatOperator("name", "belova  VERA", "vera@home.example")));

        assertThat(matches.matches())
                .extracting(
                        match -> match.operator().id(),
                        match -> match.employee().number(),
                        Match::by)
                .containsExactly(
                        Tuple.tuple("map", anna, By.MAP),
                        Tuple.tuple("address", boris, By.EMAIL),
                        Tuple.tuple("name", vera, By.NAME));
        assertThat(matches.unmatched()).isEmpty();
        assertThat(matches.unmatchedEmployees()).isEmpty();
        assertThat(matches.readAt()).isEqualTo(NOW);
        assertThat(operators.current()).isSameAs(matches);
    }

    @Test
    void namesWithTheMiddleNameAndFurtherAddressesMatchToo() {
        long vera = world.planfix.addUser("{'name':'Vera','midname':'Ivanovna','lastname':'Belova'}");
        long oleg = world.planfix.addUser(
                "{'name':'Oleg','email':'oleg@company.example','secondaryEmails':['sales@company.example']}");

        OperatorMatches matches = operators(Map.of())
                .refresh(List.of(
                        named("1", "Belova Vera Ivanovna"), new ChatOperator("2", null, "sales@company.example")));

        assertThat(matches.employee("1").map(User::number)).contains(vera);
        assertThat(matches.employee("2").map(User::number)).contains(oleg);
    }

    @Test
    void anAmbiguousNameMatchesNobodyAndShowsWhoCouldBeMeant() {
        long one = employee("Ivan", "Petrov", "one@company.example");
        long two = employee("Ivan", "Petrov", "two@company.example");
        long olga = employee("Olga", "Belova", "olga@company.example");
        long egor = employee("Egor", "Orlov", "egor@company.example");

        OperatorMatches matches = operators(Map.of())
                .refresh(List.of(
                        named("two employees", "Ivan Petrov"),
                        named("one of two operators", "Olga Belova"),
                        named("the other", "Belova Olga"),
                        new ChatOperator("known by address", "Whoever", "egor@company.example"),
                        named("namesake", "Egor Orlov"),
                        named("stranger", "Nobody Here"),
                        new ChatOperator("nameless", null, null),
                        new ChatOperator("blank", " ", " ")));

        assertThat(matches.matches()).extracting(match -> match.operator().id()).containsExactly("known by address");
        assertThat(matches.unmatched())
                .extracting(unmatched -> unmatched.operator().id(), Unmatched::reason, OperatorsTest::numbers)
                .containsExactly(
                        tuple("two employees", Reason.AMBIGUOUS, one, two),
                        tuple("one of two operators", Reason.AMBIGUOUS, olga),
                        tuple("the other", Reason.AMBIGUOUS, olga),
                        tuple("namesake", Reason.AMBIGUOUS, egor),
                        tuple("stranger", Reason.NOBODY),
                        tuple("nameless", Reason.NOBODY),
                        tuple("blank", Reason.NOBODY));
        assertThat(matches.unmatchedEmployees()).extracting(User::number).containsExactly(one, two, olga);
        assertThat(matches.toString())
                .contains("1 matched, 7 operators and 3 employees not")
                .doesNotContain("Petrov");
    }

    @Test
    void whoeverIsNotActiveOrNotThereIsNobody() {
        long gone = world.planfix.addUser("{'name':'Gone','email':'gone@company.example','status':'Inactive'}");

        OperatorMatches matches = operators(Map.of("mapped", gone, "mapped to nobody", 999L))
                .refresh(List.of(
                        named("mapped", "x"),
                        named("mapped to nobody", "y"),
                        new ChatOperator("3", "Gone", "gone@company.example")));

        assertThat(matches.unmatched())
                .extracting(Unmatched::reason)
                .containsExactly(Reason.NO_SUCH_EMPLOYEE, Reason.NO_SUCH_EMPLOYEE, Reason.NOBODY);
        assertThat(matches.unmatchedEmployees()).isEmpty();
    }

    @Test
    void aNewEmployeeIsKnownAfterTheNextRefreshAndAFailingOneKeepsTheMatches() {
        employee("Anna", "Petrova", "anna@company.example");
        Operators operators = operators(Map.of());
        List<ChatOperator> given = List.of(named("1", "Anna Petrova"), named("2", "Boris Orlov"));
        assertThat(operators.current().matches()).isEmpty();
        operators.refresh(given);
        employee("Boris", "Orlov", "boris@company.example");
        assertThat(operators.current().employee("2")).isEmpty();

        world.planfix.fail(Fault.htmlPage(502));
        assertThatThrownBy(() -> operators.refresh(given)).isInstanceOf(PlanfixException.class);
        assertThat(operators.current().employee("1")).isPresent();

        operators.refresh(given);
        assertThat(operators.current().employee("2")).isPresent();
    }

    @Test
    void moreEmployeesThanAPageHasAreAllRead() {
        for (int i = 0; i < 120; i++) {
            employee("Employee", "Number" + i, "e" + i + "@company.example");
        }

        OperatorMatches matches = operators(Map.of()).refresh(List.of(named("last", "Employee Number119")));

        assertThat(matches.employee("last")).isPresent();
        assertThat(matches.unmatchedEmployees()).hasSize(119);
    }

    @Test
    void anOperatorsMessageHasItsEmployeeAsAuthorAndAnUnmatchedOneIsTold() {
        long anna = employee("Anna", "Petrova", "anna@company.example");
        world.planfix.addUser("{'name':'Silent','lastname':'Bob'}");
        Operators operators = operators(Map.of());
        operators.refresh(List.of(named("17", "Anna Petrova"), named("18", "Nobody Here"), named("19", "Silent Bob")));
        NewMessage message =
                NewMessage.builder(IVAN.id(), IVAN, "How can I help?").build();
        try (ChatBridge bridge = world.builder().operators(operators).start()) {
            bridge.operatorWrote("17", message);
            bridge.operatorWrote("18", message);
            bridge.operatorWrote("19", message);
            bridge.operatorWrote("unheard of", message);
            assertThat(bridge.flush(LONG)).isTrue();
        }

        assertThat(world.received("newMessage"))
                .allSatisfy(form -> assertThat(form.first("isEcho")).isEqualTo("1"))
                .extracting(form -> form.first("userEmail"))
                .containsExactly("anna@company.example", null, null, null);
        assertThat(world.planfix
                        .comments(world.task(IVAN.id()))
                        .get(0)
                        .path("owner")
                        .path("id")
                        .asText())
                .isEqualTo("user:" + anna);
        assertThat(world.news)
                .containsExactly(
                        "unmatched 18 in visitor-7", "unmatched 19 in visitor-7", "unmatched unheard of in visitor-7");
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> new ChatOperator(" ", null, null)).hasMessageContaining("id is blank");
        assertThatThrownBy(() -> operators(Map.of("1", 0L))).hasMessageContaining("employee of operator \"1\" is 0");
        assertThatThrownBy(() -> operators(Map.of(" ", 1L))).hasMessageContaining("operator is blank");
        assertThatThrownBy(() -> operators(Map.of()).refresh(List.of(named("1", "a"), named("1", "b"))))
                .hasMessageContaining("the id \"1\" twice");
    }

    private Operators operators(Map<String, Long> map) {
        return Operators.of(world.rest.users(), map, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private long employee(String name, String lastname, String email) {
        return world.planfix.addUser("{'name':'" + name + "','lastname':'" + lastname + "','email':'" + email + "'}");
    }

    private static ChatOperator named(String id, @Nullable String name) {
        return new ChatOperator(id, name, null);
    }

    private static List<Long> numbers(Unmatched unmatched) {
        return unmatched.candidates().stream().map(User::number).toList();
    }

    private static Tuple tuple(String id, Reason reason, Long... candidates) {
        return Tuple.tuple(id, reason, List.of(candidates));
    }
}
