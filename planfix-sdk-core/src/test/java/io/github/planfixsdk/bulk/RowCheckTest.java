package io.github.planfixsdk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import org.junit.jupiter.api.Test;

/** Only what certainly is a mistake is refused. */
class RowCheckTest {
    private static final ContactRequest PERSON =
            ContactRequest.builder().email("a@b.example").build();
    private static final ContactRequest COMPANY =
            ContactRequest.builder().isCompany(true).email("a@b.example").build();

    private static String problem(ContactImport.Builder options, ContactRequest row) {
        return new RowCheck(options.build()).problem(row);
    }

    @Test
    void aRowWithoutANameIsRefusedIfNoTemplateCanNameIt() {
        assertThat(problem(ContactImport.builder(), PERSON)).startsWith("it has no name");
        assertThat(problem(ContactImport.builder(), COMPANY)).startsWith("it has no name");
    }

    @Test
    void aTemplateMayNameWhatTheRowDoesNot() {
        ContactRequest own =
                ContactRequest.builder().template(7).email("a@b.example").build();
        assertThat(problem(ContactImport.builder(), own)).isNull();
        assertThat(problem(ContactImport.builder().contactTemplateId(7), PERSON))
                .isNull();
        assertThat(problem(ContactImport.builder().companyTemplateId(7), COMPANY))
                .isNull();
    }

    @Test
    void theTemplateOfTheOtherKindNamesNobody() {
        assertThat(problem(ContactImport.builder().companyTemplateId(7), PERSON))
                .startsWith("it has no name");
        assertThat(problem(ContactImport.builder().contactTemplateId(7), COMPANY))
                .startsWith("it has no name");
    }
}
