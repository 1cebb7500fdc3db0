package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.testkit.EntityKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The other way: Planfix itself remembers when a system asked last. */
class SynchronisationTest {
    private static final UUID OURS = UUID.fromString("0c091b1f-a735-44e9-a56c-43435e7a40b6");

    private final ChangeAccount account = new ChangeAccount("2026-03-02T10:00:00Z", ZoneOffset.UTC);

    @AfterEach
    void close() {
        account.close();
    }

    private List<Contact> changed(UUID system) {
        account.pass(2);
        return account.planfix
                .with(options -> options.maxRetries(0))
                .contacts()
                .all(ContactQuery.builder().sourceId(system).onlyChanged(true).build())
                .toList();
    }

    @Test
    void aSystemGetsWhatChangedSinceItsLastSynchronisationPagesIncluded() {
        for (int i = 0; i < 250; i++) {
            account.fake.addContact("{'name':'Contact " + i + "'}");
        }
        assertThat(changed(OURS)).hasSize(250);
        assertThat(changed(OURS)).isEmpty();

        account.pass(2);
        for (long id = 501; id < 651; id++) {
            account.fake.settings().changes().update(EntityKind.CONTACT, id, "{'name':'Changed'}");
        }

        assertThat(changed(OURS)).hasSize(150).extracting(Contact::name).containsOnly("Changed");
        assertThat(changed(UUID.randomUUID())).hasSize(250);
        assertThat(changed(OURS)).isEmpty();
    }
}
