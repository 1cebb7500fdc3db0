package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.task.Tasks;
import java.time.Instant;

/**
 * What the work on an interaction is done with.
 *
 * @param contacts where contacts are created and changed
 * @param tasks where tasks are created and changed
 * @param clients who is known
 * @param marks what was made earlier
 * @param fields how custom fields are written
 * @param log what was carried out earlier
 * @param since when the executor was made
 */
record CrmTools(
        Contacts contacts,
        Tasks tasks,
        ClientSearch clients,
        Marks marks,
        FieldWriter fields,
        ExecutionLog log,
        Instant since) {}
