package io.github.planfixsdk.process;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.StatusNames;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Status;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The processes of an account and the statuses in them. The token needs the scope {@code process_readonly}. */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Processes {
    /**
     * The processes of tasks.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the processes
     */
    @ReadOnly
    @GET("process/task")
    @Unwrap("processes")
    List<EntityRef> ofTasks(@Query("fields") Fields fields);

    /**
     * The processes of tasks, with their names.
     *
     * @return the processes
     */
    default List<EntityRef> ofTasks() {
        return ofTasks(Fields.of("id", "name"));
    }

    /**
     * The statuses of a process of tasks.
     *
     * @param id the number of the process
     * @param fields what to ask for: the components of {@link Status} exist
     * @return the statuses
     */
    @ReadOnly
    @GET("process/task/{id}/statuses")
    @Unwrap("statuses")
    List<Status> statuses(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * The statuses of a process of tasks, with all that is known of them.
     *
     * @param id the number of the process
     * @return the statuses
     */
    default List<Status> statuses(long id) {
        return statuses(id, Status.ALL_FIELDS);
    }

    /**
     * The status of a process of tasks that has a name.
     *
     * @param processId the number of the process, such as a task's {@code processId}
     * @param name the name in the language of the token's owner, or else in any other; its case doesn't count if only one fits,
     *     blanks around it never do
     * @return the status
     * @throws IllegalArgumentException if the number is not positive or the name is blank
     * @throws UnresolvedNameException if no status of the process has the name, or several have; it lists the candidates
     */
    default Status status(long processId, String name) {
        if (processId < 1) {
            throw new IllegalArgumentException(
                    "processId is " + processId + ": give the number of a process, 1 or more");
        }
        StatusNames.check(name);
        return StatusNames.one("process " + processId, name, statuses(processId));
    }

    /**
     * The processes of contacts.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the processes
     */
    @ReadOnly
    @GET("process/contact")
    @Unwrap("processes")
    List<EntityRef> ofContacts(@Query("fields") Fields fields);

    /**
     * The processes of contacts, with their names.
     *
     * @return the processes
     */
    default List<EntityRef> ofContacts() {
        return ofContacts(Fields.of("id", "name"));
    }
}
