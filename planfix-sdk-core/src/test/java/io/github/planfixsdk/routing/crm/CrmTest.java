package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Planfix of its own for every test, and an executor that works on it. */
abstract class CrmTest {
    static final String PHONE = "79000000001";
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final FakePlanfix planfix = FakePlanfix.builder().requestsPerSecond(10_000).start();
    final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .build();
    final Marks marks = new Marks(client.contacts(), client.tasks(), CrmExecutor.SOURCE);
    final CrmExecutor executor = executor().build();
    PersonRef manager = PersonRef.user(1);
    long field;
    RoutingPolicy policy = policyWith(0);

    @BeforeEach
    void employeeAndField() {
        manager = PersonRef.user(planfix.addUser("{\"name\":\"Anna\"}"));
        field = planfix.settings().addCustomField(EntityKind.CONTACT, 0, "City");
        policy = policyWith(field);
    }

    @AfterEach
    void everyRequestWasValid() {
        client.close();
        planfix.close();
        assertThat(OpenApiDocument.problems(planfix)).isEmpty();
    }

    /** A log of which it is certain that it has lost nothing. */
    static ExecutionLog durable() {
        return new ObservedLog(true);
    }

    CrmExecutor.Builder executor() {
        return CrmExecutor.builder(client).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RoutingPolicy policyWith(long cityField) {
        ResponsibleRules responsible = ResponsibleRules.defaultTo(manager);
        return RoutingPolicy.builder()
                .requests(p -> {
                    p.first(Plan.contactAndTask(TaskTarget.object(1)))
                            .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                            .filter(InteractionFilter.on(Attributes.SITE_DOMAIN_NAME.isNot("jobs.example")))
                            .responsible(responsible);
                    if (cityField > 0) {
                        p.field(FieldMapping.contact(cityField, Attributes.VISITOR_CITY)
                                .updateAlways());
                    }
                })
                .chats(p -> p.first(Plan.contact())
                        .repeat(Plan.nothing())
                        .moment(ChatMoment.END)
                        .passWithoutContactData()
                        .responsible(responsible))
                .inboundCalls(p -> p.first(Plan.task(TaskTarget.object(1)))
                        .repeat(Plan.nothing())
                        .responsible(responsible))
                .build();
    }

    static Interaction request(String id) {
        return Interaction.builder(InteractionKind.REQUEST, id)
                .set(Attributes.VISITOR_PHONE_NUMBER, "+7 (900) 000-00-01")
                .set(Attributes.VISITOR_NAME, "Maria")
                .set(Attributes.VISITOR_CITY, "Kazan")
                .set(Attributes.SITE_DOMAIN_NAME, "bikes.example")
                .build();
    }

    List<String> paths() {
        return planfix.requests().stream().map(RecordedRequest::path).toList();
    }

    long contactWith(String phone) {
        return planfix.addContact("{\"name\":\"C\",\"phones\":[{\"number\":\"" + phone + "\",\"type\":1}]}");
    }
}
