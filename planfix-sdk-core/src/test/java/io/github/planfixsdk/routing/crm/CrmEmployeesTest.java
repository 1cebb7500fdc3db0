package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import io.github.planfixsdk.testkit.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Employees as of the last run, seen by the executor. */
class CrmEmployeesTest extends CrmTest {
    private final EmployeeDirectory directory =
            EmployeeDirectory.builder(client.users()).build();

    @Test
    void whoIsAwayIsKnownFromTheNextRunOn() {
        long standIn = planfix.addUser("{'name':'Vera'}");
        CrmExecutor withDirectory = executor().employees(directory).build();
        directory.run();
        planfix.settings()
                .changes()
                .update(
                        EntityKind.USER,
                        manager.number(),
                        "{'temporaryReplacement':{'isEnabled':true,'isIndefinite':true,'employee':{'id':'user:"
                                + standIn + "'}}}");
        assertThat(withDirectory.facts(request("1")).replacementOf(manager)).isEmpty();

        directory.run();
        assertThat(withDirectory.facts(request("1")).replacementOf(manager)).contains(PersonRef.user(standIn));
    }

    @Test
    void aChoiceCountsForTheNextInteraction() {
        CrmExecutor withDirectory = executor().employees(directory).build();
        assertThat(withDirectory.facts(request("1")).isSynchronised(manager)).isTrue();
        directory.run();
        assertThat(withDirectory.facts(request("1")).isSynchronised(manager)).isTrue();
        directory.choose(List.of());
        assertThat(withDirectory.facts(request("1")).isSynchronised(manager)).isFalse();
    }
}
