package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.user.TemporaryReplacement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand: who was read, and who of them is who at the vendor's. One value, so that nobody sees the employees of one run with
 * the matches of another. Immutable.
 *
 * @param snapshot what is kept
 * @param vendors the vendor's employees
 * @param map vendor's numbers and employees' numbers that the program knows itself
 * @param matches who is who among the snapshot's synchronised ones
 */
record Standing(Snapshot snapshot, List<VendorEmployee> vendors, Map<Long, Long> map, EmployeeMatches matches) {
    private Standing(Snapshot snapshot, List<VendorEmployee> vendors, Map<Long, Long> map) {
        this(snapshot, vendors, map, EmployeeMatches.of(vendors, map, snapshot.active()));
    }

    static Standing of(Snapshot snapshot) {
        return new Standing(snapshot, List.of(), Map.of());
    }

    /** Who is who is the same: a run changes it by what it reads. */
    Standing with(EmployeeRun run) {
        return new Standing(snapshot.with(run), vendors, map, matches);
    }

    Standing with(Snapshot next) {
        return new Standing(next, vendors, map);
    }

    Standing matching(List<VendorEmployee> people, Map<Long, Long> named) {
        return new Standing(snapshot, people, named);
    }

    List<PersonRef> synchronised() {
        return snapshot.active().stream().map(Employee::ref).toList();
    }

    /** The zone is that of employees without one. */
    Map<PersonRef, PersonRef> replacements(Instant at, ZoneId zone) {
        Map<PersonRef, PersonRef> replacements = new LinkedHashMap<>();
        for (Employee employee : snapshot.employees().values()) {
            Person standIn = standIn(employee, at, zone);
            if (standIn != null && !standIn.id().isContact() && !standIn.id().equals(employee.ref())) {
                replacements.put(employee.ref(), standIn.id());
            }
        }
        return replacements;
    }

    private static @Nullable Person standIn(Employee employee, Instant at, ZoneId zone) {
        TemporaryReplacement replacement = employee.replacement();
        if (replacement == null || employee.state() == Employee.State.REMOVED) {
            return null;
        }
        return replacement.appliesOn(day(employee, at, zone)) ? replacement.employee() : null;
    }

    private static LocalDate day(Employee employee, Instant at, ZoneId zone) {
        try {
            return LocalDate.ofInstant(at, employee.timezone() == null ? zone : ZoneId.of(employee.timezone()));
        } catch (DateTimeException e) {
            return LocalDate.ofInstant(at, zone);
        }
    }
}
