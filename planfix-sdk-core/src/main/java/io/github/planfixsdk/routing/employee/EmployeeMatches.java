package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.internal.match.PeopleMatcher;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the vendor's employees is which of Planfix's, among those that are synchronised: whom the program names, else the one with the same
 * e-mail address, else the only one with the same full name. Immutable.
 */
public final class EmployeeMatches {
    /** What a match goes by. */
    public enum By {
        /** The program named the employee. */
        MAP,
        /** The e-mail address, in any case. */
        EMAIL,
        /** The full name, its words in any case and order, with or without the middle name. */
        NAME
    }

    /** Why somebody is nobody. */
    public enum Reason {
        /** No synchronised employee has the e-mail address or the name. */
        NOBODY,
        /** Several employees have it, several of the vendor's have the name, or the one who has it is somebody else. */
        AMBIGUOUS,
        /** The program named an employee who is not synchronised: not chosen, not active, or not there. */
        NO_SUCH_EMPLOYEE
    }

    /**
     * Somebody of the vendor's and the employee who it is.
     *
     * @param vendor the vendor's
     * @param employee Planfix's
     * @param by what the match goes by
     */
    public record Match(VendorEmployee vendor, Employee employee, By by) {}

    /**
     * Somebody of the vendor's whose employee is not known.
     *
     * @param vendor the vendor's
     * @param reason why
     * @param candidates who could be meant, empty unless the reason is {@link Reason#AMBIGUOUS}
     */
    public record Unmatched(VendorEmployee vendor, Reason reason, List<Employee> candidates) {
        /**
         * Copies the list.
         *
         * @param vendor the vendor's
         * @param reason why
         * @param candidates who could be meant
         */
        public Unmatched {
            candidates = List.copyOf(candidates);
        }
    }

    private final Map<Long, Match> matches = new LinkedHashMap<>();
    private final List<Unmatched> unmatched;
    private final List<Employee> left;

    private EmployeeMatches(PeopleMatcher.Result<VendorEmployee, Employee> result) {
        result.matches()
                .forEach(match -> matches.put(
                        match.person().id(),
                        new Match(
                                match.person(),
                                match.employee(),
                                By.valueOf(match.by().name()))));
        unmatched = result.unmatched().stream()
                .map(nobody -> new Unmatched(
                        nobody.person(), Reason.valueOf(nobody.reason().name()), nobody.candidates()))
                .toList();
        left = result.left();
    }

    static EmployeeMatches of(List<VendorEmployee> vendors, Map<Long, Long> map, List<Employee> employees) {
        return new EmployeeMatches(PeopleMatcher.match(
                vendors,
                vendor -> new PeopleMatcher.Traits(map.get(vendor.id()), vendor.name(), vendor.email()),
                employees,
                employee -> new PeopleMatcher.Known(
                        employee.number(),
                        employee.name(),
                        employee.midname(),
                        employee.lastname(),
                        employee.emails())));
    }

    static List<VendorEmployee> checked(Collection<VendorEmployee> vendors) {
        Set<Long> ids = new HashSet<>();
        for (VendorEmployee vendor : vendors) {
            if (!ids.add(vendor.id())) {
                throw new IllegalArgumentException(
                        "vendors have the id " + vendor.id() + " twice; give each employee once");
            }
        }
        return List.copyOf(vendors);
    }

    /** {@return who is who, in the vendor's order} */
    public List<Match> matches() {
        return List.copyOf(matches.values());
    }

    /** {@return the vendor's employees who are nobody, in the vendor's order} */
    public List<Unmatched> unmatched() {
        return unmatched;
    }

    /** {@return synchronised employees who are nobody of the vendor's} */
    public List<Employee> unmatchedEmployees() {
        return left;
    }

    /**
     * The employee behind one of the vendor's.
     *
     * @param vendorId the vendor's number
     * @return nothing if it is nobody
     */
    public Optional<Employee> employee(long vendorId) {
        return Optional.ofNullable(matches.get(vendorId)).map(Match::employee);
    }

    /** How many there are of each. */
    @Override
    public String toString() {
        return matches.size() + " matched, " + unmatched.size() + " of the vendor's and " + left.size()
                + " employees not";
    }
}
