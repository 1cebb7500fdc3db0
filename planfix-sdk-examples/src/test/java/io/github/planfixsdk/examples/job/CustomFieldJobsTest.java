package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldCatalog;
import io.github.planfixsdk.customfield.CustomFieldMismatchException;
import io.github.planfixsdk.model.IgnoredField;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.UnverifiedField.Reason;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CustomFieldJobsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fieldsAreFoundByNameAndForeignOnesAreNotSent() {
        try (ExampleAccount account = ExampleAccount.open()) {
            long task = FieldsByName.seed(account.fake());
            FieldsByName.run(account.planfix(), task, out);

            assertThat(text())
                    .contains("The program's own fields are as it takes them for.")
                    .contains(
                            "custom field of tasks \"Amount\" is ambiguous, it could be \"Amount\" (20), \"Amount\" (22)")
                    .contains("In the set Finance it is custom field 20: 1 (number).")
                    .contains(
                            "custom field 21 \"Source\" is of type 8 (list): use list(\"Source\") in place of text(\"Source\")")
                    .contains("Not sent: custom field 22 \"Amount\" is not among the fields of task " + task);
            assertThat(account.fake().task(task).path("customFieldData"))
                    .extracting(value -> value.path("field").path("id").asLong())
                    .containsExactly(20L, 21L);
            assertThat(OpenApiDocument.problems(account.fake())).isEmpty();
        }
    }

    @Test
    void theProgramFailsAtStartIfItsConstantsDoNotFit() {
        try (ExampleAccount account = ExampleAccount.open()) {
            account.fake().settings().addCustomField("{'id':20,'name':'Amount','type':0}");
            CustomFieldCatalog catalog = CustomFieldCatalog.of(account.planfix().customFields());
            assertThatExceptionOfType(CustomFieldMismatchException.class)
                    .isThrownBy(() -> FieldsByName.checkAtStart(catalog))
                    .withMessageStartingWith("2 custom fields cannot be used:")
                    .withMessageContaining("custom field 20 \"Amount\" is of type 0 (line)")
                    .withMessageContaining("custom field 21 is not among the fields of tasks");
        }
    }

    @Test
    void whatIsCreatedIsCheckedAgainstItsTemplate() {
        try (ExampleAccount account = ExampleAccount.open()) {
            FieldsByName.seed(account.fake());
            CustomFieldCatalog catalog = CustomFieldCatalog.of(account.planfix().customFields());
            TaskRequest.Builder request = TaskRequest.builder().template(1).name("x");
            assertThat(FieldsByName.create(account.planfix(), catalog, request.build()))
                    .isPositive();
            assertThatExceptionOfType(CustomFieldMismatchException.class)
                    .isThrownBy(() -> FieldsByName.create(
                            account.planfix(),
                            catalog,
                            request.customField(CustomField.number(22), 1).build()))
                    .withMessageContaining("not among the fields of the template 1");
            assertThat(account.fake().tasks()).hasSize(2);
        }
    }

    @Test
    void whatPlanfixIgnoredIsToldAndWhatIsNotKnown() {
        try (ExampleAccount account = ExampleAccount.open()) {
            long task = VerifiedUpdate.seed(account.fake());

            assertThat(VerifiedUpdate.run(account.planfix(), task, out).ignored())
                    .extracting(IgnoredField::field)
                    .containsExactly("21");
            assertThat(text())
                    .contains("Planfix says: APPLIED")
                    .contains("  ignored: 21, sent \"by Friday\", has null")
                    .doesNotContain("not known");

            account.fake().settings().lock(EntityKind.TASK, task);
            assertThat(VerifiedUpdate.run(account.planfix(), task, out).unverified())
                    .extracting(UnverifiedField::reason)
                    .containsOnly(Reason.QUEUED)
                    .hasSize(4);
            account.fake().settings().unlock(EntityKind.TASK, task);

            account.fake().fail("GET", "/rest/task/" + task, Fault.failure(403, 5, "Scope is not available"), 1);
            VerifiedUpdate.run(account.planfix(), task, out);
            assertThat(text())
                    .contains("Planfix says: QUEUED", "  not known: name, QUEUED", "  not read back: GET task/");
            assertThat(OpenApiDocument.problems(account.fake())).isEmpty();
        }
    }

    @Test
    void theProgramsRunOnAccountsOfTheirOwn() {
        PrintStream before = System.out;
        System.setOut(out);
        try {
            FieldsByName.main(new String[0]);
            VerifiedUpdate.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(text()).contains("Not sent: ", "Planfix says: APPLIED", "Planfix says: QUEUED", "not read back");
    }
}
