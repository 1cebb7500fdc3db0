package io.github.planfixsdk.routing.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldCatalog;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ConfigurationProblem;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.PolicyReader;
import io.github.planfixsdk.routing.ProblemCode;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Mapped fields: by name, and with moments. */
class CrmFieldsTest extends CrmTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private RoutingPolicy requests(Consumer<InteractionPolicy.Builder> fields) {
        return RoutingPolicy.builder()
                .requests(p -> fields.accept(p.first(Plan.contactAndTask(TaskTarget.object(1)))
                        .repeat(Plan.contactAndTask(TaskTarget.object(1)))
                        .responsible(ResponsibleRules.defaultTo(manager))))
                .build();
    }

    private static Interaction begun(String moment) {
        return request("1").toBuilder()
                .set(Attributes.START_TIME, Instant.parse(moment))
                .build();
    }

    private JsonNode value(Execution done, long field) {
        for (JsonNode entry : planfix.task(done.task().orElseThrow()).path("customFieldData")) {
            if (entry.path("field").path("id").asLong() == field) {
                return entry.path("value");
            }
        }
        throw new AssertionError("no value of " + field);
    }

    @Test
    void fieldsAreFoundByTheirNames() {
        planfix.settings().addCustomField(EntityKind.TASK, 0, "Town");
        RoutingPolicy named = requests(p -> p.field(FieldMapping.contact("City", Attributes.VISITOR_CITY))
                .field(FieldMapping.task("town", Attributes.VISITOR_CITY)));

        Execution done = executor.route(request("1"), named);

        assertThat(done.warnings()).isEmpty();
        assertThat(planfix.contact(done.contact().orElseThrow()).toString()).contains("Kazan");
        assertThat(planfix.task(done.task().orElseThrow()).toString()).contains("Kazan");
        int first = planfix.requestCount();
        executor.route(
                request("2").toBuilder()
                        .set(Attributes.VISITOR_PHONE_NUMBER, "79000000002")
                        .build(),
                named);
        assertThat(first).isEqualTo(5);
        assertThat(planfix.requestCount() - first).isEqualTo(3);
    }

    @Test
    void aNameThatLeadsToNoFieldIsAWarningAndTheRestIsWritten() {
        planfix.settings().addCustomField(EntityKind.TASK, 0, "Twice");
        planfix.settings().addCustomField(EntityKind.TASK, 0, "Twice");
        RoutingPolicy named = requests(p -> p.field(FieldMapping.contact(field, Attributes.VISITOR_CITY))
                .field(FieldMapping.contact("Deleted", Attributes.VISITOR_NAME))
                .field(FieldMapping.task("Twice", Attributes.VISITOR_CITY)));

        Execution done = executor.route(request("1"), named);

        assertThat(done.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(done.warnings())
                .containsExactly(
                        new Warning(Warning.Code.FIELD_NOT_WRITTEN, "\"Deleted\" is unknown"),
                        new Warning(Warning.Code.FIELD_NOT_WRITTEN, "\"Twice\" is ambiguous"))
                .extracting(warning -> warning.text(RUSSIAN))
                .containsExactly(
                        "поле не заполнено: \"Deleted\": нет такого поля",
                        "поле не заполнено: \"Twice\": таких полей несколько");
        assertThat(planfix.contact(done.contact().orElseThrow()).toString()).contains("Kazan");
    }

    @Test
    void whereTheFieldsCannotBeReadTheRestIsDone() {
        planfix.fail("GET", "/rest/customfield/contact", Fault.failure(403, 5, "scope"), 10);
        RoutingPolicy named = requests(p -> p.field(FieldMapping.contact("City", Attributes.VISITOR_CITY)));
        CrmExecutor without =
                CrmExecutor.builder(client.contacts(), client.tasks()).build();

        assertThat(without.route(request("1"), named).warnings())
                .containsExactly(new Warning(Warning.Code.FIELD_NOT_WRITTEN, "\"City\" could not be looked up"));
        Execution unread = executor.route(
                request("2").toBuilder()
                        .set(Attributes.VISITOR_PHONE_NUMBER, "79000000002")
                        .build(),
                named);
        assertThat(unread.outcome()).isEqualTo(Execution.Outcome.DONE);
        assertThat(unread.warnings())
                .containsExactly(new Warning(Warning.Code.FIELD_NOT_WRITTEN, "\"City\" could not be looked up"))
                .extracting(warning -> warning.text(RUSSIAN))
                .containsExactly("поле не заполнено: \"City\": не удалось найти");
    }

    @Test
    void aKnownContactIsNotChangedForTheSakeOfAnUnknownField() {
        contactWith(PHONE);
        RoutingPolicy named = requests(p ->
                p.field(FieldMapping.contact("Gone", Attributes.VISITOR_CITY).updateAlways()));
        assertThat(executor.route(request("1"), named).steps()).containsExactly(Execution.Step.CREATE_TASK);
    }

    @Test
    void momentsAreWrittenAsTheFieldTakesThem() {
        long day = planfix.settings().addCustomField(EntityKind.TASK, 3, "Day");
        long time = planfix.settings().addCustomField(EntityKind.TASK, 4, "Time");
        long both = planfix.settings().addCustomField(EntityKind.TASK, 5, "Both");
        long text = planfix.settings().addCustomField(EntityKind.TASK, 0, "Text");
        RoutingPolicy moments = requests(p -> p.field(FieldMapping.task(day, Attributes.START_TIME))
                .field(FieldMapping.task(time, Attributes.START_TIME))
                .field(FieldMapping.task("Both", Attributes.START_TIME))
                .field(FieldMapping.task(text, Attributes.START_TIME)));
        CrmExecutor moscow = executor().zone(ZoneId.of("Europe/Moscow")).build();

        Execution done = moscow.route(begun("2026-03-01T22:30:15Z"), moments);

        assertThat(done.warnings()).isEmpty();
        assertThat(value(done, day).path("date").asText()).isEqualTo("02-03-2026");
        assertThat(value(done, time).path("time").asText()).isEqualTo("01:30");
        assertThat(value(done, both).path("date").asText()).isEqualTo("02-03-2026");
        assertThat(value(done, both).path("time").asText()).isEqualTo("01:30");
        assertThat(value(done, text).asText()).isEqualTo("2026-03-01T22:30:15Z");
    }

    @Test
    void namesAreCheckedAgainstTheAccount() {
        planfix.settings().addCustomField(EntityKind.TASK, 0, "Twice");
        planfix.settings().addCustomField(EntityKind.TASK, 0, "Twice");
        planfix.settings().addCustomField(EntityKind.TASK, 1, "Sum");
        long begun = planfix.settings().addCustomField(EntityKind.TASK, 5, "Begun");
        RoutingPolicy policy = requests(p -> p.field(FieldMapping.task("Twice", Attributes.VISITOR_CITY))
                .field(FieldMapping.task("Gone", Attributes.VISITOR_CITY))
                .field(FieldMapping.task("sum", Attributes.VISITOR_CITY))
                .field(FieldMapping.task("Begun", Attributes.START_TIME))
                .field(FieldMapping.task(begun, Attributes.START_TIME)));
        AccountSnapshot account = AccountSnapshot.builder()
                .fields(
                        FieldMapping.Entity.TASK,
                        CustomFieldCatalog.of(client.customFields()).tasks().all())
                .build();

        var problems = PolicyReader.standard()
                .account(account)
                .validate(policy.toJson().toString());

        assertThat(problems)
                .extracting(ConfigurationProblem::code)
                .containsExactly(
                        ProblemCode.AMBIGUOUS_FIELD,
                        ProblemCode.UNKNOWN_FIELD,
                        ProblemCode.WRONG_FIELD_TYPE,
                        ProblemCode.FIELD_TWICE);
        assertThat(problems.get(0).text(Locale.ENGLISH)).contains("field \"Twice\" of the task could be any of");
        assertThat(PolicyReader.standard().read(policyWithNames().toJson().toString()))
                .isEqualTo(policyWithNames());
    }

    private RoutingPolicy policyWithNames() {
        return requests(p -> p.field(FieldMapping.task("Order sum", Attributes.VISITOR_CITY)));
    }

    @Test
    void aFieldHasEitherNameOrNumber() {
        assertThatThrownBy(() -> FieldMapping.task(" ", Attributes.VISITOR_CITY))
                .hasMessageContaining("give a name or a number");
        assertThatThrownBy(() -> new FieldMapping(FieldMapping.Entity.TASK, 5, "x", Attributes.VISITOR_CITY, false))
                .hasMessageContaining("give a name or a number");
    }
}
