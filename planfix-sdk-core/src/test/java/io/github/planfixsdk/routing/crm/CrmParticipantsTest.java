package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import org.junit.jupiter.api.Test;

class CrmParticipantsTest extends CrmTest {
    @Test
    void participantsOfTheTaskAreEmployeesAndFurtherContacts() {
        PersonRef colleague = PersonRef.user(planfix.addUser("{\"name\":\"Olga\"}"));
        PersonRef company = PersonRef.contact(planfix.addContact("{\"name\":\"Bikes\"}"));
        RoutingPolicy together = RoutingPolicy.builder()
                .requests(p -> p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(manager))
                        .participants(PersonSelector.employee(colleague), PersonSelector.furtherContacts()))
                .build();
        Decision decision = together.decide(
                request("1"), Facts.at(NOW).first().furtherContact(company).build());

        Execution done = executor.execute(decision);

        assertThat(participants(done.task().orElseThrow()))
                .contains(colleague.toString(), company.toString())
                .doesNotContain(manager.toString());

        PersonRef visitor = PersonRef.user(planfix.addUser("{'name':'Ivan'}"));
        long opened = planfix.addTask("{'name':'Chat','participants':{'users':[{'id':'" + visitor + "'}]}}");
        Execution completed = executor().build().executeOn(opened, decision);

        assertThat(completed.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(participants(opened)).contains(visitor.toString(), colleague.toString(), company.toString());
    }

    private String participants(long task) {
        return planfix.task(task).path("participants").toString();
    }
}
