package io.github.planfixsdk.routing.employee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.employee.EmployeeMatches.By;
import io.github.planfixsdk.routing.employee.EmployeeMatches.Match;
import io.github.planfixsdk.routing.employee.EmployeeMatches.Reason;
import io.github.planfixsdk.routing.employee.EmployeeMatches.Unmatched;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is who, and what routing hears of it. */
class EmployeeMatchesTest extends EmployeeTest {
    @Test
    void theVendorsEmployeesAreMatchedAmongTheSynchronisedOnesAndAnewAfterEachRun() {
        long anna = planfix.addUser("{'name':'Anna','lastname':'Petrova','email':'anna@company.example'}");
        long boris = user("Boris", "Orlov");
        user("Ivan", "Ivanov");
        user("Ivan", "Ivanov");
        assertThat(directory
                        .match(List.of(vendor(1, "Anna Petrova", null)), Map.of())
                        .unmatched())
                .extracting(Unmatched::reason)
                .containsExactly(Reason.NOBODY);
        directory.run();
        assertThat(directory.matches().employee(1).map(Employee::number)).contains(anna);

        EmployeeMatches matches = directory.match(
                List.of(
                        vendor(1, "x", "ANNA@company.example"),
                        vendor(2, "orlov boris", null),
                        vendor(3, "Ivan Ivanov", null),
                        vendor(4, "Boris Orlov", null),
                        vendor(5, "Nobody Here", null),
                        vendor(6, "Anna Petrova", null)),
                Map.of(4L, boris, 6L, 999L));

        assertThat(matches.matches())
                .extracting(m -> m.vendor().id() + " " + m.employee().number() + " " + m.by())
                .containsExactly("1 " + anna + " " + By.EMAIL, "4 " + boris + " " + By.MAP);
        assertThat(matches.unmatched())
                .extracting(u -> u.vendor().id() + " " + u.reason() + " "
                        + u.candidates().size())
                .containsExactly("2 AMBIGUOUS 1", "3 AMBIGUOUS 2", "5 NOBODY 0", "6 NO_SUCH_EMPLOYEE 0");
        assertThat(matches.unmatchedEmployees()).hasSize(2);
        assertThat(matches).hasToString("2 matched, 4 of the vendor's and 2 employees not");

        directory.choose(List.of(boris));
        assertThat(directory.matches().matches()).extracting(Match::by).containsExactly(By.MAP);
        change(boris, "{'status':'Inactive'}");
        directory.run();
        assertThat(directory.matches().matches()).isEmpty();
    }

    @Test
    void factsAndSnapshotsHearOfThemAll() {
        long anna = user("Anna", "Petrova");
        long boris = user("Boris", "Orlov");
        long vera = user("Vera", "Belova");
        directory.run();
        directory.choose(List.of(anna, boris));
        directory.match(List.of(vendor(71, "Anna Petrova", null)), Map.of());

        Facts facts = directory.applyTo(Facts.at(NOW)).build();

        assertThat(facts.employee(71)).contains(PersonRef.user(anna));
        assertThat(facts.isSynchronised(PersonRef.user(boris))).isTrue();
        assertThat(facts.isSynchronised(PersonRef.user(vera))).isFalse();
        RoutingPolicy.Builder policy = RoutingPolicy.builder()
                .inboundCalls(calls -> calls.first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(vera))))
                .account(directory.applyTo(AccountSnapshot.builder()).build());
        assertThat(policy.validate()).singleElement().satisfies(problem -> assertThat(problem.path())
                .isEqualTo("$.inboundCalls.responsible.default"));
    }

    @Test
    void factsAreOfOneChoiceHoweverOftenItChangesMeanwhile() throws Exception {
        long anna = user("Anna", "Petrova");
        long boris = user("Boris", "Orlov");
        directory.run();
        directory.match(List.of(vendor(71, "Anna Petrova", null), vendor(72, "Boris Orlov", null)), Map.of());
        directory.choose(List.of(anna));
        Thread chooser = new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                directory.choose(List.of(boris));
                directory.choose(List.of(anna));
            }
        });
        Set<String> mixed = new HashSet<>();
        chooser.start();
        while (chooser.isAlive()) {
            Facts facts = directory.applyTo(Facts.at(NOW)).build();
            boolean hasAnna = facts.isSynchronised(PersonRef.user(anna));
            if (hasAnna == facts.isSynchronised(PersonRef.user(boris))
                    || hasAnna != facts.employee(71).isPresent()
                    || hasAnna == facts.employee(72).isPresent()) {
                mixed.add("Anna " + hasAnna + ", 71 " + facts.employee(71) + ", 72 " + facts.employee(72));
            }
        }
        chooser.join();

        assertThat(mixed).isEmpty();
    }

    @Test
    void factsOfAnotherDayHaveTheReplacementsOfThatDay() {
        long boris = user("Boris", "Orlov");
        long away = absent(boris, "UTC", "false", "'from':{'date':'05-03-2026'},'to':{'date':'06-03-2026'}");
        directory.run();

        Facts then = directory.applyTo(Facts.at(NOW.plus(Duration.ofDays(3)))).build();

        assertThat(then.replacementOf(PersonRef.user(away))).contains(PersonRef.user(boris));
        assertThat(directory.replacements()).isEmpty();
    }

    @Test
    void aReplacementCountsFromTheFirstToTheLastDayOfTheEmployeesOwnZone() {
        long boris = user("Boris", "Orlov");
        String from = "'from':{'date':'03-03-2026'},'to':{'date':'04-03-2026'}";
        // It is the second of March, half past nine in the evening, in London.
        long london = absent(boris, "Europe/London", "false", from);
        long tokyo = absent(boris, "Asia/Tokyo", "false", from);
        long forever = absent(boris, "Europe/London", "true", "'x':1");
        long off = planfix.addUser(
                "{'name':'Off','temporaryReplacement':{'isEnabled':false,'employee':{'id':'user:" + boris + "'}}}");
        long nowhere = absent(boris, "Mars/Olympus", "false", "'from':{'date':'02-03-2026'}");
        directory.run();

        assertThat(directory.replacements().keySet())
                .containsExactly(PersonRef.user(tokyo), PersonRef.user(forever), PersonRef.user(nowhere))
                .doesNotContain(PersonRef.user(london), PersonRef.user(off));
        assertThat(directory.replacements().values()).containsOnly(PersonRef.user(boris));
        Facts facts = directory.applyTo(Facts.at(NOW)).build();
        assertThat(facts.replacementOf(PersonRef.user(tokyo))).contains(PersonRef.user(boris));
        assertThat(facts.replacementOf(PersonRef.user(london))).isEmpty();
    }

    @Test
    void aStandInWhoIsTheAbsentOneIsNone() {
        long anna = user("Anna", "Petrova");
        change(
                anna,
                "{'temporaryReplacement':{'isEnabled':true,'isIndefinite':true,'employee':{'id':'user:" + anna
                        + "'}}}");
        directory.run();
        assertThat(directory.replacements()).isEmpty();
        assertThat(directory.applyTo(Facts.at(NOW)).build().replacementOf(PersonRef.user(anna)))
                .isEmpty();
    }

    private long absent(long standIn, String zone, String indefinite, String dates) {
        return planfix.addUser("{'name':'Absent','timezone':'" + zone
                + "','temporaryReplacement':{'isEnabled':true,'isIndefinite':" + indefinite
                + ",'employee':{'id':'user:" + standIn + "'}," + dates + "}}");
    }
}
