package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactFinder;
import io.github.planfixsdk.contact.ContactOutcome;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.ContactScope;
import io.github.planfixsdk.contact.ContactWarning;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The visitors of a web site become contacts: whoever is known is found, however the number is written, and nobody is doubled. */
public final class FindOrCreateContact {
    /**
     * Somebody who left contact data on the site.
     *
     * @param name the name
     * @param phone the number as typed in
     * @param email the address
     */
    public record Visitor(String name, String phone, String email) {}

    private FindOrCreateContact() {}

    /**
     * Shows it on an account of its own.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        try (ExampleAccount account = ExampleAccount.open()) {
            seed(account.fake());
            List<Visitor> visitors = List.of(
                    new Visitor("Ivan", "+7 910 123-45-67", "ivan@mail.example"),
                    new Visitor("Maria", "8 910 000-00-02", "Maria@work.example"),
                    new Visitor("Shop", "8 495 000-00-01", "shop@mail.example"),
                    new Visitor("Olga", "8 (910) 000-00-03", "olga@mail.example"),
                    new Visitor("Olga", "+79100000003", "olga@mail.example"));
            run(account.planfix(), visitors, System.out);
        }
    }

    static void seed(FakePlanfix fake) {
        fake.addContact("{'name':'Ivan','lastname':'Petrov','phones':[{'number':'8 (910) 123-45-67','type':1}]}");
        fake.addContact(
                "{'name':'Maria','email':'maria@mail.example',"
                        + "'additionalEmailAddresses':['maria@work.example'],'phones':[{'number':'+7 495 000-00-09','type':2}]}");
        fake.addContact("{'name':'Shop','isCompany':true,'phones':[{'number':'+7 495 000-00-01','type':2}]}");
        fake.addContact("{'name':'Shop, double','isCompany':true,'phones':[{'number':'74950000001','type':2}]}");
    }

    /**
     * Finds or creates a contact for each visitor.
     *
     * @param planfix the client
     * @param visitors who came
     * @param out where to report
     * @return the contacts, in the visitors' order
     */
    public static List<ContactOutcome> run(PlanfixClient planfix, List<Visitor> visitors, PrintStream out) {
        ContactFinder finder = ContactFinder.builder(planfix.contacts())
                .in(ContactScope.everyone().withPhones(PhoneNormalizer.forRegion("RU")))
                .fillMissing()
                .build();
        List<ContactOutcome> outcomes = new ArrayList<>();
        for (Visitor visitor : visitors) {
            ContactOutcome outcome = finder.findOrCreate(ContactRequest.builder()
                    .name(visitor.name())
                    .phones(Phone.mobile(visitor.phone()))
                    .email(visitor.email())
                    .build());
            outcomes.add(outcome);
            out.printf("%-6s %s, %d requests%n", visitor.name(), how(outcome), outcome.requests());
            for (ContactWarning warning : outcome.warnings()) {
                out.println("       ! " + warning);
            }
        }
        return outcomes;
    }

    private static String how(ContactOutcome outcome) {
        String found = outcome.foundBy().map(key -> "found by " + key).orElse("created");
        String filled =
                outcome.update().map(update -> ", missing values " + update).orElse("");
        return outcome.ref() + " " + found + filled;
    }

    /**
     * Everybody with the same number, address or Telegram name.
     *
     * @param contacts where to look
     * @return how many there are of each
     */
    public static List<Integer> find(Contacts contacts) {
        List<Contact> byPhone = contacts.findByPhone("+7 (910) 123-45-67");
        List<Contact> byEmail = contacts.findByEmail("ivan@mail.example");
        List<Contact> byTelegram = contacts.findByTelegram("@ivan_petrov");

        ContactScope russianCompanies = ContactScope.companies()
                .withPhones(PhoneNormalizer.forRegion("RU"))
                .withFields(Fields.of(ContactFields.NAME, ContactFields.SUPERVISORS));
        List<Contact> companies = contacts.findByPhone("8 (495) 000-00-01", russianCompanies);
        return List.of(byPhone.size(), byEmail.size(), byTelegram.size(), companies.size());
    }
}
