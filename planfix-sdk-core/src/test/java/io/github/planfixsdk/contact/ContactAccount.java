package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A Planfix of its own for every test, whose requests are judged by Planfix's own document. */
abstract class ContactAccount {
    static final String PHONE = "79101234567";

    final FakePlanfix planfix = FakePlanfix.start();
    final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .options(options -> options.maxRetries(0))
            .build();
    final Contacts contacts = client.contacts();

    @AfterEach
    void everyRequestWasValid() {
        client.close();
        planfix.close();
        assertThat(OpenApiDocument.problems(planfix)).isEmpty();
    }

    long withPhone(String phone) {
        return planfix.addContact("{'name':'C','phones':[{'number':'" + phone + "','type':1}]}");
    }

    long withEmail(String email) {
        return planfix.addContact("{'name':'C','email':'" + email + "'}");
    }

    static ContactRequest person(String phone) {
        return ContactRequest.builder().name("Ivan").phones(Phone.mobile(phone)).build();
    }

    static ContactRequest person(String phone, String email) {
        return ContactRequest.builder()
                .name("Ivan")
                .phones(Phone.mobile(phone))
                .email(email)
                .build();
    }

    List<String> paths() {
        return planfix.requests().stream().map(RecordedRequest::path).toList();
    }

    long creates() {
        return paths().stream().filter("/rest/contact/"::equals).count();
    }

    static List<Long> numbers(List<Contact> contacts) {
        return contacts.stream().map(Contact::number).toList();
    }

    static List<ContactWarning.Code> codes(List<ContactWarning> warnings) {
        return warnings.stream().map(ContactWarning::code).toList();
    }

    List<String> phonesOf(long contact) {
        return planfix.contact(contact).path("phones").findValuesAsText("number");
    }

    JsonNode card(long contact) {
        return planfix.contact(contact);
    }
}
