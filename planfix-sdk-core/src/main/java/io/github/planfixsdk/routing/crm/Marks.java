package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids that contacts and tasks made here have in the vendor's system, by which they are found again. They follow from the
 * interaction alone, so whoever works on it knows them. Planfix's document has a parameter for ids of other systems beside a
 * task's number of digits alone, so an account may refuse such ids.
 */
final class Marks {
    private final Contacts contacts;
    private final Tasks tasks;
    private final UUID source;

    Marks(Contacts contacts, Tasks tasks, UUID source) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.source = source;
    }

    String ofContact(Interaction interaction) {
        return mark("contact", interaction);
    }

    String ofTask(Interaction interaction) {
        return mark("task", interaction);
    }

    private String mark(String what, Interaction interaction) {
        String name = source + "/" + what + "/" + interaction.kind() + "/" + interaction.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A request. A deleted contact is none to work with. Throws InvalidRequestException where ids are refused. */
    @Nullable
    Contact findContact(String mark) {
        try {
            Contact found = contacts.getBySource(
                    mark,
                    source,
                    LateContactData.FIELDS.and(Fields.of(ContactFields.SOURCE_OBJECT_ID, ContactFields.IS_DELETED)));
            boolean deleted = Boolean.TRUE.equals(found.isDeleted());
            return mark.equalsIgnoreCase(found.sourceObjectId()) && !deleted ? found : null;
        } catch (NotFoundException nobody) {
            return null;
        }
    }

    /** A request. A deleted task was made all the same. Throws InvalidRequestException where ids are refused. */
    @Nullable
    Long findTask(String mark) {
        try {
            Task found = tasks.getBySource(mark, source, Fields.of(TaskFields.ID, TaskFields.SOURCE_OBJECT_ID));
            return mark.equalsIgnoreCase(found.sourceObjectId()) ? found.id() : null;
        } catch (NotFoundException none) {
            return null;
        }
    }
}
