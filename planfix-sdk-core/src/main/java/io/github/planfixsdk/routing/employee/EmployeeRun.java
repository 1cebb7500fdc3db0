package io.github.planfixsdk.routing.employee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of the synchronisation, as a settings page shows it.
 *
 * @param status how it stands
 * @param startedAt when it began; null if there was none
 * @param endedAt when it ended; null if there was none or it is not over
 * @param added numbers of employees who were not known before; none unless it ended well
 * @param gone numbers of employees who can't be responsible any more; none unless it ended well
 * @param problem why it failed, without secrets; null unless it did
 */
public record EmployeeRun(
        Status status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<Long> added,
        List<Long> gone,
        @Nullable String problem) {
    /** How a run stands. */
    public enum Status {
        /** There was none yet. */
        NEVER,
        /** It is not over. */
        RUNNING,
        /** All employees were read. */
        OK,
        /** Nothing was changed; what the run before brought is still there. */
        FAILED
    }

    static final EmployeeRun NEVER = new EmployeeRun(Status.NEVER, null, null, List.of(), List.of(), null);

    /**
     * Copies the lists.
     *
     * @param status how it stands
     * @param startedAt when it began, or null
     * @param endedAt when it ended, or null
     * @param added numbers of employees who were not known before
     * @param gone numbers of employees who can't be responsible any more
     * @param problem why it failed, or null
     */
    public EmployeeRun {
        Objects.requireNonNull(status, "status");
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    static EmployeeRun begun(Instant at) {
        return new EmployeeRun(Status.RUNNING, at, null, List.of(), List.of(), null);
    }

    EmployeeRun ok(Instant at, List<Long> newOnes, List<Long> goneOnes) {
        return new EmployeeRun(Status.OK, startedAt, at, newOnes, goneOnes, null);
    }

    EmployeeRun failed(Instant at, String reason) {
        return new EmployeeRun(Status.FAILED, startedAt, at, List.of(), List.of(), reason);
    }
}
