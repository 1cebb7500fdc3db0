package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.contact.ContactOutcome;
import io.github.planfixsdk.examples.job.FindOrCreateContact.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindOrCreateContactTest {
    @Test
    void everybodyIsFoundOrCreatedOnceAndTheReportSaysHow() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            FindOrCreateContact.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Ivan   contact:501 found by phone, missing values APPLIED, 5 requests",
                        "Maria  contact:502 found by e-mail, missing values APPLIED, 5 requests",
                        "Shop   contact:503 found by phone, missing values APPLIED, 5 requests",
                        "       ! SEVERAL_CONTACTS: contact:503, contact:504",
                        "Olga   contact:505 created, 4 requests",
                        "Olga   contact:505 found by phone, 1 requests");
    }

    @Test
    void whatIsMissingIsAddedAndTheRestStays() {
        try (ExampleAccount account = ExampleAccount.open()) {
            FindOrCreateContact.seed(account.fake());
            List<ContactOutcome> outcomes = FindOrCreateContact.run(
                    account.planfix(),
                    List.of(new Visitor("M", "8 910 000-00-02", "maria@work.example")),
                    new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));

            JsonNode maria = account.fake().contact(outcomes.get(0).number());
            assertThat(maria.path("name").asText()).isEqualTo("Maria");
            assertThat(maria.path("phones").findValuesAsText("number"))
                    .containsExactly("+7 495 000-00-09", "8 910 000-00-02");
            assertThat(FindOrCreateContact.find(account.planfix().contacts())).containsExactly(0, 0, 0, 2);
            assertThat(OpenApiDocument.problems(account.fake())).isEmpty();
        }
    }
}
