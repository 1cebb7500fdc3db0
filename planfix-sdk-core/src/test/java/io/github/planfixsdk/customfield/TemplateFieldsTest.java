package io.github.planfixsdk.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeSettings;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateFieldsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeSettings settings = fake.settings();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));
    private final FakeTiming timing = new FakeTiming();
    private final CustomFieldCatalog catalog =
            CustomFieldCatalog.builder(planfix.customFields()).timing(timing).build();

    private final NumberField amount = CustomField.number(settings.addCustomField(EntityKind.TASK, 1, "Amount"));
    private final LineField foreign = CustomField.line(settings.addCustomField(EntityKind.TASK, 0, "Foreign"));
    private final long total = settings.addCustomField(EntityKind.TASK, 24, "Total");
    private final long template = settings.addTemplate(EntityKind.TASK, "{'name':'Deal'}", amount.id(), total);
    private final long task = fake.addTask("{'name':'x','template':{'id':" + template + "}}");

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    private static TaskRequest.Builder request() {
        return TaskRequest.builder();
    }

    @Test
    void aForeignFieldIsFoundBeforeItIsSent() {
        TaskRequest request =
                request().customField(amount, 5).customField(foreign, "x").build();

        assertThat(catalog.tasks().of(task).foreignFields(request))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(CustomFieldProblem.Kind.NOT_ATTACHED);
                    assertThat(problem.fieldId()).isEqualTo(foreign.id());
                    assertThat(problem.fieldName()).isEqualTo("Foreign");
                });
        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> catalog.tasks().of(task).require(request))
                .withMessage("custom field " + foreign.id() + " \"Foreign\" is not among the fields of task " + task
                        + ": Planfix would store nothing and say nothing; attach it to the template, or leave it out");
        assertThat(fake.requests()).noneMatch(sent -> sent.method().equals("POST"));
    }

    @Test
    void aRequestThatFitsIsGivenBackForSending() {
        TaskRequest request = request().customField(amount, 5).build();
        planfix.tasks().update(task, catalog.tasks().of(task).require(request));
        assertThat(planfix.tasks().get(task, Fields.of(amount)).get(amount)).isPresent();
    }

    @Test
    void allThatWouldNotBeStoredIsListedAtOnce() {
        settings.addCustomField("{'id':500,'name':'Of contacts','type':1,'objectType':1}");
        TaskRequest request = request()
                .rawCustomField(500, IntNode.valueOf(1))
                .rawCustomField(total, IntNode.valueOf(1))
                .clearCustomField(foreign)
                .customField(amount, 1)
                .build();

        assertThat(catalog.tasks().of(task).foreignFields(request))
                .extracting(CustomFieldProblem::kind)
                .containsExactly(
                        CustomFieldProblem.Kind.UNKNOWN,
                        CustomFieldProblem.Kind.COMPUTED,
                        CustomFieldProblem.Kind.NOT_ATTACHED);
    }

    @Test
    void aKeyOfAnotherTypeThanTheFieldIsFoundBeforeItIsSent() {
        CustomField<String> text = CustomField.text(amount.id());
        TaskRequest request = request().customField(text, "five").build();

        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> catalog.tasks().of(task).require(request))
                .withMessage("custom field " + amount.id() + " \"Amount\" is of type " + CustomFieldType.NUMBER
                        + ", the key is for type " + CustomFieldType.TEXT + ": use CustomField.number(" + amount.id()
                        + ")");
        assertThat(catalog.tasks()
                        .of(task)
                        .foreignFields(request().clearCustomField(text).build()))
                .extracting(CustomFieldProblem::kind)
                .containsExactly(CustomFieldProblem.Kind.OTHER_TYPE);
    }

    @Test
    void rawJsonHasNoTypeThatCouldBeAnother() {
        TaskRequest raw =
                request().rawCustomField(amount.id(), IntNode.valueOf(5)).build();
        TaskRequest unknown = request()
                .customField(CustomField.unknown(amount.id()), IntNode.valueOf(5))
                .build();
        assertThat(catalog.tasks().of(task).require(raw)).isSameAs(raw);
        assertThat(catalog.tasks().of(task).require(unknown)).isSameAs(unknown);
    }

    @Test
    void theTypeOfAKeyIsNeitherSentNorCompared() throws Exception {
        TaskRequest typed = request().customField(CustomField.text(20), "x").build();
        assertThat(Json.mapper().readTree(Json.mapper().writeValueAsString(typed)))
                .isEqualTo(Json.mapper().readTree("{\"customFieldData\":[{\"field\":{\"id\":20},\"value\":\"x\"}]}"));
        assertThat(typed)
                .isEqualTo(request().rawCustomField(20, TextNode.valueOf("x")).build());
    }

    @Test
    void fieldsOfTheRawDoorAreSeenAsWell() throws Exception {
        JsonNode data = Json.mapper()
                .readTree("[{\"field\":{\"id\":" + foreign.id() + "},\"value\":\"x\"},{\"field\":{\"id\":" + amount.id()
                        + "}}]");
        TaskRequest request = request().raw("customFieldData", data).build();
        assertThat(request.customFieldData().get(foreign)).contains("x");
        assertThat(request.customFieldData().get(amount)).isEmpty();
        assertThat(catalog.tasks().of(task).foreignFields(request)).hasSize(1);
    }

    @Test
    void keysAreCheckedAgainstTheTemplate() {
        assertThat(catalog.tasks().of(task).problems(amount, foreign, CustomField.line(amount.id())))
                .extracting(CustomFieldProblem::kind)
                .containsExactly(CustomFieldProblem.Kind.NOT_ATTACHED, CustomFieldProblem.Kind.OTHER_TYPE);
    }

    @Test
    void namesAreLookedForAmongTheTemplatesFields() {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.tasks().number("Amount"));
        assertThat(catalog.tasks().of(task).number("Amount")).isEqualTo(amount);
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.tasks().of(task).line("Foreign"))
                .withMessageContaining("custom field of task " + task);
        assertThat(catalog.tasks().of(task).all()).hasSize(2);
    }

    @Test
    void aTemplateIsAskedByItsOwnNumberForCreating() {
        TaskRequest request =
                request().template(template).customField(foreign, "x").build();
        TemplateFields fields = catalog.tasks().ofTemplate(request);

        assertThat(fields.isKnown()).isTrue();
        assertThat(fields.foreignFields(request)).hasSize(1);
        assertThat(catalog.tasks().ofTemplate(template)).isSameAs(fields);
        assertThat(catalog.tasks()
                        .ofTemplate(request()
                                .raw(
                                        "template",
                                        Json.mapper().createObjectNode().put("id", template))
                                .build()))
                .isSameAs(fields);
    }

    @Test
    void ofATemplateThatPlanfixDoesNotTellNothingIsForeign() {
        TaskRequest request = request().customField(foreign, "x").build();
        assertThat(catalog.tasks().ofTemplate(77).isKnown()).isFalse();
        assertThat(catalog.tasks().ofTemplate(77).foreignFields(request)).isEmpty();
        assertThat(catalog.tasks().ofTemplate(77).line("Foreign")).isEqualTo(foreign);
        assertThat(catalog.tasks().ofTemplate(request).isKnown()).isFalse();
        assertThat(catalog.tasks().ofTemplate(request).require(request)).isSameAs(request);

        // What doesn't exist at all, or is calculated, is known even so.
        TaskRequest wrong = request()
                .rawCustomField(999, IntNode.valueOf(1))
                .rawCustomField(total, IntNode.valueOf(1))
                .build();
        assertThat(catalog.tasks().ofTemplate(77).foreignFields(wrong))
                .extracting(CustomFieldProblem::kind)
                .containsExactly(CustomFieldProblem.Kind.UNKNOWN, CustomFieldProblem.Kind.COMPUTED);
    }

    @Test
    void anUnknownErrorWhileAllFieldsAreToldMeansThatTheTemplatesAreNotKnown() {
        fake.fail(Fault.failure(500, 0, "Rest API error"));
        TemplateFields fields = catalog.tasks().ofTemplate(template);
        assertThat(fields.isKnown()).isFalse();
        assertThat(fake.requests()).hasSize(2).last().satisfies(probe -> assertThat(probe.path())
                .isEqualTo("/rest/customfield/task"));
    }

    @Test
    void anUnknownErrorIsNotKeptAsLongAsAnAnswer() {
        TaskRequest request = request().customField(foreign, "x").build();
        fake.fail(Fault.failure(500, 0, "Rest API error"));
        assertThat(catalog.tasks().ofTemplate(template).foreignFields(request)).isEmpty();
        timing.advance(Duration.ofSeconds(5));
        assertThat(catalog.tasks().ofTemplate(template).foreignFields(request)).hasSize(1);
        assertThat(catalog.tasks().ofTemplate(template).isKnown()).isTrue();
    }

    @Test
    void anOutageIsThrownInsteadOfLettingForeignFieldsPass() {
        TaskRequest request = request().customField(foreign, "x").build();
        fake.fail(Fault.failure(500, 0, "Rest API error"), 2);
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> catalog.tasks().ofTemplate(template).require(request))
                .withMessageStartingWith("GET customfield/task/" + template)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> catalog.tasks().ofTemplate(template).require(request));
    }

    @Test
    void anyOtherFailureOfATemplateIsThrown() {
        fake.fail(Fault.htmlPage(502));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> catalog.tasks().ofTemplate(template).isKnown());
        fake.fail(Fault.failure(405, 5, "Scope"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> catalog.tasks().ofTemplate(template).isKnown());
        assertThat(catalog.tasks().ofTemplate(template).isKnown()).isTrue();
    }

    @Test
    void anEntityThatIsNotThereIsAnErrorWhenItsFieldsAreNeeded() {
        TemplateFields fields = catalog.tasks().of(4711);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(fields::all);
    }

    @Test
    void theFieldsOfAnEntityAreKeptBriefly() {
        TaskRequest fits = request().customField(amount, 5).build();
        for (int i = 0; i < 10; i++) {
            catalog.tasks().of(task).require(fits);
        }
        assertThat(fake.requestCount()).isEqualTo(1);
        timing.advance(Duration.ofMinutes(1));
        catalog.tasks().of(task).require(fits);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void aFieldThatWasAttachedJustNowIsNotForeign() {
        TaskRequest request = request().customField(foreign, "x").build();
        assertThat(catalog.tasks().of(task).foreignFields(request)).hasSize(1);
        settings.customFields().attach(EntityKind.TASK, template, foreign.id());
        timing.advance(Cached.SOON);
        assertThat(catalog.tasks().of(task).foreignFields(request)).isEmpty();
    }

    @Test
    void aRequestWithoutCustomFieldsCostsNothing() {
        catalog.tasks().of(task).require(request().name("x").build());
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void contactsProjectsAndEmployeesHaveTheirsToo() {
        long mark = settings.addCustomField(EntityKind.CONTACT, 0, "Mark");
        settings.addCustomField(EntityKind.PROJECT, 0, "Code");
        settings.addCustomField(EntityKind.USER, 0, "Badge");
        long contact = fake.addContact("{'name':'Ivan'}");
        long project = fake.addProject("{'name':'Shop'}");
        long user = fake.addUser("{'name':'Anna'}");

        assertThat(catalog.contacts().of(contact).line("Mark").id()).isEqualTo(mark);
        assertThat(catalog.projects().of(project).all()).hasSize(1);
        assertThat(catalog.users().of(user).all()).hasSize(1);
        assertThat(catalog.users().ofTemplate(user).isKnown()).isFalse();
        assertThat(catalog.contacts()
                        .of(contact)
                        .foreignFields(ContactRequest.builder()
                                .customField(foreign, "x")
                                .build()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(CustomFieldProblem.Kind.UNKNOWN));
    }

    @Test
    void thoseWhoWereForgottenReadAgain() {
        TemplateFields fields = catalog.tasks().of(task);
        assertThat(fields.all()).hasSize(2);
        settings.customFields().attach(EntityKind.TASK, template, foreign.id());
        catalog.refresh();
        assertThat(fields.all()).hasSize(3);
        assertThat(catalog.tasks().of(task).all()).hasSize(3);
    }

    @Test
    void thousandsOfEntitiesDoNotFillTheMemory() {
        TemplateFields first = catalog.tasks().of(1);
        for (int id = 2; id <= 1_000; id++) {
            catalog.tasks().of(id);
        }
        assertThat(catalog.tasks().of(1)).isSameAs(first);
        for (int id = 2_000; id < 3_000; id++) {
            catalog.tasks().of(id);
        }
        assertThat(catalog.tasks().of(1)).isNotSameAs(first);
    }
}
